package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTest {

  private static final String TEXT =
      "MINSK – The ministers met.\nWang Yi said that\n  peace was near. All agreed.";

  @Test
  void whiteSpaceDoesNotMatter() {
    assertThat(Quotation.occurs("that peace  was near", TEXT)).isTrue();
    assertThat(Quotation.occurs("that peace is near", TEXT)).isFalse();
  }

  @Test
  void theWholeSentenceIsGiven() {
    assertThat(Quotation.sentence("that peace", TEXT))
        .isEqualTo("Wang Yi said that peace was near.");
    assertThat(Quotation.sentence("met", TEXT)).isEqualTo("MINSK – The ministers met.");
    assertThat(Quotation.sentence("All agreed.", TEXT)).isEqualTo("All agreed.");
  }

  @Test
  void aQuoteFromElsewhereIsGivenAsItIs() {
    assertThat(Quotation.sentence("not  there", TEXT)).isEqualTo("not there");
  }
}
