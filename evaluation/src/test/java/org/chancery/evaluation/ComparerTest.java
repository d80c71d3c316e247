package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.model.ClaimJson;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each case of {@code comparisons.jsonl} says in which roles the two do not agree, and why. */
class ComparerTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 18);
  private static final Comparer COMPARER =
      new Comparer(new Agreement(new Naming(EntityBase.load())));

  static Stream<Named<JsonNode>> cases() throws IOException {
    try (InputStream in = ComparerTest.class.getResourceAsStream("comparisons.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> ClaimJson.mapper().readTree(line))
          .map(node -> Named.of(node.get("why").asString(), node));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compares(JsonNode example) {
    Comparison comparison =
        COMPARER.compare(new Found(example.get("read")), new Label(example.get("gold")), PUBLISHED);

    List<String> core = strings(example.path("core"));
    assertThat(comparison.wrongCore()).isEqualTo(core);
    assertThat(comparison.wrong())
        .isEqualTo(example.has("wrong") ? strings(example.path("wrong")) : core);
    assertThat(comparison.attribution()).isEqualTo(example.path("attribution").asBoolean(true));
    assertThat(comparison.modality()).isEqualTo(example.path("modality").asBoolean(true));
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
