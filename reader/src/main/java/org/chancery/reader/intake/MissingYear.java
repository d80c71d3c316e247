package org.chancery.reader.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the year of a dateline that names none, from the text below it.
 *
 * <p>What the text tells of the past lies before the dispatch, what it announces behind it, and the
 * weekday of its lead is that of the dateline or the day before. A year is taken only where all
 * others are ruled out by these.
 */
final class MissingYear {

  /** In how many characters the lead names the weekday of the news. */
  private static final int LEAD = 500;

  /** How many years without a word in the text may lie between its last one and the dispatch. */
  private static final int SILENCE = 4;

  /** An announced day is hardly ever further ahead. */
  private static final int AHEAD = 365;

  private static final String YEAR = "(?<year>(?:19|20)\\d{2})(?![0-9])";

  /** "in March 2019", "since 2021", "on May 9, 2022". */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:in|since|of|from|between|on|until|and|"
              + DatePhrases.MONTH
              + "|\\d{1,2},)\\s+"
              + "(?:(?:late|early|the year)\\s+)?"
              + YEAR);

  /** "holds the chair in 2022": what is so this year. */
  private static final Pattern RUNNING =
      Pattern.compile(
          "(?i)\\b(?:chairs|holds|presides|heads|leads|hosts|is chairing|is presiding|this year,?)"
              + "\\b[^.;]{0,60}?\\b(?:in\\s+|for\\s+|this year,?\\s+|\\()"
              + YEAR);

  private static final Pattern COMING =
      Pattern.compile(
          "(?i)\\b(?:will|would|shall|'ll|set to|due|scheduled|slated|planned|expected|plans?|ahead"
              + " of|until|by|before|next|upcoming|is to|are to|to be|goes|to take)\\b");

  private static final Pattern END =
      Pattern.compile("(?i)\\b(?:until|till|through|to|end)\\s+(?:of\\s+)?$");

  private static final Pattern TURNED = Pattern.compile("(?i)\\b(?:last|next|previous|every)\\s+$");

  private static final Pattern BORDER = Pattern.compile("[,.;:]\\s|\\n");

  /** No clause is longer. */
  private static final int CLAUSE = 200;

  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:on )?(?<day>" + DatePhrases.WEEKDAY + ")");

  private final String text;
  private final LocalDate today;
  private final List<DatePhrases.Found> days;
  private final List<LocalDate> announced;

  /**
   * Looks for the year in a text.
   *
   * @param today no dispatch is later
   */
  MissingYear(String text, LocalDate today) {
    this.text = text;
    this.today = today;
    this.days = DatePhrases.in(text);
    this.announced = announced();
  }

  /** The dateline's day with its year, or empty where more than one year or none is left. */
  Optional<LocalDate> of(StatedDate date) {
    OptionalInt first = first();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int last = Math.min(first.getAsInt() + SILENCE, today.getYear());
    List<LocalDate> left =
        IntStream.rangeClosed(first.getAsInt(), last)
            .boxed()
            .flatMap(year -> date.in(year).stream())
            .filter(day -> !day.isAfter(today) && isAfterAllTold(day) && isBeforeAnnounced(day))
            .filter(this::isSoonBeforeAnnounced)
            .filter(date::fits)
            .filter(day -> date.weekday() != null || fitsLead(day))
            .toList();
    boolean sure = date.weekday() != null || leadDay() != null || !announced.isEmpty();
    return sure && left.size() == 1 ? Optional.of(left.getFirst()) : running(left);
  }

  /** The first year that may be the dispatch's: the last one that it tells of. */
  private OptionalInt first() {
    OptionalInt told = told().max();
    return told.isPresent() ? told : announced.stream().mapToInt(day -> day.getYear() - 1).min();
  }

  /** The years of what the text tells as done or so. */
  private IntStream told() {
    return TOLD.matcher(text)
        .results()
        .filter(found -> !isComing(found.start()))
        .mapToInt(MissingYear::year)
        .filter(year -> year <= today.getYear());
  }

  private boolean isAfterAllTold(LocalDate day) {
    return fullDays()
        .filter(found -> !isComing(found.from()))
        .allMatch(found ->
            found.date().full().stream()
                .allMatch(told -> !told.isAfter(day) || told.isAfter(today)));
  }

  private boolean isBeforeAnnounced(LocalDate day) {
    return announced.stream().allMatch(coming -> !day.isAfter(coming));
  }

  /** Whether the first day that is announced, if any is, is so near as announced days are. */
  private boolean isSoonBeforeAnnounced(LocalDate day) {
    return announced.isEmpty() || Days.from(day, announced.getFirst()) <= AHEAD;
  }

  private List<LocalDate> announced() {
    return fullDays()
        .filter(found -> isComing(found.from()) && !isEnd(found.from()))
        .flatMap(found -> found.date().full().stream())
        .sorted()
        .toList();
  }

  /** The days that are named with their year and in no doubt. */
  private Stream<DatePhrases.Found> fullDays() {
    return days.stream()
        .filter(found -> found.date().year() != null && !found.date().isAmbiguous());
  }

  /** "presides in 2025": of the years that are left the one that is under way. */
  private Optional<LocalDate> running(List<LocalDate> left) {
    List<Integer> years =
        RUNNING.matcher(text).results().map(MissingYear::year).distinct().toList();
    return years.size() == 1
        ? left.stream().filter(day -> day.getYear() == years.getFirst()).findFirst()
        : Optional.empty();
  }

  /** Whether what stands at a place of the text is announced in its clause. */
  private boolean isComing(int at) {
    return COMING.matcher(before(at)).find();
  }

  /** "until January 1, 2028": an end may lie far ahead. */
  private boolean isEnd(int at) {
    return END.matcher(before(at)).find();
  }

  /** The words of a clause before a place in it. */
  private String before(int at) {
    String words = text.substring(Math.max(0, at - CLAUSE), at);
    Matcher border = BORDER.matcher(words);
    int from = 0;
    while (border.find()) {
      from = border.end();
    }
    return words.substring(from);
  }

  private boolean fitsLead(LocalDate day) {
    DayOfWeek lead = leadDay();
    return lead == null || day.getDayOfWeek() == lead || day.minusDays(1).getDayOfWeek() == lead;
  }

  /** The weekday of the news, which the first sentences name without a date. */
  private @Nullable DayOfWeek leadDay() {
    Matcher matcher = WEEKDAY.matcher(text);
    while (matcher.find() && matcher.start() < LEAD) {
      if (!isComing(matcher.start()) && !isOfDay(matcher.start())) {
        return DatePhrases.weekday(matcher.group("day"));
      }
    }
    return null;
  }

  private boolean isOfDay(int at) {
    return days.stream().anyMatch(found -> found.from() <= at && at < found.to())
        || TURNED.matcher(before(at)).find();
  }

  private static int year(MatchResult found) {
    return Integer.parseInt(found.group("year"));
  }
}
