package org.chancery.evaluation;

import java.util.List;

/**
 * How a claim that was read compares with a label of its type.
 *
 * @param wrongCore the core roles of the label in which they do not agree
 * @param wrong all roles in which they do not agree, those of {@code wrongCore} among them, and
 *     dates that the label does not have
 * @param dated whether the label has a date
 * @param dates whether all dates of the label were read as they are
 * @param attribution whether the attribution agrees
 * @param modality whether the modality agrees
 * @param closeness how much they have in common otherwise, 0 to 1: decides which of two labels a
 *     claim is held against where it agrees with both
 */
record Comparison(
    List<String> wrongCore,
    List<String> wrong,
    boolean dated,
    boolean dates,
    boolean attribution,
    boolean modality,
    double closeness) {

  Comparison {
    wrongCore = List.copyOf(wrongCore);
    wrong = List.copyOf(wrong);
  }

  /** Whether the claim is the labelled one: all core roles agree. */
  boolean isRight() {
    return wrongCore.isEmpty();
  }

  /** Whether the claim is the labelled one in every role. */
  boolean isRightInFull() {
    return wrong.isEmpty();
  }
}
