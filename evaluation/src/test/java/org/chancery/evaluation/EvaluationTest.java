package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads every labelled dispatch, and fails where that has become worse than the baseline. */
class EvaluationTest {

  private static final Path CHECKOUT = Path.of("..");

  @Test
  void theReaderIsAsGoodAsItWas() {
    Evaluation evaluation = Evaluation.load();
    Baseline baseline = Baseline.read(Baseline.file(CHECKOUT));
    List<String> drops = new ArrayList<>();
    for (String name : GoldSet.names(CHECKOUT)) {
      Score score = evaluation.score(GoldSet.load(CHECKOUT, name));
      Report.table(name, score.byType(), baseline.of(name)).forEach(System.out::println);
      drops.addAll(baseline.drops(name, score.byType()));
    }

    assertThat(drops).isEmpty();
    assertThat(GoldSet.names(CHECKOUT)).containsAll(baseline.sets().keySet());
  }
}
