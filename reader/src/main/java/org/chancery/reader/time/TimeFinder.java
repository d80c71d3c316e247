package org.chancery.reader.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.model.Date;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words of time in a sentence: dates, weekdays, "last year", "three days ago". */
public final class TimeFinder {

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)\\d\\d");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d{2})");
  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[-–—/]\\s*((?:(?:19|20)\\d\\d)|\\d\\d)");
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS,
          "decade", ChronoUnit.DECADES);
  private static final Map<String, Integer> TURNS =
      Map.of(
          "last", -1, "past", -1, "previous", -1, "this", 0, "current", 0, "next", 1, "coming", 1);

  private TimeFinder() {}

  /** Every expression of time in the sentence, in their order, the longest where several fit. */
  public static List<TimeSpan> find(Sentence sentence) {
    return find(sentence, null);
  }

  /**
   * The same.
   *
   * @param before the last expression of time of the sentences before, to which "the same day" or
   *     "a year later" points back; null if there is none
   */
  public static List<TimeSpan> find(Sentence sentence, @Nullable TimeExpression before) {
    List<TimeSpan> spans = new ArrayList<>();
    TimeExpression last = before;
    int at = 0;
    while (at < sentence.size()) {
      TimeSpan span = new At(sentence, at, last).span();
      if (span == null) {
        at++;
      } else {
        spans.add(span);
        last = span.expression();
        at = span.last() + 1;
      }
    }
    return spans;
  }

  /** The months by name and abbreviation, in lower case. */
  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      if (month != Month.MAY) {
        months.put(name.substring(0, 3), month);
        months.put(name.substring(0, 3) + ".", month);
      }
    }
    months.put("sept", Month.SEPTEMBER);
    months.put("sept.", Month.SEPTEMBER);
    return months;
  }

  /** The month that a word names, or null. */
  static @Nullable Month month(Token token) {
    return token.isCapitalised() ? MONTHS.get(token.lower()) : null;
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return days;
  }

  /**
   * Tries every form at one token. Each form answers null where it does not fit.
   *
   * @param before the last expression of time before it, or null
   */
  record At(Sentence sentence, int start, @Nullable TimeExpression before) {

    private @Nullable TimeSpan span() {
      TimeSpan years = years();
      if (years != null) {
        return years;
      }
      TimeSpan days = daysOfOneMonth();
      if (days != null) {
        return days;
      }
      TimeSpan one = single();
      TimeSpan period = one == null ? null : period(one);
      return period == null ? one : period;
    }

    /** "from 2017 to 2021", "between 1997 and 2002". */
    private @Nullable TimeSpan period(TimeSpan from) {
      boolean between = start > 0 && sentence.token(start - 1).is("between");
      boolean opened = between || (start > 0 && sentence.token(start - 1).is("from"));
      int joint = from.last() + 1;
      if (joint + 1 >= sentence.size() || !(opened || isMonthOrDay(from))) {
        return null;
      }
      boolean joined =
          between
              ? sentence.token(joint).is("and")
              : sentence.token(joint).is("to", "until", "till", "through")
                  || (isMonthOrDay(from) && sentence.token(joint).is("-", "–", "—"));
      TimeSpan to = joined ? new At(sentence, joint + 1, before).single() : null;
      return to == null || !(opened || isMonthOrDay(to))
          ? null
          : at(to.last(), new TimeExpression.Range(from.expression(), to.expression()));
    }

    /** "29 June - 1 July", "August 2026 to August 2027" need no "from". */
    private static boolean isMonthOrDay(TimeSpan span) {
      return switch (span.expression()) {
        case TimeExpression.DayInYear _, TimeExpression.MonthInYear _ -> true;
        case TimeExpression.Fixed(Date date) -> !date.toString().matches("\\d{4}");
        default -> false;
      };
    }

    @Nullable TimeSpan single() {
      TimeSpan back = before == null ? null : new Anaphor(sentence, start, before).span();
      return back == null ? plain() : back;
    }

    private @Nullable TimeSpan plain() {
      TimeSpan edge = edge();
      if (edge != null) {
        return edge;
      }
      TimeSpan ago = ago();
      if (ago != null) {
        return ago;
      }
      TimeSpan dayMonth = dayMonth(start);
      if (dayMonth != null) {
        return dayMonth;
      }
      TimeSpan monthDay = monthDay(start);
      if (monthDay != null) {
        return monthDay;
      }
      TimeSpan month = month(start);
      if (month != null) {
        return month;
      }
      TimeSpan turned = turned();
      if (turned != null) {
        return turned;
      }
      return word();
    }

    /** "2022-2023", "2022-23", "2022/2023", as one token or three. */
    private @Nullable TimeSpan years() {
      for (int last = start; last <= Math.min(start + 2, sentence.size() - 1); last += 2) {
        Matcher matcher = YEARS.matcher(joined(start, last));
        if (matcher.matches()) {
          int from = Integer.parseInt(matcher.group(1));
          int to = Integer.parseInt(matcher.group(2));
          to = to < 100 ? from / 100 * 100 + to : to;
          if (to > from) {
            return at(
                last,
                new TimeExpression.Range(
                    new TimeExpression.Fixed(Date.ofYear(from)),
                    new TimeExpression.Fixed(Date.ofYear(to))));
          }
        }
      }
      return null;
    }

    /** "June 9-10", "9-10 June", "17 and 18 July", "9 to 10 June 2022". */
    private @Nullable TimeSpan daysOfOneMonth() {
      boolean monthFirst = MONTHS.containsKey(lower(start));
      int first = monthFirst ? start + 1 : start;
      Integer from = day(first);
      boolean joiner =
          first + 1 < sentence.size()
              && sentence.token(first + 1).is("-", "–", "—", "and", "to", "&");
      Integer to = joiner ? day(first + 2) : null;
      if (from == null || to == null || to <= from) {
        return null;
      }
      TimeSpan end = monthFirst ? dayMonthAt(lower(start), to, first + 2) : dayMonth(first + 2);
      if (end == null) {
        return null;
      }
      TimeExpression begin =
          switch (end.expression()) {
            case TimeExpression.Fixed(Date date) when date.day().isPresent() ->
                new TimeExpression.Fixed(Date.of(date.day().get().withDayOfMonth(from)));
            case TimeExpression.DayInYear(MonthDay day, Integer years) ->
                new TimeExpression.DayInYear(day.withDayOfMonth(from), years);
            default -> null;
          };
      return begin == null
          ? null
          : at(end.last(), new TimeExpression.Range(begin, end.expression()));
    }

    /** "17 March", "17th of March, 2022", "1st January this year". */
    private @Nullable TimeSpan dayMonth(int at) {
      Integer day = day(at);
      if (day == null) {
        return null;
      }
      int month = at + 1 < sentence.size() && sentence.token(at + 1).is("of") ? at + 2 : at + 1;
      return month < sentence.size() && MONTHS.containsKey(lower(month))
          ? dayMonthAt(lower(month), day, month)
          : null;
    }

    /** "March 17", "March 17th, 2022". */
    private @Nullable TimeSpan monthDay(int at) {
      Integer day = MONTHS.containsKey(lower(at)) ? day(at + 1) : null;
      return day == null ? null : dayMonthAt(lower(at), day, at + 1);
    }

    private @Nullable TimeSpan dayMonthAt(String monthName, int day, int last) {
      Month month = MONTHS.get(monthName);
      if (month == null || day > month.maxLength()) {
        return null;
      }
      int year = yearAfter(last);
      if (year >= 0) {
        try {
          LocalDate date = LocalDate.of(number(year), month, day);
          return at(year, new TimeExpression.Fixed(Date.of(date)));
        } catch (DateTimeException e) {
          return null;
        }
      }
      int word = yearWordAfter(last);
      return at(
          word < 0 ? last : word,
          new TimeExpression.DayInYear(MonthDay.of(month, day), turnBefore(word)));
    }

    /** "March 2022", "last March", "March this year", "mid-March", plain "March". */
    private @Nullable TimeSpan month(int at) {
      Integer turn = TURNS.get(lower(at));
      int name = turn == null ? at : at + 1;
      if (turn == null
          && sentence.token(at).is("mid", "early", "late")
          && at + 1 < sentence.size()) {
        name = sentence.token(at + 1).is("-") ? at + 2 : at + 1;
      }
      Month month = name < sentence.size() ? MONTHS.get(lower(name)) : null;
      // "may" and "march" are verbs more often than months.
      if (month == null
          || !sentence.token(name).isCapitalised()
          || sentence.token(name).tag().equals("MD")
          || sentence.token(name).ner().equals("PERSON")
          || (name > 0 && sentence.token(name - 1).ner().equals("PERSON"))) {
        return null;
      }
      int year = yearAfter(name);
      if (year >= 0) {
        return at(year, new TimeExpression.Fixed(Date.of(YearMonth.of(number(year), month))));
      }
      int word = yearWordAfter(name);
      return at(
          word < 0 ? name : word,
          new TimeExpression.MonthInYear(month, turnBefore(word), turn == null ? 0 : turn));
    }

    /** "the end of June", "end of 2027", "the beginning of next year". */
    private @Nullable TimeSpan edge() {
      if (start + 2 >= sentence.size() || !sentence.token(start + 1).is("of")) {
        return null;
      }
      boolean end = sentence.token(start).is("end");
      if (!end && !sentence.token(start).is("beginning", "start", "middle")) {
        return null;
      }
      int from = sentence.token(start + 2).is("the") ? start + 3 : start + 2;
      TimeSpan whole = from < sentence.size() ? whole(from) : null;
      if (whole == null) {
        return null;
      }
      boolean begin = sentence.token(start).is("beginning", "start");
      return at(
          whole.last(),
          end
              ? new TimeExpression.EndOf(whole.expression())
              : begin ? new TimeExpression.StartOf(whole.expression()) : whole.expression());
    }

    /** "the end of the year" is that of the running one. */
    private @Nullable TimeSpan whole(int from) {
      At there = new At(sentence, from, before);
      ChronoUnit unit = UNITS.get(lower(from));
      return unit == null ? there.single() : there.at(from, new TimeExpression.Shift(0, unit));
    }

    /** "three years ago", "two weeks earlier". */
    private @Nullable TimeSpan ago() {
      Integer amount =
          sentence.token(start).is("a", "an")
              ? Integer.valueOf(1)
              : Numbers.parse(sentence.token(start).lower());
      if (amount == null || start + 2 >= sentence.size() || !sentence.token(start + 2).is("ago")) {
        return null;
      }
      ChronoUnit unit = UNITS.get(sentence.token(start + 1).lemma());
      return unit == null ? null : at(start + 2, new TimeExpression.Shift(-amount, unit));
    }

    /** "last year", "earlier this month", "next Thursday", "this Friday". */
    private @Nullable TimeSpan turned() {
      int at = sentence.token(start).is("earlier", "later", "late", "early") ? start + 1 : start;
      Integer turn = at + 1 < sentence.size() ? TURNS.get(lower(at)) : null;
      if (turn == null) {
        return null;
      }
      DayOfWeek day = WEEKDAYS.get(lower(at + 1));
      if (day != null) {
        return at(at + 1, new TimeExpression.Weekday(day, turn));
      }
      if (sentence.token(at + 1).is("night", "evening", "morning", "afternoon")
          && sentence.token(at).is("last", "this")) {
        return at(at + 1, new TimeExpression.Shift(turn, ChronoUnit.DAYS));
      }
      ChronoUnit unit = UNITS.get(lower(at + 1));
      return unit == null || sentence.token(at).is("past", "coming")
          ? null
          : at(at + 1, new TimeExpression.Shift(turn, unit));
    }

    /** "today", "yesterday", "Thursday", "2017", "2022-03-17". */
    private @Nullable TimeSpan word() {
      String word = lower(start);
      DayOfWeek day = WEEKDAYS.get(word);
      if (day != null) {
        return weekdayWithDate(day);
      }
      Matcher iso = ISO.matcher(joined(start, Math.min(start + 4, sentence.size() - 1)));
      if (ISO.matcher(word).matches()) {
        return iso(start, word);
      }
      if (iso.matches()) {
        return iso(start + 4, iso.group());
      }
      Matcher numeric = NUMERIC.matcher(word);
      if (numeric.matches()) {
        return numeric(numeric);
      }
      return switch (word) {
        case "today", "tonight" -> at(start, new TimeExpression.Shift(0, ChronoUnit.DAYS));
        case "yesterday" -> at(start, new TimeExpression.Shift(-1, ChronoUnit.DAYS));
        case "tomorrow" -> at(start, new TimeExpression.Shift(1, ChronoUnit.DAYS));
        default ->
            YEAR.matcher(word).matches() && isYear()
                ? at(start, new TimeExpression.Fixed(Date.ofYear(Integer.parseInt(word))))
                : null;
      };
    }

    /** "Thursday, 17 March": the date says more than the weekday. */
    private TimeSpan weekdayWithDate(DayOfWeek day) {
      int next =
          start + 1 < sentence.size() && sentence.token(start + 1).is(",", "(", "-lrb-")
              ? start + 2
              : start + 1;
      if (next < sentence.size()) {
        At there = new At(sentence, next, before);
        TimeSpan date = there.dayMonth(next);
        date = date == null ? there.monthDay(next) : date;
        if (date != null) {
          return at(date.last(), date.expression());
        }
      }
      if (start + 2 < sentence.size() && sentence.token(start + 2).is("week")) {
        Integer turn = TURNS.get(lower(start + 1));
        if (turn != null) {
          return at(start + 2, new TimeExpression.WeekdayOfWeek(day, turn));
        }
      }
      return at(start, new TimeExpression.Weekday(day, 0));
    }

    /** "22.01.2026", the day first; "01/22/2026", where it cannot stand first. */
    private @Nullable TimeSpan numeric(Matcher numbers) {
      int one = Integer.parseInt(numbers.group(1));
      int other = Integer.parseInt(numbers.group(2));
      boolean american = other > 12;
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(numbers.group(3)), american ? one : other, american ? other : one);
        return at(start, new TimeExpression.Fixed(Date.of(date)));
      } catch (DateTimeException e) {
        return null;
      }
    }

    private @Nullable TimeSpan iso(int last, String text) {
      try {
        return at(last, new TimeExpression.Fixed(Date.of(LocalDate.parse(text))));
      } catch (DateTimeException e) {
        return null;
      }
    }

    /** A bare number of four digits is a year unless it counts something. */
    private boolean isYear() {
      return start + 1 >= sentence.size() || !sentence.token(start + 1).tag().equals("NNS");
    }

    private @Nullable Integer day(int at) {
      if (at >= sentence.size()) {
        return null;
      }
      Matcher matcher = DAY.matcher(lower(at));
      if (!matcher.matches()) {
        return null;
      }
      int day = Integer.parseInt(matcher.group(1));
      return day >= 1 && day <= 31 ? day : null;
    }

    /** Index of the year that follows, past a comma, or -1. */
    private int yearAfter(int at) {
      int next = at + 1 < sentence.size() && sentence.token(at + 1).is(",") ? at + 2 : at + 1;
      return next < sentence.size() && YEAR.matcher(lower(next)).matches() ? next : -1;
    }

    /**
     * Index of the word "year" in "last year", "of this year", "of the current year" behind a
     * token, or -1.
     */
    private int yearWordAfter(int at) {
      int turn = at + 1;
      while (turn < Math.min(at + 3, sentence.size())
          && sentence.token(turn).is("of", "the", ",")) {
        turn++;
      }
      return turn + 1 < sentence.size()
              && sentence.token(turn + 1).is("year")
              && TURNS.containsKey(lower(turn))
          ? turn + 1
          : -1;
    }

    private @Nullable Integer turnBefore(int yearWord) {
      return yearWord < 0 ? null : TURNS.get(lower(yearWord - 1));
    }

    private int number(int at) {
      return Integer.parseInt(lower(at));
    }

    private String lower(int at) {
      return sentence.token(at).lower();
    }

    private String joined(int first, int last) {
      StringBuilder text = new StringBuilder();
      for (int i = first; i <= last; i++) {
        text.append(sentence.token(i).word());
      }
      return text.toString();
    }

    private TimeSpan at(int last, TimeExpression expression) {
      return new TimeSpan(start, last, expression);
    }
  }
}
