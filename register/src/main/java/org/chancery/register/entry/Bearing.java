package org.chancery.register.entry;

import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/**
 * What a claim means for the entries of one strand.
 *
 * @param strand id of the strand
 * @param fact what the claim says there, freed of what does not bear on when it held
 * @param modality how firmly
 * @param implied whether it only follows from what the claim says; then it narrows an entry and
 *     cannot make one
 */
public record Bearing(String strand, Fact fact, Modality modality, boolean implied) {

  /** When the fact held as far as this alone tells. */
  Bounds bounds() {
    Bounds bounds = fact.bounds();
    return bounds == null ? Bounds.UNKNOWN : bounds;
  }
}
