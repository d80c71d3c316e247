package org.chancery.reader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.model.Fact;
import org.chancery.reader.Models;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.mention.Mentions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules that ship with the program, tried on their own examples. */
class RuleBookTest {

  /** Ids of the rules that fire in a text of one or more sentences. */
  private static Set<String> firing(String text) {
    List<Sentence> sentences = Models.sentences(text);
    List<Mentions> mentions = Models.finder().find(sentences, null);
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      FoldedSentence folded = FoldedSentence.of(sentences.get(i), mentions.get(i).outer());
      Models.rules().matches(Models.parser().parse(folded.labels())).stream()
          .map(match -> match.rule().id())
          .forEach(ids::add);
    }
    return ids;
  }

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() {
    return Models.rules().rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> tryExamples(rule)));
  }

  private static void tryExamples(Rule rule) {
    for (String example : rule.examples()) {
      assertThat(firing(example)).as("rules that fire in: %s", example).contains(rule.id());
    }
    for (String example : rule.counterexamples()) {
      assertThat(firing(example)).as("rules that fire in: %s", example).doesNotContain(rule.id());
    }
  }

  @Test
  void idsAreUnique() {
    assertThat(Models.rules().rules()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void everyTypeOfClaimHasARule() {
    assertThat(Models.rules().rules().stream().map(Rule::type).distinct().toList())
        .isEqualTo(Fact.types());
  }

  @Test
  void aSentenceWithATriggerMayFire() {
    assertThat(Models.rules().mayFire(words("They met."))).isTrue();
    assertThat(Models.rules().mayFire(words("Rain all day."))).isFalse();
  }

  /** The sieve must lose nothing: where it says no, no rule fires. */
  @Test
  void whereARuleFiresTheSieveLetsTheSentenceThrough() {
    List<String> examples =
        Models.rules().rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .distinct()
            .toList();
    for (String example : examples) {
      for (Sentence sentence : Models.sentences(example)) {
        FoldedSentence folded = folded(sentence);
        if (!Models.rules().mayFire(folded.labels())) {
          assertThat(Models.rules().matches(Models.parser().parse(folded.labels())))
              .as(example)
              .isEmpty();
        }
      }
    }
  }

  private static List<CoreLabel> words(String sentence) {
    return folded(Models.sentences(sentence).getFirst()).labels();
  }

  private static FoldedSentence folded(Sentence sentence) {
    Mentions mentions = Models.finder().find(List.of(sentence), null).getFirst();
    return FoldedSentence.of(sentence, mentions.outer());
  }
}
