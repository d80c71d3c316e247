package org.chancery.register.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.yaml.YamlFaults;
import org.chancery.model.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped statutes are whole, and what is wrong in one is told with its place. */
class StatutesTest {
  private static final String GOOD =
      """
      organisation: org/tea
      name: Tea Club
      as-of: 2025-06
      sources: {charter: Charter of the Tea Club}
      tiers:
        - {status: member, source: "charter, article 1"}
      offices:
        - title: Secretary-General
          term: P3Y
          renewable: once
          holders: [member]
          source: charter
      presidency:
        name: chair
        unit: state
        length: P1Y
        start: 01-01
        order: {alphabetical: {language: en}}
        source: charter, article 2
      languages: [en]
      """;

  @Test
  void everyFileThatShipsIsLoaded() throws IOException, URISyntaxException {
    URI folder = Statutes.class.getResource("statutes").toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      assertThat(Statutes.load().all()).hasSize((int) files.count());
    }
  }

  @Test
  void statutesNameTheirSourcesAndCoverEveryRegion() {
    List<Statute> all = Statutes.load().all();

    assertThat(all).hasSizeGreaterThanOrEqualTo(12);
    assertThat(all).allSatisfy(statute -> assertThat(statute.sources()).isNotEmpty());
    assertThat(all)
        .extracting(Statute::organisation)
        .contains("org/sco", "org/eu", "org/au", "org/asean", "org/mercosur", "org/gcc", "org/pif");
  }

  @Test
  void aCalendarHasNoStateTwiceInARow() {
    assertThat(Statutes.load().all())
        .allSatisfy(statute -> {
          if (statute.presidency() != null
              && statute.presidency().order() instanceof Order.Listed(var states, var first)) {
            for (int i = 1; i < states.size(); i++) {
              assertThat(states.get(i)).isNotEqualTo(states.get(i - 1));
            }
          }
        });
  }

  @Test
  void everyStateOfAListHasANameOfToday() {
    assertThat(Statutes.load().all().stream().flatMap(StatutesTest::states))
        .allSatisfy(state -> assertThat(StateNames.of(state, "en")).as(state).isPresent());
  }

  private static Stream<String> states(Statute statute) {
    if (statute.presidency() == null) {
      return Stream.empty();
    }
    Stream<String> decided =
        statute.presidency().decided().stream().map(PresidencyRule.Decided::holder);
    return Stream.concat(
        decided,
        switch (statute.presidency().order()) {
          case Order.Alphabetical it -> it.names().keySet().stream();
          case Order.Listed it -> it.states().stream();
          case Order.ByRegion it ->
              it.regions().stream().flatMap(region -> region.states().stream());
          case Order.ByDecision _ -> Stream.empty();
        });
  }

  @Test
  void aGoodOneIsRead() {
    Statute statute = read(GOOD).of("org/tea").orElseThrow();

    assertThat(statute.office("secretary-general").orElseThrow().mostTerms()).hasValue(2);
    assertThat(statute.presiding()).containsExactly("member");
    assertThat(statute.presidency().source()).hasToString("Charter of the Tea Club, article 2");
    assertThat(statute.knows("former")).isTrue();
    assertThat(statute.knows("friend")).isFalse();
  }

  @Test
  void anOwnOneTakesThePlaceOfAShippedOne() {
    Statutes all = Statutes.load().with(List.of(file(GOOD.replace("org/tea", "org/sco"))));

    assertThat(all.of("org/sco").orElseThrow().name()).isEqualTo("Tea Club");
    assertThat(all.of("org/asean")).isPresent();
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "name: Tea Club", "nam: Tea Club", ":2:1: there is no field \"nam\"", "mean \"name\"?"),
        fault("name: Tea Club\n", "", "a statute has no name; add for instance name: Shanghai"),
        fault("org/tea", "tea", ":1:15: \"tea\" is not the id of an organisation, as org/sco"),
        fault("2025-06", "June", ":3:8: \"June\" is not a date such as 2025-06"),
        fault("{charter: Charter of the Tea Club}", "{}", "a statute names what it rests on"),
        fault(
            "charter, article 1",
            "chater, article 1",
            "no source is called \"chater\"",
            "mean \"charter\"?"),
        fault("term: P3Y", "term: 3 years", ":9:11: \"3 years\" is not a length such as P1Y"),
        fault("term: P3Y", "term: P0D", "\"P0D\" is not a length such as P1Y"),
        fault("renewable: once", "renewable: twice", "\"twice\" is not no, once or yes"),
        fault(
            "holders: [member]",
            "holders: [membre]",
            "\"membre\" is none of the tiers",
            "\"member\"?"),
        fault("unit: state", "unit: king", ":15:9: \"king\" is not state or person"),
        fault("  unit: state\n", "", "a presidency has no unit; add for instance unit: state"),
        fault("start: 01-01", "start: 13-01", "\"13-01\" is not a day of the year such as 01-01"),
        fault("language: en}", "language: xx}", "\"xx\" is no language; give its ISO 639 code"),
        fault("alphabetical: {language: en}", "list: [kaz]", "\"kaz\" is not the id of a state"),
        fault("alphabetical: {language: en}", "list: []", "no state is listed; add for instance"),
        fault(
            "{alphabetical: {language: en}}", "{}", "an order is alphabetical, a list, by regions"),
        fault(
            "{alphabetical: {language: en}}",
            "{random: yes}",
            "there is no field \"random\" in an order"),
        fault("languages: [en]", "languages: [English]", "\"English\" is no language"),
        fault(
            "  name: chair\n",
            "  name: chair\n  name: seat\n",
            "\"name\" stands here a second time"),
        fault(GOOD, "- a\n", ":1:1: a statute has fields, each with a name and a colon"),
        fault(GOOD, "", "it holds no statute; begin with"),
        fault("name: Tea Club", "name: \"Tea", "this is not YAML"));
  }

  private static Arguments fault(String good, String bad, String... says) {
    return Arguments.of(GOOD.replace(good, bad), List.of(says));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrongIsToldWithItsPlace(String text, List<String> says) {
    assertThat(catchThrowableOfType(YamlFaults.class, () -> read(text)))
        .hasMessageStartingWith("own.yaml")
        .satisfies(fault -> says.forEach(part -> assertThat(fault).hasMessageContaining(part)));
  }

  @Test
  void oneOrganisationHasOneStatute() {
    assertThat(
            catchThrowableOfType(
                YamlFaults.class, () -> Statutes.NONE.with(List.of(file(GOOD), file(GOOD)))))
        .hasMessage("own.yaml: org/tea has a statute already, in own.yaml; make them one.");
  }

  private static Statutes read(String text) {
    return Statutes.NONE.with(List.of(file(text)));
  }

  private static YamlFile file(String text) {
    return new YamlFile("own.yaml", false, text);
  }
}
