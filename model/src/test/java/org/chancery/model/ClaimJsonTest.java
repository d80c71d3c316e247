package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The public JSON form of claims: what it looks like, that nothing is lost, what it refuses. */
class ClaimJsonTest {

  private static final Entity SCO =
      new Entity(
          "org/sco", EntityKind.ORGANISATION, "Shanghai Cooperation Organisation", "the SCO");
  private static final Entity CHINA = new Entity("state/chn", EntityKind.STATE, "China", "Chinese");
  private static final Entity WANG =
      new Entity("person/wang-yi", EntityKind.PERSON, "Wang Yi", "Wang");
  private static final Entity ZHANG =
      new Entity("person/zhang-ming", EntityKind.PERSON, "Zhang Ming", "Zhang Ming");
  private static final Entity BEIJING =
      new Entity("place/beijing", EntityKind.PLACE, "Beijing", "Beijing");

  private static final String SCO_JSON =
      """
      {"id": "org/sco", "kind": "organisation", "name": "Shanghai Cooperation Organisation",
       "mention": "the SCO"}\
      """;
  private static final String CHINA_JSON =
      """
      {"id": "state/chn", "kind": "state", "name": "China", "mention": "Chinese"}\
      """;
  private static final String WANG_JSON =
      """
      {"id": "person/wang-yi", "kind": "person", "name": "Wang Yi", "mention": "Wang"}\
      """;

  private static Claim claim(Fact fact) {
    return new Claim(
        "c-1",
        "d-1",
        fact,
        Modality.ASSERTED,
        List.of(new Attribution.Source("AMN")),
        List.of(new Evidence(4, 9, "words")),
        "tenure.title",
        0.9);
  }

  private static JsonNode json(String text) {
    return ClaimJson.mapper().readTree(text);
  }

  // ---------------------------------------------------------------- laws

  private static void comesBack(Claim claim) {
    String written = ClaimJson.write(claim);
    Claim read = ClaimJson.readClaim(written);

    assertThat(read).isEqualTo(claim);
    // Entities are equal when their ids are, so equality alone would not miss a lost name.
    assertThat(read.toString()).isEqualTo(claim.toString());
    assertThat(ClaimJson.write(read)).isEqualTo(written);
  }

  @Test
  void everyClaimComesBackEqual() {
    qt().forAll(ClaimGenerators.claims()).checkAssert(ClaimJsonTest::comesBack);
  }

