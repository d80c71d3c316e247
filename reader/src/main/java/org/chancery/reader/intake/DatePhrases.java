package org.chancery.reader.intake;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reader.intake.StatedDate.Order;
import org.jspecify.annotations.Nullable;

/** The ways in which headers write a day. */
final class DatePhrases {

  static final String WEEKDAY =
      "(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
          + "|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?";
  static final String MONTH =
      "(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  static final String YEAR = "[12]\\d{3}\\b";

  private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:(?i:st|nd|rd|th))?\\b";

  /** "16Oct2025", as agencies stamp it. */
  private static final String GLUED =
      "(?:3[01]|[12]\\d|0?[1-9])(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)" + YEAR;

  /** Any of the forms, without groups, so that it can stand within other patterns. */
  static final String PHRASE =
      "(?:(?:"
          + WEEKDAY
          + "(?:,? (?:the )?| ?/ ?))?(?:"
          + (DAY + "(?:\\.? | of |-)" + MONTH + "(?:,? ?-? ?" + YEAR + ")?")
          + ("|" + GLUED)
          + ("|" + MONTH + "[ -]" + DAY + "(?:,? ?-? ?" + YEAR + ")?")
          + "|[12]\\d{3}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:T\\d{2}:\\d{2}[\\d:.+Z-]{0,20}|\\b)"
          + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:[12]\\d{3}|\\d{2})\\b))";

  private static final Pattern IN_TEXT = Pattern.compile("(?<![\\p{L}\\p{N}])" + PHRASE);

  private static final Pattern LEADING_WEEKDAY =
      Pattern.compile("(?<weekday>" + WEEKDAY + ")(?:,? (?:the )?| ?/ ?)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<day>\\d{1,2})(?:(?:st|nd|rd|th|ST|ND|RD|TH)?(?:\\.? | of"
              + " |-))?(?<month>\\p{L}{3,9})\\.?(?:,? ?-? ?(?<year>\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<month>\\p{L}{3,9})\\.?[ -](?<day>\\d{1,2})\\p{L}{0,2}(?:,? ?-? ?(?<year>\\d{4}))?");
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:T.*)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private DatePhrases() {}

  /** Where a phrase stands in a text, and what it says. */
  record Found(int from, int to, StatedDate date) {}

  /** All phrases in a text, in order; years of two digits are left out, they are rarely dates. */
  static List<Found> in(CharSequence text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = IN_TEXT.matcher(text);
    while (matcher.find()) {
      parse(matcher.group())
          .ifPresent(date -> found.add(new Found(matcher.start(), matcher.end(), date)));
    }
    return found;
  }

  /** What a phrase says that is nothing but a date; empty if it is something else. */
  static Optional<StatedDate> parse(String phrase) {
    String rest = phrase.strip();
    DayOfWeek weekday = null;
    Matcher leading = LEADING_WEEKDAY.matcher(rest);
    if (leading.lookingAt()) {
      weekday = weekday(leading.group("weekday"));
      rest = rest.substring(leading.end());
    }
    for (Pattern named : List.of(DAY_MONTH, MONTH_DAY)) {
      Matcher matcher = named.matcher(rest);
      if (matcher.matches()) {
        return named(matcher, weekday);
      }
    }
    Matcher iso = ISO.matcher(rest);
    if (iso.matches()) {
      return numeric(iso, weekday, Order.ISO);
    }
    Matcher numbers = NUMBERS.matcher(rest);
    return numbers.matches() ? numeric(numbers, weekday, Order.DAY_FIRST) : Optional.empty();
  }

  /** The weekday of a word that begins with its first three letters; null if it is none. */
  static @Nullable DayOfWeek weekday(@Nullable String word) {
    int index = indexOf(WEEKDAYS, word);
    return index < 0 ? null : DayOfWeek.of(index + 1);
  }

  private static Optional<StatedDate> named(Matcher matcher, @Nullable DayOfWeek weekday) {
    int month = indexOf(MONTHS, matcher.group("month")) + 1;
    int day = number(matcher.group("day"));
    String year = matcher.group("year");
    return valid(
        new StatedDate(year == null ? null : number(year), month, day, weekday, Order.CERTAIN));
  }

  private static Optional<StatedDate> numeric(
      Matcher matcher, @Nullable DayOfWeek weekday, Order order) {
    int year = number(matcher.group("year"));
    var date =
        new StatedDate(
            year < 100 ? 2000 + year : year,
            number(matcher.group("month")),
            number(matcher.group("day")),
            weekday,
            order);
    if (date.month() > 12) {
      return valid(date.swapped());
    }
    boolean either = date.day() <= 12 && date.day() != date.month();
    return valid(
        either
            ? date
            : new StatedDate(date.year(), date.month(), date.day(), weekday, Order.CERTAIN));
  }

  /** Leap days without a year are valid. */
  private static Optional<StatedDate> valid(StatedDate date) {
    boolean exists = date.year() == null ? date.in(2000).isPresent() : date.full().isPresent();
    return exists ? Optional.of(date) : Optional.empty();
  }

  private static int indexOf(List<String> names, @Nullable String word) {
    return word == null || word.length() < 3
        ? -1
        : names.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  /** The patterns leave digits only, and few of them. */
  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
