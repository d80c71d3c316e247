package org.chancery.answers.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Stretch;
import org.jspecify.annotations.Nullable;

/** Dates and bounds in words, no more and no less precise than they are. */
public final class Times {

  private Times() {}

  /** A date as it stands behind "in" or "on": "2017", "about 2022-02-24", "2022 to 2023". */
  public static String words(Date date) {
    return switch (date) {
      case Date.Calendar calendar -> qualified(calendar, calendar(calendar));
      case Date.Season season -> qualified(season, season(season));
      case Date.Interval interval -> interval(interval);
      case Date.OneOf set -> Wording.or(set.members().stream().map(Times::member).toList());
      case Date.AllOf set -> Wording.and(set.members().stream().map(Times::member).toList());
    };
  }

  /**
   * What is known of when something held, as the end of a phrase: "from 2019-01-01 to 2021-12-31".
   *
   * @return empty where nothing is known
   */
  public static String words(Bounds bounds) {
    if (isSighting(bounds)) {
      return "at least on " + bounds.latestStart();
    }
    return Stream.of(start(bounds), end(bounds))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Days in a row as the end of a phrase: "on 2022-03-17", "in 2022", "between 2019 and 2021". */
  public static String during(Stretch days) {
    boolean endless = days.last().equals(LocalDate.MAX);
    if (days.first().equals(LocalDate.MIN)) {
      return endless ? "at any time" : "until " + days.last();
    }
    if (endless) {
      return "since " + days.first();
    }
    return days.isDay()
        ? "on " + days.first()
        : hasName(days.first(), days.last())
            ? "in " + stretch(days.first(), days.last())
            : "between %s and %s".formatted(days.first(), days.last());
  }

  /** When something began, as short as can be: "2017-06", "≥ 2019-01-01", "≤ 2022-03-18". */
  public static String beginning(Bounds bounds) {
    LocalDate first = bounds.earliestStart();
    LocalDate last = bounds.latestStart();
    if (first == null) {
      return last == null ? "" : "≤ " + last;
    }
    return last != null && hasName(first, last) ? stretch(first, last) : "≥ " + first;
  }

  /** The day or days on which a thing happened that starts and ends at once. */
  static String happened(Date date) {
    return (date.isDay() ? "on " : "in ") + words(date);
  }

  /** Known from one mention alone: it held then, and neither start nor end is told. */
  private static boolean isSighting(Bounds bounds) {
    return bounds.earliestStart() == null
        && bounds.latestEnd() == null
        && bounds.latestStart() != null
        && bounds.latestStart().equals(bounds.earliestEnd());
  }

  /** What began by the day on which it had ended says no more than that. */
  private static String start(Bounds bounds) {
    LocalDate first = bounds.earliestStart();
    LocalDate last = bounds.latestStart();
    if (first == null) {
      return last == null || last.equals(bounds.latestEnd()) ? "" : "by " + last;
    }
    return last == null ? "not before " + first : "from " + stretch(first, last);
  }

  /** What lasted to the day on which it began says no more than that. */
  private static String end(Bounds bounds) {
    LocalDate first = bounds.earliestEnd();
    LocalDate last = bounds.latestEnd();
    if (first == null) {
      return last == null ? "" : "not after " + last;
    }
    if (last == null) {
      return first.equals(bounds.earliestStart()) ? "" : "at least until " + first;
    }
    return "to " + stretch(first, last);
  }

  /** From one day to another, by the name of the month or year if that is what they make. */
  private static String stretch(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return first.toString();
    }
    if (isMonth(first, last)) {
      return month(first);
    }
    return isYear(first, last)
        ? Integer.toString(first.getYear())
        : "some day between %s and %s".formatted(first, last);
  }

  private static boolean hasName(LocalDate first, LocalDate last) {
    return first.equals(last) || isMonth(first, last) || isYear(first, last);
  }

  private static boolean isMonth(LocalDate first, LocalDate last) {
    return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
  }

  private static boolean isYear(LocalDate first, LocalDate last) {
    return first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
  }

  private static String qualified(Date.Point point, String words) {
    String about = point.qualifier().approximate() ? "about " + words : words;
    return point.qualifier().uncertain() ? about + " (uncertain)" : about;
  }

  private static String calendar(Date.Calendar date) {
    String year = Integer.toString(date.first().getYear());
    return switch (date.precision()) {
      case CENTURY -> year.substring(0, year.length() - 2) + "00s";
      case DECADE -> year + "s";
      case YEAR -> year;
      case SOME_MONTH -> "some month of " + year;
      case SOME_DAY_OF_YEAR -> "some day of " + year;
      case MONTH -> month(date.first());
      case SOME_DAY_OF_MONTH -> "some day of " + month(date.first());
      case DAY -> date.first().toString();
    };
  }

  private static String month(LocalDate first) {
    return first.toString().substring(0, 7);
  }

  private static String season(Date.Season season) {
    int code = season.code();
    String name =
        switch (code) {
          case 21, 25, 29 -> "spring";
          case 22, 26, 30 -> "summer";
          case 23, 27, 31 -> "autumn";
          case 24, 28, 32 -> "winter";
          case 33, 34, 35, 36 -> Wording.ordinal(code - 32) + " quarter of";
          case 37, 38, 39 -> Wording.ordinal(code - 36) + " third of";
          default -> Wording.ordinal(code - 39) + " half of";
        };
    return name + " " + season.year();
  }

  private static String interval(Date.Interval interval) {
    if (!(interval.from() instanceof Date.Point)) {
      return "up to " + endpoint(interval.to());
    }
    return interval.to() instanceof Date.Point
        ? endpoint(interval.from()) + " to " + endpoint(interval.to())
        : endpoint(interval.from()) + " onwards";
  }

  private static String endpoint(Date.Endpoint end) {
    return end instanceof Date.Point point ? words(point) : "an unknown day";
  }

  private static String member(Date.Member member) {
    return switch (member) {
      case Date.Calendar calendar -> words(calendar);
      case Date.Season season -> words(season);
      case Date.Range(var first, var last) -> range(first, last);
    };
  }

  private static String range(Date.@Nullable Calendar first, Date.@Nullable Calendar last) {
    return first != null && last != null
        ? "between " + Wording.and(List.of(words(first), words(last)))
        : first == null ? "by " + last : first + " or later";
  }
}
