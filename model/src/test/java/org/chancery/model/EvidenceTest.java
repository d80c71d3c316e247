package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  @Test
  void quotesTheTextBetweenItsOffsets() {
    String text = "A 🕊 flew to Beijing.";
    int from = text.indexOf("Beijing");

    // The bird takes two UTF-16 code units, and offsets count these.
    assertThat(from).isEqualTo(13);
    assertThat(Evidence.of(text, from, from + 7)).isEqualTo(new Evidence(13, 20, "Beijing"));
  }

  @ParameterizedTest
  @CsvSource({"0,4,words", "0,6,words", "-1,4,words", "5,5,''", "9,4,words"})
  void refusesOffsetsThatDoNotFitTheQuote(int from, int to, String quote) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence(from, to, quote))
        .withMessageContaining("does not fit its quote");
  }
}
