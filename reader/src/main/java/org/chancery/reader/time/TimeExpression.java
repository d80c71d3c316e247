package org.chancery.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.chancery.model.Date;
import org.chancery.model.Truth;
import org.jspecify.annotations.Nullable;

/** What some words of time mean, before the day of the dispatch gives them their place. */
public sealed interface TimeExpression {

  /**
   * The date that it stands for.
   *
   * @param today day of the dispatch
   * @param direction where to seek what is incomplete
   */
  Date resolve(LocalDate today, Direction direction);

  /** Whether it needs neither the day of the dispatch nor a direction. */
  default boolean isAbsolute() {
    return this instanceof Fixed;
  }

  /** "17 March 2022", "March 2022", "2017": says all by itself. */
  record Fixed(Date date) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      return date;
    }
  }

  /**
   * "17 March", "17 March this year".
   *
   * @param years distance of the named year from the dispatch's, null where no year is named
   */
  record DayInYear(MonthDay day, @Nullable Integer years) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      if (years != null) {
        return Date.of(day.atYear(today.getYear() + years));
      }
      LocalDate candidate = day.atYear(today.getYear());
      return Date.of(
          switch (direction) {
            case PAST -> candidate.isAfter(today) ? candidate.minusYears(1) : candidate;
            case FUTURE -> candidate.isBefore(today) ? candidate.plusYears(1) : candidate;
          });
    }
  }

  /**
   * "in May", "last November", "next June", "June this year".
   *
   * @param years distance of the named year from the dispatch's, null where no year is named
   * @param turn "last" -1, "next" +1, nothing said 0
   */
  record MonthInYear(Month month, @Nullable Integer years, int turn) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      YearMonth now = YearMonth.from(today);
      YearMonth candidate = YearMonth.of(today.getYear(), month);
      if (years != null) {
        return Date.of(candidate.plusYears(years));
      }
      if (turn < 0 || (turn == 0 && direction == Direction.PAST)) {
        boolean passed = turn < 0 ? candidate.isBefore(now) : !candidate.isAfter(now);
        return Date.of(passed ? candidate : candidate.minusYears(1));
      }
      boolean ahead = turn > 0 ? candidate.isAfter(now) : !candidate.isBefore(now);
      return Date.of(ahead ? candidate : candidate.plusYears(1));
    }
  }

  /**
   * "Thursday", "last Thursday", "next Thursday".
   *
   * @param turn "last" -1, "next" +1, nothing said 0
   */
  record Weekday(DayOfWeek day, int turn) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      if (turn < 0) {
        return Date.of(today.with(TemporalAdjusters.previous(day)));
      }
      if (turn > 0) {
        return Date.of(today.with(TemporalAdjusters.next(day)));
      }
      return Date.of(
          today.with(
              direction == Direction.PAST
                  ? TemporalAdjusters.previousOrSame(day)
                  : TemporalAdjusters.nextOrSame(day)));
    }
  }

  /**
   * "Thursday last week".
   *
   * @param weeks how many weeks from that of the dispatch
   */
  record WeekdayOfWeek(DayOfWeek day, int weeks) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Date.of(monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day)));
    }
  }

  /**
   * "today", "last year", "next month", "three weeks ago": so many units from the dispatch. Weeks
   * become the days from Monday to Sunday.
   *
   * @param amount how many, negative for the past
   * @param unit days, weeks, months, years or decades
   */
  record Shift(int amount, ChronoUnit unit) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      LocalDate there = today.plus(amount, unit);
      return switch (unit) {
        case DAYS -> Date.of(there);
        case WEEKS -> {
          LocalDate monday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          yield Date.interval(Date.of(monday), Date.of(monday.plusDays(6)));
        }
        case MONTHS -> Date.of(YearMonth.from(there));
        default -> Date.ofYear(there.getYear());
      };
    }
  }

  /** "from 1 to 3 March", "2022-2023": everything from one date to another. */
  record Range(TimeExpression from, TimeExpression to) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      // An end without a year is sought from the other one, so that both lie on one side of a turn
      // of the year.
      if (floats(from) && !floats(to)) {
        Date end = to.resolve(today, direction);
        return between(from.resolve(end.latest().orElse(today), Direction.PAST), end);
      }
      Date start = from.resolve(today, direction);
      Date end =
          floats(to)
              ? to.resolve(start.earliest().orElse(today), Direction.FUTURE)
              : to.resolve(today, direction);
      return between(start, end);
    }

    private static boolean floats(TimeExpression end) {
      return switch (end) {
        case DayInYear day -> day.years() == null;
        case MonthInYear month -> month.years() == null && month.turn() == 0;
        case Weekday day -> day.turn() == 0;
        default -> false;
      };
    }

    /** From the first day of one date to the last of another; the later one where they clash. */
    private static Date between(Date start, Date end) {
      boolean plain = start instanceof Date.Calendar && end instanceof Date.Calendar;
      if (start.isBefore(end) == Truth.NO && !start.equals(end)) {
        return end;
      }
      return plain
          ? Date.interval(start, end)
          : Date.interval(
              start.earliest().map(Date::of).orElse(null), end.latest().map(Date::of).orElse(null));
    }
  }

  /** "the end of June": the last day of a longer time. */
  record EndOf(TimeExpression whole) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      Date date = whole.resolve(today, direction);
      return date.latest().map(Date::of).orElse(date);
    }
  }

  /** "the start of 2020", "the beginning of June": a year by its first month. */
  record StartOf(TimeExpression whole) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      Date date = whole.resolve(today, direction);
      boolean year = date.toString().matches("\\d{4}");
      return year
          ? date.earliest().map(first -> Date.of(YearMonth.from(first))).orElse(date)
          : date;
    }
  }

  /**
   * "the next day", "two years later", "the same month": so many units from a date named before.
   *
   * @param anchor the date named before
   * @param amount how many, negative for the past, 0 for the same
   * @param unit days, weeks, months or years
   */
  record After(TimeExpression anchor, int amount, ChronoUnit unit) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      Date before = anchor.resolve(today, direction);
      LocalDate from = (amount > 0 ? before.latest() : before.earliest()).orElse(today);
      LocalDate there = from.plus(amount, unit);
      return switch (unit) {
        // "Three days later" is no day where the date before is none.
        case DAYS, WEEKS -> before.isDay() ? Date.of(there) : before;
        case MONTHS ->
            before.toString().matches("\\d{4}") ? before : Date.of(YearMonth.from(there));
        default -> Date.ofYear(there.getYear());
      };
    }
  }

  /** "the following January": the first such month behind a date named before. */
  record MonthAfter(TimeExpression anchor, Month month) implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      YearMonth from = YearMonth.from(anchor.resolve(today, direction).latest().orElse(today));
      YearMonth there = from.withMonth(month.getValue());
      return Date.of(there.isAfter(from) ? there : there.plusYears(1));
    }
  }

  /**
   * "December of that year", "on 1 January of the same year".
   *
   * @param day month and day, or null where only the month is named
   */
  record InYearOf(TimeExpression anchor, Month month, @Nullable MonthDay day)
      implements TimeExpression {
    @Override
    public Date resolve(LocalDate today, Direction direction) {
      int year = anchor.resolve(today, direction).earliest().orElse(today).getYear();
      return day == null ? Date.of(YearMonth.of(year, month)) : Date.of(day.atYear(year));
    }
  }
}
