package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Tells which words of a sentence are what a verb of saying says. */
final class SaidWords {

  private final Roles roles;
  private final Scene scene;
  private final Quotations quotations;
  private final Speaker speaker;
  private final SpeechEnds ends;

  /** Index of the last token of the verb. */
  private final int verb;

  SaidWords(Roles roles, Quotations quotations, Speaker speaker, SpeechEnds ends) {
    this.roles = roles;
    this.scene = roles.scene();
    this.quotations = quotations;
    this.speaker = speaker;
    this.ends = ends;
    this.verb = scene.last(roles.match().trigger());
  }

  /** The words that are said, or null. */
  @Nullable Span content() {
    String form = roles.set("content");
    Span words =
        switch (form == null ? "object" : form) {
          case "reported", "noted" -> reported();
          case "announced" -> announced();
          case "request", "infinitive", "call" -> request();
          case "whole" -> whole();
          case "notice" -> notice();
          case "stance" -> stance();
          case "quote" -> quote();
          default -> object();
        };
    return words == null ? null : trimmed(words);
  }

  // ---------------------------------------------------------------- reported speech

  private @Nullable Span reported() {
    Span quoted = quotedBehind();
    if (quoted != null) {
      return quoted;
    }
    int that = behindThat();
    if (that > 0) {
      return until(that);
    }
    Span before = before();
    if (before != null) {
      return before;
    }
    Span clause = roles.clause("content");
    if (clause != null && clause.first() > verb) {
      return until(opened(clause.first()));
    }
    int first = behindAddressee();
    boolean told = first <= last() && hasVerb(new Span(first, last()));
    if (told && isClauseWanted()) {
      // "told reporters on the sidelines": nothing is said there.
      return token(first).tag().matches("IN|TO|VBN|VBG|CC") ? null : until(first);
    }
    return isClauseWanted() ? null : object();
  }

  private boolean isClauseWanted() {
    return "reported".equals(roles.set("content"));
  }

  /** 'said: "...', 'said in a statement, "...' */
  private @Nullable Span quotedBehind() {
    int quotation = quotations.at(scene, verb);
    for (int at = verb + 1; at <= Math.min(last(), verb + 12); at++) {
      if (quotations.at(scene, at) != quotation && quotations.isQuoted(scene, at)) {
        int end = quotations.lastOf(scene, at);
        boolean introduced = scene.isMark(at - 1) || at == verb + 1 || isBehindThat(at);
        return introduced && end > at + 2 && end >= last() - 2 ? new Span(at + 1, end) : null;
      }
      if (token(at).tag().matches("VB[DZP]|MD")) {
        return null;
      }
    }
    return null;
  }

  private boolean isBehindThat(int at) {
    return token(at - 1).is("that");
  }

