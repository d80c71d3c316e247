package org.chancery.answers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void pluralsOrdinalsAndEnumerations() {
    assertThat(Wording.count(1, "claim")).isEqualTo("1 claim");
    assertThat(Wording.count(0, "entry")).isEqualTo("0 entries");
    assertThat(Wording.count(2, "dispatch")).isEqualTo("2 dispatches");
    assertThat(Wording.count(5, "associate")).isEqualTo("5 associate members");
    assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 112).stream().map(Wording::ordinal))
        .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th");
    assertThat(Wording.and(List.of("A"))).isEqualTo("A");
    assertThat(Wording.and(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    assertThat(Wording.or(List.of("A", "B"))).isEqualTo("A or B");
  }
}
