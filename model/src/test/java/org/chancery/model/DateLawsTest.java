package org.chancery.model;

import static org.chancery.model.Date.CHRONOLOGICAL;
import static org.chancery.model.Generators.dates;
import static org.chancery.model.Generators.days;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class DateLawsTest {

  @Test
  void readingUndoesWriting() {
    qt().forAll(dates()).check(DateLawsTest::readsBack);
  }

  @Test
  void theEarliestIsNotAfterTheLatest() {
    qt().forAll(dates())
        .check(date ->
            date.earliest()
                .flatMap(first -> date.latest().map(last -> !last.isBefore(first)))
                .orElse(true));
  }

  @Test
  void approximatingWidensAndSettles() {
    qt().forAll(dates())
        .check(date -> {
          var about = date.approximately();
          return within(date, about) && about.approximately().equals(about);
        });
  }

  @Test
  void aDayIsIncludedOnlyIfItIsTouched() {
    qt().forAll(dates(), integers().between(-900, 900).map(Generators.DAY_ZERO::plusDays))
        .check((date, day) -> date.compatible(Date.of(day)) == (date.contains(day) != Truth.NO));
  }

  @Test
  void aDateIncludesItsOnlyDayAtLeastPossibly() {
    qt().forAll(dates())
        .check(date -> date.day().map(day -> date.contains(day) != Truth.NO).orElse(true));
  }

  @Test
  void theNarrowerTouchesNothingThatEitherDoesNot() {
    qt().forAll(dates(), dates())
        .check((one, other) ->
            one.narrower(other).map(both -> within(both, one) && within(both, other)).orElse(true));
  }

  @Test
  void compatibleDatesHaveANarrowerOneUnlessEdtfCannotWriteIt() {
    qt().forAll(dates(), dates())
        .check((one, other) ->
            one.narrower(other).isPresent() == one.compatible(other)
                || one.compatible(other) && (isDistant(one) || isDistant(other)));
  }

  @Test
  void theNarrowerDoesNotDependOnTheOrder() {
    qt().forAll(dates(), dates())
        .check((one, other) -> one.narrower(other).equals(other.narrower(one)));
  }

  @Test
  void compatibilityIsSymmetricAndReflexive() {
    qt().forAll(dates(), dates())
        .check(
            (one, other) -> one.compatible(one) && one.compatible(other) == other.compatible(one));
  }

  @Test
  void twoDatesAreNotEachBeforeTheOther() {
    qt().forAll(dates(), dates())
        .check((one, other) ->
            one.isBefore(other) != Truth.CERTAINLY
                || other.isBefore(one) == Truth.NO && !one.compatible(other));
  }

  @Test
  void theOrderIsTotalAndConsistent() {
    qt().forAll(dates(), dates(), dates())
        .check((a, b, c) ->
            Integer.signum(CHRONOLOGICAL.compare(a, b))
                    == -Integer.signum(CHRONOLOGICAL.compare(b, a))
                && (CHRONOLOGICAL.compare(a, b) == 0) == a.equals(b)
                && (CHRONOLOGICAL.compare(a, b) > 0
                    || CHRONOLOGICAL.compare(b, c) > 0
                    || CHRONOLOGICAL.compare(a, c) <= 0));
  }

  @Test
  void oneOfTouchesExactlyItsDays() {
    qt().forAll(days(40), integers().between(0, 40), days(90))
        .check((first, length, day) -> {
          var last = first.plusDays(length);
          return (Date.oneOf(first, last).contains(day) != Truth.NO)
              == (!day.isBefore(first) && !day.isAfter(last));
        });
  }

  @Test
  void aDamagedDateIsReadOrRefusedButNeverBreaksTheReader() {
    qt().forAll(dates(), integers().between(0, 99), integers().between(0, 1), characters())
        .check((date, at, removed, character) -> {
          String text = date.toString();
          int from = at % text.length();
          String damaged = text.substring(0, from) + character + text.substring(from + removed);
          return isRefused(damaged) || readsBack(Date.parse(damaged));
        });
  }

  private static Gen<String> characters() {
    String alphabet = "0123456789XY-/.,?~%[]{}TZ: é";
    return integers().between(0, alphabet.length() - 1).map(i -> alphabet.substring(i, i + 1));
  }

  private static boolean isRefused(String text) {
    try {
      Date.parse(text);
      return false;
    } catch (DateFormatException e) {
      return e.position() >= 0 && e.position() <= text.length();
    }
  }

  private static boolean readsBack(Date date) {
    return Date.parse(date.toString()).equals(date);
  }

  /** Whether each day that the one touches is touched by the other. */
  private static boolean within(Date one, Date other) {
    var days = Days.of(one);
    return days.meet(Days.of(other)).equals(Optional.of(days));
  }

  private static boolean isDistant(Date date) {
    return date.earliest().map(DateLawsTest::isDistant).orElse(false)
        || date.latest().map(DateLawsTest::isDistant).orElse(false);
  }

  private static boolean isDistant(LocalDate day) {
    return Math.abs(day.getYear()) > 9999;
  }
}
