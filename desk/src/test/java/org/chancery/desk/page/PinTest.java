package org.chancery.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PinTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 4, 1);
  private static final LocalDate DAY = LocalDate.of(2022, 1, 2);
  private static final Instant KNOWN = Instant.parse("2022-03-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2022-04-01T12:00:00Z");

  @Test
  void keepsTheTimesThatWereAskedForFromPageToPage() {
    assertThat(new Pin(null, null, TODAY).on("/org/sco")).isEqualTo("/org/sco");
    assertThat(new Pin(DAY, null, TODAY).on("/org/sco")).isEqualTo("/org/sco?on=2022-01-02");
    assertThat(new Pin(DAY, KNOWN, TODAY).on("/findings?page=2#x"))
        .isEqualTo("/findings?page=2&on=2022-01-02&known=2022-03-01T00:00:00Z#x");
  }

  @Test
  void pinsBothTimesInAPermalink() {
    assertThat(new Pin(null, null, TODAY).permalink("/org/sco", NOW))
        .isEqualTo("/org/sco?on=2022-04-01&known=2022-04-01T12:00:00Z");
    assertThat(new Pin(DAY, KNOWN, TODAY).permalink("/org/sco", NOW))
        .isEqualTo("/org/sco?on=2022-01-02&known=2022-03-01T00:00:00Z");
  }
}
