package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingYearTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The weekday of the lead fits one of the years behind the last that is told.
        "July 26 | On Thursday envoys met. Norland has been an observer since November 2022. "
            + "The chair goes to Estland on January 1, 2025. | 2024-07-26",
        "Dec 21 | Norland will leave, its minister said on Thursday. It was admitted in 2007; "
            + "Estland left in 2020. | 2023-12-21",
        // What is announced lies ahead, and not far.
        "27 November | Jan Holm will be in office from January 1, 2026 until the end of 2028. "
            + "Norland came back in February 2024. | 2025-11-27",
        // What is so this year.
        "27 June | Norland presides over the fund in 2025. The treaty was signed in 2014. "
            + "The accord has been in force since 15 May 2025. | 2025-06-27",
        // A weekday in the dateline itself counts alone.
        "Thursday, 17 March | Envoys met. Norland joined in June 2021. | 2022-03-17",
      })
  void yearThatAloneFits(String dateline, String text, LocalDate expected) {
    assertThat(year(dateline, text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 2022, when it was the day itself, or 2023, when it was the day before.
        "March 17 | Envoys met on Thursday. Norland joined in June 2021.",
        "March 17 | Envoys met. Norland joined in June 2021.",
        "March 17 | Envoys met on Thursday.",
        // What is over by a certain day lies before the dispatch.
        "March 17 | Envoys met on Thursday. Norland has been out since 1 May 2023.",
      })
  void doubtIsNoYear(String dateline, String text) {
    assertThat(year(dateline, text)).isEmpty();
  }

  private static Optional<LocalDate> year(String dateline, String text) {
    return new MissingYear(text, TODAY).of(DatePhrases.parse(dateline.strip()).orElseThrow());
  }
}
