package org.chancery.register.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.register.statute.PresidencyRule.Start;

/**
 * The days on one of which a turn begins.
 *
 * @param last not before the first
 */
record Window(LocalDate first, LocalDate last) {

  /** When a presidency began that the register knows; empty where nothing tells. */
  static Optional<Window> ofStart(Bounds bounds, PresidencyRule rule) {
    LocalDate first = bounds.earliestStart();
    LocalDate last = bounds.latestStart();
    if (first != null) {
      LocalDate until = last == null ? first.plus(rule.length()).minusDays(1) : last;
      return Optional.of(new Window(first, until).settled(rule));
    }
    LocalDate end = bounds.latestEnd();
    if (last != null) {
      // Where only the end is told, the start is "by" the same day; but nobody presides for no day.
      LocalDate until = last.equals(end) ? last.minusDays(1) : last;
      LocalDate from = until.minus(rule.length()).plusDays(1);
      return Optional.of(new Window(from, until).settled(rule));
    }
    return end == null ? Optional.empty() : Optional.of(on(end.minus(rule.length())));
  }

  /** When the turn after a presidency begins. */
  static Optional<Window> after(Bounds bounds, PresidencyRule rule) {
    Optional<Window> byLength = ofStart(bounds, rule).map(start -> start.later(rule.length()));
    Optional<Window> byEnd = afterEnd(bounds, rule);
    Optional<Window> both = byLength.flatMap(one -> byEnd.flatMap(one::meet));
    return both.or(() -> byEnd).or(() -> byLength).map(it -> it.settled(rule));
  }

  /** At a summit the next begins on the last day of the one before; else, on the day after it. */
  private static Optional<Window> afterEnd(Bounds bounds, PresidencyRule rule) {
    LocalDate first = bounds.earliestEnd();
    LocalDate last = bounds.latestEnd();
    int apart = rule.start() instanceof Start.OnDay ? 1 : 0;
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Window(first.plusDays(apart), last.plusDays(1)));
  }

  private static Window on(LocalDate day) {
    return new Window(day, day);
  }

  /** The same, some time later. */
  Window later(Period length) {
    return new Window(first.plus(length), last.plus(length));
  }

  /** The days of both. */
  Optional<Window> meet(Window other) {
    LocalDate from = first.isAfter(other.first) ? first : other.first;
    LocalDate to = last.isBefore(other.last) ? last : other.last;
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
  }

  /** Whether a date may be one of these days. */
  boolean meets(Date date) {
    return date.earliest().filter(last::isBefore).isEmpty()
        && date.latest().filter(first::isAfter).isEmpty();
  }

  /** Only the beginning that the rules know, where just one falls on these days. */
  private Window settled(PresidencyRule rule) {
    List<Window> beginnings = beginnings(rule).flatMap(it -> meet(it).stream()).toList();
    return beginnings.size() == 1 ? beginnings.getFirst() : this;
  }

  private Stream<Window> beginnings(PresidencyRule rule) {
    return switch (rule.start()) {
      case Start.OnDay(var day) -> days(day, rule.length()).map(Window::on);
      case Start.InMonth(var month) ->
          days(MonthDay.of(month, 1), rule.length()).map(it -> month(it, it));
      case Start.AtSummit _ -> Stream.empty();
    };
  }

  /** The day in each year, and from there on every length until the year is round. */
  private Stream<LocalDate> days(MonthDay day, Period length) {
    return IntStream.rangeClosed(first.getYear() - 1, last.getYear())
        .mapToObj(day::atYear)
        .flatMap(start ->
            Stream.iterate(start, it -> it.isBefore(start.plusYears(1)), it -> it.plus(length)));
  }

  /** As wide as the rules leave it open on which day a turn begins. */
  Window rounded(PresidencyRule rule) {
    return switch (rule.start()) {
      case Start.OnDay _ -> this;
      case Start.InMonth _ -> month(first, last);
      case Start.AtSummit _ ->
          rule.length().toTotalMonths() < 12
              ? month(first.minusMonths(1), last.plusMonths(1))
              : new Window(first.withDayOfYear(1), last.plusYears(1).withDayOfYear(1).minusDays(1));
    };
  }

  private static Window month(LocalDate first, LocalDate last) {
    return new Window(YearMonth.from(first).atDay(1), YearMonth.from(last).atEndOfMonth());
  }

  /** As a date. */
  Date date() {
    YearMonth from = YearMonth.from(first);
    YearMonth to = YearMonth.from(last);
    if (first.equals(last)) {
      return Date.of(first);
    }
    if (from.equals(to)) {
      return Date.of(from);
    }
    if (to.isBefore(from.plusMonths(6))) {
      return Date.parse("[%s..%s]".formatted(from, to));
    }
    return from.getYear() == to.getYear()
        ? Date.ofYear(from.getYear())
        : Date.parse("[%04d..%04d]".formatted(from.getYear(), to.getYear()));
  }
}
