package org.chancery.reader.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.model.Attribution;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Tells by which papers and sources what a dispatch says has come to it. */
final class Papers {

  /** How many words may stand between a verb and "in a statement" before what is said. */
  private static final int BEFORE_WHAT_IS_SAID = 5;

  private static final Set<String> MEETING =
      Set.of("meet", "talk", "meeting", "receive", "visit", "call", "consultation", "negotiation");

  private final Discourse discourse;
  private final Descriptions descriptions;

  /** The last document that the dispatch named, for "the press release". */
  private Attribution.@Nullable Document last;

  /** The paper that last told of a meeting, who was there, and in which sentence. */
  private @Nullable Attribution readout;

  private final Set<Entity> present = new HashSet<>();
  private int readoutSentence;

  Papers(Discourse discourse) {
    this.discourse = discourse;
    this.descriptions = new Descriptions(discourse);
  }

  /**
   * A source that a whole sentence rests on.
   *
   * @param words the sentence without "according to" and the source
   */
  record Sourced(Entity speaker, Span words) {}

  /** The paper in which something is said, or which says it, or null. */
  Attribution.@Nullable Document of(Roles roles, Speaker speaker, Span content) {
    if (speaker.document() != null) {
      return named(roles.scene(), speaker.document());
    }
    for (Mention mention : roles.scene().mentions()) {
      if (mention instanceof Mention.DocumentName document
          && !isWithin(content, document)
          && isIn(roles.scene(), document)) {
        Entity issuer = issuer(document, speaker.who().getFirst());
        if (issuer != null) {
          last = new Attribution.Document(document.document(), issuer);
          return last;
        }
      }
    }
    return null;
  }

  /** "urged Tehran in a joint statement to refrain": the paper stands before what is said. */
  private static boolean isWithin(Span content, Mention.DocumentName document) {
    return content.contains(document.first())
        && document.first() - content.first() > BEFORE_WHAT_IS_SAID;
  }

  // ---------------------------------------------------------------- readouts

  /** "X met Y, the ministry said in a press release": what the two said is told by it too. */
  void remember(Scene scene, Attribution voice) {
    boolean readout =
        voice instanceof Attribution.Document
            && scene.sentence().tokens().stream()
                .anyMatch(token -> MEETING.contains(token.lemma().toLowerCase(Locale.ROOT)));
    if (readout) {
      this.readout = voice;
      readoutSentence = scene.index();
      present.clear();
      scene
          .mentions()
          .forEach(mention ->
              present.addAll(discourse.resolve(scene, mention, Roles.PERSON, List.of())));
    }
  }

  /** The paper that tells of the meeting at which somebody spoke, in a sentence further down. */
  Optional<Attribution> readoutOf(Scene scene, Entity speaker) {
    return readout != null && scene.index() > readoutSentence && present.contains(speaker)
        ? Optional.of(readout)
        : Optional.empty();
  }

  /** "a diplomatic source told Reuters": another outlet has it, or null. */
  @Nullable Attribution toldTo(Roles roles, String source) {
    Scene scene = roles.scene();
    int behind = scene.last(roles.match().trigger()) + 1;
    if (!roles.match().trigger().lemma().equals("tell") || behind >= scene.sentence().size()) {
      return null;
    }
    String name = scene.sentence().token(behind).word();
    boolean other =
        SpeechWords.AGENCIES.contains(name.toLowerCase(Locale.ROOT))
            && !source.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    return other ? new Attribution.Source(name) : null;
  }

  private @Nullable Entity issuer(Mention.DocumentName document, Entity speaker) {
    if (document.issuer() != null) {
      return document.issuer();
    }
    if (speaker.kind() != EntityKind.PERSON) {
      return speaker;
    }
    return discourse.capacities(speaker).stream()
        .map(capacity -> capacity.body())
        .findFirst()
        .orElse(null);
  }

  private static boolean isIn(Scene scene, Mention document) {
    int before = document.first() - 1;
    while (before > 0 && scene.sentence().token(before).tag().matches("DT|JJ.*|PRP\\$|NN.*|POS")) {
      before--;
    }
    return before >= 0 && scene.sentence().token(before).is("in", "on", "via", "through");
  }

  /** "According to a press release issued by the ministry": the whole sentence is the paper's. */
  void accordingTo(Scene scene, Speeches speeches) {
    for (Mention mention : scene.mentions()) {
      boolean according = accordingBefore(scene, mention.first()) >= 0;
      if (mention instanceof Mention.DocumentName document) {
        Attribution.Document named = named(scene, document);
        if (named != null) {
          last = named;
          if (according) {
            speeches.add(scene.whole(), named);
            remember(scene, named);
          }
        }
      } else if (according) {
        discourse.resolve(scene, mention, Roles.ANYONE, List.of()).stream()
            .findFirst()
            .ifPresent(speaker -> speeches.add(scene.whole(), new Attribution.Speaker(speaker)));
      }
    }
  }

