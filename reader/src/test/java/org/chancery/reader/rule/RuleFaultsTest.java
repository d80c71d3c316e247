package org.chancery.reader.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.yaml.YamlFaults;
import org.chancery.model.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a file of rules is told with its line and what to do; no models are needed. */
class RuleFaultsTest {

  private static final String GOOD =
      """
      - id: meeting.parley
        trigger: parley/V
        where: obl:with
        unless: ["obj [state]"]
        roles:
          participants: subj [person|state]
          others?: ["obl:with [person|state]"]
        set: {form: in person}
        examples:
          - Wang Yi parleyed with Zhang Ming.
        counterexamples:
          - They parleyed Oman.
      """;

  private static Stream<Arguments> faults() {
    return Stream.of(
        fault("  trigger:", "  triger:", ":2:3: there is no field \"triger\"", "mean \"trigger\"?"),
        fault("  unless:", "  colour:", ":4:3: there is no field \"colour\"", "there are id, trig"),
        fault("- id: meeting.parley\n  trigger", "- trigger", ":1:3: this rule has no id; add for"),
        fault("  trigger: parley/V\n", "", ":1:3: the rule meeting.parley has no trigger; add for"),
        fault("parley/V", "", ":2:11: the rule meeting.parley has no trigger"),
        fault("  examples:\n    - Wang Yi parleyed with Zhang Ming.\n", "", "has no examples; add"),
        fault(
            "participants: subj [person|state]\n    others?: [\"obl:with [person|state]\"]",
            "{}",
            ":6:5: the rule meeting.parley has no roles; add for instance roles: {participants:"),
        fault("meeting.parley", "Meeting", ":1:7: the id \"Meeting\" is not of the form TYPE.name"),
        fault("meeting.parley", "meeting.my_own", ":1:7: the id \"meeting.my_own\" is not of"),
        fault(
            "meeting.parley",
            "meting.parley",
            ":1:7: no type is called \"meting\"",
            "\"meeting\"?"),
        fault(
            "meeting.parley", "war.parley", "no type is called \"war\"", "there are tenure, memb"),
        fault("others?:", "other?:", ":7:5: there is no role \"other\" in a rule of type meeting"),
        fault("others?:", "ship:", "no role \"ship\"", "there are participants, others, date, pl"),
        fault("others?:", "participants?:", ":7:5: the role \"participants\" stands here a second"),
        fault("subj [person|state]\n", "\n", ":6:18: the role \"participants\" has no path"),
        fault("form:", "from:", ":8:9: a rule of type meeting cannot set \"from\"", "\"form\"?"),
        fault(
            "in person",
            "in persn",
            ":8:15: \"form\" cannot be set to \"in persn\"",
            "\"in person\"?"),
        fault("in person", "telepathy", "there are in person, call, video, sidelines."),
        fault("{form: in person}", "{form: }", "\"form\" is set to nothing; give it a value."),
        fault("{form: in person}", "in person", ":8:8: set are names with a value each, as in"),
        fault(
            "[person|state]\n",
            "[persn]\n",
            ":6:19: in the path \"subj [persn]\" there is no kind"),
        fault(
            "obj [state]",
            "obj [state",
            ":4:12: in the path \"obj [state\" the step \"obj [state\""),
        fault("where: obl:with", "where: \"obl:with \\\"(a\\\"\"", ":3:10: in the path", "regular"),
        fault("obl:with\n", "bol:with\n", ":3:10: in the path \"bol:with\" there is no relation"),
        fault("obl:with\n", "{a: b}\n", ":3:10: a path is a text"),
        fault("parley/V", "parley", ":2:12: the trigger \"parley\" is not of the form"),
        fault(
            "  where:",
            "  trigger: meet/V\n  where:",
            ":3:3: \"trigger\" stands here a second time"),
        fault("- They parleyed", "- They said: they", "counterexamples are sentences", "quotation"),
        fault(
            "unless: [\"obj",
            "unless: [[\"obj",
            ":5:3: this is not YAML",
            "look at the indentation"),
        fault("- id: meeting.parley", "id: meeting.parley", ":2:10: this is not YAML"),
        fault(
            "- id: meeting.parley\n",
            "- 7\n- id: meeting.parley\n",
            ":1:3: this is no rule; a rule"));
  }

