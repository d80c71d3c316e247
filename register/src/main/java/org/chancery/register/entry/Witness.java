package org.chancery.register.entry;

import java.time.LocalDate;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/** A claim seen from one strand. */
record Witness(Reported reported, Bearing bearing) {

  String claim() {
    return reported.claim();
  }

  Fact fact() {
    return bearing.fact();
  }

  Bounds bounds() {
    return bearing.bounds();
  }

  LocalDate published() {
    return reported.published();
  }

  /** Whether it suffices for an entry. */
  boolean makes() {
    return !bearing.implied()
        && (bearing.modality() == Modality.ASSERTED || bearing.modality() == Modality.PLANNED);
  }

  boolean narrows() {
    return makes() || (bearing.implied() && bearing.modality() == Modality.ASSERTED);
  }

  boolean denies() {
    return !bearing.implied() && bearing.modality() == Modality.DENIED;
  }
}
