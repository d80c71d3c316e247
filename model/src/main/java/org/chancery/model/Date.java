package org.chancery.model;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text states it, no more and no less precise: "in 2017" stays a year.
 *
 * <p>Written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019 (Library of Congress, EDTF
 * specification of 4 February 2019): all of level 0 and level 1, and of level 2 the sets ({@code
 * [1667,1670..1672]}, {@code {1960,1961-12}}) and the sub-year groupings 25 to 41. Days are those
 * of the proleptic Gregorian calendar (ISO 8601-1), without a time zone; years are astronomical
 * (0000 is 1 BC) and lie within ±{@value #MAX_YEAR}.
 *
 * <p>A date <em>touches</em> the days it may speak of: {@code 2017} touches 365, {@code
 * [2017,2019]} touches 730 with a gap between. All the relations below compare touched days.
 *
 * <ul>
 *   <li>An <b>approximate</b> date ({@code ~}, {@code %}) also touches days around it: a week
 *       before and after a day; a month before and after a month, a season or another part of a
 *       year; a year, five years, 25 years before and after a year, decade, century.
 *   <li>An <b>uncertain</b> date ({@code ?}, {@code %}) is taken at its word; that the text doubts
 *       it is told by {@link #isUncertain()}, and no relation heeds it.
 *   <li>An <b>open or unknown</b> end leaves that side without bound. EDTF's "open" is read as
 *       "still holds as far as we know", which is not "for ever".
 * </ul>
 *
 * <p>Dates are immutable values; equality is that of the canonical text. No method takes or gives
 * null unless it says so.
 */
public sealed interface Date permits Date.Point, Date.Interval, Date.OneOf, Date.AllOf {

  /**
   * The largest and, negated, the smallest year: what {@link LocalDate} can hold, less a margin.
   */
  int MAX_YEAR = 999_999_990;

  /**
   * The order of time: by the first touched day (dates without one first), then by the last (dates
   * without one last), then by the canonical text. Total, and consistent with {@code equals}.
   */
  Comparator<Date> CHRONOLOGICAL =
      Comparator.<Date, LocalDate>comparing(date -> Days.of(date).first())
          .thenComparing(date -> Days.of(date).last())
          .thenComparing(Date::toString);

  /**
   * The date that an EDTF string writes.
   *
   * <p>Of a string with a time of day ({@code 2022-03-17T10:00:00+03:00}) only the date is kept, as
   * written, that is, the date at the place that the shift speaks of.
   *
   * @throws DateFormatException if {@code edtf} is not of the forms described above
   */
  static Date parse(String edtf) {
    return new EdtfReader(edtf).read();
  }

  /**
   * One day.
   *
   * @throws IllegalArgumentException if EDTF cannot write it: its year has more than four digits
   */
  static Date of(LocalDate day) {
    return new Calendar(day, Precision.DAY, Qualifier.NONE);
  }

  /**
   * One month.
   *
   * @throws IllegalArgumentException if EDTF cannot write it: its year has more than four digits
   */
  static Date of(YearMonth month) {
    return new Calendar(month.atDay(1), Precision.MONTH, Qualifier.NONE);
  }

  /**
   * One year.
   *
   * @throws IllegalArgumentException if {@code year} is beyond ±{@link #MAX_YEAR}
   */
  static Date ofYear(int year) {
    return new Calendar(Calendar.newYear(year), Precision.YEAR, Qualifier.NONE);
  }

  /**
   * The stretch from one date to another.
   *
   * @param from when it begins; null if that is open
   * @param to when it ends, on the last of its days; null if that is open
   * @throws IllegalArgumentException if an end is itself an interval or a set, which EDTF cannot
   *     write, or if {@code to} lies wholly before {@code from}
   */
  static Date interval(@Nullable Date from, @Nullable Date to) {
    return new Interval(Endpoint.of(from), Endpoint.of(to));
  }

  /**
   * One of the days from {@code first} to {@code last}, both included; the day itself if they are
   * equal.
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}, or a year has more
   *     than four digits
   */
  static Date oneOf(LocalDate first, LocalDate last) {
    return first.equals(last) ? of(first) : new OneOf(List.of(Days.between(first, last)));
  }

  /**
   * The same date, stated as approximate: at both ends of an interval, in every member of a set.
   * What is approximate already, stays; open and unknown ends stay.
   */
  Date approximately();

  /** Whether any part of it is marked as approximate. */
  boolean isApproximate();

  /** Whether any part of it is marked as uncertain. */
  boolean isUncertain();

  /** The canonical EDTF, of which {@link #parse} makes an equal date. */
  @Override
  String toString();

  /** The first day that it touches; empty if its beginning is open or unknown. */
  default Optional<LocalDate> earliest() {
    return Days.bounded(Days.of(this).first());
  }

  /** The last day that it touches; empty if its end is open or unknown. */
  default Optional<LocalDate> latest() {
    return Days.bounded(Days.of(this).last());
  }

  /** From the first day that it touches to the last. */
  default Stretch span() {
    Days days = Days.of(this);
    return new Stretch(days.first(), days.last());
  }

  /**
   * Whether what happened on this date happened within a stretch: certainly if it touches no other
   * days, possibly if it does, and not if it touches none of them.
   */
  default Truth within(Stretch days) {
    Stretch touched = span();
    return touched
        .meet(days)
        .map(common -> common.equals(touched) ? Truth.CERTAINLY : Truth.POSSIBLY)
        .orElse(Truth.NO);
  }

  /** Whether it touches one day only. */
  default boolean isDay() {
    return day().isPresent();
  }

  /** The only day that it touches; empty if there are others. */
  default Optional<LocalDate> day() {
    return earliest().filter(day -> latest().equals(Optional.of(day)));
  }

  /**
   * Whether it lies before another date: certainly if each day that it touches is before each day
   * that the other touches; no if none is before any.
   */
  default Truth isBefore(Date other) {
    var mine = Days.of(this);
    var theirs = Days.of(other);
    if (mine.last().isBefore(theirs.first())) {
      return Truth.CERTAINLY;
    }
    return mine.first().isBefore(theirs.last()) ? Truth.POSSIBLY : Truth.NO;
  }

  /**
   * Whether the time that it names includes a day.
   *
   * <p>{@code 2017} certainly includes 9 June 2017, and so does {@code 2016/2018}. {@code 201X},
   * {@code 2017~}, {@code [2017,2019]} and {@code 2017/2018} only possibly do: they name some year
   * of the decade, some time about 2017, one year of the two, a stretch that begins on some day of
   * 2017. No, if the day is none that it touches.
   */
  Truth contains(LocalDate day);

  /** Whether both could speak of the same day: some day is touched by both. */
  default boolean compatible(Date other) {
    return Days.of(this).meet(Days.of(other)).isPresent();
  }

  /**
   * The more precise of two compatible dates: {@code 2017-06-09} of {@code 2017} and {@code
   * 2017-06-09}.
   *
   * <p>If they touch the same days, a date that is not uncertain is preferred, then the first in
   * {@link #CHRONOLOGICAL} order. If they overlap and neither lies within the other, the result is
   * one of the days common to both: {@code [2022-02-24..2022-02-27]} of {@code
   * [2022-02-21..2022-02-27]} and {@code 2022-02-24/2022-03-03}. So it touches no day that either
   * does not touch, and the order of the two does not matter.
   *
   * @return empty if they are not compatible, or if the common days are beyond EDTF's writing: days
   *     in years of more than four digits
   */
  default Optional<Date> narrower(Date other) {
    var mine = Days.of(this);
    var theirs = Days.of(other);
    return mine.meet(theirs).flatMap(common -> preferred(other, mine, theirs, common));
  }

  private Optional<Date> preferred(Date other, Days mine, Days theirs, Days common) {
    if (mine.equals(theirs)) {
      return Optional.of(surer(other));
    }
    if (common.equals(mine)) {
      return Optional.of(this);
    }
    return common.equals(theirs) ? Optional.of(other) : common.asDate();
  }

  private Date surer(Date other) {
    if (isUncertain() != other.isUncertain()) {
      return isUncertain() ? other : this;
    }
    return CHRONOLOGICAL.compare(this, other) <= 0 ? this : other;
  }

  /** What one end of an interval may be: a point of the calendar, or nothing stated. */
  sealed interface Endpoint permits Point, Missing {

    private static Endpoint of(@Nullable Date end) {
      return switch (end) {
        case null -> Missing.OPEN;
        case Point point -> point;
        case Interval _, OneOf _, AllOf _ ->
            throw new IllegalArgumentException(
                "the end of an interval is a calendar date or a season, not " + end);
      };
    }

    /** The first day of this end; null if it is not stated. */
    private @Nullable LocalDate earliestOrNull() {
      return this instanceof Point point ? point.earliest().orElse(null) : null;
    }

    /** The last day of this end; null if it is not stated. */
    private @Nullable LocalDate latestOrNull() {
      return this instanceof Point point ? point.latest().orElse(null) : null;
    }

    private Endpoint approximated() {
      return this instanceof Point point ? point.approximately() : this;
    }
  }

  /** An end of an interval of which the text gives no date. */
  enum Missing implements Endpoint {
    /** {@code ..}: it goes on, as far as the text knows. */
    OPEN(".."),
    /** Nothing before or behind the slash: there is an end, and it is not known. */
    UNKNOWN("");

    private final String edtf;

    Missing(String edtf) {
      this.edtf = edtf;
    }

    /** As EDTF writes it at its side of the slash. */
    @Override
    public String toString() {
      return edtf;
    }
  }

  /** What a set consists of: points of the calendar and ranges of them. */
  sealed interface Member permits Point, Range {

    /** Whether this member includes a day, in a set that means one of its values. */
    private Truth mayContain(LocalDate day) {
      return switch (this) {
        case Point point -> point.contains(day);
        case Range range -> range.anyContains(day);
      };
    }

    /** Whether this member includes a day, in a set that means all its values. */
    private Truth doesContain(LocalDate day) {
      return switch (this) {
        case Point point -> point.contains(day);
        case Range range -> range.allContain(day);
      };
    }

    private boolean marked(Predicate<Date> mark) {
      return switch (this) {
        case Point point -> mark.test(point);
        case Range range -> range.ends().anyMatch(mark);
      };
    }

    private Member approximated() {
      return switch (this) {
        case Point point -> point.approximately();
        case Range range -> range.approximately();
      };
    }

    private static List<Member> canonical(List<? extends Member> members) {
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a set of dates has at least one member");
      }
      return members.stream().distinct().<Member>map(m -> m).sorted(Days.IN_TIME).toList();
    }

    private static String list(List<Member> members) {
      return members.stream().map(Member::toString).collect(Collectors.joining(","));
    }
  }

  /** A date that is no interval and no set. */
  sealed interface Point extends Date, Endpoint, Member permits Calendar, Season {
    /** What the text says of how good the date is. */
    Qualifier qualifier();

    @Override
    Point approximately();

    @Override
    default boolean isApproximate() {
      return qualifier().approximate();
    }

    @Override
    default boolean isUncertain() {
      return qualifier().uncertain();
    }
  }

  /**
   * A century, decade, year, month or day: {@code 20XX}, {@code 201X}, {@code 2017}, {@code
   * 2017-06}, {@code 2017-06-09}; or one that the text leaves open: {@code 2004-XX}, {@code
   * 1985-04-XX}, {@code 1985-XX-XX}.
   *
   * @param first the first day of the stated stretch, before any widening
   * @param precision how much the text gives
   * @param qualifier how good the text says it is
   */
  record Calendar(LocalDate first, Precision precision, Qualifier qualifier) implements Point {

    /**
     * Checks that EDTF can write the date.
     *
     * @throws IllegalArgumentException if {@code first} does not begin such a stretch, if its year
     *     is beyond ±{@link #MAX_YEAR}, has more than four digits with a precision other than
     *     {@code YEAR}, or is negative with a precision of {@code DECADE} or {@code CENTURY}
     */
    public Calendar {
      if (!precision.begins(first)) {
        throw new IllegalArgumentException(
            first + " is not the first day of a date with precision " + precision);
      }
      if (!precision.allows(first.getYear())) {
        throw new IllegalArgumentException(
            "EDTF has no date with precision %s in the year %d"
                .formatted(precision, first.getYear()));
      }
    }

    private static LocalDate newYear(int year) {
      if (Math.abs((long) year) > MAX_YEAR) {
        throw new IllegalArgumentException("the year %d is beyond ±%d".formatted(year, MAX_YEAR));
      }
      return LocalDate.of(year, 1, 1);
    }

    @Override
    public Calendar approximately() {
      return new Calendar(first, precision, qualifier.approximated());
    }

    @Override
    public Truth contains(LocalDate day) {
      boolean whole = precision.isWhole() && !isApproximate();
      return Truth.of(Days.of(this).contains(day)).and(whole ? Truth.CERTAINLY : Truth.POSSIBLY);
    }

    @Override
    public String toString() {
      return precision.write(first) + qualifier;
    }
  }

  /** How much of a calendar date a text gives. */
  enum Precision {
    /** {@code 20XX}: one of a hundred years. */
    CENTURY(Period.ofYears(100), Period.ofYears(25)),
    /** {@code 201X}: one of ten years. */
    DECADE(Period.ofYears(10), Period.ofYears(5)),
    /** {@code 2017}. */
    YEAR(Period.ofYears(1), Period.ofYears(1)),
    /** {@code 2004-XX}: one of a year's months. */
    SOME_MONTH(Period.ofYears(1), Period.ofYears(1)),
    /** {@code 1985-XX-XX}: one of a year's days. */
    SOME_DAY_OF_YEAR(Period.ofYears(1), Period.ofYears(1)),
    /** {@code 2017-06}. */
    MONTH(Period.ofMonths(1), Period.ofMonths(1)),
    /** {@code 1985-04-XX}: one of a month's days. */
    SOME_DAY_OF_MONTH(Period.ofMonths(1), Period.ofMonths(1)),
    /** {@code 2017-06-09}. */
    DAY(Period.ofDays(1), Period.ofWeeks(1));

    private final Period length;
    private final Period margin;

    Precision(Period length, Period margin) {
      this.length = length;
      this.margin = margin;
    }

    /** How long the stated stretch is. */
    public Period length() {
      return length;
    }

    /** By how much an approximate date of this precision is widened at each side. */
    public Period margin() {
      return margin;
    }

    /** Whether such a date names its whole stretch, and not an unstated part of it. */
    boolean isWhole() {
      return this == YEAR || this == MONTH || this == DAY;
    }

    private boolean begins(LocalDate day) {
      return switch (this) {
        case CENTURY -> day.getDayOfYear() == 1 && day.getYear() % 100 == 0;
        case DECADE -> day.getDayOfYear() == 1 && day.getYear() % 10 == 0;
        case YEAR, SOME_MONTH, SOME_DAY_OF_YEAR -> day.getDayOfYear() == 1;
        case MONTH, SOME_DAY_OF_MONTH -> day.getDayOfMonth() == 1;
        case DAY -> true;
      };
    }

    private boolean allows(int year) {
      return switch (this) {
        case CENTURY, DECADE -> year >= 0 && year <= 9999;
        case YEAR -> Math.abs((long) year) <= MAX_YEAR;
        default -> Math.abs((long) year) <= 9999;
      };
    }

    private String write(LocalDate first) {
      String year = writeYear(first.getYear());
      return switch (this) {
        case CENTURY -> year.substring(0, 2) + "XX";
        case DECADE -> year.substring(0, 3) + "X";
        case YEAR -> year;
        case SOME_MONTH -> year + "-XX";
        case SOME_DAY_OF_YEAR -> year + "-XX-XX";
        case MONTH -> YearMonth.from(first).toString();
        case SOME_DAY_OF_MONTH -> YearMonth.from(first) + "-XX";
        case DAY -> first.toString();
      };
    }

    private static String writeYear(int year) {
      int size = Math.abs(year);
      String sign = year < 0 ? "-" : "";
      return size > 9999 ? "Y" + year : sign + Integer.toString(10_000 + size).substring(1);
    }
  }

  /** What a text says of how good its date is. */
  enum Qualifier {
    /** Nothing. */
    NONE(""),
    /** {@code ?}: the text doubts it. */
    UNCERTAIN("?"),
    /** {@code ~}: the text says "about". */
    APPROXIMATE("~"),
    /** {@code %}: both. */
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String edtf;

    Qualifier(String edtf) {
      this.edtf = edtf;
    }

    /** Whether it says "about". */
    public boolean approximate() {
      return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /** Whether it says "perhaps". */
    public boolean uncertain() {
      return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    private Qualifier approximated() {
      return uncertain() ? UNCERTAIN_AND_APPROXIMATE : APPROXIMATE;
    }

    /** As EDTF writes it behind a date. */
    @Override
    public String toString() {
      return edtf;
    }
  }

  /**
   * A part of a year that is no month.
   *
   * <p>Seasons have no sharp edges: each is taken from the first day of its first month to the last
   * day that astronomy may give it, so spring in the north is 1 March to 21 June. Where a text does
   * not say which hemisphere it means (21 to 24), the days of both are touched; and a season over
   * the turn of a year touches the one that ends in the year and the one that begins in it.
   * Quarters, thirds and halves are exact.
   *
   * @param year the year, -9999 to 9999
   * @param code 21 to 24: spring, summer, autumn, winter, wherever; 25 to 28: the same in the
   *     north; 29 to 32: in the south; 33 to 36: quarters; 37 to 39: thirds (quadrimesters); 40 and
   *     41: halves
   * @param qualifier how good the text says it is
   */
  record Season(int year, int code, Qualifier qualifier) implements Point {
    static final int FIRST_CODE = 21;
    static final int LAST_CODE = 41;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the year or the code is beyond them
     */
    public Season {
      if (year < -9999 || year > 9999) {
        throw new IllegalArgumentException(
            "the year %d of a season is beyond -9999 to 9999".formatted(year));
      }
      if (code < FIRST_CODE || code > LAST_CODE) {
        throw new IllegalArgumentException(
            "there is no season %d: the codes are 21 to 41".formatted(code));
      }
    }

    /** Whether its first and last day are beyond dispute. */
    boolean isExact() {
      return code >= 33;
    }

    @Override
    public Season approximately() {
      return new Season(year, code, qualifier.approximated());
    }

    @Override
    public Truth contains(LocalDate day) {
      boolean whole = isExact() && !isApproximate();
      return Truth.of(Days.of(this).contains(day)).and(whole ? Truth.CERTAINLY : Truth.POSSIBLY);
    }

    @Override
    public String toString() {
      return Precision.writeYear(year) + "-" + code + qualifier;
    }
  }

  /**
   * A stretch of time: it begins on some day of {@code from}, and ends on some day of {@code to}.
   *
   * @param from its beginning
   * @param to its end
   */
  record Interval(Endpoint from, Endpoint to) implements Date {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code to} lies wholly before {@code from}
     */
    public Interval {
      if (from instanceof Point first && to instanceof Point last && endsTooEarly(first, last)) {
        throw new IllegalArgumentException(
            "an interval cannot begin on %s and end on %s".formatted(from, to));
      }
    }

    /** Whether an interval cannot run from the one to the other. */
    static boolean endsTooEarly(Point from, Point to) {
      return to.isBefore(from) == Truth.CERTAINLY;
    }

    @Override
    public Interval approximately() {
      return new Interval(from.approximated(), to.approximated());
    }

    @Override
    public boolean isApproximate() {
      return ends().anyMatch(Date::isApproximate);
    }

    @Override
    public boolean isUncertain() {
      return ends().anyMatch(Date::isUncertain);
    }

    private Stream<Point> ends() {
      return Stream.of(from, to).filter(Point.class::isInstance).map(Point.class::cast);
    }

    @Override
    public Truth contains(LocalDate day) {
      // An interval is a fact that held from its start to its end.
      return new Bounds(
              from.earliestOrNull(), from.latestOrNull(), to.earliestOrNull(), to.latestOrNull())
          .holdsOn(day);
    }

    @Override
    public String toString() {
      return from + "/" + to;
    }
  }

  /**
   * All the years, months or days from one to another; a part of a set.
   *
   * @param first the first of them; null if every earlier one belongs to the range
   * @param last the last of them; null if every later one belongs to the range
   */
  record Range(@Nullable Calendar first, @Nullable Calendar last) implements Member {

    /**
     * Checks that the range can be counted.
     *
     * @throws IllegalArgumentException if both ends are null, if an end is no year, month or day,
     *     if the two differ in precision, or if {@code last} begins before {@code first}
     */
    public Range {
      if (first == null && last == null) {
        throw new IllegalArgumentException("a range has at least one end");
      }
      if ((first != null && !first.precision().isWhole())
          || (last != null && !last.precision().isWhole())) {
        throw new IllegalArgumentException("a range runs over years, months or days");
      }
      if (first != null && last != null) {
        checkOrder(first, last);
      }
    }

    private static void checkOrder(Calendar first, Calendar last) {
      if (first.precision() != last.precision()) {
        throw new IllegalArgumentException(
            "the range %s..%s mixes precisions".formatted(first, last));
      }
      if (last.first().isBefore(first.first())) {
        throw new IllegalArgumentException(
            "the range %s..%s ends before it begins".formatted(first, last));
      }
    }

    private Stream<Calendar> ends() {
      return Stream.of(Optional.ofNullable(first), Optional.ofNullable(last))
          .flatMap(Optional::stream);
    }

    private Range approximately() {
      return new Range(
          first == null ? null : first.approximately(), last == null ? null : last.approximately());
    }

    private Truth anyContains(LocalDate day) {
      if (first != null && first.equals(last)) {
        return first.contains(day);
      }
      return Truth.of(Days.of(this).contains(day)).and(Truth.POSSIBLY);
    }

    private Truth allContain(LocalDate day) {
      if (!Days.of(this).contains(day)) {
        return Truth.NO;
      }
      // Within the margin of an approximate end, nobody knows.
      return ends().filter(Date::isApproximate).anyMatch(end -> Days.of(end).contains(day))
          ? Truth.POSSIBLY
          : Truth.CERTAINLY;
    }

    /** As EDTF writes it in a set. */
    @Override
    public String toString() {
      return (first == null ? "" : first.toString()) + ".." + (last == null ? "" : last.toString());
    }
  }

  /**
   * One of several: {@code [1667,1670..1672]}.
   *
   * @param members what it may be, not empty; kept in the order of time and without repetition
   */
  record OneOf(List<Member> members) implements Date {

    /**
     * Sorts the members.
     *
     * @throws IllegalArgumentException if there are none
     */
    public OneOf {
      members = Member.canonical(members);
    }

    @Override
    public OneOf approximately() {
      return new OneOf(members.stream().map(Member::approximated).toList());
    }

    @Override
    public boolean isApproximate() {
      return members.stream().anyMatch(member -> member.marked(Date::isApproximate));
    }

    @Override
    public boolean isUncertain() {
      return members.stream().anyMatch(member -> member.marked(Date::isUncertain));
    }

    @Override
    public Truth contains(LocalDate day) {
      List<Truth> answers = members.stream().map(member -> member.mayContain(day)).toList();
      // Each may be the one that is meant: only what all agree on is settled.
      return answers.stream().distinct().count() == 1 ? answers.getFirst() : Truth.POSSIBLY;
    }

    @Override
    public String toString() {
      return "[" + Member.list(members) + "]";
    }
  }

  /**
   * All of several: <code>{1960,1961-12}</code>.
   *
   * @param members what it consists of, not empty; kept in the order of time and without repetition
   */
  record AllOf(List<Member> members) implements Date {

    /**
     * Sorts the members.
     *
     * @throws IllegalArgumentException if there are none
     */
    public AllOf {
      members = Member.canonical(members);
    }

    @Override
    public AllOf approximately() {
      return new AllOf(members.stream().map(Member::approximated).toList());
    }

    @Override
    public boolean isApproximate() {
      return members.stream().anyMatch(member -> member.marked(Date::isApproximate));
    }

    @Override
    public boolean isUncertain() {
      return members.stream().anyMatch(member -> member.marked(Date::isUncertain));
    }

    @Override
    public Truth contains(LocalDate day) {
      return members.stream().map(member -> member.doesContain(day)).reduce(Truth.NO, Truth::or);
    }

    @Override
    public String toString() {
      return "{" + Member.list(members) + "}";
    }
  }
}
