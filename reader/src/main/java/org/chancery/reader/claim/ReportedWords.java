package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Tells which words of a sentence a verb of saying reports. */
final class ReportedWords {

  private final Roles roles;
  private final Scene scene;

  /** Index of the first token of the verb. */
  private final int verb;

  ReportedWords(Roles roles) {
    this.roles = roles;
    this.scene = roles.scene();
    this.verb = scene.first(roles.match().trigger());
  }

  /** The words that are said, or null. */
  @Nullable Span content() {
    Span clause = roles.clause("content");
    if (roles.set("content") == null) {
      return clause == null ? null : trimmed(clause);
    }
    return reported(clause);
  }

  /** What stands before "he said" at the end of a sentence, else what follows it. */
  private @Nullable Span reported(@Nullable Span clause) {
    int speaker = roles.match().role("speaker").stream().mapToInt(scene::first).min().orElse(verb);
    int begin = Math.min(verb, speaker);
    Span before = before(begin);
    // A quotation that has just been closed, or "said Smith" behind the words, ends the speech.
    boolean closed = begin > 0 && scene.sentence().token(begin - 1).is("”", "\"", "''");
    boolean inverted = speaker > verb && begin > 0 && scene.isMark(begin - 1);
    if (before != null && (closed || inverted)) {
      return before;
    }
    Span after = after(clause);
    if (after == null || after.last() <= after.first() || isTail(after)) {
      return before;
    }
    boolean goesOn = scene.sentence().token(after.first()).is("and", "but", "so");
    return goesOn && before != null ? before : trimmed(after);
  }

  private @Nullable Span before(int begin) {
    int end = begin - 1;
    while (end >= 0 && scene.isMark(end)) {
      end--;
    }
    return end >= 2 ? trimmed(new Span(0, end)) : null;
  }

  /** "in a statement", "on Thursday", "here": what may still follow "he said" at the end. */
  private boolean isTail(Span words) {
    return scene.sentence().tokens().subList(words.first(), words.last() + 1).stream()
        .noneMatch(token -> token.isVerb() || token.tag().equals("MD"));
  }

  private @Nullable Span after(@Nullable Span clause) {
    int last = scene.lastWord();
    if (clause != null && clause.first() > verb) {
      int end = reportsAgain() ? clause.last() : Math.max(clause.last(), last);
      return new Span(opened(clause), end);
    }
    int first = behindAddressee();
    while (first < last
        && (scene.isMark(first)
            || scene.sentence().token(first).is("that", "on")
            || isTime(first))) {
      first = isTime(first) ? behind(first) : first + 1;
    }
    return first <= last ? new Span(first, last) : null;
  }

  private int behindAddressee() {
    int first = verb + 1;
    for (Mention mention : scene.mentions()) {
      if (mention.first() == first && isAddressee(mention)) {
        first = mention.last() + 1;
      }
    }
    return first;
  }

  private boolean isAddressee(Mention mention) {
    return roles.match().role("addressee").stream()
        .anyMatch(word -> scene.first(word) == mention.first());
  }

  private boolean isTime(int token) {
    return scene.mentions().stream()
        .anyMatch(mention -> mention instanceof Mention.Time && mention.first() == token);
  }

  private int behind(int token) {
    return scene.mentions().stream()
        .filter(mention -> mention.first() == token)
        .mapToInt(mention -> mention.last() + 1)
        .findFirst()
        .orElse(token + 1);
  }

  /** "urged ... and promised ...": each verb has its own words. */
  private boolean reportsAgain() {
    IndexedWord trigger = roles.match().trigger();
    return scene.graph().outgoingEdgeList(trigger).stream()
        .anyMatch(edge -> edge.getRelation().toString().startsWith("conj"));
  }

  private Span trimmed(Span words) {
    int first = opened(words);
    int last = words.last();
    while (last > first && scene.isMark(last)) {
      last--;
    }
    return new Span(first, last);
  }

  /** Where words begin behind their marks and "that". */
  private int opened(Span words) {
    int first = words.first();
    while (first < words.last()
        && (scene.isMark(first) || scene.sentence().token(first).is("that"))) {
      first++;
    }
    return first;
  }
}
