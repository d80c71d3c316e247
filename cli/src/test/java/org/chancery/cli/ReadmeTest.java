package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The README's quick start: its commands on the bundled samples print what it says. */
class ReadmeTest {
  private static final Path CHECKOUT = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final String PROMPT = "$ ./chancery ";

  /** A word of a command line, or several in quotes. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private static Path folder;
  private static Terminal terminal;
  private static Terminal.Result read;
  private static String readme;

  @BeforeAll
  static void readSamples() throws IOException {
    readme = Files.readString(CHECKOUT.resolve("README.md"));
    terminal =
        new Terminal(Map.of("CHANCERY_HOME", folder.resolve("home").toString()), Clock.systemUTC());
    read = terminal.run("read", CHECKOUT.resolve("examples").toString());
  }

  /** A command and what follows it in the README. */
  private record Shown(String command, String output) {}

  private static List<String> blocks() {
    return BLOCK.matcher(readme).results().map(block -> block.group(1)).toList();
  }

  private static List<Shown> shown() {
    List<Shown> all = new ArrayList<>();
    for (String block : blocks()) {
      // A prompt stands at the beginning of a line only.
      Arrays.stream(("\n" + block).split("\n" + Pattern.quote(PROMPT), -1))
          .skip(1)
          .map(part -> part.split("\n", 2))
          .forEach(parts -> all.add(new Shown(parts[0], parts[1].strip())));
    }
    return all;
  }

  private static String[] words(String command) {
    return WORD.matcher(command).results().map(ReadmeTest::word).toArray(String[]::new);
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  @Test
  void readingEndsAsTheReadmeSays() {
    String end = blocks().getFirst();
    assertThat(read.code()).isZero();
    assertThat(read.out().strip()).endsWith(end.strip().lines().toList().getLast());
    assertThat(read.out()).contains(end.substring(0, end.indexOf("  …")));
  }

  @TestFactory
  Stream<DynamicTest> commandsPrintWhatTheReadmeShows() {
    List<Shown> shown = shown();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(3);
    return shown.stream()
        .map(it ->
            DynamicTest.dynamicTest(
                it.command(),
                () ->
                    assertThat(terminal.run(words(it.command())).out().strip())
                        .isEqualTo(it.output())));
  }

  @Test
  void theTwoCommandsOfTheQuickStartAreThere() {
    Matcher commands =
        Pattern.compile("```sh\n(\\./chancery read examples|mvn verify)\n```").matcher(readme);
    assertThat(commands.results().map(it -> it.group(1)))
        .containsExactly("./chancery read examples", "mvn verify");
  }
}
