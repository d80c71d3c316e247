package org.chancery.register.entry;

import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/**
 * What a claim means for one entry.
 *
 * @param entry id of the entry
 * @param fact what the claim says of it, freed of what does not bear on when it held
 * @param modality how firmly
 * @param implied whether it only follows from what the claim says; then it narrows the entry and
 *     cannot make one
 */
public record Bearing(String entry, Fact fact, Modality modality, boolean implied) {

  /** When the fact held as far as this alone tells. */
  Bounds bounds() {
    Bounds bounds = fact.bounds();
    return bounds == null ? Bounds.UNKNOWN : bounds;
  }
}
