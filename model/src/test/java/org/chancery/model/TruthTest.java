package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.model.Truth.CERTAINLY;
import static org.chancery.model.Truth.NO;
import static org.chancery.model.Truth.POSSIBLY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

  @ParameterizedTest
  @CsvSource({
    "CERTAINLY, CERTAINLY, CERTAINLY, CERTAINLY",
    "CERTAINLY, POSSIBLY,  POSSIBLY,  CERTAINLY",
    "CERTAINLY, NO,        NO,        CERTAINLY",
    "POSSIBLY,  POSSIBLY,  POSSIBLY,  POSSIBLY",
    "POSSIBLY,  NO,        NO,        POSSIBLY",
    "NO,        NO,        NO,        NO",
  })
  void combinesAsKleeneHasIt(Truth one, Truth other, Truth both, Truth either) {
    assertThat(one.and(other)).isEqualTo(both).isEqualTo(other.and(one));
    assertThat(one.or(other)).isEqualTo(either).isEqualTo(other.or(one));
    assertThat(one.and(other).not()).as("De Morgan").isEqualTo(one.not().or(other.not()));
  }

  @Test
  void negatesWhatIsSettledOnly() {
    assertThat(CERTAINLY.not()).isEqualTo(NO);
    assertThat(POSSIBLY.not()).isEqualTo(POSSIBLY);
    assertThat(NO.not()).isEqualTo(CERTAINLY);
  }

  @Test
  void comesFromWhatIsKnown() {
    assertThat(Truth.of(true)).isEqualTo(CERTAINLY);
    assertThat(Truth.of(false)).isEqualTo(NO);
  }
}
