package org.chancery.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that a date touches: stretches in the order of time, none empty, with gaps between. */
record Days(List<Stretch> stretches) {

  /** The order of the members of a set: by first day, last day, text. */
  static final Comparator<Date.Member> IN_TIME =
      Comparator.<Date.Member, LocalDate>comparing(member -> of(member).first())
          .thenComparing(member -> of(member).last())
          .thenComparing(Date.Member::toString);

  static Days of(Date date) {
    return switch (date) {
      case Date.Calendar calendar -> of(calendar);
      case Date.Season season -> of(season);
      case Date.Interval interval ->
          new Days(List.of(new Stretch(firstOf(interval.from()), lastOf(interval.to()))));
      case Date.OneOf set -> union(set.members().stream().map(Days::of));
      case Date.AllOf set -> union(set.members().stream().map(Days::of));
    };
  }

  static Days of(Date.Member member) {
    return switch (member) {
      case Date.Calendar calendar -> of(calendar);
      case Date.Season season -> of(season);
      case Date.Range(var first, var last) ->
          new Days(
              List.of(
                  new Stretch(
                      first == null ? LocalDate.MIN : of(first).first(),
                      last == null ? LocalDate.MAX : of(last).last())));
    };
  }

  static Days of(Date.Calendar date) {
    var last = date.first().plus(date.precision().length()).minusDays(1);
    var stated = new Stretch(date.first(), last);
    return new Days(
        List.of(date.isApproximate() ? stated.widened(date.precision().margin()) : stated));
  }

  static Days of(Date.Season season) {
    var margin = season.isApproximate() ? Period.ofMonths(1) : Period.ZERO;
    return joined(
        stated(season.year(), season.code()).map(stretch -> stretch.widened(margin)).toList());
  }

  private static LocalDate firstOf(Date.Endpoint end) {
    return end instanceof Date.Point point ? of((Date) point).first() : LocalDate.MIN;
  }

  private static LocalDate lastOf(Date.Endpoint end) {
    return end instanceof Date.Point point ? of((Date) point).last() : LocalDate.MAX;
  }

  private static Stream<Stretch> stated(int year, int code) {
    return switch (code) {
      case 21, 22, 23, 24 -> Stream.concat(stated(year, code + 4), stated(year, code + 8));
      case 25, 31 -> Stream.of(stretch(year, 3, 1, 6, 21));
      case 26, 32 -> Stream.of(stretch(year, 6, 1, 9, 23));
      case 27, 29 -> Stream.of(stretch(year, 9, 1, 12, 22));
      case 28, 30 -> Stream.of(turnOf(year), turnOf(year + 1));
      case 33, 34, 35, 36 -> Stream.of(months(year, 3, code - 33));
      case 37, 38, 39 -> Stream.of(months(year, 4, code - 37));
      case 40, 41 -> Stream.of(months(year, 6, code - 40));
      default -> throw new IllegalStateException("no season " + code);
    };
  }

  private static Stretch stretch(int year, int month, int day, int lastMonth, int lastDay) {
    return new Stretch(LocalDate.of(year, month, day), LocalDate.of(year, lastMonth, lastDay));
  }

  /** Northern winter or southern summer over the turn to a year. */
  private static Stretch turnOf(int year) {
    return new Stretch(LocalDate.of(year - 1, 12, 1), LocalDate.of(year, 3, 21));
  }

  private static Stretch months(int year, int length, int index) {
    var first = LocalDate.of(year, 1 + length * index, 1);
    return new Stretch(first, first.plusMonths(length).minusDays(1));
  }

  private static Days union(Stream<Days> all) {
    return joined(all.flatMap(days -> days.stretches.stream()).toList());
  }

  private static Days joined(List<Stretch> stretches) {
    var result = new ArrayList<Stretch>();
    for (var next : stretches.stream().sorted(Comparator.comparing(Stretch::first)).toList()) {
      if (!result.isEmpty() && result.getLast().reaches(next)) {
        result.add(result.removeLast().joined(next));
      } else {
        result.add(next);
      }
    }
    return new Days(List.copyOf(result));
  }

  LocalDate first() {
    return stretches.getFirst().first();
  }

  LocalDate last() {
    return stretches.getLast().last();
  }

  boolean contains(LocalDate day) {
    return stretches.stream().anyMatch(stretch -> stretch.contains(day));
  }

  /** The days common to both; empty if there are none. */
  Optional<Days> meet(Days other) {
    List<Stretch> common =
        stretches.stream()
            .flatMap(mine -> other.stretches.stream().map(mine::meet).flatMap(Optional::stream))
            .toList();
    return common.isEmpty() ? Optional.empty() : Optional.of(joined(common));
  }

  /** One of these days, as a date; empty if EDTF cannot write it. */
  Optional<Date> asDate() {
    if (!stretches.stream().allMatch(Days::isWritable)) {
      return Optional.empty();
    }
    return Optional.of(
        first().equals(last())
            ? Date.of(first())
            : new Date.OneOf(stretches.stream().map(Days::member).toList()));
  }

  private static boolean isWritable(Stretch stretch) {
    return Stream.of(stretch.first(), stretch.last())
        .flatMap(day -> bounded(day).stream())
        .allMatch(day -> Math.abs(day.getYear()) <= 9999);
  }

  private static Date.Member member(Stretch stretch) {
    return stretch.first().equals(stretch.last())
        ? day(stretch.first())
        : between(stretch.first(), stretch.last());
  }

  /** The range of days from one to another; either may be the sentinel of an open side. */
  static Date.Range between(LocalDate first, LocalDate last) {
    return new Date.Range(dayOrNull(first), dayOrNull(last));
  }

  private static Date.@Nullable Calendar dayOrNull(LocalDate day) {
    return bounded(day).map(Days::day).orElse(null);
  }

  private static Date.Calendar day(LocalDate day) {
    return new Date.Calendar(day, Date.Precision.DAY, Date.Qualifier.NONE);
  }

  /** The day; empty if it stands for an open side. */
  static Optional<LocalDate> bounded(LocalDate day) {
    boolean open = day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    return open ? Optional.empty() : Optional.of(day);
  }
}
