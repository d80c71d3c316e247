package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateDecisionTest {

  private static final String LEAD = "Envoys of six states met in Port Halden on Monday.";

  @Test
  void dayBeforePublicationIsTheDatelines() {
    assertDate("2022-03-17", json("2022-03-20", "HALDEN, March 17 (HNR) -- " + LEAD));
  }

  @Test
  void datelineLongBeforePublicationIsNoDayOfThisDispatch() {
    assertDate("2022-03-20", json("2022-03-20", "HALDEN, March 7 (HNR) -- " + LEAD));
    assertDate("2022-03-20", json("2022-03-20", "HALDEN, March 21 (HNR) -- " + LEAD));
  }

  @Test
  void crawlStampGivesWayToAnyEarlierDay() {
    assertDate("2017-01-31", plain(" date 2018-02-02 31 January 2017\n\n" + LEAD));
    assertDate("2018-05-09", plain(" date 2018-05-31 Halden, 9 May :" + LEAD));
    assertDate("2018-05-31", plain(" date 2018-05-31 " + LEAD));
  }

  @Test
  void monthWithoutDayInAStampIsNoDate() {
    assertThat(Taken.refusal(plain(" date 2018-08 " + LEAD))).contains("no date in the header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Validity decides.
        "05/17/2022                | Envoys met in Halden on Monday.                   | 2022-05-17",
        "17/05/2022                | Envoys met in Halden on Monday.                   | 2022-05-17",
        "10.12.2026                | Envoys met in Halden on Monday.                   | 2026-10-12",
        // A weekday named with it decides.
        "Monday, 09/05/2022        | Envoys met in Halden on Monday.                   | 2022-05-09",
        "Monday, 05/09/2022        | Envoys met in Halden.                             | 2022-09-05",
        "Sunday, 05/08/2022        | Envoys met in Halden.                             | 2022-05-08",
        // Days in the text decide.
        "05-09-2022                | Envoys met in Halden on May 8.                    | 2022-05-09",
        "05-09-2022                | Envoys met in Halden on 3 September 2022.         | 2022-09-05",
        "05-08-2022                | The envoys met in Halden today (Sunday).          | 2022-05-08",
        // Nothing decides: the day stands first.
        "05-09-2022                | Envoys met in Halden.                             | 2022-09-05",
        // Machines are believed unless the text speaks loudly against them.
        "2022-05-01                | Envoys met in Halden.                             | 2022-05-01",
        "2022-05-01                | Envoys met in Halden on January 4.                | 2022-01-05",
        "2022-05-01                | Envoys met in Halden on January 4 and on April 29. | 2022-05-01",
      })
  void swappedDayAndMonth(String header, String text, String date) {
    assertDate(date, plain(header + "\n\n" + text));
  }

  @Test
  void datelineDecidesOnSwappedHeader() {
    assertDate("2022-05-09", plain("Published: 05-09-2022\n\nHALDEN, May 9 (HNR) -- " + LEAD));
  }

  @Test
  void yearComesFromElsewhere() {
    String dateline = "HALDEN, Dec 31 (HNR) -- " + LEAD;

    assertDate("2021-12-31", plain(dateline + "\n\n20220101-083000"));
    assertDate("2021-12-31", Taken.intake("2022-01-02").read("x", dateline));
    assertDate("2021-12-31", plain("Press release 7/2021\n\n" + dateline));
    assertDate("2021-12-31", plain(dateline + " The treaty was signed on December 30, 2021."));
    assertDate("2021-12-31", plain("Friday, Dec 31\n\n" + LEAD + " The bloc was set up in 2021."));
    assertDate("2021-12-31", url("https://example.org/2021/12/31/talks", dateline));
    assertDate("2021-12-31", url("https://example.org/2021/talks", dateline));
    assertThat(Taken.refusal(plain(dateline)))
        .isEqualTo("test: no year in the header's date; give a date with --date YYYY-MM-DD.");
  }

  @Test
  void addressGivesTheDayWhereNothingElseDoes() {
    assertDate("2022-03-18", url("http://example.org/n3/2022/0318/c90000-9972750.html", LEAD));
  }

  @Test
  void futureAndAncientDatesAreRefused() {
    assertThat(Taken.refusal(plain("9 May 2202\n\n" + LEAD)))
        .isEqualTo("test: its date 2202-05-09 is in the future; correct it in the file.");
    assertThat(Taken.refusal(plain("9 May 1022\n\n" + LEAD))).contains("is too long ago");
    assertThat(Taken.refusal(json("2202-05-09", LEAD))).contains("is in the future");
    assertDate("2026-11-24", plain("24 November 2026\n\n" + LEAD));
  }

  @Test
  void ofSeveralDaysOnALineTheFirstPublicationCounts() {
    assertDate("2022-05-09", plain("Updated 10 May 2022, 08:00 | Published 9 May 2022\n\n" + LEAD));
    assertDate("2022-05-09", plain("Published 9 May 2022 | Updated 10 May 2022\n\n" + LEAD));
  }

  private static Received plain(String text) {
    return Taken.intake().read("test", text);
  }

  private static Received json(String date, String text) {
    return line("\"date\": \"" + date + "\"", text);
  }

  private static Received url(String url, String text) {
    return line("\"url\": \"" + url + "\"", text);
  }

  private static Received line(String field, String text) {
    return Taken.stream("x", "{" + field + ", \"text\": \"" + text + "\"}\n").getFirst();
  }

  private static void assertDate(String expected, Received received) {
    assertThat(Taken.accepted(received).date()).isEqualTo(LocalDate.parse(expected));
  }
}
