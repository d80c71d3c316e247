package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chancery.evaluation.Calibration.Bin;
import org.chancery.evaluation.Score.Verdict;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final List<Verdict> VERDICTS =
      List.of(
          new Verdict("tenure", "a", List.of(), 0.9, true),
          new Verdict("tenure", "a", List.of(), 0.9, false),
          new Verdict("tenure", "b", List.of(), 0.5, true),
          new Verdict("tenure", "b", List.of(), 1.0, true));

  @Test
  void claimsAreCountedByConfidence() {
    assertThat(Calibration.byConfidence(VERDICTS))
        .containsExactly(
            new Bin("0.50–0.55", 1, 1, 0.5),
            new Bin("0.90–0.95", 2, 1, 0.9),
            new Bin("0.95–1.00", 1, 1, 1.0));
  }

  @Test
  void aConfidenceOnTheBorderOfTwoStepsIsInTheHigherOne() {
    assertThat(Calibration.byConfidence(List.of(new Verdict("tenure", "a", List.of(), 0.15, true))))
        .extracting(Bin::name)
        .containsExactly("0.15–0.20");
  }

  @Test
  void theErrorIsTheMeanDistanceWeighedByCount() {
    // (1 * |1 - 0.5| + 2 * |0.5 - 0.9| + 1 * 0) / 4
    assertThat(Calibration.expectedError(VERDICTS)).isCloseTo(0.325, within(1e-9));
    assertThat(Calibration.expectedError(List.of())).isZero();
  }

  @Test
  void claimsAreCountedByRule() {
    assertThat(Calibration.byRule(VERDICTS))
        .containsExactly(new Bin("a", 2, 1, 0.9), new Bin("b", 2, 2, 0.75));
  }
}
