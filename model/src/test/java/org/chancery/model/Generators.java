package org.chancery.model;

import static org.quicktheories.generators.Generate.constant;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.Generate.oneOf;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.util.List;
import org.quicktheories.core.Gen;

/** What the laws of dates and bounds are tried on. */
final class Generators {
  private Generators() {}

  /** The epoch of the small windows. */
  static final LocalDate DAY_ZERO = LocalDate.of(2020, 2, 25);

  /** Dates of every kind, most of them near each other, so that they overlap, nest and touch. */
  static Gen<Date> dates() {
    Gen<Date> points = points().map(point -> (Date) point);
    return oneOf(points, intervals())
        .mix(members().map(members -> (Date) new Date.OneOf(members)), 25)
        .mix(members().map(members -> (Date) new Date.AllOf(members)), 15);
  }

  private static Gen<Date.Point> points() {
    return oneOf(
        calendars(years()).map(calendar -> (Date.Point) calendar),
        years()
            .zip(integers().between(21, 41), qualifiers(), Date.Season::new)
            .map(season -> (Date.Point) season));
  }

  private static Gen<Integer> years() {
    return integers().between(2018, 2022).mix(integers().between(-9999, 9999), 10);
  }

  private static Gen<Date.Qualifier> qualifiers() {
    return enumValues(Date.Qualifier.class).mix(constant(Date.Qualifier.NONE), 50);
  }

  private static Gen<Date.Calendar> calendars(Gen<Integer> years) {
    Gen<Date.Calendar> written =
        years.zip(
            integers().between(1, 365),
            enumValues(Date.Precision.class),
            qualifiers(),
            Generators::calendar);
    Gen<Date.Calendar> distant =
        integers()
            .between(-Date.MAX_YEAR, Date.MAX_YEAR)
            .zip(qualifiers(), (year, q) -> calendar(year, 1, Date.Precision.YEAR, q));
    return written.mix(distant, 3);
  }

  private static Date.Calendar calendar(
      int year, int dayOfYear, Date.Precision precision, Date.Qualifier qualifier) {
    var day = LocalDate.ofYearDay(year, dayOfYear);
    return switch (precision) {
      case CENTURY -> yearly(Math.abs(year) / 100 * 100, precision, qualifier);
      case DECADE -> yearly(Math.abs(year) / 10 * 10, precision, qualifier);
      case YEAR, SOME_MONTH, SOME_DAY_OF_YEAR -> yearly(year, precision, qualifier);
      case MONTH, SOME_DAY_OF_MONTH ->
          new Date.Calendar(day.withDayOfMonth(1), precision, qualifier);
      case DAY -> new Date.Calendar(day, precision, qualifier);
    };
  }

  private static Date.Calendar yearly(
      int year, Date.Precision precision, Date.Qualifier qualifier) {
    return new Date.Calendar(LocalDate.of(year, 1, 1), precision, qualifier);
  }

  private static Gen<Date> intervals() {
    Gen<Date.Endpoint> ends =
        points()
            .map(point -> (Date.Endpoint) point)
            .mix(enumValues(Date.Missing.class).map(missing -> (Date.Endpoint) missing), 30);
    return ends.zip(ends, Generators::interval);
  }

  private static Date interval(Date.Endpoint one, Date.Endpoint other) {
    boolean reversed =
        one instanceof Date.Point first
            && other instanceof Date.Point last
            && last.isBefore(first) == Truth.CERTAINLY;
    return reversed ? new Date.Interval(other, one) : new Date.Interval(one, other);
  }

  private static Gen<List<Date.Member>> members() {
    Gen<Date.Member> member = points().map(point -> (Date.Member) point).mix(ranges(), 40);
    return lists().of(member).ofSizeBetween(1, 4);
  }

  private static Gen<Date.Member> ranges() {
    return years()
        .zip(
            integers().between(1, 365),
            integers().between(0, 800),
            integers().between(0, 11),
            (year, day, length, form) -> range(LocalDate.ofYearDay(year, day), length, form));
  }

  private static Date.Member range(LocalDate day, int length, int form) {
    var precision =
        List.of(Date.Precision.YEAR, Date.Precision.MONTH, Date.Precision.DAY).get(form % 3);
    var end = day.getYear() > 9990 ? day : day.plusDays(length);
    var first = calendar(day.getYear(), day.getDayOfYear(), precision, Date.Qualifier.NONE);
    var last =
        calendar(
            end.getYear(),
            end.getDayOfYear(),
            precision,
            length % 5 == 0 ? Date.Qualifier.APPROXIMATE : Date.Qualifier.NONE);
    return switch (form / 3) {
      case 0 -> new Date.Range(null, last);
      case 1 -> new Date.Range(first, null);
      default -> new Date.Range(first, last);
    };
  }

  /** Days of a window that a brute-force model can walk through. */
  static Gen<LocalDate> days(int window) {
    return integers().between(0, window - 1).map(DAY_ZERO::plusDays);
  }
}
