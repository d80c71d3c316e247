package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.evaluation.Score.Verdict;
import org.chancery.reader.claim.Confidences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittingTest {

  private static List<Verdict> verdicts(String rule, int right, int wrong, String... traits) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      verdicts.add(new Verdict("tenure", rule, List.of(traits), 0.5, i < right));
    }
    return verdicts;
  }

  private static List<Verdict> open() {
    List<Verdict> open = new ArrayList<>(verdicts("tenure.often", 190, 10));
    open.addAll(verdicts("tenure.seldom", 0, 1));
    open.addAll(verdicts("tenure.doubtful", 50, 50));
    open.addAll(verdicts("tenure.doubtful", 10, 40, "planned"));
    return open;
  }

  @Test
  void aRuleThatIsCountedOftenHasItsOwnShare() {
    Confidences fitted = Fitting.fit(open(), List.of(), 1);

    assertThat(fitted.ofRule("tenure", "tenure.often")).isCloseTo(0.95, within(0.02));
    assertThat(fitted.ofRule("tenure", "tenure.unheard-of"))
        .isEqualTo(fitted.types().get("tenure"));
  }

  @Test
  void oneMistakeDoesNotCondemnARule() {
    assertThat(Fitting.fit(open(), List.of(), 1).ofRule("tenure", "tenure.seldom"))
        .isBetween(0.5, 0.8);
  }

  @Test
  void aTraitThatGoesWithErrorsLowersTheOdds() {
    Confidences fitted = Fitting.fit(open(), List.of(), 1);

    assertThat(fitted.of("tenure", "tenure.doubtful", List.of("planned")))
        .isLessThan(fitted.of("tenure", "tenure.doubtful", List.of()));
  }

  @Test
  void theSealedSetTellsHowMuchLessIsRightUnseen() {
    Confidences fitted = Fitting.fit(open(), verdicts("tenure.often", 80, 20), 1);

    assertThat(fitted.of("tenure", "tenure.often", List.of())).isCloseTo(0.8, within(0.01));
  }

  @Test
  void figuresAreWrittenInAStableOrder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("confidence.yaml");
    Fitting.write(Fitting.fit(open(), List.of(), 0.5), file);

    assertThat(Files.readString(file))
        .contains("unseen: 0.500\n", "odds:\n  planned: ", "rules:\n  tenure.doubtful: ");
  }
}
