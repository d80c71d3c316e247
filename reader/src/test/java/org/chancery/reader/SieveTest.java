package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sieve spares the parser work and loses nothing: with and without it, readings are equal. */
class SieveTest {

  /** Names a file of dispatches as JSON Lines; plain or gzipped. */
  private static final String NEWS = "CHANCERY_NEWS";

  /** So many articles are read at most, spread over the whole file: a test is to end soon. */
  private static final int ARTICLES = 60;

  private final Reader sieved = Models.reader();
  private final Reader unsieved = sieved.unsieved();

  @ParameterizedTest
  @ValueSource(strings = {"../examples", "../evaluation/gold/development"})
  void losesNothingOfDispatches(String folder) {
    assumeTrue(Files.isDirectory(Path.of(folder)), () -> folder + " is not here");
    List<Dispatch> dispatches = dispatches(Path.of(folder));
    assertThat(dispatches).isNotEmpty();
    dispatches.forEach(this::readsAlike);
  }

  @Test
  void losesNothingOfGeneralNews() {
    String news = System.getenv(NEWS);
    assumeTrue(news != null, NEWS + " names no file of general news");
    List<Dispatch> dispatches = dispatches(Path.of(news));
    int step = Math.max(1, dispatches.size() / ARTICLES);
    for (int i = 0; i < dispatches.size(); i += step) {
      readsAlike(dispatches.get(i));
    }
  }

  /** Rules that ask for no mention fire in sentences that have none. */
  @Test
  void letsSentencesThroughThatMentionNobody() {
    assertThat(sieved.sentences("Nobody gained, said the crowd."))
        .allMatch(Reader.ReadSentence::tried);
    assertThat(sieved.sentences("Rain all day.")).noneMatch(Reader.ReadSentence::tried);
  }

  private void readsAlike(Dispatch dispatch) {
    assertThat(sieved.read(dispatch)).as(dispatch.title()).isEqualTo(unsieved.read(dispatch));
  }

  private static List<Dispatch> dispatches(Path path) {
    List<Dispatch> dispatches = new ArrayList<>();
    new Intake(null)
        .read(
            path,
            received -> {
              if (received instanceof Received.Accepted accepted) {
                dispatches.add(accepted.dispatch());
              }
            });
    return dispatches;
  }
}