  private static Arguments fault(String good, String bad, String... expected) {
    return Arguments.of(good, bad, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void oneSentenceTellsWhereAndWhat(String good, String bad, List<String> expected) {
    assertThat(GOOD).contains(good);
    assertThat(sentences(GOOD.replace(good, bad)))
        .singleElement()
        .asString()
        .startsWith("own.yaml:")
        .contains(expected)
        .doesNotContain("\n");
  }

  @Test
  void aGoodFileHasNoFault() {
    RuleBook book = RuleBook.of(ClaimVocabulary.claims(), List.of(file("own.yaml", GOOD)));
    assertThat(book.rules()).singleElement().extracting(Rule::id).isEqualTo("meeting.parley");
    assertThat(book.rules().getFirst().origin()).isEqualTo(new Rule.Origin("own.yaml", 1, false));
    assertThat(RuleBook.of(ClaimVocabulary.claims(), List.of(file("e.yaml", "# none"))).rules())
        .isEmpty();
  }

  @Test
  void bracketsWithoutEndAreAFaultLikeOthers() {
    assertThat(sentences("- " + "[".repeat(50_000)))
        .containsExactly("own.yaml: its brackets are nested too deep; take some away.");
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnce() {
    List<String> sentences =
        sentences(
            GOOD.replace("parley/V", "parley").replace("form:", "from:"), "- id: 7", GOOD, GOOD);
    assertThat(sentences).anyMatch(each -> each.startsWith("own.yaml:2:12: "));
    assertThat(sentences).anyMatch(each -> each.startsWith("own.yaml:8:9: "));
    assertThat(sentences).anyMatch(each -> each.startsWith("own1.yaml:1:"));
    assertThat(sentences)
        .contains(
            "own3.yaml:1:3: the id \"meeting.parley\" is given to another rule already"
                + " (own2.yaml:1); give this one its own.");
  }

  @Test
  void anotherVocabularyHasOtherTypes() {
    Vocabulary events =
        Vocabulary.of(
            Vocabulary.Type.of("consult", "source", "target")
                .setting("mode", Vocabulary.Values.of("visit", "phone")));
    String rule =
        """
        - id: consult.call
          trigger: phone/V
          roles: {source: "subj [state]", target: "obj [state]"}
          set: {mode: phone}
          examples: France phoned Oman.
        """;
    assertThat(RuleBook.of(events, List.of(file("events.yaml", rule))).rules()).hasSize(1);
    assertThat(catchFaults(events, file("events.yaml", GOOD)).sentences().getFirst())
        .isEqualTo(
            "events.yaml:1:7: no type is called \"meeting\", with which the id \"meeting.parley\""
                + " begins; there is only consult.");
  }

  @Test
  void aRuleWithTheIdOfAnEarlierOneTakesItsPlace() {
    RuleBook shipped = RuleBook.load();
    Rule old = shipped.rules().get(3);
    RuleBook both =
        shipped.with(
            List.of(
                file(
                    "own.yaml",
                    GOOD
                        + GOOD.replace("meeting.parley", "tally.x")
                            .replace("participants", "organisation")
                            .replace("others", "count")
                            .replace("{form: in person}", "{}")
                            .replace("tally.x", "tally.comprise"))));
    assertThat(both.rules()).hasSize(shipped.rules().size() + 1);
    Rule fresh =
        both.rules().stream()
            .filter(rule -> rule.id().equals("tally.comprise"))
            .findFirst()
            .orElseThrow();
    assertThat(both.replacedBy(fresh))
        .hasValueSatisfying(gone -> assertThat(gone.origin().shipped()).isTrue());
    assertThat(both.replacedBy(old)).isEmpty();
    assertThat(both.rules().getLast().id()).isEqualTo("meeting.parley");
  }

  @Test
  void theFingerprintChangesWithWhatRulesFindAndNothingElse() {
    RuleBook shipped = RuleBook.load();
    assertThat(shipped.fingerprint()).isEmpty();
    String print = print(GOOD);
    assertThat(print("# more\n" + GOOD.replace("Wang Yi", "Wang"))).isEqualTo(print);
    assertThat(print(GOOD.replace("others?", "others"))).isNotEqualTo(print);
    assertThat(print(GOOD.replace("obl:with\n", "obl:to\n"))).isNotEqualTo(print);
    assertThat(print(GOOD.replace("in person", "call"))).isNotEqualTo(print);
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNames(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("b.yaml"), GOOD);
    Files.writeString(folder.resolve("a.yml"), GOOD);
    Files.writeString(folder.resolve("notes.txt"), "no rules");
    Files.createDirectory(folder.resolve("c.yaml"));
    assertThat(YamlFile.in(folder, "rules"))
        .extracting(file -> Path.of(file.name()).getFileName().toString())
        .containsExactly("a.yml", "b.yaml");
    assertThat(YamlFile.in(folder.resolve("b.yaml"), "rules")).hasSize(1);
  }

  @Test
  void aFolderWithoutRulesIsAFault(@TempDir Path folder) throws Exception {
    assertThat(catchThrowableOfType(YamlFaults.class, () -> YamlFile.in(folder, "rules")))
        .hasMessageContaining("holds no file of rules");
    assertThat(
            catchThrowableOfType(
                YamlFaults.class, () -> YamlFile.in(folder.resolve("none"), "rules")))
        .hasMessageContaining("There is no folder");
    Path latin = Files.write(folder.resolve("l.yaml"), new byte[] {(byte) 0xe9, 'a'});
    assertThat(catchThrowableOfType(YamlFaults.class, () -> YamlFile.in(latin, "rules")))
        .hasMessageContaining("is not in UTF-8");
  }

  private static String print(String text) {
    return RuleBook.load().with(List.of(file("own.yaml", text))).fingerprint().orElseThrow();
  }

  private static List<String> sentences(String... texts) {
    YamlFile[] files = new YamlFile[texts.length];
    Arrays.setAll(files, i -> file(i == 0 ? "own.yaml" : "own%d.yaml".formatted(i), texts[i]));
    return catchFaults(ClaimVocabulary.claims(), files).sentences();
  }

  private static YamlFaults catchFaults(Vocabulary vocabulary, YamlFile... files) {
    return catchThrowableOfType(YamlFaults.class, () -> RuleBook.of(vocabulary, List.of(files)));
  }

  private static YamlFile file(String name, String text) {
    return new YamlFile(name, false, text);
  }
}
