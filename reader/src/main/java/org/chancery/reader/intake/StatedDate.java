package org.chancery.reader.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as a header writes it: perhaps without a year, perhaps with the day where the month
 * belongs.
 *
 * @param year the year, or null where only month and day are given
 * @param month number of the month, 1 to 12
 * @param day day of the month
 * @param weekday the weekday named with it, or null
 * @param order how day and month were told apart
 */
record StatedDate(
    @Nullable Integer year, int month, int day, @Nullable DayOfWeek weekday, Order order) {

  /** How surely the day and the month are which. */
  enum Order {
    /** The month is a word, or a number could only be the day: no doubt. */
    CERTAIN,
    /** Numbers that could be either; taken with the day first, as most of the world writes. */
    DAY_FIRST,
    /** Year, month, day, as ISO 8601 has it; machines still swap them sometimes. */
    ISO
  }

  static StatedDate of(LocalDate date) {
    return new StatedDate(
        date.getYear(), date.getMonthValue(), date.getDayOfMonth(), null, Order.CERTAIN);
  }

  boolean isAmbiguous() {
    return order != Order.CERTAIN;
  }

  /** The same with day and month changed over. */
  StatedDate swapped() {
    return new StatedDate(year, day, month, weekday, Order.CERTAIN);
  }

  /** The day it is in its own year; empty without a year, or where there is no such day. */
  Optional<LocalDate> full() {
    return year == null ? Optional.empty() : in(year);
  }

  /** The day it is in a year; empty where there is no such day. */
  Optional<LocalDate> in(int someYear) {
    try {
      return Optional.of(LocalDate.of(someYear, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The day itself, or without a year the one nearest to {@code anchor}. */
  Optional<LocalDate> near(LocalDate anchor) {
    if (year != null) {
      return full();
    }
    Optional<LocalDate> best = Optional.empty();
    for (int candidate = anchor.getYear() - 1; candidate <= anchor.getYear() + 1; candidate++) {
      Optional<LocalDate> there = in(Math.clamp(candidate, Year.MIN_VALUE, Year.MAX_VALUE));
      if (there.isPresent()
          && (best.isEmpty() || Days.apart(there.get(), anchor) < Days.apart(best.get(), anchor))) {
        best = there;
      }
    }
    return best;
  }

  /** Whether a day is consistent with the weekday that was named, if one was. */
  boolean fits(LocalDate date) {
    return weekday == null || date.getDayOfWeek() == weekday;
  }
}
