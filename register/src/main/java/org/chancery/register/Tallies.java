package org.chancery.register;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.register.entry.Reported;

/** Picks, of all counts of an organisation, those nearest to a day. */
final class Tallies {

  private Tallies() {}

  /**
   * For each status the latest count at or before the day, or else the first after it.
   *
   * @param counts claims of the type tally
   */
  static Collection<Reported> nearest(Collection<Reported> counts, LocalDate day) {
    return counts.stream()
        .collect(
            Collectors.toMap(
                count -> fact(count).status(), count -> count, BinaryOperator.minBy(nearer(day))))
        .values();
  }

  /**
   * @param count what the claim says, as far as nothing else is ruled
   */
  static TallyOn tally(Reported count, Testimony testimony) {
    Fact.Tally fact = fact(count);
    return new TallyOn(fact.status(), fact.count(), fact.complete(), at(count), testimony);
  }

  private static Comparator<Reported> nearer(LocalDate day) {
    Comparator<Reported> isLater = comparing(count -> at(count).isAfter(day));
    return isLater
        .thenComparingLong(count -> Math.abs(at(count).toEpochDay() - day.toEpochDay()))
        // Of counts for one day the complete one tells most; the rest only settles the order.
        .thenComparing(count -> fact(count).complete(), Comparator.reverseOrder())
        .thenComparing(Reported::confidence, Comparator.reverseOrder())
        .thenComparing(Reported::claim);
  }

  private static LocalDate at(Reported count) {
    return Optional.ofNullable(fact(count).at()).flatMap(Date::latest).orElse(count.published());
  }

  private static Fact.Tally fact(Reported count) {
    return (Fact.Tally) count.fact();
  }
}