  static List<Gen<Fact>> types() {
    return ClaimGenerators.byType();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeComesBackEqual(Gen<Fact> facts) {
    qt().withExamples(150).forAll(facts).checkAssert(fact -> comesBack(claim(fact)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyRoleIsWrittenFilledOrNot(Gen<Fact> facts) {
    qt().withExamples(50).forAll(facts).checkAssert(ClaimJsonTest::hasAllRoles);
  }

  private static void hasAllRoles(Fact fact) {
    List<String> roles =
        Arrays.stream(fact.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(ClaimJson.tree(fact).propertyNames())
        .containsExactlyElementsOf(Stream.concat(Stream.of("type"), roles.stream()).toList());
  }

  @Test
  void aClaimIsOneLine() {
    qt().forAll(ClaimGenerators.claims())
        .check(claim -> ClaimJson.write(claim).lines().count() == 1);
  }

  @Test
  void factsAloneComeBackToo() {
    qt().forAll(ClaimGenerators.facts())
        .check(fact ->
            ClaimJson.readFact(ClaimJson.tree(fact).toString()).toString().equals(fact.toString()));
  }

  // ---------------------------------------------------------------- shape

  @Test
  void aTenureLooksAsTheVocabularySays() {
    Claim claim =
        new Claim(
            "c-17",
            "d-4",
            new Fact.Tenure(
                WANG,
                "Minister of Foreign Affairs",
                CHINA,
                Date.parse("2013-03-16"),
                null,
                "P4Y",
                null,
                null,
                Standing.IN_OFFICE,
                Date.parse("2022-03-17")),
            Modality.ASSERTED,
            List.of(
                new Attribution.Source("AMN"),
                new Attribution.Document("press release", CHINA),
                new Attribution.Speaker(WANG)),
            List.of(new Evidence(311, 316, "Wang,"), new Evidence(400, 401, "Y")),
            "tenure.title",
            0.85);

    assertThat(json(ClaimJson.write(claim)))
        .isEqualTo(
            json(
                """
                {"claim": "c-17", "dispatch": "d-4", "type": "tenure",
                 "holder": WANG, "office": "Minister of Foreign Affairs", "body": CHINA,
                 "start": "2013-03-16", "end": null, "length": "P4Y",
                 "predecessor": null, "successor": null, "standing": "in office",
                 "at": "2022-03-17",
                 "modality": "asserted",
                 "attribution": [{"source": "AMN"},
                   {"document": "press release", "issuer": CHINA},
                   {"speaker": WANG}],
                 "evidence": [{"from": 311, "to": 316, "quote": "Wang,"},
                   {"from": 400, "to": 401, "quote": "Y"}],
                 "rule": "tenure.title", "confidence": 0.85}\
                """
                    .replace("WANG", WANG_JSON)
                    .replace("CHINA", CHINA_JSON)));
  }

  @Test
  void participantsAreEntitiesWithTheirCapacity() {
    Fact meeting =
        new Fact.Meeting(
            List.of(
                new Participant(WANG, List.of(new Capacity("Minister of Foreign Affairs", CHINA))),
                new Participant(SCO, List.of(new Capacity("Secretary-General", null)))),
            Date.parse("2022-03-17"),
            BEIJING,
            MeetingForm.IN_PERSON,
            null,
            null);

    assertThat(ClaimJson.tree(meeting).path("participants"))
        .isEqualTo(
            json(
                """
                [{"id": "person/wang-yi", "kind": "person", "name": "Wang Yi", "mention": "Wang",
                  "capacity": [{"office": "Minister of Foreign Affairs", "body": CHINA}]},
                 {"id": "org/sco", "kind": "organisation",
                  "name": "Shanghai Cooperation Organisation", "mention": "the SCO",
                  "capacity": [{"office": "Secretary-General", "body": null}]}]\
                """
                    .replace("CHINA", CHINA_JSON)));
    assertThat(ClaimJson.tree(meeting).path("form").asString()).isEqualTo("in person");
  }

  @Test
  void aTallyHasANumberAndATruthValue() {
    Fact tally = new Fact.Tally(SCO, "dialogue partner", 6, null, false);

    assertThat((JsonNode) ClaimJson.tree(tally))
        .isEqualTo(
            json(
                """
                {"type": "tally", "organisation": SCO, "status": "dialogue partner",
                 "count": 6, "at": null, "complete": false}\
                """
                    .replace("SCO,", SCO_JSON + ",")));
  }

  @Test
  void theLabelOfTheDispatchComesBackAsDocId() {
    Claim claim = claim(new Fact.Seat(SCO, BEIJING));

    assertThat(json(ClaimJson.write(claim, "g17")).path("doc_id").asString()).isEqualTo("g17");
    assertThat(json(ClaimJson.write(claim)).has("doc_id")).isFalse();
    assertThat(ClaimJson.readClaim(ClaimJson.write(claim, "g17"))).isEqualTo(claim);
  }

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  void kindsAreLowerCaseWords(EntityKind kind) {
    Entity entity = new Entity("any/one", kind, "One", "one");

    assertThat(ClaimJson.mapper().<JsonNode>valueToTree(entity).path("kind").asString())
        .isEqualTo(kind.name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({"in force,IN_FORCE", "signed,SIGNED", "terminated,TERMINATED"})
  void wordsOfTwoPartsHaveASpace(String word, AgreementAct act) {
    Fact fact = new Fact.Agreement(List.of(CHINA), act, null, null, null);

    assertThat(ClaimJson.tree(fact).path("act").asString()).isEqualTo(word);
  }

  @Test
  void fieldsThatThisVersionDoesNotKnowAreLeftAlone() {
    Claim claim = claim(new Fact.Seat(SCO, BEIJING));
    ObjectNode node = ClaimJson.tree(claim, null);
    node.put("added later", true);

    assertThat(ClaimJson.readClaim(node.toString())).isEqualTo(claim);
  }

  // ---------------------------------------------------------------- refusals

  private static void refuses(String json, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimJson.readClaim(json))
        .satisfies(e -> {
          assertThat(e.getMessage()).contains(part);
          assertThat(e.getMessage().lines().toList()).as("one line").hasSize(1);
        });
  }

  private static ObjectNode good() {
    return ClaimJson.tree(
        claim(
            new Fact.Tenure(
                ZHANG, "Secretary-General", SCO, null, null, null, null, null, null, null)),
        null);
  }

  @Test
  void anUnknownTypeIsNamedWithTheKnownOnes() {
    ObjectNode node = good();
    node.put("type", "treason");

    refuses(node.toString(), "no claim type is called treason");
    refuses(node.toString(), "agreement, founding, gathering");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claim",
        "dispatch",
        "type",
        "modality",
        "attribution",
        "evidence",
        "rule",
        "confidence"
      })
  void aMissingFieldIsNamed(String field) {
    ObjectNode missing = good();
    missing.remove(field);
    ObjectNode empty = good();
    empty.putNull(field);

    refuses(missing.toString(), field);
    refuses(empty.toString(), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "not json", "{", "{\"claim\": ", "[1, 2", "{'claim': 1}"})
  void whatIsNoJsonIsRefused(String text) {
    refuses(text, "claim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "17", "\"words\"", "[]", "{}", "true"})
  void otherJsonIsRefused(String text) {
    refuses(text, "claim");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "modality    | \"certain\"                                 | certain",
        "start       | \"some day\"                                | some day",
        "start       | 17                                          | 17",
        "standing    | \"retired\"                                 | retired",
        "holder      | \"Zhang Ming\"                              | Zhang Ming",
        "holder      | {\"id\": \"zhang\", \"kind\": \"person\"}   | zhang",
        "confidence  | 1.5                                         | 1.5",
        "confidence  | \"high\"                                    | high",
        "attribution | []                                          | attribution",
        "attribution | [{\"rumour\": \"x\"}]                       | Attribution",
        "evidence    | []                                          | evidence",
        "evidence    | [{\"from\": 3, \"to\": 9, \"quote\": \"x\"}] | evidence"
      })
  void aBadValueIsRefusedInOneSentence(String field, String value, String part) {
    ObjectNode node = good();
    node.set(field, json(value));

    refuses(node.toString(), part);
  }
}
