package org.chancery.reader.claim;

import java.util.stream.Stream;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;

/** Tells by the order of words to which verb a time belongs, wherever the tree hangs it. */
final class Clauses {

  private Clauses() {}

  /** The times that a sentence names. */
  static Stream<Mention.Time> times(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.Time.class::isInstance)
        .map(Mention.Time.class::cast);
  }

  /** Whether a time stands in the clause of the verb, or noun, at a token: no other verb has it. */
  static boolean isOf(Scene scene, int verb, Mention.Time time) {
    boolean before = time.last() < verb;
    int from = before ? time.last() + 1 : verb + 1;
    int to = before ? helped(scene, verb) : time.first();
    if (hasClause(scene, from, to) || (before && isInfinitive(scene, verb))) {
      return false;
    }
    // "Smith, whose term expires in July, lauded": the time is that of the clause between commas.
    return time.last() > verb
        || !hasComma(scene, time.last(), verb)
        || !hasVerb(scene, phraseStart(scene, time.first()), time.first());
  }

  /** Where a verb begins with its helpers: "will be signed". */
  private static int helped(Scene scene, int verb) {
    int first = verb;
    while (first > 0 && isHelper(scene.sentence().token(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isHelper(Token token) {
    return token.tag().matches("MD|RB") || token.lemma().matches("have|be|do");
  }

  /** "agreed on Friday to restore": the time is that of the agreement. */
  private static boolean isInfinitive(Scene scene, int verb) {
    int first = helped(scene, verb);
    return first > 0 && scene.sentence().token(first - 1).tag().equals("TO");
  }

  /** How many words a time stands away. */
  static int distance(int verb, Mention.Time time) {
    return time.first() > verb ? time.first() - verb : verb - time.last();
  }

  /** Whether one of some words stands right before a time. */
  static boolean isBehind(Scene scene, Mention.Time time, String... words) {
    int before = time.first() - 1;
    while (before > 0 && scene.sentence().token(before).is("the", "about", "around", "early")) {
      before--;
    }
    return before >= 0 && scene.sentence().token(before).is(words);
  }

  private static boolean hasClause(Scene scene, int from, int to) {
    return Stream.iterate(from, at -> at < to, at -> at + 1).anyMatch(at -> isClause(scene, at));
  }

  private static boolean isClause(Scene scene, int at) {
    Token token = scene.sentence().token(at);
    // "since May" is no clause, "since he left in May" is one.
    boolean since =
        token.is("since")
            && times(scene).noneMatch(time -> time.first() - at <= 2 && time.first() > at);
    return since || token.tag().matches("VB[DZP]|MD|VBN") || token.is("who", "which", "that");
  }

  private static boolean hasComma(Scene scene, int from, int to) {
    return tokens(scene, from, to).anyMatch(token -> token.is(","));
  }

  private static boolean hasVerb(Scene scene, int from, int to) {
    return tokens(scene, from, to).anyMatch(token -> token.tag().startsWith("VB"));
  }

  private static Stream<Token> tokens(Scene scene, int from, int to) {
    return Stream.iterate(from, at -> at < to, at -> at + 1).map(scene.sentence()::token);
  }

  private static int phraseStart(Scene scene, int time) {
    int at = time;
    while (at > 0 && !scene.sentence().token(at - 1).is(",", ";")) {
      at--;
    }
    return at;
  }
}
