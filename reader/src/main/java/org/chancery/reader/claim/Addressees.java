package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.rule.Match;
import org.jspecify.annotations.Nullable;

/** Tells to whom something is said: a person, a body, a newspaper, or a group without a name. */
final class Addressees {

  private static final Set<String> TELLING =
      Set.of(
          "tell", "inform", "brief", "notify", "assure", "remind", "apprise", "advise", "reassure");

  private static final Set<String> REPLYING = Set.of("reply", "respond", "answer", "retort");

  private static final Set<String> LETTERS =
      Set.of("letter", "message", "note", "telegram", "cable", "memo", "missive", "appeal");

  /** The outlet, as it calls itself. */
  private static final Set<String> OURSELVES =
      Set.of("bulletin", "newspaper", "paper", "agency", "correspondent", "reporter", "outlet");

  private final DraftBook book;
  private final Discourse discourse;

  Addressees(DraftBook book, Discourse discourse) {
    this.book = book;
    this.discourse = discourse;
  }

  /**
   * To whom a statement is made, or null where that is not told.
   *
   * @param content the words that are said
   */
  @Nullable Entity of(Roles roles, Entity speaker, Span content) {
    Scene scene = roles.scene();
    for (IndexedWord word : roles.match().role("addressee")) {
      Entity named = named(scene, scene.mention(word), speaker);
      if (named != null) {
        roles.include(roles.span(word));
        return named;
      }
    }
    Entity told = beside(roles, speaker, content);
    if (told != null) {
      return told;
    }
    Entity reader = ofLetter(scene, speaker, content);
    return reader == null ? answered(roles, speaker) : reader;
  }

  private @Nullable Entity named(Scene scene, @Nullable Mention mention, Entity speaker) {
    return mention == null
        ? null
        : discourse.resolve(scene, mention, Roles.ANYONE, List.of(speaker)).stream()
            .filter(entity -> !entity.equals(speaker))
            .findFirst()
            .orElse(null);
  }

  // ---------------------------------------------------------------- beside the verb

  /** "told reporters", "called on those members", "appealed to the authorities of the bloc". */
  private @Nullable Entity beside(Roles roles, Entity speaker, Span content) {
    Match match = roles.match();
    Scene scene = roles.scene();
    int verb = scene.last(match.trigger());
    boolean tells = TELLING.contains(match.trigger().lemma());
    if (!tells && (!asks(roles) || content.first() <= verb)) {
      return null;
    }
    int first = verb + 1;
    if (!tells && first < scene.lastWord() && token(scene, first).is("on", "upon", "to", "with")) {
      first++;
    }
    int last = end(scene, first);
    boolean free = last >= first && !(content.contains(first) && !tells);
    return free && !content.contains(last) ? whom(scene, new Span(first, last), speaker) : null;
  }

  private static boolean asks(Roles roles) {
    return Set.of("request", "infinitive", "call").contains(String.valueOf(roles.set("content")));
  }

  /** The last token of a noun with all that stands before it and what it is of. */
  private static int end(Scene scene, int first) {
    int last = first - 1;
    for (int at = first; at <= scene.lastWord(); at++) {
      Token token = token(scene, at);
      boolean of = token.is("of") && last == at - 1 && last >= first;
      if (token.tag().matches("NN.*|PRP")) {
        last = at;
      } else if (!of && !token.tag().matches("DT|JJ.*|CD|POS|PRP\\$|VBN|VBG") && !token.is("'s")) {
        break;
      }
    }
    return last;
  }

  private @Nullable Entity whom(Scene scene, Span words, Entity speaker) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.Time && words.contains(mention.first())) {
        return null;
      }
      if (mention.last() == words.last() && mention.first() <= words.first() + 1) {
        Entity named = named(scene, mention, speaker);
        if (named != null) {
          return named;
        }
      }
    }
    Token head = token(scene, words.last());
    Token opening = token(scene, words.first());
    if (opening.is("this", "our") && OURSELVES.contains(head.lemma())) {
      return outlet();
    }
    if (!head.tag().startsWith("NN")) {
      return null;
    }
    boolean name = head.tag().startsWith("NNP") && !head.tag().equals("NNPS");
    return name ? called(scene, words, EntityKind.ORGANISATION) : group(scene, words);
  }

  private Entity outlet() {
    String source = book.source();
    return new Entity("org/" + Place.slug(source), EntityKind.ORGANISATION, source, source);
  }

  /** Several persons, or those who share an office; not "restraint". */
  private static @Nullable Entity group(Scene scene, Span words) {
    boolean several =
        token(scene, words.last()).tag().matches("NNP?S")
            || token(scene, words.first()).tag().equals("NNS");
    boolean of =
        scene.sentence().tokens().subList(words.first(), words.last()).stream()
            .anyMatch(token -> token.tag().equals("NNS"));
    return several || of ? called(scene, words, EntityKind.GROUP) : null;
  }

  private static Entity called(Scene scene, Span words, EntityKind kind) {
    int first = words.first();
    while (first < words.last()
        && token(scene, first).is("the", "a", "an", "those", "these", "all")
        && kind == EntityKind.GROUP) {
      first++;
    }
    String name =
        String.join(
            " ",
            scene.sentence().tokens().subList(first, words.last() + 1).stream()
                .map(Token::word)
                .toList());
    String joined = name.replace(" '", "'").replace(" ’", "’");
    String folder = kind == EntityKind.GROUP ? "group/" : "org/";
    return new Entity(folder + Place.slug(joined), kind, joined, joined);
  }

  // ---------------------------------------------------------------- elsewhere

  /** "in a letter to the governor". */
  private @Nullable Entity ofLetter(Scene scene, Entity speaker, Span content) {
    for (int at = 1; at + 1 < scene.lastWord(); at++) {
      boolean letter =
          token(scene, at).is("to")
              && LETTERS.contains(token(scene, at - 1).lower())
              && !content.contains(at);
      if (letter) {
        return whom(scene, new Span(at + 1, Math.max(at + 1, end(scene, at + 1))), speaker);
      }
    }
    return null;
  }

  /** Who replies, replies to whoever spoke in the sentence before. */
  private @Nullable Entity answered(Roles roles, Entity speaker) {
    int sentence = roles.scene().index();
    Draft before = sentence == 0 ? null : book.lastSaid(sentence - 1);
    return REPLYING.contains(roles.match().trigger().lemma().toLowerCase(Locale.ROOT))
            && before != null
            && before.fact() instanceof Fact.Statement said
            && said.speaker().kind() == EntityKind.PERSON
            && !said.speaker().equals(speaker)
        ? said.speaker()
        : null;
  }

  private static Token token(Scene scene, int at) {
    return scene.sentence().token(at);
  }
}
