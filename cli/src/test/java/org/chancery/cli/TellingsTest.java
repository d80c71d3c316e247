package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.model.ClaimJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Several tellings of one meeting, from dispatches to entries with the real models: three bundled
 * samples, and the dispatch that the project began with where it is at hand.
 */
class TellingsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path SEED = Path.of("..", "..", "shared", "seed");

  @TempDir private static Path folder;
  private static int tellings;
  private static List<JsonNode> entries = List.of();

  @BeforeAll
  static void read() {
    List<String> arguments = new ArrayList<>(List.of("read"));
    Stream.of("ministry.txt", "steppe-courier.txt", "ganges-herald.html")
        .map(name -> EXAMPLES.resolve("sco-zhang-ming-" + name).toString())
        .forEach(arguments::add);
    tellings = 3;
    if (Files.isDirectory(SEED)) {
      arguments.add(SEED.toString());
      tellings++;
    }
    String home = folder.resolve("home").toString();
    arguments.addAll(List.of("--home", home));
    Terminal terminal = new Terminal(Map.of());
    assertThat(terminal.run(arguments.toArray(String[]::new)).code()).isZero();
    Terminal.Result timeline =
        terminal.run("timeline", "Zhang Ming", "--format", "json", "--home", home);
    entries = ClaimJson.mapper().readTree(timeline.out()).get("timeline").valueStream().toList();
  }

  private static Stream<JsonNode> of(String type) {
    return entries.stream().filter(entry -> entry.get("type").asString().equals(type));
  }

  private static boolean isOf(JsonNode entry, String role, String name) {
    return entry.path(role).path("name").asString("").equals(name);
  }

  @Test
  void oneMeetingIsTold() {
    assertThat(of("meeting"))
        .singleElement()
        .satisfies(meeting -> {
          assertThat(meeting.get("supporting").asInt()).isEqualTo(tellings);
          assertThat(meeting.get("opposing").asInt()).isZero();
          assertThat(meeting.get("date").asString()).isEqualTo("2022-03-17");
          // The ministry's page, and the two papers that have it from its press release; the
          // dispatch that the project began with tells of the meeting in its own name.
          assertThat(meeting.get("origins").asInt()).isEqualTo(tellings - 2);
        });
  }

  @Test
  void oneSuccessionIsTold() {
    assertThat(of("tenure").filter(it -> isOf(it, "holder", "Vladimir Norov")))
        .singleElement()
        .satisfies(norov -> {
          assertThat(norov.get("supporting").asInt()).isEqualTo(tellings);
          assertThat(norov.get("end").asString()).isEqualTo("2021-12-31");
        });
    assertThat(
            of("tenure")
                .filter(it -> isOf(it, "holder", "Zhang Ming"))
                .filter(it -> it.get("office").asString().equals("Secretary-General")))
        .singleElement()
        .satisfies(zhang -> {
          assertThat(zhang.get("supporting").asInt()).isEqualTo(tellings);
          assertThat(zhang.get("start").asString()).isEqualTo("2022-01-01");
          assertThat(isOf(zhang, "predecessor", "Vladimir Norov")).isTrue();
        });
  }

  @Test
  void wordsOfSeveralTellingsAreOneStatementOfFewerOrigins() {
    assertThat(of("statement").filter(it -> it.get("supporting").asInt() > 1))
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(it.get("origins").asInt()).isLessThanOrEqualTo(it.get("supporting").asInt()))
        .anySatisfy(
            it -> assertThat(it.get("origins").asInt()).isLessThan(it.get("supporting").asInt()));
  }
}
