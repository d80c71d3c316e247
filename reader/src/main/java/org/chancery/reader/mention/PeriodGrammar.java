package org.chancery.reader.mention;

import org.chancery.reader.time.Numbers;
import org.chancery.reader.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads points, lengths and periods of time. */
final class PeriodGrammar {

  private final TokenRow row;
  private final Glossary glossary;

  PeriodGrammar(TokenRow row, Glossary glossary) {
    this.row = row;
    this.glossary = glossary;
  }

  Mention.@Nullable Time time(int at) {
    TimeSpan span = glossary.timeAt(at);
    return span == null ? null : new Mention.Time(at, span.last(), span.expression());
  }

  /** "four years", "a three-year", "two-day". */
  Mention.@Nullable Length length(int at) {
    Integer number = row.is(at, "a", "an") ? Integer.valueOf(1) : Numbers.parse(row.lower(at));
    int unit = row.behindDash(at + 1);
    String letter = row.has(unit) ? letterOf(row.token(unit).lemma()) : null;
    if (number == null || letter == null || row.is(unit + 1, "old", "-", "ago")) {
      return null;
    }
    return new Mention.Length(at, unit, "P" + number + letter);
  }

  /** The letter that stands for a unit in an ISO 8601 duration, or null. */
  private static @Nullable String letterOf(String unit) {
    return switch (unit) {
      case "day" -> "D";
      case "week" -> "W";
      case "month" -> "M";
      case "year" -> "Y";
      default -> null;
    };
  }

  /** "the fourth week", "its third year". */
  Mention.@Nullable OrdinalPeriod ordinalPeriod(int at) {
    Integer ordinal = Numbers.parseOrdinal(row.lower(at));
    if (ordinal == null || !row.is(at + 1, "day", "week", "month", "year")) {
      return null;
    }
    return new Mention.OrdinalPeriod(at, at + 1, ordinal, row.lower(at + 1));
  }
}
