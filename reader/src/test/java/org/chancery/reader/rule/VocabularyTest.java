package org.chancery.reader.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import edu.stanford.nlp.ling.IndexedWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.model.Fact;
import org.junit.jupiter.api.Test;

/** The table of roles and constants: the code, the documentation and the types agree. */
class VocabularyTest {

  @Test
  void everyTypeOfClaimIsInIt() {
    assertThat(ClaimVocabulary.claims().names()).isEqualTo(Fact.types());
  }

  @Test
  void theDocumentationHasTheSameTable() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "rules.md")).stream().map(String::strip).toList();
    assertThat(ClaimVocabulary.claims().types())
        .allSatisfy(type -> assertThat(rows).contains(row(type)));
  }

  private static String row(Vocabulary.Type type) {
    String constants =
        type.constants().entrySet().stream()
            .filter(constant -> !constant.getKey().equals("modality"))
            .map(constant -> constant.getKey() + ": " + words(constant.getValue()))
            .collect(Collectors.joining("; "));
    return "| %s | %s | %s|"
        .formatted(
            type.name(),
            String.join(", ", type.roles()),
            constants.isEmpty() ? "" : constants + " ");
  }

  private static String words(Vocabulary.Values values) {
    return values.words().isEmpty() ? "any word" : String.join(", ", values.words());
  }

  /** Whoever makes claims of matches can ask for nothing that no rule could give. */
  @Test
  void aMatchGivesOnlyWhatTheVocabularyKnows() {
    Rule rule = RuleBook.load().rules().getFirst();
    Match match = new Match(rule, new IndexedWord(), Map.of());
    assertThat(match.role("holder")).isEmpty();
    assertThat(match.set("modality")).isNull();
    assertThatIllegalStateException()
        .isThrownBy(() -> match.role("visitor"))
        .withMessageContaining("the vocabulary of tenure does not know the role visitor");
    assertThatIllegalStateException().isThrownBy(() -> match.set("act"));
  }
}
