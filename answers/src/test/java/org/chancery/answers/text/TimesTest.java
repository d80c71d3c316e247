package org.chancery.answers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03-17               | 2022-03-17
          2022-03                  | 2022-03
          2017                     | 2017
          201X                     | 2010s
          19XX                     | 1900s
          2022-02-24~              | about 2022-02-24
          2017?                    | 2017 (uncertain)
          2004-XX                  | some month of 2004
          2022/2023                | 2022 to 2023
          2021-12-31/..            | 2021-12-31 onwards
          ../2021-12-31            | up to 2021-12-31
          2022-21                  | spring 2022
          2022-34                  | 2nd quarter of 2022
          [2017,2019]              | 2017 or 2019
          [2022-02-21..2022-02-27] | between 2022-02-21 and 2022-02-27
          {2017,2019}              | 2017 and 2019
          """)
  void datesInWords(String edtf, String words) {
    assertThat(Times.words(Date.parse(edtf))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -, -, -, -, ''
          2022-01-01, 2022-01-01, -, -, from 2022-01-01
          2017-01-01, 2017-12-31, -, -, from 2017
          2017-06-01, 2017-06-30, 2022-03-19, -, from 2017-06 at least until 2022-03-19
          2019-01-01, 2019-01-01, 2021-12-31, 2021-12-31, from 2019-01-01 to 2021-12-31
          -, 2022-03-17, 2022-03-17, -, at least on 2022-03-17
          -, 2022-03-17, 2022-03-20, -, by 2022-03-17 at least until 2022-03-20
          -, -, -, 2021-12-31, not after 2021-12-31
          2020-01-02, 2020-03-04, -, -, from some day between 2020-01-02 and 2020-03-04
          2020-01-02, -, -, -, not before 2020-01-02
          """)
  void boundsInWords(
      LocalDate startFrom, LocalDate startTo, LocalDate endFrom, LocalDate endTo, String words) {
    assertThat(Times.words(new Bounds(startFrom, startTo, endFrom, endTo))).isEqualTo(words);
  }

  @Test
  void beginningIsShort() {
    LocalDate first = LocalDate.parse("2019-01-01");
    assertThat(Times.beginning(new Bounds(first, first, null, null))).isEqualTo("2019-01-01");
    assertThat(Times.beginning(new Bounds(first, LocalDate.parse("2019-12-31"), null, null)))
        .isEqualTo("2019");
    assertThat(Times.beginning(new Bounds(first, null, null, null))).isEqualTo("≥ 2019-01-01");
    assertThat(Times.beginning(new Bounds(null, first, null, null))).isEqualTo("≤ 2019-01-01");
    assertThat(Times.beginning(Bounds.UNKNOWN)).isEmpty();
  }
}
