package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final Baseline BASELINE =
      new Baseline(Map.of("test", Map.of("tenure", of(90, 100, 100), "visit", of(5, 10, 10))));

  @Test
  void aDropOfNoMoreThanOnePointPasses() {
    assertThat(drops(of(89, 100, 100), of(5, 10, 10))).isEmpty();
  }

  @Test
  void aDropOfMoreThanOnePointInAllDoesNot() {
    assertThat(drops(of(88, 100, 100), of(5, 10, 10)))
        .containsExactly("test: F1 dropped from 0.864 to 0.845");
  }

  @Test
  void aDropOfATypeWithManyLabelsDoesNotEither() {
    assertThat(drops(of(84, 100, 100), of(10, 10, 10)))
        .contains("test, tenure: F1 dropped from 0.900 to 0.840");
  }

  @Test
  void aDropOfATypeWithFewLabelsMayBeChance() {
    assertThat(drops(of(95, 100, 100), of(0, 10, 10))).isEmpty();
  }

  @Test
  void aSetThatWasNeverFrozenHasNothingToBeHeldAgainst() {
    assertThat(BASELINE.drops("development", Map.of()))
        .containsExactly("development is not in the baseline; run ./dev evaluate --freeze");
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) {
    Path file = folder.resolve("baseline.json");
    BASELINE.write(file);
    assertThat(Baseline.read(file)).isEqualTo(BASELINE);
    assertThat(Baseline.read(folder.resolve("none")).sets()).isEmpty();
  }

  @Test
  void freezingSomeSetsKeepsTheOthers() {
    var more = BASELINE.with(List.of(new Score("examples", List.of())));
    assertThat(more.sets()).containsOnlyKeys("examples", "test");
  }

  private static List<String> drops(Figures tenure, Figures visit) {
    return BASELINE.drops("test", Map.of("tenure", tenure, "visit", visit));
  }

  private static Figures of(int right, int read, int gold) {
    return new Figures(read, gold, right, right, 0, 0, right, right);
  }
}
