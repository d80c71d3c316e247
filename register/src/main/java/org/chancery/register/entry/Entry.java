package org.chancery.register.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;

/**
 * One fact that the register holds.
 *
 * @param id stable: the same fact has the same id in every register
 * @param fact what it is, its roles filled from all supporting claims
 * @param bounds when it held; {@link Bounds#UNKNOWN} where no claim tells
 * @param planned whether it is only announced so far
 * @param supporting number of claims that say so
 * @param opposing number of claims that deny it or contradict its dates
 * @param origins of how many independent origins the supporting claims are, see {@link Origin}
 * @param recorded since when the register has it in this form
 */
public record Entry(
    String id,
    Fact fact,
    Bounds bounds,
    boolean planned,
    int supporting,
    int opposing,
    int origins,
    Instant recorded) {

  /** Whether it held on a day. What is only announced held possibly, at most. */
  public Truth holdsOn(LocalDate day) {
    return holdsWithin(Stretch.of(day));
  }

  /**
   * Whether it held, or happened, on some day of a stretch. What is only announced did possibly, at
   * most.
   */
  public Truth holdsWithin(Stretch days) {
    Optional<Date> moment = fact instanceof Fact.Visit ? Optional.empty() : Moments.of(fact);
    return announced(
        moment.map(date -> date.within(days)).orElseGet(() -> bounds.holdsWithin(days)));
  }

  /** What is true of an entry's dates, but possibly at most where it is only announced. */
  public Truth announced(Truth truth) {
    return planned ? truth.and(Truth.POSSIBLY) : truth;
  }
}
