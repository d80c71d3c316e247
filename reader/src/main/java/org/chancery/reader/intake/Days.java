package org.chancery.reader.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Arithmetic of days. */
final class Days {

  private Days() {}

  /** How many days lie between two days, in whatever order. */
  static long apart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /** How many days {@code later} is after {@code earlier}; negative if it is before. */
  static long from(LocalDate earlier, LocalDate later) {
    return ChronoUnit.DAYS.between(earlier, later);
  }
}
