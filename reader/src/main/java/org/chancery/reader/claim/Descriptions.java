package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Reads speakers whom the text does not name: "a senior official", "the guest", "Summit". */
final class Descriptions {

  private static final Set<EntityKind> PERSON = EnumSet.of(EntityKind.PERSON);

  private final Discourse discourse;

  /** Speakers described so far in this dispatch, for "the official" who speaks on. */
  private final List<Entity> described = new ArrayList<>();

  Descriptions(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Whom a noun without a name means where it is the subject of a verb of saying. */
  @Nullable Speaker speaker(Scene scene, int head, int trigger) {
    Token noun = scene.sentence().token(head);
    Span words = phrase(scene, head, trigger);
    if (noun.is("we", "i", "us")) {
      return Speaker.oneself(words);
    }
    boolean definite = scene.sentence().token(words.first()).is("the", "this", "our", "hon'ble");
    if (definite) {
      Entity again = describedBefore(noun);
      List<Entity> meant = again == null ? meant(scene, words, noun) : List.of(again);
      if (!meant.isEmpty()) {
        return Speaker.of(meant, words);
      }
    }
    if (SpeechWords.MEETINGS_THAT_SPEAK.contains(noun.lemma())) {
      Entity body = discourse.mainOrganisation();
      return body == null ? null : Speaker.of(List.of(body), words);
    }
    if (!noun.tag().startsWith("NN") || !SpeechWords.UNNAMED_SPEAKERS.contains(noun.lemma())) {
      return null;
    }
    Entity unnamed = entity(scene, words);
    described.add(unnamed);
    return Speaker.of(List.of(unnamed), words);
  }

  /** "The guest", "the Ethiopian", "the two ministers" by the words that they are called. */
  private List<Entity> meant(Scene scene, Span words, Token noun) {
    boolean several = noun.tag().matches("NNP?S");
    boolean person = SpeechWords.PERSONS_MEANT.contains(noun.lemma());
    if (several && person) {
      return pairOf(noun);
    }
    boolean nationality =
        noun.isCapitalised()
            && words.last() - words.first() <= 2
            && noun.lower().matches(".{2,}(an|ese|ish|i|er|ch)");
    return !several && (person || nationality)
        ? pointed(scene, words, Mention.Pointer.To.PERSON, PERSON)
        : List.of();
  }

  /** "The ministers", where just two persons of the dispatch are ministers. */
  private List<Entity> pairOf(Token noun) {
    String title = noun.lower().replaceAll("s$", "");
    List<Entity> holders = discourse.holders(title);
    return holders.size() == 2 ? holders : List.of();
  }

  /** Whoever is last named and may hold an office of which only the title stands there. */
  List<Entity> holder(Scene scene, Mention.OfficeName office) {
    List<String> titles =
        office.posts().stream().map(post -> post.title().toLowerCase(Locale.ROOT)).toList();
    List<Entity> taken = new ArrayList<>(namedBy(scene, Span.of(office)));
    Mention.Pointer pointer =
        new Mention.Pointer(
            office.first(), office.last(), Mention.Pointer.To.PERSON, "he", List.of());
    while (true) {
      List<Entity> found = discourse.resolve(scene, pointer, PERSON, taken);
      if (found.isEmpty() || mayHold(found.getFirst(), titles)) {
        return found;
      }
      taken.add(found.getFirst());
    }
  }

  private boolean mayHold(Entity person, List<String> titles) {
    List<Discourse.Tenancy> known = discourse.offices(person);
    return known.isEmpty()
        || known.stream()
            .map(tenancy -> tenancy.title().toLowerCase(Locale.ROOT))
            .anyMatch(title ->
                titles.stream().anyMatch(other -> title.contains(other) || other.contains(title)));
  }

  /** Whoever words stand for that point back. */
  List<Entity> pointed(Scene scene, Span words, Mention.Pointer.To to, Set<EntityKind> kinds) {
    Mention.Pointer pointer = new Mention.Pointer(words.first(), words.last(), to, "he", List.of());
    return discourse.resolve(scene, pointer, kinds, namedBy(scene, words));
  }

  /** Whom other titles of the sentence stand for: they are not meant again. */
  private List<Entity> namedBy(Scene scene, Span words) {
    return scene.mentions().stream()
        .filter(
            mention -> mention instanceof Mention.OfficeName && mention.first() != words.first())
        .flatMap(mention -> discourse.resolve(scene, mention, PERSON, List.of()).stream())
        .toList();
  }

  private @Nullable Entity describedBefore(Token noun) {
    for (Entity entity : described.reversed()) {
      if (List.of(entity.name().toLowerCase(Locale.ROOT).split("\\s+")).contains(noun.lower())) {
        return entity;
      }
    }
    return null;
  }

  private static Entity entity(Scene scene, Span words) {
    List<String> name =
        scene.sentence().tokens().subList(words.first(), words.last() + 1).stream()
            .map(Token::word)
            .toList();
    String joined = String.join(" ", name).replace(" '", "'").replace(" ’", "’");
    String called =
        joined.matches("(?i)(the|a|an) .*")
            ? joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1)
            : joined;
    return new Entity("group/" + Place.slug(called), EntityKind.GROUP, called, called);
  }

  /** "a second official familiar with the drafting": the noun with what describes it. */
  private static Span phrase(Scene scene, int head, int trigger) {
    int first = head;
    while (first > 0 && first - 1 != trigger && describes(scene.sentence().token(first - 1))) {
      first--;
    }
    int last = head;
    int limit = trigger > head ? trigger : scene.sentence().size();
    if (last + 1 < limit && scene.sentence().token(last + 1).tag().matches("IN|JJ|TO")) {
      while (last + 1 < limit && goesOn(scene, last + 1)) {
        last++;
      }
    }
    return new Span(first, last);
  }

  private static boolean describes(Token token) {
    return token.tag().matches("DT|JJ.*|NN.*|CD|POS|PRP\\$") || token.is("hon'ble");
  }

  private static boolean goesOn(Scene scene, int at) {
    Token token = scene.sentence().token(at);
    return !scene.isMark(at)
        && !token.isVerb()
        && !token.tag().matches("W.*|CC|MD|RB|``|''|-LRB-")
        && !token.is("that", "on", "as", "during", "after", "before");
  }
}
