package org.chancery.register.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.chancery.model.Bounds;
import org.chancery.model.Fact.Tenure;
import org.chancery.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the length of a tenure that is over tells of its start and end. The length of one that is
 * not over is only what was meant: a scheduled end is no end.
 */
final class Terms {

  private Terms() {}

  /**
   * Bounds narrowed by a length that a claim gives; the same where it tells nothing or contradicts
   * them. "Four years" is taken for more than three and less than five.
   *
   * @param bounds with either side known, of the fact that the claim speaks of
   */
  static Bounds narrowed(Bounds bounds, Witness witness) {
    return served(witness).flatMap(length -> narrowed(bounds, length, unit(length))).orElse(bounds);
  }

  private static Optional<Period> served(Witness witness) {
    return witness.fact() instanceof Tenure tenure
            && tenure.standing() == Standing.FORMER
            && tenure.length() != null
        ? parsed(tenure.length())
        : Optional.empty();
  }

  private static Optional<Period> parsed(String length) {
    try {
      return Optional.of(Period.parse(length)).filter(it -> !it.isZero() && !it.isNegative());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** What is rounded: the smallest unit that the length names. */
  private static Period unit(Period length) {
    if (length.getDays() > 0) {
      return Period.ofDays(1);
    }
    return length.getMonths() > 0 ? Period.ofMonths(1) : Period.ofYears(1);
  }

  private static Optional<Bounds> narrowed(Bounds bounds, Period length, Period unit) {
    Period longest = length.plus(unit);
    Period shortest = length.minus(unit);
    Bounds start =
        new Bounds(
            moved(bounds.earliestEnd(), longest.negated()),
            moved(bounds.latestEnd(), shortest.negated()),
            null,
            null);
    Bounds end =
        new Bounds(
            null,
            null,
            moved(bounds.earliestStart(), shortest),
            moved(bounds.latestStart(), longest));
    return bounds.meet(start).flatMap(known -> known.meet(end));
  }

  private static @Nullable LocalDate moved(@Nullable LocalDate day, Period by) {
    return day == null ? null : day.plus(by);
  }
}
