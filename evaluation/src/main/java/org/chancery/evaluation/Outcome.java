package org.chancery.evaluation;

import java.util.List;

/**
 * What was read of a dispatch, held against its labels; each claim and each label is in it once.
 *
 * @param right claims that are a labelled one
 * @param near claims that are not, beside the label that is most likely meant; wrong all the same
 * @param spurious claims that no label is like
 * @param missed labels that no claim is like
 */
record Outcome(List<Pair> right, List<Pair> near, List<Found> spurious, List<Label> missed) {

  /** A claim and the label that it is held against. */
  record Pair(Found found, Label label, Comparison comparison) {}

  Outcome {
    right = List.copyOf(right);
    near = List.copyOf(near);
    spurious = List.copyOf(spurious);
    missed = List.copyOf(missed);
  }
}
