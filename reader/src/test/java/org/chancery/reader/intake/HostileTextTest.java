package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the intake answers, soon, and with passages that are sound. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Aa ",
        "AA AA ",
        "A-",
        "May 1 ",
        "1.",
        "((((",
        "A (",
        "[",
        "| ",
        "- ",
        "\n",
        " \n",
        "A\n",
        "share this ",
        "tweet x ",
        "Read also ",
        "(a/",
        "By A ",
        "Source: ",
        "<p>",
        "{",
        "\u0301",
        "🙂",
        "A’",
        ". ",
        "a. (",
        "12:30 ",
        "© ",
        "<div><div>",
        "A.\nb\n",
        "photo ",
        "@a "
      })
  void repetitionTakesNoLongTime(String piece) {
    String text = "9 May 2022\n\n" + piece.repeat(300_000 / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Taken.intake("2022-05-09").read("x", text));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> Taken.stream("x", "<html><body>" + piece.repeat(50_000 / piece.length())));
  }

  @Test
  void randomLinesYieldSoundPassages() {
    List<String> pieces =
        List.of(
            "HALDEN",
            ",",
            " ",
            "May 9",
            "2022",
            "(HNR)",
            " -- ",
            "\n",
            "\n\n",
            "The envoys met.",
            "- Haldan",
            "Source: HNR",
            "20220509-183000",
            "ALSO READ: ",
            "date 2022-05-09 ",
            "HNR/ WEB DESK ",
            "Halden: ",
            "©",
            "05/09/2022",
            "Monday",
            "|",
            "who",
            "\u00A0",
            "🙂",
            "\t",
            "“",
            ".”",
            ":",
            "- item");
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      if (Taken.intake("2022-05-09").read("x", text.toString()) instanceof Received.Accepted one) {
        assertSound(one);
      }
    }
  }

  private static void assertSound(Received.Accepted one) {
    String text = one.dispatch().text();
    int end = 0;
    for (var passage : one.dispatch().passages()) {
      assertThat(passage.from()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(passage.to()).as(text).isGreaterThan(passage.from());
      end = passage.to();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    assertThat(Taken.body(one.dispatch())).as(text).isNotEmpty();
  }
}
