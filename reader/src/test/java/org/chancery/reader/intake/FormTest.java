package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.reader.intake.Form.Match;
import org.chancery.reader.intake.Form.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each form of headers.yaml and noise.yaml to the example that stands beside it. */
class FormTest {

  private static final String PROSE = "The envoys met.";

  static List<Form> forms() {
    return Form.ALL;
  }

  static List<Noise> noises() {
    return Noise.ALL;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formYieldsWhatItsExampleGives(Form form) {
    Match match = match(form).orElseThrow();

    Header header = new Header();
    header.take(match);
    assertThat(header.publisher().orElse(null)).isEqualTo(form.gives().get("publisher"));
    assertThat(header.place().orElse(null)).isEqualTo(form.gives().get("place"));
    assertThat(header.title().orElse(null)).isEqualTo(form.gives().get("title"));
    String date =
        header.dates().stream()
            .flatMap(stated -> stated.date().near(java.time.LocalDate.of(2022, 5, 1)).stream())
            .findFirst()
            .map(Object::toString)
            .orElse(null);
    assertThat(date).isEqualTo(form.gives().get("date"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formIsTheFirstToMatchItsExample(Form form) {
    List<Form> peers = Form.ALL.stream().filter(peer -> peer.where() == form.where()).toList();
    Form first =
        peers.stream().filter(peer -> match(peer, form.example()).isPresent()).findFirst().get();

    assertThat(first.name()).isEqualTo(form.name());
  }

  @ParameterizedTest
  @MethodSource("noises")
  void noiseMatchesItsExample(Noise noise) {
    assertThat(Noise.of(noise.example())).contains(noise);
  }

  @Test
  void sentencesAreNoHeaderAndNoNoise() {
    List<String> sentences =
        List.of(
            "Norland Harbour Union (NHU) – the bloc of six – met in Halden on Monday.",
            "NATO – the alliance of thirty – met in Halden on Monday.",
            "Read more than once, the treaty leaves no doubt, the minister said.",
            "By Monday the envoys had left Halden without a word to the press.",
            "Follow-up talks are to be held in Halden in May, the ministry said.",
            "Reporting by the two sides on the exchange of prisoners will go on.",
            "Home Secretary Ann Marlow met the envoys, who had come by train.",
            "Shared rivers were on the agenda, he said, and so were fish.",
            "More than forty states have signed the convention since May 9, 2022.");
    for (String sentence : sentences) {
      assertThat(Noise.of(sentence)).as(sentence).isEmpty();
      assertThat(Form.LINES).as(sentence).noneMatch(form -> match(form, sentence).isPresent());
      assertThat(Form.OPENINGS).as(sentence).noneMatch(form -> match(form, sentence).isPresent());
    }
  }

  private static Optional<Match> match(Form form) {
    Optional<Match> match = match(form, form.example());
    if (form.where() == Where.OPENING && !form.traits().alone()) {
      assertThat(match.map(found -> form.example().substring(found.to())).orElse(""))
          .isEqualTo(PROSE);
    }
    return match;
  }

  private static Optional<Match> match(Form form, String text) {
    return form.where() == Where.OPENING
        ? form.opening(text, place -> false)
        : form.line(text, place -> false);
  }
}