  /** Index of "according" where "according to" stands before a noun, or -1. */
  private static int accordingBefore(Scene scene, int noun) {
    int at = noun - 1;
    while (at > 0 && scene.sentence().token(at).tag().matches("DT|JJ.*|PRP\\$|CD|NN.*|POS")) {
      at--;
    }
    return at >= 1
            && scene.sentence().token(at).is("to")
            && scene.sentence().token(at - 1).is("according")
        ? at - 1
        : -1;
  }

  /** A document with its issuer; one without is the last that was named. */
  private Attribution.@Nullable Document named(Scene scene, Mention.DocumentName document) {
    if (document.issuer() != null) {
      return new Attribution.Document(document.document(), document.issuer());
    }
    if (last != null && last.document().endsWith(document.document())) {
      return last;
    }
    Entity subject = subject(scene);
    Entity body = subject == null ? discourse.mainOrganisation() : subject;
    boolean joint =
        document.document().matches("(?i).*(communiqu[eé]|declaration|joint statement)");
    return joint && body != null ? new Attribution.Document(document.document(), body) : null;
  }

  /** The body of which the sentence tells: its communiqué is meant. */
  private static @Nullable Entity subject(Scene scene) {
    return scene.mentions().stream()
        .filter(mention -> mention instanceof Mention.Name)
        .filter(mention ->
            scene.graph().vertexSet().stream()
                .filter(word -> mention.equals(scene.mention(word)))
                .anyMatch(word ->
                    scene.graph().incomingEdgeList(word).stream()
                        .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj"))))
        .map(mention -> ((Mention.Name) mention).entities().getFirst())
        .filter(entity -> entity.kind() == EntityKind.ORGANISATION)
        .findFirst()
        .orElse(null);
  }

  // ---------------------------------------------------------------- sources that speak

  /** Whoever a sentence gives as its source, persons and bodies, not papers; or null. */
  @Nullable Sourced sourced(Scene scene) {
    for (int at = 0; at + 2 < scene.sentence().size(); at++) {
      if (scene.sentence().token(at).is("according") && scene.sentence().token(at + 1).is("to")) {
        return sourced(scene, at);
      }
    }
    return null;
  }

  private @Nullable Sourced sourced(Scene scene, int according) {
    Speaker speaker = speaker(scene, according + 2);
    if (speaker == null || speaker.who().isEmpty()) {
      return null;
    }
    Span words = words(scene, according, speaker.words().last());
    return words == null || words.last() - words.first() < 3
        ? null
        : new Sourced(speaker.who().getFirst(), words);
  }

  private @Nullable Speaker speaker(Scene scene, int from) {
    for (Mention mention : scene.mentions()) {
      boolean here =
          mention.first() >= from
              && mention.first() <= from + 3
              && accordingBefore(scene, mention.first()) == from - 2;
      if (here && mention instanceof Mention.DocumentName) {
        return null;
      }
      if (here) {
        List<Entity> who = discourse.resolve(scene, mention, Roles.ANYONE, List.of());
        if (!who.isEmpty() && !isOwner(scene, mention)) {
          return Speaker.of(who, Span.of(mention));
        }
      }
    }
    int head = from;
    while (head + 1 < scene.sentence().size()
        && scene.sentence().token(head + 1).tag().matches("JJ.*|CD|NN.*")) {
      head++;
    }
    return descriptions.speaker(scene, head, from - 1);
  }

  /** "According to China's data": the data are no person. */
  private static boolean isOwner(Scene scene, Mention mention) {
    int behind = mention.last() + 1;
    return behind < scene.sentence().size()
        && scene.sentence().token(behind).tag().matches("POS|NN.*");
  }

  private static @Nullable Span words(Scene scene, int according, int source) {
    if (according <= 1) {
      int first = source + 1;
      while (first < scene.lastWord() && !scene.sentence().token(first).is(",")) {
        first++;
      }
      return first + 1 < scene.lastWord() ? new Span(first + 1, scene.lastWord()) : null;
    }
    int last = according - 1;
    while (last > 0 && scene.isMark(last)) {
      last--;
    }
    int first = 0;
    for (int at = 0; at < Math.min(25, last); at++) {
      if (scene.sentence().token(at).is("--", "—", "–")) {
        first = at + 1;
      }
    }
    for (int at = last - 1; at > first + 8; at--) {
      if (scene.sentence().token(at).is(",")) {
        // "..., whose departure takes effect in a year, according to": the source tells that.
        return scene.sentence().token(at + 1).is("which", "whose", "who")
            ? new Span(at + 1, last)
            : new Span(first, last);
      }
    }
    return new Span(first, last);
  }
}
