package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One invented dispatch for each form of header and dateline that the survey of real ones found.
 */
class HeadersTest {

  private static final String LEAD = "Envoys of six states met in Port Halden on Monday.";
  private static final String MORE = "They agreed to meet again before the end of the year.";

  record Case(
      String form, String text, @Nullable String publisher, @Nullable String place, String date) {

    @Override
    public String toString() {
      return form;
    }
  }

  static List<Case> cases() {
    return List.of(
        prose(
            "CITY, Month D (AGENCY) --",
            "date 2022-05-10\n\nHALDEN, May 9 (Haldan) -- %s",
            "Haldan",
            "Halden",
            "2022-05-09"),
        prose(
            "CITY, Month D. /AGENCY/.",
            "10 May 2022, 09:15\n\nPORT HALDEN, May 9. /HNR/. %s",
            "HNR",
            "Port Halden",
            "2022-05-09"),
        prose(
            "CITY. Mon D (AGENCY) -",
            "Press release 41/2022\n\nHALDEN. May 9 (HNR) - %s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "CITY. AGENCY text",
            "9 May 2022\n\nHALDEN. NORLANDINFORM %s",
            "NORLANDINFORM",
            "Halden",
            "2022-05-09"),
        prose(
            "HH:MM, D Month, YYYY; CITY, MONTH D, AGENCY.",
            "18:30, 9 May, 2022\n\nHALDEN, MAY 9, HALDENPRESS. %s",
            "HALDENPRESS",
            "Halden",
            "2022-05-09"),
        prose(
            "City (AGENCY) and long dash",
            "9 May 2022\n\nHalden (HNR) — %s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "City (agency) and dash",
            "9 May 2022\n\nHalden (hnr) – %s",
            "hnr",
            "Halden",
            "2022-05-09"),
        prose(
            "CITY (Publisher / Agency - Nth Month, YYYY)",
            "HALDEN (Norland Point / Halden Newsroom - 9th May, 2022) %s",
            "Norland Point",
            "Halden",
            "2022-05-09"),
        prose(
            "CITY, Mon D (AGENCY):",
            "Published on 09/05/2022\n\nHALDEN, May 9 (HNR): %s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "City [Country], Month D (AGENCY):",
            "Updated: May 10, 2022\n\nHalden [Norland], May 9 (HNR): %s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "AGENCY | City | Updated | Created",
            "Envoys agree on harbour dues\n\nHNR | Port Halden | Updated: 09-05-2022 21:04 IST |"
                + " Created: 09-05-2022 21:04 IST\n%s",
            "HNR",
            "Port Halden",
            "2022-05-09"),
        prose(
            "City, lunar date, date, AGENCY --",
            "Halden, Shawwal 8, 1443, May 9, 2022, HNR -- %s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "(MENAFN- SOURCE) City, date",
            "(MENAFN- Norland Review) Halden, 9 May, 2022 %s",
            "Norland Review",
            "Halden",
            "2022-05-09"),
        prose(
            "stamp and desk glued to the sentence",
            " date 2022-05-09 HNR/ WEB DESK %s",
            "HNR",
            null,
            "2022-05-09"),
        prose(
            "stamp and desk on a line of their own",
            " date 2022-05-09 HNR/ WEB DESK\n\n%s",
            "HNR",
            null,
            "2022-05-09"),
        prose("stamp alone, glued", " date 2022-05-09 %s", null, null, "2022-05-09"),
        new Case(
            "CITY: text - Agency",
            "9 May 2022\n\nHALDEN: " + LEAD + "\n\n" + MORE + " - Haldan",
            "Haldan",
            "Halden",
            "2022-05-09"),
        new Case(
            "CITY: text – AGENCY",
            "9 May 2022\n\nHalden: " + LEAD + "\n\n" + MORE + " – HNR",
            "HNR",
            "Halden",
            "2022-05-09"),
        new Case(
            "CITY: text (AGENCY)",
            "9 May 2022\n\nHalden: " + LEAD + "\n\n" + MORE + " (HNR)",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "BY NAME-City, Country – date –",
            "BY ANN MARLOW-Halden, Norland – May 9, 2022 –\n\n%s",
            null,
            "Halden",
            "2022-05-09"),
        prose(
            "BY NAME-City, Country – date – and prose",
            "By Ann Marlow-Halden, Norland – May 9, 2022 – %s",
            null,
            "Halden",
            "2022-05-09"),
        prose(
            "Weekday date | Written by an outlet",
            "Monday 9 May 2022 | Written by Norland Gazette\n\n%s",
            "Norland Gazette",
            null,
            "2022-05-09"),
        prose(
            "Weekday date | Written by a person",
            "Monday 9 May 2022 | Written by Ann Marlow\n\n%s",
            null,
            null,
            "2022-05-09"),
        prose(
            "SECTION | HH:MM / DD.MM.YYYY",
            "POLITICS | 18:30 / 09.05.2022\n%s",
            null,
            null,
            "2022-05-09"),
        new Case(
            "COUNTRY, Month D - and Source:",
            "10 May 2022\n\nNORLAND, May 9 - " + LEAD + "\n\n" + MORE + "\n\nSource: Haldan",
            "Haldan",
            "Norland",
            "2022-05-09"),
        prose(
            "Press release N/YYYY",
            "Press release 41/2022\nHalden, 9 May\n\n%s",
            null,
            "Halden",
            "2022-05-09"),
        prose(
            "3rd November, City:",
            "Press release 41/2022\n\n9th May, Port Halden: %s",
            null,
            "Port Halden",
            "2022-05-09"),
        new Case(
            "stamp at the end",
            "HALDEN, May 9 (HNR) -- " + LEAD + "\n\n" + MORE + "\n\n20220509-183000",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "City, D Month YYYY (ABBR):",
            "Halden, 9 May 2022 (HNR): %s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "Posted On: by AGENCY City",
            "Posted On: 09 MAY 2022 5:30PM by HNR Halden\n\n%s",
            "HNR",
            "Halden",
            "2022-05-09"),
        prose(
            "City / date / Agency:",
            "Halden / 09.05.22 / Haldan: %s",
            "Haldan",
            "Halden",
            "2022-05-09"),
        prose(
            "CITY, Country, Month D.",
            "May 9, 2022 18:30\n\nHALDEN, Norland, May 9. %s",
            null,
            "Halden",
            "2022-05-09"),
        prose(
            "issuer, place and date on lines",
            "Norland Secretariat\nHalden, Norland\n9 May 2022\n\n"
                + "Envoys agree on harbour dues\n\n%s",
            "Norland Secretariat",
            "Halden",
            "2022-05-09"),
        prose(
            "letter lines",
            "From: Norland Gazette <desk@example.org>\nDate: Mon, 9 May 2022"
                + " 18:30:00 +0200\nSubject: Envoys agree on harbour dues\n\n%s",
            "Norland Gazette",
            null,
            "2022-05-09"),
        prose(
            "(Agency) HH:MM, date",
            "Envoys agree on harbour dues\n\n(Haldan) 18:30, May 09, 2022\n\n%s",
            "Haldan",
            null,
            "2022-05-09"));
  }

  private static Case prose(
      String form, String text, @Nullable String publisher, @Nullable String place, String date) {
    return new Case(form, text.formatted(LEAD) + "\n\n" + MORE, publisher, place, date);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void headerIsRead(Case one) {
    Dispatch dispatch = Taken.dispatch(one.text());

    assertThat(dispatch.date()).isEqualTo(LocalDate.parse(one.date()));
    assertThat(dispatch.place()).isEqualTo(one.place());
    assertThat(dispatch.source())
        .isEqualTo(one.publisher() == null ? Dispatch.UNNAMED_SOURCE : one.publisher());
    assertThat(Taken.body(dispatch)).containsExactly(LEAD, MORE);
    if (one.text().contains("harbour dues")) {
      assertThat(dispatch.title()).isEqualTo("Envoys agree on harbour dues");
      assertThat(Taken.passages(dispatch, Role.TITLE)).containsExactly(dispatch.title());
    } else {
      assertThat(dispatch.title()).isNull();
    }
  }
}
