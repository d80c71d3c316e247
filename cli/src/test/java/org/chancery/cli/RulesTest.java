package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.chancery.model.ClaimJson;
import org.chancery.model.Fact;
import org.chancery.reader.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody writes rules: what the commands show of them, with the real models. */
class RulesTest {
  private static final String SENTENCE = "Sergei Lavrov sailed to Muscat on Tuesday.";

  private static final String RULE =
      """
      - id: visit.sail
        trigger: sail/V
        roles:
          visitor: subj [person]
          place: obl:to [place]
          start?: when [time]
        examples:
          - Sergei Lavrov sailed to Muscat on Tuesday.
        counterexamples:
          - Sergei Lavrov sailed home.
      """;

  private final Terminal terminal = new Terminal(Map.of());

  @TempDir private Path folder;
  private String rules = "";
  private String home = "";

  @BeforeEach
  void name() {
    rules = folder.resolve("my-rules").toString();
    home = folder.resolve("home").toString();
  }

  @Test
  void listShowsEveryRuleOfAType() {
    Terminal.Result result = terminal.run("rules", "list", "visit");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "visit.visit", "visit|tour/V", "Sergei Lavrov visited Beijing", "shipped, rules/visit.")
        .doesNotContain("meeting.");
  }

  @Test
  void listTellsOwnRulesFromShippedOnes() {
    write(RULE + RULE.replace("visit.sail", "visit.visit"));
    assertThat(terminal.run("rules", "list", "visit", "--rules", rules).out())
        .contains("own.yaml:1\n", "own.yaml:11, in place of the shipped one\n");
    JsonNode all =
        ClaimJson.mapper()
            .readTree(terminal.run("rules", "list", "--format", "json", "--rules", rules).out());
    assertThat(all.valueStream().map(rule -> rule.path("type").asString()).distinct())
        .containsExactlyElementsOf(Fact.types());
    JsonNode last = all.get(all.size() - 1);
    assertThat(last.path("id").asString()).isEqualTo("visit.sail");
    assertThat(last.path("roles").toString()).isEqualTo("[\"visitor\",\"place\",\"start?\"]");
    assertThat(last.path("shipped").asBoolean()).isFalse();
    assertThat(last.path("line").asInt()).isEqualTo(1);
  }

  @Test
  void testPassesOrShowsWhatIsSeen() {
    write(RULE);
    Terminal.Result good = terminal.run("rules", "test", "--rules", rules);
    assertThat(good.out()).hasLineCount(1).contains("all as they should be.");
    assertThat(good.code()).isZero();

    write(RULE.replace("obl:to", "obl:in").replace("sailed home.", "walked. He sailed in London."));
    Terminal.Result bad = terminal.run("rules", "test", "--rules", rules);
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.out())
        .contains("visit.sail (" + rules, "own.yaml:1) does not fire in its example")
        .contains("role place is empty", "obl:in [place]: finds nothing at sailed-2")
        .contains("own.yaml:1) fires in its counterexample", "London-4 “London”")
        .contains("2 not as they should be.");
  }

  @Test
  void explainShowsWordsParseRulesAndClaims() {
    write(RULE);
    Terminal.Result result =
        terminal.run("rules", "explain", SENTENCE, "--rules", rules, "--date", "2022-03-17");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .containsPattern("1 +Smith +smith +NNP +person +Sergei Lavrov")
        .contains("  obl:to(sailed-2, London-4)\n")
        .contains("  visit.sail at sailed-2\n", "visitor  Smith-1 “Sergei Lavrov”")
        .contains("visit.sail  Sergei Lavrov · visit to Muscat · from 2022-03-15")
        .contains("seat.is-in at London-4", "where: cop: finds nothing at London-4")
        .contains(
            "stops at subj|before \"secretariat|headquarters|seat|headquarter\": leads only to Smith-1");
  }

  @Test
  void readWithOwnRulesIsTheWorkOfAnotherReader() throws IOException {
    write(RULE);
    String item = Files.writeString(folder.resolve("item.txt"), SENTENCE).toString();
    read(item, "1 new", "--rules", rules);
    read(item, "1 unchanged", "--rules", rules);
    String reader =
        ClaimJson.mapper()
            .readTree(terminal.run("dispatches", "--home", home, "--format", "json").out())
            .at("/0/reader")
            .asString();
    assertThat(reader).startsWith(Reader.VERSION + "+");
    assertThat(terminal.run("claims", "--home", home).out()).contains("visit to Muscat");
    assertThat(terminal.run("rebuild", "--home", home, "--rules", rules).out())
        .contains("1 dispatch read again, 0 of them with another result");
    read(item, "1 read anew");
  }

  private void read(String item, String outcome, String... more) {
    String[] command = new String[6 + more.length];
    System.arraycopy(
        new String[] {"read", item, "--home", home, "--date", "2022-03-17"}, 0, command, 0, 6);
    System.arraycopy(more, 0, command, 6, more.length);
    assertThat(terminal.run(command).out()).contains(outcome);
  }

  @Test
  void faultyRulesAreToldAllAtOnceWhateverTheCommand() {
    write(RULE.replace("trigger:", "triger:").replace("visitor:", "visiter:"));
    for (String[] command :
        new String[][] {
          {"rules", "list"},
          {"rules", "test"},
          {"rules", "explain", "x"},
          {"read", "x"},
          {"rebuild"}
        }) {
      String[] with = Arrays.copyOf(command, command.length + 2);
      with[command.length] = "--rules";
      with[command.length + 1] = rules;
      Terminal.Result result = terminal.run(with);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err().lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("chancery: " + rules));
      assertThat(result.err())
          .contains(
              "own.yaml:2:3: there is no field \"triger\" in a rule; did you mean \"trigger\"?")
          .contains("own.yaml:4:5: there is no role \"visiter\"");
    }
  }

  private void write(String text) {
    try {
      Files.createDirectories(Path.of(rules));
      Files.writeString(Path.of(rules, "own.yaml"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
