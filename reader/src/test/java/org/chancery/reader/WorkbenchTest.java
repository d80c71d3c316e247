package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.reader.Explanation.Missed;
import org.chancery.reader.Explanation.Parse;
import org.chancery.reader.Explanation.Reason;
import org.junit.jupiter.api.Test;

/** What is told of rules that fire, and of those that do not. */
class WorkbenchTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 20);

  private final Workbench bench = new Workbench(Models.reader());

  @Test
  void theExampleOfTheDocumentation() {
    Explanation explanation =
        bench.explain(
            "Vladimir Norov completed his term as Secretary-General of the SCO on 31 December.",
            DAY);
    Parse parse = explanation.sentences().getFirst();
    assertThat(parse.tried()).isTrue();
    assertThat(parse.words().get(5))
        .isEqualTo(
            new Explanation.Word(
                6,
                "president",
                "president",
                "NN",
                List.of("office", "person"),
                "Secretary-General of the SCO"));
    assertThat(parse.arcs())
        .contains(
            new Explanation.Arc("root", "ROOT-0", "completed-2"),
            new Explanation.Arc("nmod:as", "term-4", "president-6"));
    assertThat(parse.fired())
        .singleElement()
        .satisfies(fired -> {
          assertThat(fired.rule()).isEqualTo("tenure.complete-term");
          assertThat(fired.trigger().name()).isEqualTo("completed-2");
          assertThat(fired.roles()).containsOnlyKeys("holder", "office", "end");
        });
    assertThat(explanation.claims()).anyMatch(claim -> claim.rule().equals("tenure.complete-term"));
  }

  @Test
  void whatHinderedARuleIsTold() {
    assertThat(reasons("Wang Yi took the bus to Beijing.", "presidency.assume"))
        .extracting(Reason::what)
        .containsExactly(
            "where: obj|right|right:over|behind \"presidency|chairmanship|chair|leadership|chairship|chairpersonship|chairwomanship\":"
                + " leads only to the-3 (\"the\", of no kind), bus-4 (\"bus\", of no kind),"
                + " to-5 (\"to\", of no kind)");
    assertThat(reasons("Wang Yi took the bus to Beijing.", "presidency.take-over"))
        .extracting(Reason::what)
        .containsExactly("no \"over\" hangs on the trigger");
    assertThat(reasons("China was praised by Wang Yi, he said.", "statement.praise"))
        .extracting(Reason::what)
        .contains("role content is empty");
    assertThat(reasons("Wang Yi took part in the visit.", "visit.visit"))
        .extracting(Reason::what)
        .containsExactly("the word is tagged NN, and the trigger must be a verb");
    assertThat(reasons("Wang Yi invited France to the summit.", "statement.urge"))
        .extracting(Reason::what)
        .containsExactly("unless: obl:to [gathering|place|state] leads to summit-6");
  }

  @Test
  void whatIsNearestComesFirst() {
    List<Missed> missed =
        bench.explain("Wang Yi took the bus to Beijing.", DAY).sentences().getFirst().missed();
    assertThat(missed.getLast().reasons().getFirst().what()).startsWith("no \"over\"");
  }

  @Test
  void aSentenceWithoutATriggerIsNotTried() {
    assertThat(bench.explain("Rain all day.", DAY).sentences().getFirst().tried()).isFalse();
  }

  @Test
  void everyShippedRuleDoesWhatItsExamplesSay() {
    List<Trial> trials = new ArrayList<>();
    bench.test(trials::add);
    assertThat(trials).hasSizeGreaterThan(100).allMatch(Trial::passed);
  }

  private List<Reason> reasons(String sentence, String rule) {
    return bench.explain(sentence, DAY).sentences().getFirst().missed().stream()
        .filter(missed -> missed.rule().equals(rule))
        .flatMap(missed -> missed.reasons().stream())
        .toList();
  }
}
