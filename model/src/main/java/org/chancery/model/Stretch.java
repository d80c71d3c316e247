package org.chancery.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Days in a row, from a first to a last, both included.
 *
 * <p>A stretch without beginning begins on {@link LocalDate#MIN}, one without end ends on {@link
 * LocalDate#MAX}: no date of ours reaches these two days (see {@link Date#MAX_YEAR}). No method
 * takes or gives null.
 *
 * @param first its first day
 * @param last its last day, not before the first
 */
public record Stretch(LocalDate first, LocalDate last) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Stretch {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "a stretch of days cannot begin on %s and end on %s".formatted(first, last));
    }
  }

  /** One day alone. */
  public static Stretch of(LocalDate day) {
    return new Stretch(day, day);
  }

  /** All days of the calendar. */
  public static Stretch ever() {
    return new Stretch(LocalDate.MIN, LocalDate.MAX);
  }

  /** The days of a year. */
  public static Stretch year(int year) {
    return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether it is one day alone. */
  public boolean isDay() {
    return first.equals(last);
  }

  /** Whether a day is one of these. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The days of both; empty if there are none. */
  public Optional<Stretch> meet(Stretch other) {
    var from = first.isAfter(other.first) ? first : other.first;
    var to = last.isBefore(other.last) ? last : other.last;
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Stretch(from, to));
  }

  /** Whether another, which does not begin earlier, follows without a gap. */
  public boolean reaches(Stretch later) {
    return last.equals(LocalDate.MAX) || !later.first.isAfter(last.plusDays(1));
  }

  /** From this one's first day to the last of either; the other one does not begin earlier. */
  public Stretch joined(Stretch later) {
    return new Stretch(first, last.isAfter(later.last) ? last : later.last);
  }

  Stretch widened(Period margin) {
    // By way of the day behind, so that the end of a month stays the end of a month.
    return new Stretch(first.minus(margin), last.plusDays(1).plus(margin).minusDays(1));
  }
}
