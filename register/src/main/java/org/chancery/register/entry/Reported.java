package org.chancery.register.entry;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
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
 * @param origin where it comes from in the end, see {@link Origin}
 * @param accepted whether a person has ruled that it is right
 */
public record Reported(
    String claim,
    Fact fact,
    Modality modality,
    double confidence,
    LocalDate published,
    String origin,
    boolean accepted) {

  /** Of a claim on which nobody has ruled. */
  public Reported(
      String claim,
      Fact fact,
      Modality modality,
      double confidence,
      LocalDate published,
      String origin) {
    this(claim, fact, modality, confidence, published, origin, false);
  }

  /** What entries depend on, of a claim in a dispatch that is no copy of another. */
  public static Reported of(Claim claim, Dispatch dispatch) {
    return new Reported(
        claim.id(),
        claim.fact(),
        claim.modality(),
        claim.confidence(),
        dispatch.date(),
        Origin.of(claim.attribution(), dispatch.source()));
  }

  /** The same, each entity of its fact replaced. */
  public Reported with(UnaryOperator<Entity> replacement) {
    return saying(fact.with(replacement));
  }

  /** The same with another fact. */
  public Reported saying(Fact other) {
    return new Reported(claim, other, modality, confidence, published, origin, accepted);
  }

  /** The same, accepted or not. */
  public Reported accepted(boolean ruled) {
    return new Reported(claim, fact, modality, confidence, published, origin, ruled);
  }
}
