package org.chancery.cli.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.model.Stretch;

/**
 * A sentence without its words of time, and the time that they tell.
 *
 * @param rest the sentence without them
 * @param when the time in the world; a question has one at most
 * @param known the day whose knowledge is asked for, if the sentence says so
 */
record Timing(String rest, When when, Optional<LocalDate> known) {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("twenty", 20));

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  /** "in Mar del Plata" is no month. */
  private static final String MONTH_IN_FULL =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String YEAR = "[12]\\d{3}";
  private static final String WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";
  private static final String UNIT = "(?:day|week|month|year)";

  /** A way to write some days, and how it is read. */
  private record Form(Pattern pattern, Reading reading) {

    static Form of(String regex, Reading reading) {
      return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reading);
    }
  }

  private interface Reading {
    Stretch read(MatchResult match, LocalDate today);
  }

  private static final List<Form> EXACT =
      List.of(
          Form.of(
              WEEKDAY
                  + "(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (%s),? (?:of )?(%s)"
                      .formatted(MONTH, YEAR),
              (it, _) -> day(it.group(3), month(it.group(2)), it.group(1))),
          Form.of(
              WEEKDAY + "(%s) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (%s)".formatted(MONTH, YEAR),
              (it, _) -> day(it.group(3), month(it.group(1)), it.group(2))),
          Form.of(
              "(%s)-(\\d{2})-(\\d{2})".formatted(YEAR),
              (it, _) -> day(it.group(1), number(it.group(2)), it.group(3))),
          Form.of(
              "(\\d{1,2})\\.(\\d{1,2})\\.(%s)".formatted(YEAR),
              (it, _) -> day(it.group(3), number(it.group(2)), it.group(1))),
          Form.of(
              "(%s),? (?:of )?(%s)".formatted(MONTH, YEAR),
              (it, _) -> month(it.group(2), month(it.group(1)))),
          Form.of(
              "(%s)-(\\d{2})".formatted(YEAR), (it, _) -> month(it.group(1), number(it.group(2)))),
          Form.of("the ([12]\\d{2}0)'?s", (it, _) -> decade(it.group(1))),
          Form.of("yesterday", (_, today) -> Stretch.of(today.minusDays(1))),
          Form.of("tomorrow", (_, today) -> Stretch.of(today.plusDays(1))),
          Form.of(
              "(?:the )?(last|this|next|previous|current|past) (week|month|year)", Timing::nearby),
          Form.of("(\\d{1,3}|\\w+) (%s)s? ago".formatted(UNIT), Timing::ago));

  private static final Form BARE_YEAR =
      Form.of("(?:the year )?(%s)".formatted(YEAR), (it, _) -> Stretch.year(number(it.group(1))));

  private static final String POINT = "(?:" + join(EXACT) + "|" + BARE_YEAR.pattern() + ")";
  private static final String EXPLICIT = "(?:" + join(EXACT) + ")";
  private static final String EDGE = "(?<edge>the (?:beginning|start|end)|end) of ";
  private static final String GATHERING =
      "(?= (?:[\\w-]+ ){0,4}(?:summit|session|meeting|conference|gathering)\\b)";

  private static final List<Form> EXPRESSIONS =
      List.of(
          Form.of(
              "\\b(?:between|from) (?<first>%1$s) (?:and|to|until|till|through|-) (?<last>%1$s)(?!\\w)"
                  .formatted(POINT),
              (it, today) ->
                  range(point(it.group("first"), today), point(it.group("last"), today))),
          Form.of(
              "\\b(?:(?:ever )?since|from)(?: the time of)? (?<first>%s)(?: on| onwards?)?(?!\\w)"
                  .formatted(POINT),
              (it, today) -> range(point(it.group("first"), today), Stretch.of(today))),
          Form.of(
              "\\bafter (?<first>%s)(?!\\w)".formatted(POINT),
              (it, today) ->
                  range(
                      Stretch.of(point(it.group("first"), today).last().plusDays(1)),
                      Stretch.of(today))),
          Form.of(
              "\\b(?:at|by|as of|on|towards?) %s(?<point>%s)(?!\\w)".formatted(EDGE, POINT),
              (it, today) -> edge(it.group("edge"), point(it.group("point"), today))),
          Form.of(
              "\\b(?:as of|as at|on|in|during|throughout|of|for) (?<point>%s)(?!\\w)"
                  .formatted(POINT),
              (it, today) -> point(it.group("point"), today)),
          Form.of(
              "\\b(?<point>%s)(?!\\w)".formatted(EXPLICIT),
              (it, today) -> point(it.group("point"), today)),
          Form.of(
              "\\b(?<point>%s)%s".formatted(BARE_YEAR.pattern(), GATHERING),
              (it, today) -> point(it.group("point"), today)));

  private static final Pattern NOW =
      Pattern.compile(
          ",? ?\\b(?:as of (?:now|today)|at (?:present|the moment|this moment|the present time)"
              + "|right now|nowadays|these days|currently|presently|now|today)\\b,?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KNOWN =
      Pattern.compile(
          ",? (?:as (?:it was )?(?:then )?known|as (?:we|the register) knew it|by what was known|as was known) (?:on|at|in|by) (?:the end of )?(?<point>%s)$"
              .formatted(POINT),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNSUPPORTED =
      Pattern.compile(
          "\\b(?:before|until|till|by|prior to|up to) (?:the end of )?%s(?!\\w)".formatted(POINT),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEARLESS =
      Pattern.compile(
          "\\b(?:(?:on|in|since|last|next|this) %3$s|(?:%1$s(?: of)? %2$s|%2$s %1$s))(?!\\w)"
              .formatted(DAY, MONTH, MONTH_IN_FULL),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SLASHES = Pattern.compile("\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b");

  /**
   * Takes the words of time out of a sentence.
   *
   * @param today the day of now
   * @throws UnclearTime if they leave open which days they mean, or tell of two times
   */
  static Timing of(String sentence, LocalDate today) {
    Optional<LocalDate> known = Optional.empty();
    Matcher knowledge = KNOWN.matcher(sentence);
    String text = sentence;
    if (knowledge.find()) {
      known = Optional.of(point(knowledge.group("point"), today).last());
      text = sentence.substring(0, knowledge.start());
    }
    refuse(SLASHES, text, "\"%s\" can be read in two ways; write the day as in 2021-12-30.");
    refuse(UNSUPPORTED, text, "\"%s\" has no first day; ask for a day, or from one to another.");
    Found found = found(text, today);
    refuse(YEARLESS, found.rest(), "\"%s\" lacks a year; write it as in 30 December 2021.");
    return new Timing(found.rest(), found.when(), known);
  }

  private record Found(String rest, When when) {}

  private static Found found(String text, LocalDate today) {
    List<When> times = new ArrayList<>();
    String rest = text;
    for (Form form : EXPRESSIONS) {
      Matcher matcher = form.pattern().matcher(rest);
      while (matcher.find()) {
        times.add(new When.During(form.reading().read(matcher, today)));
        rest = without(rest, matcher);
        matcher = form.pattern().matcher(rest);
      }
    }
    Matcher now = NOW.matcher(rest);
    if (now.find()) {
      times.add(new When.Now(today));
      rest = without(rest, now);
    }
    if (times.size() > 1) {
      throw new UnclearTime("The question names two times; ask for one at a time.");
    }
    return new Found(rest, times.isEmpty() ? new When.Untold() : times.getFirst());
  }

  private static void refuse(Pattern pattern, String text, String sentence) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      throw new UnclearTime(sentence.formatted(matcher.group()));
    }
  }

  private static String without(String text, MatchResult match) {
    return (text.substring(0, match.start()) + " " + text.substring(match.end()))
        .replaceAll("\\s+", " ")
        .replaceAll(" ,|, ?$|^ ?,", "")
        .strip();
  }

  private static Stretch point(String words, LocalDate today) {
    for (Form form : EXACT) {
      Matcher matcher = form.pattern().matcher(words);
      if (matcher.matches()) {
        return form.reading().read(matcher, today);
      }
    }
    Matcher year = BARE_YEAR.pattern().matcher(words);
    if (year.matches()) {
      return BARE_YEAR.reading().read(year, today);
    }
    throw new UnclearTime("\"%s\" is no time that is understood.".formatted(words));
  }

  private static Stretch range(Stretch first, Stretch last) {
    if (last.last().isBefore(first.first())) {
      throw new UnclearTime(
          "%s is after %s; give the days in order.".formatted(first.first(), last.last()));
    }
    return new Stretch(first.first(), last.last());
  }

  private static Stretch edge(String edge, Stretch days) {
    return Stretch.of(edge.toLowerCase(Locale.ROOT).endsWith("end") ? days.last() : days.first());
  }

  private static Stretch day(String year, int month, String day) {
    try {
      return Stretch.of(LocalDate.of(number(year), month, number(day)));
    } catch (DateTimeException e) {
      throw noDay(year, month, day);
    }
  }

  private static UnclearTime noDay(String year, int month, String day) {
    return new UnclearTime(
        "There is no day %s-%02d-%s in the calendar; check it.".formatted(year, month, day));
  }

  private static Stretch month(String year, int month) {
    if (month < 1 || month > 12) {
      throw new UnclearTime("There is no month %02d; write it as in 2021-12.".formatted(month));
    }
    YearMonth of = YearMonth.of(number(year), month);
    return new Stretch(of.atDay(1), of.atEndOfMonth());
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static Stretch decade(String year) {
    int first = number(year);
    return range(Stretch.year(first), Stretch.year(first + 9));
  }

  private static Stretch nearby(MatchResult match, LocalDate today) {
    int shift =
        switch (match.group(1).toLowerCase(Locale.ROOT)) {
          case "last", "previous", "past" -> -1;
          case "next" -> 1;
          default -> 0;
        };
    return switch (match.group(2).toLowerCase(Locale.ROOT)) {
      case "week" -> {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L).plusWeeks(shift);
        yield new Stretch(monday, monday.plusDays(6));
      }
      case "month" -> {
        YearMonth month = YearMonth.from(today).plusMonths(shift);
        yield new Stretch(month.atDay(1), month.atEndOfMonth());
      }
      default -> Stretch.year(today.getYear() + shift);
    };
  }

  private static Stretch ago(MatchResult match, LocalDate today) {
    String words = match.group(1).toLowerCase(Locale.ROOT);
    int number =
        words.matches("\\d+") ? number(words) : NUMBERS.getOrDefault(words, Integer.MIN_VALUE);
    if (number == Integer.MIN_VALUE) {
      throw new UnclearTime("\"%s\" is no time that is understood.".formatted(match.group()));
    }
    String unit = match.group(2).toUpperCase(Locale.ROOT) + "S";
    return Stretch.of(today.minus(number, ChronoUnit.valueOf(unit)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The alternatives as one expression; their groups count for nothing there. */
  private static String join(List<Form> forms) {
    Function<Form, String> plain =
        form -> form.pattern().pattern().replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
    return String.join("|", forms.stream().map(plain).toList());
  }
}
