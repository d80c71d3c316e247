package org.chancery.reader.time;

import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words of time that point back to a date named before: "the same day", "a year later", "the
 * following January", "December of that year". Each form answers null where it does not fit.
 *
 * @param start index of the token that is looked at
 * @param before the expression of time that was named last
 */
record Anaphor(Sentence sentence, int start, TimeExpression before) {

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);

  @Nullable TimeSpan span() {
    TimeSpan same = same();
    if (same != null) {
      return same;
    }
    TimeSpan following = following();
    if (following != null) {
      return following;
    }
    TimeSpan shifted = shifted();
    return shifted == null ? inThatYear() : shifted;
  }

  /** "the same day", "that year". */
  private @Nullable TimeSpan same() {
    int at = is(start, "the") ? start + 1 : start;
    boolean points = is(at, "same") || (at == start && is(at, "that"));
    ChronoUnit unit = points ? unit(at + 1) : null;
    return unit == null ? null : span(at + 1, new TimeExpression.After(before, 0, unit));
  }

  /** "the following month", "the next day", "the following January". */
  private @Nullable TimeSpan following() {
    int at = is(start, "the") ? start + 1 : start;
    boolean next = at > start && is(at, "next") && is(at + 1, "day");
    if (!next && !is(at, "following")) {
      return null;
    }
    ChronoUnit unit = unit(at + 1);
    if (unit != null) {
      return span(at + 1, new TimeExpression.After(before, 1, unit));
    }
    Month month = at + 1 < sentence.size() ? TimeFinder.month(token(at + 1)) : null;
    return month == null ? null : span(at + 1, new TimeExpression.MonthAfter(before, month));
  }

  /** "a year later", "two days earlier". */
  private @Nullable TimeSpan shifted() {
    Integer amount =
        is(start, "a", "an") ? Integer.valueOf(1) : Numbers.parse(token(start).lower());
    ChronoUnit unit = amount == null ? null : unit(start + 1);
    if (amount == null || unit == null || !is(start + 2, "later", "earlier", "afterwards")) {
      return null;
    }
    int sign = is(start + 2, "earlier") ? -1 : 1;
    return span(start + 2, new TimeExpression.After(before, sign * amount, unit));
  }

  /** "December of that year", "1 January of the same year". */
  private @Nullable TimeSpan inThatYear() {
    TimeSpan named = new TimeFinder.At(sentence, start, null).single();
    if (named == null) {
      return null;
    }
    int at = named.last() + 1;
    while (is(at, "of", "the") && at < named.last() + 3) {
      at++;
    }
    if (!is(at, "that", "same") || unit(at + 1) != ChronoUnit.YEARS) {
      return null;
    }
    return switch (named.expression()) {
      case TimeExpression.MonthInYear(Month month, Integer _, int _) ->
          span(at + 1, new TimeExpression.InYearOf(before, month, null));
      case TimeExpression.DayInYear(MonthDay day, Integer _) ->
          span(at + 1, new TimeExpression.InYearOf(before, day.getMonth(), day));
      default -> null;
    };
  }

  private @Nullable ChronoUnit unit(int at) {
    return at < sentence.size() ? UNITS.get(token(at).lemma()) : null;
  }

  private boolean is(int at, String... words) {
    return at < sentence.size() && token(at).is(words);
  }

  private Token token(int at) {
    return sentence.token(at);
  }

  private TimeSpan span(int last, TimeExpression expression) {
    return new TimeSpan(start, last, expression);
  }
}