  /** The token behind the "that" which opens what is said, or -1. */
  private int behindThat() {
    for (int at = verb + 1; at <= Math.min(last() - 1, verb + 14); at++) {
      Token token = token(at);
      if (token.is("that") && token.tag().matches("IN|WDT|DT") && !isDemonstrative(at)) {
        return at + 1;
      }
      if (token.tag().matches("VB[DZP]|MD|VBG") || token.is(";")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isDemonstrative(int at) {
    return token(at).tag().equals("DT")
        && token(at + 1).tag().matches("NN|VB.*|MD")
        && at > verb + 1;
  }

  /** What stands before "he said": the tag closes the sentence, or is set between marks. */
  private @Nullable Span before() {
    int begin = behindMark(Math.min(scene.first(roles.match().trigger()), speakerBegins()));
    if (begin < 2 || isOfParticiple()) {
      return null;
    }
    int mark = begin - 1;
    if (!scene.isMark(mark) || token(mark).is(";", ":", ".")) {
      return null;
    }
    int end = mark;
    while (end >= 0 && scene.isMark(end)) {
      end--;
    }
    boolean quoted = (end >= 0 && quotations.at(scene, mark) != 0) || isClosing(mark);
    Span words = end < 1 ? null : new Span(begins(end), end);
    if (words == null || words.last() - words.first() < 1 || (!quoted && !hasVerb(words))) {
      return null;
    }
    return quoted || isTail() ? words : null;
  }

  /**
   * Where the phrase begins that ends in the speaker's name: "the Saint Lucian", "its minister".
   */
  private int behindMark(int from) {
    int at = from;
    while (at > 0
        && from - at < 9
        && token(at - 1).tag().matches("DT|JJ.*|NN.*|POS|PRP\\$|CD|IN")) {
      at--;
    }
    return at > 0 && scene.isMark(at - 1) ? at : from;
  }

  private boolean isClosing(int mark) {
    return token(mark).word().matches("[”\"]|''") || token(mark).tag().equals("''");
  }

  private int speakerBegins() {
    return speaker.words().first() <= verb || speaker.words().first() == verb + 1
        ? Math.min(speaker.words().first(), verb)
        : verb;
  }

  private boolean isOfParticiple() {
    return token(verb).tag().equals("VBG");
  }

  /** Where words begin that end at a token: behind a dateline, a semicolon, an opening mark. */
  private int begins(int end) {
    if (quotations.isQuoted(scene, end)) {
      int first = quotations.firstOf(scene, end);
      if (!hasVerb(new Span(0, Math.max(0, first - 1)))) {
        return scene.isMark(first) ? first + 1 : first;
      }
    }
    for (int at = end - 2; at > 0; at--) {
      boolean dateline = token(at).is("--", "—", "–") && at < 25;
      boolean city = token(at).is(":", "-", ".") && at > 1 && token(at - 1).is(")", "-rrb-");
      if (token(at).is(";") || dateline || city) {
        return at + 1;
      }
    }
    return 0;
  }

  /** Whether only a place, a day or a further participle stands behind the tag. */
  private boolean isTail() {
    int from = Math.max(verb, speaker.words().last()) + 1;
    int at = from;
    while (at <= last() && !scene.isMark(at) && !token(at).tag().matches("VB[DZP]|MD|CC|WP|WDT")) {
      at++;
    }
    return at > last() || scene.isMark(at) || token(at).tag().matches("W.*");
  }

  // ---------------------------------------------------------------- other forms

  /**
   * "urged them to leave", "called on them to leave", "asked that they leave", "urged restraint".
   */
  private @Nullable Span request() {
    boolean call = "call".equals(roles.set("content"));
    if (call && !token(verb + 1).is("for", "on", "upon", "to", "with")) {
      return null;
    }
    for (int at = verb + 1; at < last(); at++) {
      Token token = token(at);
      boolean to = token.is("to") && token(at + 1).tag().matches("VB|RB");
      boolean notTo = token.is("not") && token(at + 1).is("to");
      if (to || notTo) {
        return until(at);
      }
      if (token.is("that") && token.tag().equals("IN")) {
        return isInfinitiveWanted() ? null : until(at + 1);
      }
      boolean ends = scene.isMark(at) && !isEnclosed(at);
      if (ends || (isFinite(at) && !isWithinRelative(at)) || (token.is("for") && at > verb + 1)) {
        break;
      }
    }
    if (isInfinitiveWanted()) {
      return null;
    }
    Span before = isClosingTag() ? before() : null;
    if (before != null) {
      return before;
    }
    if (call) {
      int first = firstOf("for");
      return first > 0 ? until(first + 1) : null;
    }
    int forWhat = firstOf("for", "against");
    return forWhat > 0 && !roles.match().role("addressee").isEmpty()
        ? until(forWhat + 1)
        : object();
  }

  private boolean isInfinitiveWanted() {
    return "infinitive".equals(roles.set("content"));
  }

  private boolean isFinite(int at) {
    return token(at).tag().matches("VB[DZP]|MD") && !SpeechForms.isNoun(scene, at);
  }

  /** "called on those who have not done so to join". */
  private boolean isWithinRelative(int at) {
    for (int back = at; back > verb; back--) {
      if (token(back).tag().matches("WDT|WP") || token(back).is("that", "which", "who")) {
        return true;
      }
    }
    return false;
  }

  private boolean isClosingTag() {
    int behind = Math.max(verb, speaker.words().last()) + 1;
    boolean ends = behind > last() || scene.isMark(behind) || lastOfTime(behind) >= last();
    return speaker.words().first() > 2 && ends;
  }

  private boolean isEnclosed(int mark) {
    return token(mark).is(",")
        && mark < last() - 6
        && !token(mark + 1).tag().matches("VB[GD]|CC|W.*");
  }

  private int firstOf(String... words) {
    for (int at = verb + 1; at < Math.min(last(), verb + 12); at++) {
      if (token(at).is(words)) {
        return at;
      }
      if (scene.isMark(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** "notified the secretariat of its withdrawal". */
  private @Nullable Span notice() {
    int ofWhat = firstOf("of", "about");
    return ofWhat > 0 ? until(ofWhat + 1) : null;
  }

  /** A verb that reports, like saying, or that has an object. */
  private @Nullable Span announced() {
    Span quoted = quotedBehind();
    if (quoted != null) {
      return quoted;
    }
    Span before = behindThat() > 0 ? null : before();
    return before != null && hasVerb(before) ? before : object();
  }

  /** "voiced reservations": with nothing on what, the verb is part of what is said. */
  private @Nullable Span stance() {
    Span object = object();
    return object == null || object.last() - object.first() < 2 ? whole() : object;
  }

  /** 'called the absence "regrettable"': said in so many words. */
  private @Nullable Span quote() {
    Span whole = verb < last() && token(verb + 1).is("on", "for", "upon") ? null : whole();
    int quotation = quotations.at(scene, verb);
    for (int at = verb + 1; whole != null && at <= whole.last(); at++) {
      if (quotations.at(scene, at) != quotation && quotations.isQuoted(scene, at)) {
        return whole;
      }
    }
    return null;
  }

  /** "thanked China for its help": who is thanked is part of what is said. */
  private @Nullable Span whole() {
    int first = scene.first(roles.match().trigger());
    return last() > first ? new Span(first, ends.end(roles.match(), first + 1)) : null;
  }

  private @Nullable Span object() {
    if (verb >= last()) {
      return null;
    }
    int that = behindThat();
    Span clause = roles.clause("content");
    int first;
    if (that > 0 && that <= verb + 6) {
      first = that;
    } else if (clause != null && clause.last() < verb) {
      return clause;
    } else if (clause != null && clause.first() > verb && clause.first() <= verb + 10) {
      first = clause.first();
    } else {
      first = behindAddressee();
    }
    first = opened(first);
    return first > last() || isMere(first) ? null : until(first);
  }

  /** "said on Thursday": the object of a verb is no time and no document. */
  private boolean isMere(int first) {
    return scene.isMark(first)
        || scene.mentions().stream()
            .anyMatch(mention ->
                mention.first() == first
                    && mention instanceof Mention.Time
                    && mention.last() >= last());
  }

  private Span until(int first) {
    return new Span(first, Math.max(first, ends.end(roles.match(), first)));
  }

  private int behindAddressee() {
    int first = verb + 1;
    for (IndexedWord word : roles.match().role("addressee")) {
      if (scene.first(word) >= first && scene.first(word) <= verb + 3) {
        first = scene.last(word) + 1;
      }
    }
    return opened(first);
  }

  /** Behind marks, adverbs, days and prepositions that open a complement. */
  private int opened(int from) {
    int first = from;
    while (first < last()) {
      int time = lastOfTime(first);
      boolean preposition =
          token(first).tag().matches("IN|TO|RP")
              && token(first)
                  .is(
                      "that", "for", "of", "on", "upon", "against", "about", "at", "with", "off",
                      "down", "out", "as", "over");
      boolean infinitive = token(first).is("to") && !token(first + 1).tag().matches("VB|RB");
      if (time >= first) {
        first = time + 1;
      } else if (preposition
          || infinitive
          || scene.isMark(first)
          || token(first).tag().equals("RP")
          || (token(first).tag().equals("RB") && !token(first).is("not"))) {
        first++;
      } else {
        return first;
      }
    }
    return first;
  }

  private int lastOfTime(int at) {
    int first = token(at).is("on", "in", "at", "late", "earlier") ? at + 1 : at;
    return scene.mentions().stream()
        .filter(mention -> mention instanceof Mention.Time && mention.first() == first)
        .mapToInt(Mention::last)
        .findFirst()
        .orElse(-1);
  }

  private boolean hasVerb(Span words) {
    List<Token> tokens = scene.sentence().tokens().subList(words.first(), words.last() + 1);
    return tokens.stream().anyMatch(token -> token.tag().matches("VB[DZP]|MD"));
  }

  private int last() {
    return scene.lastWord();
  }

  private Token token(int at) {
    return scene.sentence().token(at);
  }

  private Span trimmed(Span words) {
    int first = words.first();
    int last = words.last();
    while (first < last && scene.isMark(first)) {
      first++;
    }
    while (last > first && scene.isMark(last)) {
      last--;
    }
    return new Span(first, last);
  }
}
