package org.chancery.reader.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.reader.intake.Header.Origin;
import org.chancery.reader.intake.Header.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Decides on which day a dispatch was written, from all that its header states.
 *
 * <p>The day of publication is the one that its wrapping gives, else that of a line of the header,
 * else of a closing line, else of the address of the page. But "today" and "Thursday" in a text
 * count from the day on which it was written, so where the dateline names a day at most three
 * before the publication, that one is taken. A crawler's stamp is the weakest of all: it may be
 * years too late, so any earlier day in the header goes before it.
 */
final class DateDecision {

  /** Diplomats' dispatches are older, but no register of organisations reaches further back. */
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  /**
   * A dispatch is printed so many days after it was written, at most, to be taken as written then.
   */
  private static final int DELAY = 3;

  /** A date in a text this near to a day speaks for it. */
  private static final int NEAR = 10;

  private static final int FAR = 25;
  private static final int SAMPLE = 20_000;

  private static final Pattern TODAY =
      Pattern.compile(
          "(?i)\\btoday,? \\(?(?<after>"
              + DatePhrases.WEEKDAY
              + ")"
              + "|(?<before>"
              + DatePhrases.WEEKDAY
              + "),? \\(?today\\b");

  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<![0-9])(?<year>(?:19|20)\\d{2})(?:/|-|_)?(?<month>0[1-9]|1[0-2])(?:/|-|_)?"
              + "(?<day>0[1-9]|[12]\\d|3[01])(?![0-9])");

  private static final Pattern YEAR_IN_URL = Pattern.compile("/((?:19|20)\\d{2})/");

  private final @Nullable LocalDate given;
  private final List<Stated> stated;
  private final List<Integer> years;
  private final @Nullable LocalDate url;
  private final @Nullable Integer urlYear;
  private final @Nullable LocalDate fallback;
  private final LocalDate today;
  private final String text;

  DateDecision(Draft draft, Header header, @Nullable LocalDate fallback, LocalDate today) {
    this.given = draft.given().date();
    this.stated = header.dates();
    this.years = header.years();
    String address = draft.given().url();
    this.url = inUrl(address).filter(day -> !day.isAfter(today)).orElse(null);
    this.urlYear = yearIn(address).orElse(null);
    this.fallback = fallback;
    this.today = today;
    this.text = draft.text().substring(0, Math.min(SAMPLE, draft.text().length()));
  }

  LocalDate decide() throws Refusal {
    if (given != null) {
      requireSensible(given);
    }
    Optional<LocalDate> written = day(Origin.DATELINE);
    Optional<LocalDate> published = published();
    Optional<LocalDate> stamp = changed();
    if (published.isPresent()) {
      return written.filter(day -> isShortlyBefore(day, published.get())).orElse(published.get());
    }
    if (written.isPresent()) {
      boolean afterStamp = stamp.isPresent() && written.get().isAfter(stamp.get());
      return afterStamp ? stamp.get() : written.get();
    }
    return stamp
        .or(() -> Optional.ofNullable(url))
        .or(() -> Optional.ofNullable(fallback))
        .orElseThrow(this::noDate);
  }

  private Optional<LocalDate> published() {
    if (given != null) {
      return Optional.of(given);
    }
    return day(Origin.LINE)
        .or(() -> day(Origin.CLOSING))
        .or(() -> day(Origin.DATELINE).isPresent() ? Optional.empty() : changed())
        .or(() -> Optional.ofNullable(url));
  }

  /** When the text was changed or fetched: no earlier than it was published. */
  private Optional<LocalDate> changed() {
    return day(Origin.UPDATE).or(() -> day(Origin.STAMP));
  }

  private static boolean isShortlyBefore(LocalDate day, LocalDate published) {
    long days = Days.from(day, published);
    return days > 0 && days <= DELAY;
  }

  /** The first day of an origin that makes sense. */
  private Optional<LocalDate> day(Origin origin) {
    return stated.stream()
        .filter(one -> one.origin() == origin)
        .flatMap(one -> resolve(one.date(), one).stream())
        .findFirst();
  }

  private Optional<LocalDate> resolve(StatedDate date, Stated self) {
    if (date.isAmbiguous()) {
      return choose(date, self);
    }
    if (date.year() != null) {
      return date.full().filter(this::isSensible);
    }
    return inSomeYear(date, self).filter(this::isSensible);
  }

  // Without a year.

  private Optional<LocalDate> inSomeYear(StatedDate date, Stated self) {
    return anchor(self)
        .flatMap(date::near)
        .or(() -> years.stream().flatMap(year -> date.in(year).stream()).findFirst())
        .or(() -> bareYear(date))
        .or(() -> Optional.ofNullable(fallback).flatMap(date::near))
        .or(() -> byText(date));
  }

  /** Another day of the header that has its year. */
  private Optional<LocalDate> anchor(Stated self) {
    return Stream.of(
            Stream.ofNullable(given),
            stated.stream()
                .filter(other -> !other.equals(self))
                .flatMap(other -> other.date().full().stream()),
            Stream.ofNullable(url))
        .flatMap(days -> days)
        .filter(this::isSensible)
        .findFirst();
  }

  /** The year of an address such as /2022/, where nothing else names one. */
  private Optional<LocalDate> bareYear(StatedDate date) {
    return urlYear == null ? Optional.empty() : date.in(urlYear);
  }

  /** A year that the text names with the same day or one shortly before, or that alone fits it. */
  private Optional<LocalDate> byText(StatedDate date) {
    for (StatedDate mention : mentions()) {
      Optional<LocalDate> there = mention.isAmbiguous() ? Optional.empty() : mention.full();
      Optional<LocalDate> here = there.flatMap(date::near);
      if (here.isPresent() && Days.apart(here.get(), there.orElseThrow()) <= NEAR) {
        return here.filter(date::fits);
      }
    }
    return new MissingYear(text, today).of(date);
  }

  // Day and month that may be swapped.

  private Optional<LocalDate> choose(StatedDate date, Stated self) {
    Optional<LocalDate> first = date.full().filter(this::isSensible);
    Optional<LocalDate> second = date.swapped().full().filter(this::isSensible);
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    boolean swap = isSwapped(date, first.get(), second.get(), self);
    return swap ? second : first;
  }

  private boolean isSwapped(StatedDate date, LocalDate first, LocalDate second, Stated self) {
    DayOfWeek weekday = date.weekday() == null ? weekdayOfToday() : date.weekday();
    if (weekday != null
        && (first.getDayOfWeek() == weekday) != (second.getDayOfWeek() == weekday)) {
      return second.getDayOfWeek() == weekday;
    }
    List<StatedDate> others = others(self);
    if (!others.isEmpty()) {
      long one = distance(first, others);
      long other = distance(second, others);
      if (Math.min(one, other) <= NEAR) {
        return other < one;
      }
    }
    // A machine's year-month-day is swapped seldom: the text must speak loudly against it.
    List<StatedDate> rest = mentions().stream().filter(mention -> !mention.equals(date)).toList();
    long one = distance(first, rest);
    long other = distance(second, rest);
    boolean iso = date.order() == StatedDate.Order.ISO;
    return iso ? other <= DELAY && one > FAR : other <= NEAR && one > NEAR;
  }

  /** The other days of the header that are in no doubt; those with no year count by their day. */
  private List<StatedDate> others(Stated self) {
    List<StatedDate> others = new ArrayList<>();
    for (Stated other : stated) {
      if (!other.equals(self) && !other.date().isAmbiguous()) {
        others.add(other.date());
      }
    }
    Stream.ofNullable(url).map(StatedDate::of).forEach(others::add);
    Stream.ofNullable(given).map(StatedDate::of).forEach(others::add);
    return others;
  }

  private static long distance(LocalDate day, List<StatedDate> others) {
    return others.stream()
        .filter(other -> !other.isAmbiguous())
        .flatMap(other -> other.near(day).stream())
        .mapToLong(other -> Days.apart(day, other))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** "today (Tuesday)" names the weekday of the dispatch. */
  private @Nullable DayOfWeek weekdayOfToday() {
    Matcher matcher = TODAY.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String after = matcher.group("after");
    return DatePhrases.weekday(after == null ? matcher.group("before") : after);
  }

  /** The days that the text speaks of; looked for only where the header leaves a doubt. */
  private List<StatedDate> mentions() {
    return DatePhrases.in(text).stream().map(DatePhrases.Found::date).toList();
  }

  // What makes sense.

  private boolean isSensible(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(today.plusDays(1));
  }

  private void requireSensible(LocalDate day) throws Refusal {
    if (!isSensible(day)) {
      throw nonsense(day);
    }
  }

  private static Refusal nonsense(LocalDate day) {
    return new Refusal(
        "its date "
            + day
            + (day.isBefore(EARLIEST) ? " is too long ago" : " is in the future")
            + "; correct it in the file");
  }

  private Refusal noDate() {
    return stated.stream()
        .flatMap(one -> one.date().full().stream())
        .filter(day -> !isSensible(day))
        .findFirst()
        .map(DateDecision::nonsense)
        .orElseGet(() ->
            new Refusal(
                stated.isEmpty()
                    ? "no date in the header; give one with --date YYYY-MM-DD"
                    : "no year in the header's date; give a date with --date YYYY-MM-DD"));
  }

  /** The first year that an address holds between two strokes. */
  private static Optional<Integer> yearIn(@Nullable String url) {
    Matcher matcher = YEAR_IN_URL.matcher(url == null ? "" : url);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** The day that an address holds, as in /2022/03/17/. */
  static Optional<LocalDate> inUrl(@Nullable String url) {
    Matcher matcher = IN_URL.matcher(url == null ? "" : url);
    while (matcher.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group("year")),
                Integer.parseInt(matcher.group("month")),
                Integer.parseInt(matcher.group("day"))));
      } catch (DateTimeException noSuchDay) {
        // Another number of the address may be one.
      }
    }
    return Optional.empty();
  }
}
