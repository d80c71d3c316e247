package org.chancery.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of rulings: one object, with the sort of ruling under {@code ruling}. What this
 * class writes it reads back equal.
 */
public final class RulingJson {
  private static final Map<String, Class<? extends Ruling>> SORTS =
      Arrays.stream(Ruling.class.getPermittedSubclasses())
          .<Class<? extends Ruling>>map(sort -> sort.asSubclass(Ruling.class))
          .collect(
              Collectors.toUnmodifiableMap(
                  sort -> sort.getSimpleName().toLowerCase(Locale.ROOT), Function.identity()));

  private RulingJson() {}

  /** The ruling as a JSON object; a corrected fact has its type in it. */
  public static ObjectNode tree(Ruling ruling) {
    ObjectNode node = ClaimJson.mapper().createObjectNode();
    node.put("ruling", ruling.word());
    if (ruling instanceof Ruling.Correct(var claim, var fact)) {
      node.put("claim", claim).set("fact", ClaimJson.tree(fact));
    } else {
      node.setAll((ObjectNode) ClaimJson.mapper().<JsonNode>valueToTree(ruling));
    }
    return node;
  }

  /**
   * Reads a ruling back.
   *
   * @throws IllegalArgumentException when the text is not a ruling; the message says why
   */
  public static Ruling read(String json) {
    try {
      JsonNode node = ClaimJson.mapper().readTree(json);
      JsonNode word = node.path("ruling");
      Class<? extends Ruling> sort = SORTS.get(word.asString(""));
      if (sort == null) {
        throw new IllegalArgumentException(
            "no ruling is called %s; there are %s"
                .formatted(word, SORTS.keySet().stream().sorted().toList()));
      }
      return sort == Ruling.Correct.class
          ? new Ruling.Correct(
              node.path("claim").asString(), ClaimJson.readFact(node.path("fact").toString()))
          : ClaimJson.mapper().treeToValue(node, sort);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a ruling in JSON: " + e.getOriginalMessage(), e);
    }
  }
}
