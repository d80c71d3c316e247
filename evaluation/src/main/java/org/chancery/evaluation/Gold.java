package org.chancery.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.model.ClaimJson;
import tools.jackson.databind.JsonNode;

/**
 * What a careful person found in a dispatch, before any program read it.
 *
 * @param file the dispatch
 * @param date the day on which it was published
 * @param source who published it
 * @param labels its claims
 */
record Gold(Path file, LocalDate date, String source, List<Label> labels) {

  Gold {
    labels = List.copyOf(labels);
  }

  /**
   * Reads one line of labels.
   *
   * @param folder where the dispatch lies
   */
  static Gold parse(String line, Path folder) {
    JsonNode node = ClaimJson.mapper().readTree(line);
    return new Gold(
        folder.resolve(node.path("dispatch").asString("")),
        LocalDate.parse(node.path("date").asString("")),
        node.path("source").asString(""),
        node.path("claims").valueStream().map(Label::new).toList());
  }

  /** The name of the dispatch's file. */
  String name() {
    return String.valueOf(file.getFileName());
  }
}
