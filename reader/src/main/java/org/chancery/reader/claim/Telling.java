package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Modality;

/**
 * How something is told.
 *
 * @param modality how firmly
 * @param chain on whose word, outermost first, without the outlet
 */
record Telling(Modality modality, List<Attribution> chain) {

  /** Told as a fact, by the outlet itself. */
  static final Telling PLAINLY = new Telling(Modality.ASSERTED, List.of());

  Telling {
    chain = List.copyOf(chain);
  }

  boolean isAsserted() {
    return modality == Modality.ASSERTED;
  }

  boolean isPlanned() {
    return modality == Modality.PLANNED;
  }

  /** Told by the same, but as firmly as this. */
  Telling as(Modality other) {
    return new Telling(other, chain);
  }
}
