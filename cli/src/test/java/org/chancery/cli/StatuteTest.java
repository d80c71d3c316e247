package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.model.ClaimJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Statutes are shown without a register. */
class StatuteTest {
  @TempDir private static Path folder;
  private final Terminal terminal =
      new Terminal(Map.of("CHANCERY_HOME", folder.resolve("home").toString()));

  @Test
  void allAreListed() {
    assertThat(terminal.run("statute").out().lines())
        .hasSizeGreaterThan(20)
        .anyMatch(line -> line.matches("org/sco +Shanghai .* tiers, offices, presidency, summits"));
    assertThat(json("statute", "--format", "json")).hasSizeGreaterThan(20);
  }

  @Test
  void oneIsShownWithItsSourcesUnderAnyOfItsNames() {
    for (String name : new String[] {"SCO", "org/sco", "shanghai cooperation organization"}) {
      assertThat(terminal.run("statute", name).out())
          .contains("for 3 years, not renewable, held by nationals of a member")
          .contains("in alphabetical order in Russian", "article 5", "Russian and Chinese");
    }
    JsonNode eu = json("statute", "EU", "--format", "json");
    assertThat(eu.at("/presidency/order/kind").asString()).isEqualTo("list");
    assertThat(eu.at("/presidency/order/states/0").asString()).isEqualTo("state/mlt");
    assertThat(terminal.run("statute", "visegrad").out()).contains("Czechia, Poland, Hungary");
  }

  @Test
  void anUnknownOneIsComplainedOf() {
    Terminal.Result result = terminal.run("statute", "sko");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("chancery: There is no statute of \"sko\"; did you mean \"sco\"?\n");
  }

  @Test
  void ownOnesAreAddedFromAFolderOrTheHome() throws IOException {
    String tea =
        """
        organisation: org/tea
        name: Tea Club
        as-of: 2025
        sources: {charter: Charter of the Tea Club}
        """;
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("tea.yaml"), tea);
    assertThat(terminal.run("statute", "Tea Club", "--statutes", own.toString()).out())
        .contains("Tea Club as of 2025", "Your own, " + own.resolve("tea.yaml") + ":1.");

    assertThat(terminal.run("statute", "Tea Club").code()).isEqualTo(1);
    Path home = Files.createDirectories(folder.resolve("home").resolve("statutes"));
    Files.writeString(home.resolve("tea.yaml"), tea);
    assertThat(terminal.run("statute", "Tea Club").code()).isZero();
  }

  @Test
  void aFaultIsToldWithFileAndLine() throws IOException {
    Path own = Files.createDirectories(folder.resolve("bad"));
    Files.writeString(own.resolve("tea.yaml"), "organisation: org/tea\nnam: Tea Club\n");
    Terminal.Result result = terminal.run("statute", "--statutes", own.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("tea.yaml:2:1: there is no field \"nam\" in a statute; did you mean \"name\"?");
    assertThat(terminal.run("statute", "--statutes", "nowhere").err())
        .isEqualTo(
            "chancery: There is no folder nowhere; give one that holds files of statutes.\n");
  }

  private JsonNode json(String... arguments) {
    return ClaimJson.mapper().readTree(terminal.run(arguments).out());
  }
}
