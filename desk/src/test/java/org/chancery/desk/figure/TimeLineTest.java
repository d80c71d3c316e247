package org.chancery.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.chancery.desk.figure.TimeLine.Bar;
import org.chancery.desk.figure.TimeLine.Draft;
import org.chancery.desk.figure.TimeLine.Sort;
import org.chancery.desk.figure.TimeLine.Span;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class TimeLineTest implements WithQuickTheories {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 1, 1);

  private static List<Span> spans(String start, String end, boolean planned) {
    Bounds bounds =
        Bounds.of(
                start.isEmpty() ? null : Date.parse(start),
                end.isEmpty() ? null : Date.parse(end),
                null)
            .orElseThrow();
    return Span.of(bounds, planned, FIRST, LAST, "/x", "x");
  }

  @Test
  void tellsWhatIsCertainFromWhatIsPossible() {
    assertThat(spans("2005", "2010", false))
        .extracting(Span::sort, Span::from, Span::to)
        .containsExactly(
            tuple(Sort.POSSIBLE, LocalDate.of(2005, 1, 1), LocalDate.of(2010, 12, 31)),
            tuple(Sort.CERTAIN, LocalDate.of(2005, 12, 31), LocalDate.of(2010, 1, 1)));
  }

  @Test
  void takesWhatHasNoEndToBeCertainNoLongerThanItIsToldAndPlansNever() {
    assertThat(spans("2005-01-01", "", false))
        .extracting(Span::sort, Span::to)
        .containsExactly(tuple(Sort.POSSIBLE, LAST), tuple(Sort.CERTAIN, LocalDate.of(2005, 1, 1)));
    assertThat(spans("2005-01-01", "2010-01-01", true))
        .extracting(Span::sort)
        .containsExactly(Sort.POSSIBLE);
  }

  @Test
  void drawsNothingOutsideTheFigure() {
    assertThat(spans("1990", "1995", false)).isEmpty();
    qt().forAll(integers().between(1950, 2050), integers().between(0, 60))
        .checkAssert((year, length) -> {
          List<Span> spans = spans(Integer.toString(year), Integer.toString(year + length), false);
          TimeLine figure =
              TimeLine.of(List.of(new Draft("x", null, "", spans)), FIRST, LAST, FIRST);
          for (Bar bar : figure.rows().getFirst().bars()) {
            assertThat(bar.from()).isBetween(0.0, 100.0);
            assertThat(bar.width()).isPositive();
            assertThat(bar.from() + bar.width()).isLessThanOrEqualTo(100.5);
          }
        });
  }

  @Test
  void marksNotTooManyYears() {
    TimeLine centuries = TimeLine.of(List.of(), LocalDate.of(1816, 1, 1), LAST, LAST);
    assertThat(centuries.ticks())
        .extracting(TimeLine.Tick::label)
        .containsExactly("1850", "1900", "1950", "2000");
    assertThat(TimeLine.of(List.of(), FIRST, LAST, LAST).ticks()).hasSizeBetween(3, 6);
  }
}
