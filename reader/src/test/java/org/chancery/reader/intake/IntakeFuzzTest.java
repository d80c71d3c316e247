package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithLength;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage;

/**
 * Whatever bytes come in, the intake gives dispatches whose offsets fit, or refuses them in a
 * sentence. An ordinary build tries the kept inputs only; with {@code JAZZER_FUZZ=1} new ones are
 * sought.
 */
class IntakeFuzzTest {
  private static final Intake INTAKE =
      new Intake(LocalDate.of(2022, 3, 17), _ -> false, LocalDate.of(2024, 1, 1));

  @FuzzTest(maxDuration = "5m")
  void anythingIsTakenInOrRefused(byte @NotNull @WithLength(max = 5000) [] bytes) {
    List<Received> received = new ArrayList<>();
    INTAKE.read("fuzzed", new ByteArrayInputStream(bytes), received::add);
    for (Received one : received) {
      switch (one) {
        case Received.Accepted(var dispatch) -> fits(dispatch);
        case Received.Refused refused -> assertThat(refused.sentence()).endsWith(".");
      }
    }
  }

  private static void fits(Dispatch dispatch) {
    int last = 0;
    for (Passage passage : dispatch.passages()) {
      assertThat(passage.from()).isGreaterThanOrEqualTo(last);
      assertThat(passage.to()).isBetween(passage.from(), dispatch.text().length());
      last = passage.to();
    }
  }
}
