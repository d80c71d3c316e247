package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.model.ClaimJson;
import org.chancery.register.Register;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rulings by the command line, one after the other, on the register of {@link CommandsTest}. */
class RulingCommandsTest {
  private static final String[] BECAUSE = {"--by", "A. Clerk", "--reason", "asked the ministry"};

  @TempDir private static Path folder;
  private static Terminal terminal;
  private static Server server;

  @BeforeAll
  static void feed() {
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    String url =
        "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    terminal = new Terminal(Map.of("CHANCERY_DATABASE", url));
    try (Register register = Register.connect(url)) {
      CommandsTest.feed(register);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void rulingsAreGivenShownAndUndone() {
    assertThat(out("ruling", "list")).startsWith("Nobody has ruled on anything");
    assertThat(rule("reject", "c-2")).isEqualTo("r-1 recorded: c-2 rejected.\n");
    assertThat(out("members", "SCO", "--on", "2022-03-20")).doesNotContain("India");
    assertThat(out("show", "c-2")).contains("It is rejected (r-1, by A. Clerk on ");
    assertThat(rule("undo", "r-1")).isEqualTo("r-2 recorded: r-1 undone.\n");
    assertThat(out("members", "SCO", "--on", "2022-03-20")).contains("India");

    assertThat(rule("correct", "c-2", "start=2017-06-09", "at="))
        .startsWith("r-3 recorded: c-2 corrected to ")
        .contains("2017-06-09");
    assertThat(out("members", "SCO", "--on", "2018-01-01", "--evidence"))
        .contains("India", "corrected to", "(r-3, by A. Clerk on ", "asked the ministry");
    String entry = json("who", "sg", "SCO", "--format", "json").at("/holders/0/entry").asString();
    assertThat(rule("accept", entry)).isEqualTo("r-4 recorded: c-1 accepted.\n");

    assertThat(rule("split", "Zhang Ming", "c-1", "--as", "Admiral Zhang"))
        .contains("c-1 about Admiral Zhang (person/admiral-zhang-2) and not Zhang Ming");
    assertThat(out("who", "sg", "SCO", "--on", "2022-03-20")).contains("Admiral Zhang");
    assertThat(out("show", "person/admiral-zhang-2")).contains("r-5: c-1 about Admiral Zhang");
    assertThat(rule("merge", "Admiral Zhang", "person/zhang-ming")).contains("are one");

    assertThat(out("ruling", "list"))
        .containsPattern("r-1 +undone +c-2 rejected")
        .containsPattern("r-2 +stands +r-1 undone");
    JsonNode list = json("ruling", "list", "--format", "json");
    assertThat(list).hasSize(6);
    assertThat(list.at("/1/undone").asString()).isEqualTo("r-1");
    assertThat(list.at("/2/fact/start").asString()).isEqualTo("2017-06-09");
    assertThat(out("verify")).contains("The register is whole", "a chain of 7 links");
  }

  @Test
  void whatCannotBeRuledCostsOneSentence() {
    complains("No claim is called \"c-404\"", "accept", "c-404");
    complains("changes no role of a membership", "correct", "c-2", "begin=2017");
    complains("\"noon\" is no date for the role start", "correct", "c-2", "start=noon");
    complains("The role member cannot be without a value", "correct", "c-2", "member=");
    complains("Nothing in the register is called", "correct", "c-2", "member=Zzyzx");
    complains("\"many\" is no number for the role count", "correct", "c-3", "count=many");
    complains("is one with itself", "merge", "India", "India");
    complains("says nothing of Iran", "split", "Iran", "c-2");
    complains("No ruling is called r-99", "undo", "r-99");
  }

  private static void complains(String sentence, String... arguments) {
    Terminal.Result result = terminal.run(ruling(arguments));
    assertThat(result.code()).as(sentence).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(sentence);
    assertThat(result.err().lines()).hasSize(1);
  }

  private static String rule(String... arguments) {
    return out(ruling(arguments));
  }

  private static String[] ruling(String... arguments) {
    return Stream.of(Stream.of("ruling"), Stream.of(arguments), Stream.of(BECAUSE))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  private static String out(String... arguments) {
    Terminal.Result result = terminal.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out();
  }

  private static JsonNode json(String... arguments) {
    return ClaimJson.mapper().readTree(out(arguments));
  }
}
