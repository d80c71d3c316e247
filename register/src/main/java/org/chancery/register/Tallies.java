package org.chancery.register;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.chancery.model.Date;
import org.chancery.model.Fact;

/** Picks, of all counts of an organisation, those nearest to a day. */
final class Tallies {

  private Tallies() {}

  /**
   * For each status the latest count at or before the day, or else the first after it.
   *
   * @param testimonies claims of the type tally
   * @return in order of status
   */
  static List<TallyOn> nearest(Collection<Testimony> testimonies, LocalDate day) {
    return List.copyOf(
        testimonies.stream()
            .map(Tallies::tally)
            .collect(
                Collectors.toMap(
                    TallyOn::status,
                    tally -> tally,
                    BinaryOperator.minBy(nearer(day)),
                    TreeMap::new))
            .values());
  }

  private static Comparator<TallyOn> nearer(LocalDate day) {
    Comparator<TallyOn> isLater = comparing(tally -> tally.at().isAfter(day));
    return isLater
        .thenComparingLong(tally -> Math.abs(tally.at().toEpochDay() - day.toEpochDay()))
        // Of counts for one day the complete one tells most; the rest only settles the order.
        .thenComparing(TallyOn::complete, Comparator.reverseOrder())
        .thenComparing(tally -> tally.testimony().claim().confidence(), Comparator.reverseOrder())
        .thenComparing(tally -> tally.testimony().claim().id());
  }

  private static TallyOn tally(Testimony testimony) {
    Fact.Tally fact = (Fact.Tally) testimony.claim().fact();
    LocalDate at =
        Optional.ofNullable(fact.at()).flatMap(Date::latest).orElse(testimony.dispatch().date());
    return new TallyOn(fact.status(), fact.count(), fact.complete(), at, testimony);
  }
}
