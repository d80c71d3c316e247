package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage.Role;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final String A =
      "Envoys of six states met in Port Halden on Monday, officials said.";
  private static final String B = "They agreed to meet again before the end of the year in Sudria.";
  private static final String C = "The harbour union was founded by Norland and four neighbours.";

  @Test
  void noiseBetweenParagraphsIsLeftOut() {
    Dispatch dispatch =
        take(
            A,
            "ALSO READ: Harbour dues to rise",
            "Advertisement",
            B,
            "Ann Marlow greets the envoys. Photo: Norland Gazette",
            "A new beginning",
            C,
            "Share this: Facebook Twitter WhatsApp",
            "© 2022 Norland Gazette. All rights reserved.",
            "Storm closes the port of Sudria, and the ferries stay at home until Friday.");

    assertThat(Taken.body(dispatch)).containsExactly(A, B, C);
    assertThat(Taken.noise(dispatch)).hasSize(7);
  }

  @Test
  void whatFollowsTheEndIsNoise() {
    for (String end :
        List.of(
            "(Reporting by A. Marlow; Editing by B. Clerk)",
            "Source: Haldan",
            "(HNR)",
            "– Haldan",
            "20220509-183000",
            "Tags: Halden, envoys",
            "Comments (0)")) {
      Dispatch dispatch =
          take(A, B, end, "Storm closes the port of Sudria until Friday, say crews.");

      assertThat(Taken.body(dispatch)).as(end).containsExactly(A, B);
    }
  }

  @Test
  void endAtTheTopEndsNothing() {
    Dispatch dispatch = take("Copyright Norland Gazette", A, "Comments (0)", B, C, C);

    assertThat(Taken.body(dispatch)).hasSize(4);
  }

  @Test
  void agencyIsCutOffTheLastParagraphOnly() {
    Dispatch dispatch = take(A, B + " - Haldan");

    assertThat(Taken.body(dispatch)).containsExactly(A, B);
    assertThat(dispatch.source()).isEqualTo("Haldan");
    Dispatch other = take(A, "It is now called the Norland Harbour Union. (NHU) " + B, C);
    assertThat(Taken.body(other)).hasSize(3);
  }

  @Test
  void embeddedPostIsNoise() {
    String post = "Good talks with friends from Sudria today. pic.twitter.com/abcdef";
    Dispatch dispatch = take(A, B, post, "— Ann Marlow (@marlow) May 9, 2022", C);

    assertThat(Taken.body(dispatch)).containsExactly(A, B, C);
  }

  @Test
  void listsBelongToTheProse() {
    Dispatch dispatch =
        take(
            A,
            "The six states that signed the treaty are:",
            "- Norland",
            "- Sudria",
            "- Estria",
            B);

    assertThat(Taken.body(dispatch)).contains("- Norland", "- Estria", B);
  }

  @Test
  void hardWrappedLinesBelongTogether() {
    String wrapped =
        """
        9 May 2022

        HALDEN (HNR) - Envoys of six states met in Port Halden on Monday, and
        they agreed on harbour dues for the coming year. Officials of Norland
        called the outcome a good one. Those of Sudria did not speak to the
        press at all.

        They will meet again before the end of the year. The Minister of Ports
        of Estria, Ann Marlow, who has chaired the union since last summer, is
        to hand over the chair in Sudria.
        """;
    Dispatch dispatch = Taken.dispatch(wrapped);

    assertThat(Taken.body(dispatch)).hasSize(2);
    assertThat(Taken.body(dispatch).getFirst()).startsWith("Envoys of").endsWith("press at all.");
  }

  @Test
  void paragraphsOnLinesOfTheirOwnStayApart() {
    Dispatch dispatch = Taken.dispatch("9 May 2022\n" + A + "\n" + B + "\n" + C);

    assertThat(Taken.body(dispatch)).containsExactly(A, B, C);
  }

  @Test
  void paragraphBrokenAmidASentenceIsJoined() {
    Dispatch dispatch =
        take("Envoys of six states met in Port Halden on Monday, and they", "agreed on dues.", C);

    assertThat(Taken.body(dispatch))
        .containsExactly(
            "Envoys of six states met in Port Halden on Monday, and they\n\nagreed on dues.", C);
  }

  @Test
  void headlineIsFoundAmongMenus() {
    Dispatch dispatch =
        Taken.dispatch(
            String.join(
                "\n\n",
                " date 2022-05-09 Left Menu",
                "Envoys agree on harbour dues, again",
                "HNR | Halden | Updated: 09-05-2022 13:56 IST | Created: 09-05-2022 13:56 IST",
                "Envoys agree on harbour dues, again",
                A,
                B));

    assertThat(dispatch.title()).isEqualTo("Envoys agree on harbour dues, again");
    assertThat(Taken.body(dispatch)).containsExactly(A, B);
  }

  @Test
  void headlineMayEndAsASentenceDoes() {
    assertThat(take("Who pays for the harbour of Halden?", A, B).title())
        .isEqualTo("Who pays for the harbour of Halden?");
    Dispatch dispatch = Taken.dispatch("Norland wins its case.\nMay 9, 2022\n\n" + A);
    assertThat(dispatch.title()).isEqualTo("Norland wins its case.");
  }

  @Test
  void datelineMayFollowALede() {
    Dispatch dispatch = take(A, "Halden (Norland Point / HNR - 9th May, 2022) " + A, B);

    assertThat(dispatch.place()).isEqualTo("Halden");
    assertThat(dispatch.source()).isEqualTo("Norland Point");
    assertThat(Taken.body(dispatch)).containsExactly(A, A, B);
  }

  @Test
  void acronymInTheFirstSentenceIsNoDateline() {
    String first = "Norland Harbour Union (NHU) - its members say - has agreed on dues.";
    Dispatch dispatch = take(first, B);

    assertThat(Taken.body(dispatch)).containsExactly(first, B);
    assertThat(dispatch.place()).isNull();
  }

  @Test
  void personBeforeAColonIsNoPlaceUnlessKnown() {
    String first = "Ann Marlow: The harbour of Halden is open to all who come in peace.";

    assertThat(take(first, B).place()).isNull();
    Intake knowing = new Intake(null, "Ann Marlow"::equals, Taken.TODAY);
    assertThat(Taken.accepted(knowing.read("x", "9 May 2022\n\n" + first)).place())
        .isEqualTo("Ann Marlow");
  }

  @Test
  void singleLineWithoutFullStopIsProse() {
    Dispatch dispatch =
        Taken.accepted(Taken.intake("2022-05-09").read("x", "Norland joins the union"));

    assertThat(Taken.body(dispatch)).containsExactly("Norland joins the union");
    assertThat(dispatch.title()).isNull();
  }

  @Test
  void passagesNeverOverlapAndCoverAllWords() {
    Dispatch dispatch =
        take("Home > News", A, "Advertisement", B + " (HNR)", "Comments (0)", "Something else");
    int end = 0;
    StringBuilder between = new StringBuilder();
    for (var passage : dispatch.passages()) {
      assertThat(passage.from()).isGreaterThanOrEqualTo(end);
      between.append(dispatch.text(), end, passage.from());
      end = passage.to();
    }

    assertThat(between.toString()).isBlank();
    assertThat(dispatch.passages()).extracting(p -> p.role()).contains(Role.HEADER, Role.BODY);
  }

  private static Dispatch take(String... paragraphs) {
    return Taken.dispatch("9 May 2022\n\n" + String.join("\n\n", paragraphs));
  }
}
