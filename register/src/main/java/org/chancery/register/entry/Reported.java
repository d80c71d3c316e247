package org.chancery.register.entry;

import java.time.LocalDate;
import org.chancery.model.Claim;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/**
 * Of a claim what entries depend on.
 *
 * @param claim id of the claim
 * @param fact what is said
 * @param modality how firmly
 * @param confidence probability that the claim is right, 0 to 1
 * @param published the date of its dispatch
 */
public record Reported(
    String claim, Fact fact, Modality modality, double confidence, LocalDate published) {

  /** What entries depend on, of a claim whose dispatch was published on some day. */
  public static Reported of(Claim claim, LocalDate published) {
    return new Reported(claim.id(), claim.fact(), claim.modality(), claim.confidence(), published);
  }
}
