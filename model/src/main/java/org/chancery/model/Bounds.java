package org.chancery.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which days a fact may have started, and between which it may have ended.
 *
 * <p>A fact holds on every day from its start to its end, both included; so the end is never before
 * the start. Bounds stand for all pairs of a start and an end that lie within them, and every claim
 * narrows them. They are kept as tight as the order of start and end allows: of bounds that stand
 * for the same pairs there is one form, so {@code equals} compares their meaning.
 *
 * <p>A null bound means that there is none on that side. In particular, no {@code latestEnd} means
 * "still holds as far as we know", which is not "for ever".
 *
 * @param earliestStart the first day on which the fact may have started; null if unbounded
 * @param latestStart the last day on which the fact may have started; null if unbounded; not after
 *     {@code latestEnd}
 * @param earliestEnd the first day that may have been the fact's last; null if unbounded; not
 *     before {@code earliestStart}
 * @param latestEnd the last day that may have been the fact's last; null if unbounded
 */
public record Bounds(
    @Nullable LocalDate earliestStart,
    @Nullable LocalDate latestStart,
    @Nullable LocalDate earliestEnd,
    @Nullable LocalDate latestEnd) {

  /** Bounds of which nothing is known: any start, any later end. */
  public static final Bounds UNKNOWN = new Bounds(null, null, null, null);

  /**
   * Tightens the bounds: the latest start to the latest end, the earliest end to the earliest
   * start.
   *
   * @throws IllegalArgumentException if no start and end lie within the bounds
   */
  public Bounds {
    latestStart = earlier(latestStart, latestEnd);
    earliestEnd = later(earliestEnd, earliestStart);
    if (isAfter(earliestStart, latestStart)) {
      throw new IllegalArgumentException(
          "a fact cannot start on %s at the earliest and on %s at the latest"
              .formatted(earliestStart, latestStart));
    }
    if (isAfter(earliestEnd, latestEnd)) {
      throw new IllegalArgumentException(
          "a fact cannot end on %s at the earliest and on %s at the latest"
              .formatted(earliestEnd, latestEnd));
    }
  }

  /**
   * The bounds of a fact of which a text gives a start, an end, a date on which it held, or some of
   * these.
   *
   * @param start see {@link #startedIn}; null if not given
   * @param end see {@link #endedIn}; null if not given
   * @param at see {@link #heldOn}; null if not given
   * @return empty if the dates contradict each other
   */
  public static Optional<Bounds> of(@Nullable Date start, @Nullable Date end, @Nullable Date at) {
    return Optional.of(UNKNOWN)
        .flatMap(bounds -> start == null ? Optional.of(bounds) : bounds.startedIn(start))
        .flatMap(bounds -> end == null ? Optional.of(bounds) : bounds.endedIn(end))
        .flatMap(bounds -> at == null ? Optional.of(bounds) : bounds.heldOn(at));
  }

  /**
   * These bounds, narrowed by the knowledge that the fact started on some day from the date's
   * earliest to its latest. Gaps within a set of dates are not kept.
   *
   * @return empty if that contradicts them
   */
  public Optional<Bounds> startedIn(Date date) {
    return meet(first(date), last(date), null, null);
  }

  /**
   * These bounds, narrowed by the knowledge that the last day of the fact was some day from the
   * date's earliest to its latest. Gaps within a set of dates are not kept.
   *
   * @return empty if that contradicts them
   */
  public Optional<Bounds> endedIn(Date date) {
    return meet(null, null, first(date), last(date));
  }

  /**
   * These bounds, narrowed by the knowledge that the fact held on some day from the date's earliest
   * to its latest: it started by the latest, and did not end before the earliest. If the date is a
   * set that means all its members, it held on some day of each.
   *
   * <p>An interval, too, only tells of some day of it: a text that says "from 2017 to 2019" gives a
   * start and an end, whereas "between 2017 and 2019" leaves open when.
   *
   * @return empty if that contradicts them
   */
  public Optional<Bounds> heldOn(Date date) {
    if (date instanceof Date.AllOf(var members)) {
      var bounds = Optional.of(this);
      for (var member : members) {
        bounds = bounds.flatMap(known -> known.heldOn(Days.of(member)));
      }
      return bounds;
    }
    return heldOn(Days.of(date));
  }

  private Optional<Bounds> heldOn(Days days) {
    return meet(null, orNull(days.last()), orNull(days.first()), null);
  }

  /**
   * What both bounds allow. Commutative, associative and idempotent; {@link #UNKNOWN} is neutral.
   *
   * @return empty if they contradict each other
   */
  public Optional<Bounds> meet(Bounds other) {
    return meet(other.earliestStart, other.latestStart, other.earliestEnd, other.latestEnd);
  }

  /** Whether the fact held on a day: certainly, possibly or not. */
  public Truth holdsOn(LocalDate day) {
    return holdsWithin(Stretch.of(day));
  }

  /** Whether the fact held on some day of a stretch: certainly, possibly or not. */
  public Truth holdsWithin(Stretch days) {
    if (isAfter(earliestStart, days.last()) || isAfter(days.first(), latestEnd)) {
      return Truth.NO;
    }
    boolean started = latestStart != null && !latestStart.isAfter(days.last());
    boolean lasted = earliestEnd != null && !earliestEnd.isBefore(days.first());
    return started && lasted ? Truth.CERTAINLY : Truth.POSSIBLY;
  }

  /** Whether the fact began on some day of a stretch: certainly, possibly or not. */
  public Truth beganWithin(Stretch days) {
    return fellWithin(days, earliestStart, latestStart);
  }

  /** Whether the last day of the fact was one of a stretch: certainly, possibly or not. */
  public Truth endedWithin(Stretch days) {
    return fellWithin(days, earliestEnd, latestEnd);
  }

  /** The days on which the fact certainly held; empty if there are none. */
  public Optional<Stretch> certainDays() {
    return latestStart == null || earliestEnd == null || earliestEnd.isBefore(latestStart)
        ? Optional.empty()
        : Optional.of(new Stretch(latestStart, earliestEnd));
  }

  /** The days on which the fact held certainly or possibly. */
  public Stretch possibleDays() {
    return new Stretch(
        earliestStart == null ? LocalDate.MIN : earliestStart,
        latestEnd == null ? LocalDate.MAX : latestEnd);
  }

  private static Truth fellWithin(
      Stretch days, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    if (isAfter(earliest, days.last()) || isAfter(days.first(), latest)) {
      return Truth.NO;
    }
    boolean inside =
        earliest != null && latest != null && days.contains(earliest) && days.contains(latest);
    return inside ? Truth.CERTAINLY : Truth.POSSIBLY;
  }

  private Optional<Bounds> meet(
      @Nullable LocalDate fromStart,
      @Nullable LocalDate toStart,
      @Nullable LocalDate fromEnd,
      @Nullable LocalDate toEnd) {
    var startAfter = later(earliestStart, fromStart);
    var startBefore = earlier(latestStart, toStart);
    var endAfter = later(earliestEnd, fromEnd);
    var endBefore = earlier(latestEnd, toEnd);
    boolean contradictory =
        isAfter(startAfter, earlier(startBefore, endBefore)) || isAfter(endAfter, endBefore);
    return contradictory
        ? Optional.empty()
        : Optional.of(new Bounds(startAfter, startBefore, endAfter, endBefore));
  }

  private static @Nullable LocalDate first(Date date) {
    return orNull(Days.of(date).first());
  }

  private static @Nullable LocalDate last(Date date) {
    return orNull(Days.of(date).last());
  }

  private static @Nullable LocalDate orNull(LocalDate day) {
    return Days.bounded(day).orElse(null);
  }

  /** The earlier of two upper bounds, of which null is none. */
  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** The later of two lower bounds, of which null is none. */
  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  /** Whether a lower bound leaves nothing below an upper bound; without either, it never does. */
  private static boolean isAfter(@Nullable LocalDate lower, @Nullable LocalDate upper) {
    return lower != null && upper != null && lower.isAfter(upper);
  }
}
