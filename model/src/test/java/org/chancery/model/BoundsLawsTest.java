package org.chancery.model;

import static org.chancery.model.Generators.DAY_ZERO;
import static org.chancery.model.Generators.dates;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.constant;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** The laws of bounds, and their agreement with a model that lists every start and end. */
class BoundsLawsTest {
  /** Bounds fall on the days 2 to 7; the model sees 0 to 9, so that an open side has room. */
  private static final int WINDOW = 10;

  private static final List<LocalDate> DAYS =
      IntStream.range(0, WINDOW).mapToObj(DAY_ZERO::plusDays).toList();

  private record Span(LocalDate start, LocalDate end) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(start) && !day.isAfter(end);
    }
  }

  private static final List<Span> ALL =
      DAYS.stream()
          .flatMap(start ->
              DAYS.stream().filter(end -> !end.isBefore(start)).map(end -> new Span(start, end)))
          .toList();

  /** What four bounds mean, by enumeration and with none of the code under test. */
  private record Model(Set<Span> spans) {
    static Model of(Raw raw) {
      return new Model(
          ALL.stream()
              .filter(span -> raw.a == null || !span.start.isBefore(raw.a))
              .filter(span -> raw.b == null || !span.start.isAfter(raw.b))
              .filter(span -> raw.c == null || !span.end.isBefore(raw.c))
              .filter(span -> raw.d == null || !span.end.isAfter(raw.d))
              .collect(Collectors.toSet()));
    }

    static Model of(Bounds bounds) {
      return of(
          new Raw(
              bounds.earliestStart(),
              bounds.latestStart(),
              bounds.earliestEnd(),
              bounds.latestEnd()));
    }

    Model filter(Predicate<Span> test) {
      return new Model(spans.stream().filter(test).collect(Collectors.toSet()));
    }

    Truth holdsOn(LocalDate day) {
      return truth(span -> span.holdsOn(day));
    }

    Truth truth(Predicate<Span> test) {
      long holding = spans.stream().filter(test).count();
      if (holding == 0) {
        return Truth.NO;
      }
      return holding == spans.size() ? Truth.CERTAINLY : Truth.POSSIBLY;
    }
  }

  /** Four bounds, possibly contradictory. */
  private record Raw(LocalDate a, LocalDate b, LocalDate c, LocalDate d) {
    Optional<Bounds> bounds() {
      try {
        return Optional.of(new Bounds(a, b, c, d));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  private static Gen<LocalDate> day() {
    return integers().between(2, WINDOW - 3).map(DAY_ZERO::plusDays);
  }

  private static Gen<LocalDate> dayOrNull() {
    return day().mix(constant((LocalDate) null), 30);
  }

  private static Gen<Raw> raw() {
    return dayOrNull().zip(dayOrNull(), dayOrNull(), dayOrNull(), Raw::new);
  }

  private static Gen<Bounds> bounds() {
    return raw().map(raw -> raw.bounds().orElse(Bounds.UNKNOWN));
  }

  private static Stretch between(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? new Stretch(one, other) : new Stretch(other, one);
  }

  @Test
  void onlyContradictionsAreRefused() {
    qt().forAll(raw()).check(raw -> raw.bounds().isEmpty() == Model.of(raw).spans.isEmpty());
  }

  @Test
  void tighteningKeepsTheMeaning() {
    qt().forAll(raw())
        .check(raw -> raw.bounds().map(Model::of).orElse(Model.of(raw)).equals(Model.of(raw)));
  }

  @Test
  void theSameMeaningHasOneForm() {
    qt().forAll(bounds(), bounds())
        .check((one, other) -> one.equals(other) == Model.of(one).equals(Model.of(other)));
  }

  @Test
  void answersAgreeWithTheModel() {
    qt().forAll(bounds())
        .check(bounds ->
            DAYS.stream().allMatch(d -> bounds.holdsOn(d) == Model.of(bounds).holdsOn(d)));
  }

  @Test
  void answersAboutStretchesAgreeWithTheModel() {
    // Not up to the window's last day: an end without bound has to have room behind.
    qt().forAll(bounds(), day().zip(day(), BoundsLawsTest::between))
        .check((bounds, days) -> {
          var model = Model.of(bounds);
          return bounds.holdsWithin(days)
                  == model.truth(
                      s -> days.first().datesUntil(days.last().plusDays(1)).anyMatch(s::holdsOn))
              && bounds.beganWithin(days) == model.truth(s -> days.contains(s.start))
              && bounds.endedWithin(days) == model.truth(s -> days.contains(s.end));
        });
  }

  @Test
  void certainAndPossibleDaysAreThoseOnWhichItHeldSo() {
    qt().forAll(bounds())
        .check(bounds ->
            DAYS.stream()
                .allMatch(day -> {
                  Truth truth = Model.of(bounds).holdsOn(day);
                  return bounds.certainDays().filter(it -> it.contains(day)).isPresent()
                          == (truth == Truth.CERTAINLY)
                      && bounds.possibleDays().contains(day) == (truth != Truth.NO);
                }));
  }

  @Test
  void meetIsIntersection() {
    qt().forAll(bounds(), bounds())
        .check((one, other) -> {
          var common = Model.of(one).filter(Model.of(other).spans::contains);
          return meets(one.meet(other), common);
        });
  }

  @Test
  void startedEndedAndHeldAgreeWithTheModel() {
    qt().forAll(bounds(), day(), integers().between(0, 3))
        .check((bounds, first, length) -> {
          var last = first.plusDays(length);
          var date = Date.oneOf(first, last);
          var days = first.datesUntil(last.plusDays(1)).toList();
          var model = Model.of(bounds);
          return meets(bounds.startedIn(date), model.filter(s -> days.contains(s.start)))
              && meets(bounds.endedIn(date), model.filter(s -> days.contains(s.end)))
              && meets(bounds.heldOn(date), model.filter(s -> days.stream().anyMatch(s::holdsOn)));
        });
  }

  private static boolean meets(Optional<Bounds> bounds, Model expected) {
    return bounds.map(Model::of).map(Model::spans).orElse(new HashSet<>()).equals(expected.spans);
  }

  @Test
  void meetIsCommutative() {
    qt().forAll(bounds(), bounds()).check((a, b) -> a.meet(b).equals(b.meet(a)));
  }

  @Test
  void meetIsAssociative() {
    qt().forAll(bounds(), bounds(), bounds())
        .check((a, b, c) -> a.meet(b).flatMap(ab -> ab.meet(c)).equals(b.meet(c).flatMap(a::meet)));
  }

  @Test
  void meetIsIdempotentAndTheUnknownIsNeutral() {
    qt().forAll(bounds())
        .check(a ->
            a.meet(a).equals(Optional.of(a))
                && a.meet(Bounds.UNKNOWN).equals(Optional.of(a))
                && Bounds.UNKNOWN.meet(a).equals(Optional.of(a)));
  }

  @Test
  void knowingMoreNeverOverturnsAnAnswer() {
    qt().forAll(bounds(), bounds())
        .check((a, b) ->
            a.meet(b).stream()
                .allMatch(
                    both -> DAYS.stream().allMatch(d -> settles(a.holdsOn(d), both.holdsOn(d)))));
  }

  private static boolean settles(Truth before, Truth after) {
    return before == Truth.POSSIBLY || before == after;
  }

  @Test
  void theOrderOfClaimsDoesNotMatter() {
    qt().forAll(dates(), dates(), dates())
        .check((start, end, at) ->
            Bounds.of(start, end, at)
                .equals(
                    Bounds.UNKNOWN
                        .heldOn(at)
                        .flatMap(known -> known.endedIn(end))
                        .flatMap(known -> known.startedIn(start))));
  }

  @Test
  void whatHeldOnADayHoldsOnThatDay() {
    qt().forAll(bounds(), day())
        .check((bounds, day) ->
            bounds.heldOn(Date.of(day)).stream()
                .allMatch(known -> known.holdsOn(day) == Truth.CERTAINLY));
  }
}
