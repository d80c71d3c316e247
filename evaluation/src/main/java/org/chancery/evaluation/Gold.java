package org.chancery.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chancery.model.ClaimJson;
import tools.jackson.databind.JsonNode;

/**
 * What a careful person found in a dispatch, before any program read it.
 *
 * @param dispatch name of the dispatch's file
 * @param claims the claims, in the public form; entities have an id, or a name where they are not
 *     in the entity base
 */
public record Gold(String dispatch, List<JsonNode> claims) {

  /** The labels of the bundled sample dispatches. */
  public static List<Gold> examples() {
    try (InputStream in = Gold.class.getResourceAsStream("gold/examples.jsonl")) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> ClaimJson.mapper().readTree(line))
          .map(node ->
              new Gold(node.get("dispatch").asString(), node.get("claims").valueStream().toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the gold labels", e);
    }
  }
}
