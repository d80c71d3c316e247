package org.chancery.cli.ask;

import java.time.LocalDate;
import java.util.List;
import org.chancery.model.Stretch;

/** The time that a question is about. */
public sealed interface When {

  /** The question names none. */
  record Untold() implements When {}

  /**
   * It is about now.
   *
   * @param today the day of now
   */
  record Now(LocalDate today) implements When {}

  /**
   * It is about some days.
   *
   * @param days with a first and a last
   */
  record During(Stretch days) implements When {}

  /** What to add to a command that answers for today unless it is told otherwise. */
  default List<String> on() {
    return this instanceof During(var days) ? List.of("--on", words(days)) : List.of();
  }

  /** What to add to a command that answers for all times unless it is told otherwise. */
  default List<String> onlyThen() {
    return this instanceof Now(var today) ? List.of("--on", today.toString()) : on();
  }

  /** Whether the question names a time other than now. */
  default boolean isDuring() {
    return this instanceof During;
  }

  /** Days as the command line has them: a day, a month, a year, or two days with a stroke. */
  private static String words(Stretch days) {
    LocalDate first = days.first();
    LocalDate last = days.last();
    if (days.isDay()) {
      return first.toString();
    }
    if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
      return first.toString().substring(0, 7);
    }
    return days.equals(Stretch.year(first.getYear()))
        ? first.toString().substring(0, 4)
        : first + "/" + last;
  }
}
