package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood costs one sentence; none of this needs a register or models. */
class ArgumentsTest {
  private final Terminal terminal = new Terminal(Map.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who SG SCO --on 2022-13-01     | "2022-13-01" is no day, month or year
          who SG SCO --on yesterday      | "yesterday" is no day
          members SCO --known noon       | "noon" is neither a day nor an instant
          who SG                         | Missing required parameter: 'ORG'
          read                           | Missing required parameter: 'PATH'
          claims --type tenur            | "tenur" is none of
          members SCO --format xml       | 'xml'
          membrs                         | did you mean members
          members SCO --evidense         | --evidense
          entities --kind ship           | 'ship'
          rules list ship                | "ship" is none of
          rules explain                  | Missing required parameter: 'SENTENCE'
          verify --contains xyz          | "xyz" is no link
          backup                         | Missing required parameter: 'FILE'
          restore                        | Missing required parameter: 'FILE'
          ruling accept c-1              | Missing required options: '--by=NAME', '--reason=TEXT'
          ruling merge A --by B          | '--reason=TEXT'
          ruling lst                     | Unknown argument 'lst'
          rules lst                      | Unknown argument 'lst'
          """)
  void oneSentenceOnStandardErrorAndExitCode2(String line, String expected) {
    Terminal.Result result = terminal.run(line.split("\\s+"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("chancery: ").contains(expected).endsWith("--help.\n");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void helpIsShortAndNamesEveryCommand() {
    Terminal.Result result = terminal.run("--help");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines().count()).isLessThan(80);
    assertThat(result.out()).contains("read", "who", "members", "Examples:");
    assertThat(terminal.run().out()).isEqualTo(result.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsAnExample(String command) {
    assertThat(terminal.run(command, "--help").out()).contains("Example", "  chancery ", command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "test", "explain"})
  void everyCommandForRulesShowsAnExample(String command) {
    assertThat(terminal.run("rules", command, "--help").out())
        .contains("Example", "  chancery rules " + command, "--rules");
  }

  @Test
  void colourIsUsedWhenAskedFor() {
    assertThat(terminal.run("--color", "always", "--help").out()).contains("\u001B[");
    assertThat(terminal.run("--help").out()).doesNotContain("\u001B[");
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    Terminal.Result result = terminal.run("completion", "bash");
    assertThat(result.out()).startsWith("#!/usr/bin/env bash").contains("members", "--evidence");
  }

  @Test
  void aHomeThatCannotBeOneIsExplained(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Terminal.Result result = terminal.run("dispatches", "--home", file.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("chancery: ").contains("is a file");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void aDatabaseThatIsNoneIsExplained() {
    Terminal.Result result = terminal.run("dispatches", "--database", "mysql://x");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
  }

  private static Stream<String> commands() {
    Surroundings surroundings =
        new Surroundings(
            System.in, System.out, System.err, Map.of(), false, false, 0, Clock.systemUTC());
    Console console = new Console(surroundings);
    Chancery chancery = new Chancery(surroundings, console);
    return Main.commandLine(chancery, console, new Failures(surroundings, console, chancery))
        .getSubcommands()
        .keySet()
        .stream();
  }
}
