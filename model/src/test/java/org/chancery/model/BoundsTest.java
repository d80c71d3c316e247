package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

  /** What a text gives, and the four bounds that follow: start from, to; end from, to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "           |            |            |            |            |            |",
        "2017       |            |            | 2017-01-01 | 2017-12-31 | 2017-01-01 |",
        "           | 2021-12-31 |            |            | 2021-12-31 | 2021-12-31 | 2021-12-31",
        "           |            | 2022-03-17 |            | 2022-03-17 | 2022-03-17 |",
        "           |            | 2022-03    |            | 2022-03-31 | 2022-03-01 |",
        "2019-01-01 | 2021-12-31 |            | 2019-01-01 | 2019-01-01 | 2021-12-31 | 2021-12-31",
        "2017       | 2017       |            | 2017-01-01 | 2017-12-31 | 2017-01-01 | 2017-12-31",
        "2017       | 2017       | 2017-06-09 | 2017-01-01 | 2017-06-09 | 2017-06-09 | 2017-12-31",
        "2021-12-31/.. |         |            | 2021-12-31 |            | 2021-12-31 |",
        "           |            | ../2017    |            | 2017-12-31 |            |",
        "           |            | {2017,2019} |           | 2017-12-31 | 2019-01-01 |",
        "           |            | [2017,2019] |           | 2019-12-31 | 2017-01-01 |",
        "           |            | 2017/2019  |            | 2019-12-31 | 2017-01-01 |",
        "2022-02-24~ |           |            | 2022-02-17 | 2022-03-03 | 2022-02-17 |",
      })
  void followFromDates(
      String start,
      String end,
      String at,
      LocalDate earliestStart,
      LocalDate latestStart,
      LocalDate earliestEnd,
      LocalDate latestEnd) {
    assertThat(Bounds.of(date(start), date(end), date(at)))
        .contains(new Bounds(earliestStart, latestStart, earliestEnd, latestEnd));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018 | 2017 |",
        "2018 |      | 2017",
        "     | 2016 | 2017",
        "2018 | 2020 | {2017,2019}",
      })
  void areEmptyWhenTheDatesContradict(String start, String end, String at) {
    assertThat(Bounds.of(date(start), date(end), date(at))).isEmpty();
  }

  @Test
  void areNarrowedStepByStep() {
    var start = Bounds.UNKNOWN.startedIn(Date.parse("2019")).orElseThrow();
    var term = start.endedIn(Date.parse("2021-12-31")).orElseThrow();
    assertThat(term.heldOn(Date.parse("2019-03-01")))
        .contains(
            new Bounds(
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 3, 1),
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2021, 12, 31)));
    assertThat(term.startedIn(Date.parse("2018"))).isEmpty();
    assertThat(term.endedIn(Date.parse("2022"))).isEmpty();
    assertThat(term.heldOn(Date.parse("2022"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-12-31, NO",
    "2019-01-01, POSSIBLY",
    "2019-12-30, POSSIBLY",
    "2019-12-31, CERTAINLY",
    "2021-12-01, CERTAINLY",
    "2021-12-02, POSSIBLY",
    "2021-12-31, POSSIBLY",
    "2022-01-01, NO",
  })
  void answerForADay(LocalDate day, Truth held) {
    var term = Bounds.of(Date.parse("2019"), Date.parse("2021-12"), null).orElseThrow();
    assertThat(term.holdsOn(day)).isEqualTo(held);
  }

  @Test
  void leaveOpenWhetherItStillHolds() {
    var membership = Bounds.of(Date.parse("2017-06-09"), null, null).orElseThrow();
    assertThat(membership.holdsOn(LocalDate.of(2017, 6, 8))).isEqualTo(Truth.NO);
    assertThat(membership.holdsOn(LocalDate.of(2017, 6, 9))).isEqualTo(Truth.CERTAINLY);
    assertThat(membership.holdsOn(LocalDate.of(2022, 3, 17))).isEqualTo(Truth.POSSIBLY);
    assertThat(Bounds.UNKNOWN.holdsOn(LocalDate.EPOCH)).isEqualTo(Truth.POSSIBLY);
  }

  @Test
  void areTightenedSoThatTheStartIsNotAfterTheEnd() {
    var first = LocalDate.of(2020, 1, 1);
    var last = LocalDate.of(2020, 12, 31);
    assertThat(new Bounds(first, null, null, last)).isEqualTo(new Bounds(first, last, first, last));
    assertThat(new Bounds(first, last.plusYears(1), first.minusYears(1), last))
        .isEqualTo(new Bounds(first, last, first, last));
  }

  @Test
  void refuseContradictions() {
    var early = LocalDate.of(2020, 1, 1);
    var late = LocalDate.of(2021, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounds(late, early, null, null))
        .withMessage(
            "a fact cannot start on 2021-01-01 at the earliest and on 2020-01-01 at the latest");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounds(null, null, late, early))
        .withMessage(
            "a fact cannot end on 2021-01-01 at the earliest and on 2020-01-01 at the latest");
    assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(late, null, null, early));
  }

  @Test
  void meetOrContradict() {
    var from2017 = Bounds.of(Date.parse("2017"), null, null).orElseThrow();
    var until2019 = Bounds.of(null, Date.parse("2019"), null).orElseThrow();
    var until2016 = Bounds.of(null, Date.parse("2016"), null).orElseThrow();
    assertThat(from2017.meet(until2019))
        .isEqualTo(Bounds.of(Date.parse("2017"), Date.parse("2019"), null));
    assertThat(from2017.meet(until2016)).isEqualTo(Optional.empty());
  }

  private static Date date(String edtf) {
    return edtf == null ? null : Date.parse(edtf);
  }
}
