package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;

/**
 * Whatever comes in, a parser gives what it parsed or says what is wrong, and nothing else. An
 * ordinary build tries the kept inputs only; with {@code JAZZER_FUZZ=1} new ones are sought.
 */
class ParsersFuzzTest {

  @FuzzTest(maxDuration = "3m")
  void datesAreReadOrRefused(@NotNull @WithUtf8Length(max = 60) String text) {
    try {
      Date date = Date.parse(text);
      assertThat(Date.parse(date.toString())).isEqualTo(date);
    } catch (DateFormatException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "3m")
  void factsAreReadOrRefused(@NotNull @WithUtf8Length(max = 2000) String json) {
    try {
      Fact fact = ClaimJson.readFact(json);
      assertThat(ClaimJson.readFact(ClaimJson.tree(fact).toString())).isEqualTo(fact);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "3m")
  void rulingsAreReadOrRefused(@NotNull @WithUtf8Length(max = 2000) String json) {
    try {
      Ruling ruling = RulingJson.read(json);
      assertThat(RulingJson.read(RulingJson.tree(ruling).toString())).isEqualTo(ruling);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
