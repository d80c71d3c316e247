package org.chancery.reader.claim;

/**
 * What a draft rests on: words of a sentence, and the rule that reads them.
 *
 * @param confidence how reliable the rule is
 */
record Grounds(Scene scene, Span words, String rule, double confidence) {

  /** How often such claims were right in real dispatches on which nothing had been built. */
  private static final double BESIDE_NAME = 0.86;

  private static final double BY_RULE = 0.77;
  private static final double GOING_ON = 0.8;

  static Grounds besideName(Scene scene, Span words, String rule) {
    return new Grounds(scene, words, rule, BESIDE_NAME);
  }

  /** Words beside a name that have to be put together like those that a rule matches. */
  static Grounds putTogether(Scene scene, Span words, String rule) {
    return new Grounds(scene, words, rule, BY_RULE);
  }

  /** All the words that have played a part in a match so far. */
  static Grounds matched(Roles roles) {
    return new Grounds(roles.scene(), roles.span(), roles.match().rule().id(), BY_RULE);
  }

  static Grounds goingOn(Scene scene, Span words, String rule) {
    return new Grounds(scene, words, rule, GOING_ON);
  }
}
