package org.chancery.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.model.Date.Calendar;
import org.chancery.model.Date.Endpoint;
import org.chancery.model.Date.Member;
import org.chancery.model.Date.Missing;
import org.chancery.model.Date.Point;
import org.chancery.model.Date.Precision;
import org.chancery.model.Date.Qualifier;
import org.chancery.model.Date.Season;
import org.jspecify.annotations.Nullable;

/** Reads one EDTF string from left to right; used once. */
final class EdtfReader {
  private static final Pattern FOUR_DIGIT_YEAR =
      Pattern.compile("-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)");
  private static final Pattern LONG_YEAR = Pattern.compile("-?[0-9]+");
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?"
              + "(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?");

  private final String text;
  private int at;

  EdtfReader(String text) {
    this.text = text;
  }

  Date read() {
    Date date = date();
    if (at < text.length()) {
      throw unexpected("the end of the date");
    }
    return date;
  }

  private Date date() {
    if (take("[")) {
      return new Date.OneOf(members("]"));
    }
    if (take("{")) {
      return new Date.AllOf(members("}"));
    }
    Endpoint from = endpoint();
    if (take("/")) {
      return interval(from);
    }
    return switch (from) {
      case Point point -> point;
      case Missing _ -> throw unexpected("a year of four digits, \"..\", \"[\" or \"{\"");
    };
  }

  private Date interval(Endpoint from) {
    int start = at;
    Endpoint to = endpoint();
    if (from instanceof Point first
        && to instanceof Point last
        && Date.Interval.endsTooEarly(first, last)) {
      throw wrong(start, "the interval ends before it begins", "an end not before " + from);
    }
    return new Date.Interval(from, to);
  }

  private Endpoint endpoint() {
    if (take("..")) {
      return Missing.OPEN;
    }
    return at == text.length() || text.charAt(at) == '/' ? Missing.UNKNOWN : point();
  }

  private List<Member> members(String close) {
    var members = new ArrayList<Member>();
    do {
      skipSpaces();
      members.add(member());
      skipSpaces();
    } while (take(","));
    if (!take(close)) {
      throw unexpected("\",\" or \"" + close + "\"");
    }
    return members;
  }

  private Member member() {
    int start = at;
    if (take("..")) {
      return range(start, null, point());
    }
    Point first = point();
    if (!take("..")) {
      return first;
    }
    return range(start, first, startsMember() ? point() : null);
  }

  private boolean startsMember() {
    return at < text.length() && "0123456789-Y".indexOf(text.charAt(at)) >= 0;
  }

  private Date.Range range(int start, @Nullable Point first, @Nullable Point last) {
    Calendar from = countable(start, first);
    Calendar to = countable(start, last);
    if (from != null && to != null) {
      if (from.precision() != to.precision()) {
        throw wrong(start, "a range that mixes precisions", "two years, two months or two days");
      }
      if (to.first().isBefore(from.first())) {
        throw wrong(start, "a range that ends before it begins", "the earlier date first");
      }
    }
    return new Date.Range(from, to);
  }

  private @Nullable Calendar countable(int start, @Nullable Point point) {
    return switch (point) {
      case null -> null;
      case Calendar calendar when calendar.precision().isWhole() -> calendar;
      case Calendar _, Season _ ->
          throw wrong(start, "a range that cannot be counted", "a range of years, months or days");
    };
  }

  private Point point() {
    return take("Y") ? longYear() : fromYear();
  }

  private Point longYear() {
    int start = at;
    String digits = take(LONG_YEAR, "the digits of a year");
    String size = digits.startsWith("-") ? digits.substring(1) : digits;
    if (size.length() < 5 || size.startsWith("0")) {
      throw wrong(
          start, "a year of four digits or less behind \"Y\"", "a year of five to nine digits");
    }
    if (size.length() > 9 || Integer.parseInt(size) > Date.MAX_YEAR) {
      throw wrong(start, "a year too far away", "a year within ±" + Date.MAX_YEAR);
    }
    return calendar(LocalDate.of(Integer.parseInt(digits), 1, 1), Precision.YEAR);
  }

  private Point fromYear() {
    int start = at;
    String written = take(FOUR_DIGIT_YEAR, "a year of four digits");
    if (written.equals("-0000")) {
      throw wrong(start, "a negative year 0", "0000 or -0001");
    }
    if (written.endsWith("X")) {
      return unspecifiedYear(start, written);
    }
    int year = Integer.parseInt(written);
    return take("-") ? fromMonth(year) : calendar(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  private Point unspecifiedYear(int start, String written) {
    if (written.startsWith("-")) {
      throw wrong(start, "a negative year with unspecified digits", "a year from 0000 on");
    }
    var first = LocalDate.of(Integer.parseInt(written.replace('X', '0')), 1, 1);
    return calendar(first, written.endsWith("XX") ? Precision.CENTURY : Precision.DECADE);
  }

  private Point fromMonth(int year) {
    int start = at;
    if (take("XX")) {
      return unspecifiedMonth(LocalDate.of(year, 1, 1));
    }
    int month = Integer.parseInt(take(TWO_DIGITS, "a month of two digits or \"XX\""));
    if (month >= Season.FIRST_CODE && month <= Season.LAST_CODE) {
      return new Season(year, month, qualifier());
    }
    if (month < 1 || month > 12) {
      throw wrong(start, "no month or season " + month, "01 to 12, or 21 to 41");
    }
    return fromDay(YearMonth.of(year, month));
  }

  private Point unspecifiedMonth(LocalDate first) {
    if (!take("-")) {
      return calendar(first, Precision.SOME_MONTH);
    }
    if (!take("XX")) {
      throw unexpected("\"XX\", since the month is unspecified");
    }
    return calendar(first, Precision.SOME_DAY_OF_YEAR);
  }

  private Point fromDay(YearMonth month) {
    if (!take("-")) {
      return calendar(month.atDay(1), Precision.MONTH);
    }
    int start = at;
    if (take("XX")) {
      return calendar(month.atDay(1), Precision.SOME_DAY_OF_MONTH);
    }
    int day = Integer.parseInt(take(TWO_DIGITS, "a day of two digits or \"XX\""));
    if (!month.isValidDay(day)) {
      throw wrong(start, "no day %d in %s".formatted(day, month), "01 to " + month.lengthOfMonth());
    }
    skipTime();
    return calendar(month.atDay(day), Precision.DAY);
  }

  private void skipTime() {
    if (at < text.length() && text.charAt(at) == 'T') {
      take(TIME, "a time of day such as \"T10:00:00Z\"");
    }
  }

  private Calendar calendar(LocalDate first, Precision precision) {
    return new Calendar(first, precision, qualifier());
  }

  private Qualifier qualifier() {
    for (var qualifier : Qualifier.values()) {
      if (qualifier != Qualifier.NONE && take(qualifier.toString())) {
        return qualifier;
      }
    }
    return Qualifier.NONE;
  }

  private boolean take(String token) {
    boolean found = text.startsWith(token, at);
    at += found ? token.length() : 0;
    return found;
  }

  private String take(Pattern pattern, String expected) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw unexpected(expected);
    }
    at = matcher.end();
    return matcher.group();
  }

  private void skipSpaces() {
    while (take(" ")) {
      // The specification's own examples have spaces behind the commas.
    }
  }

  private DateFormatException unexpected(String expected) {
    String problem = at == text.length() ? "it ends too early" : "unexpected " + quoted();
    return wrong(at, problem, expected);
  }

  private String quoted() {
    return "\"" + Character.toString(text.codePointAt(at)) + "\"";
  }

  private DateFormatException wrong(int position, String problem, String expected) {
    return new DateFormatException(text, position, problem, expected);
  }
}
