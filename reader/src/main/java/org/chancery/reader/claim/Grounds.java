package org.chancery.reader.claim;

/** What a draft rests on: words of a sentence, and the rule that reads them. */
record Grounds(Scene scene, Span words, String rule) {

  /** All the words that have played a part in a match so far. */
  static Grounds matched(Roles roles) {
    return new Grounds(roles.scene(), roles.span(), roles.match().rule().id());
  }
}
