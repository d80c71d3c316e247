package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.model.ClaimJson;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 18);
  private static final Matching MATCHING = new Matching(EntityBase.load());

  @Test
  void aClaimThatFitsTwoLabelsLeavesTheOneThatAnotherNeeds() {
    var either = tenure("Wang Yi", "Minister of Foreign Affairs", "");
    var first = tenure("Wang Yi", "Minister of Foreign Affairs", "");
    // Both claims fit the first label, which has no body; the first claim fits that alone.
    var labels = labels(either, tenure("Wang Yi", "foreign minister", "state/chn"));
    var found = found(tenure("Wang Yi", "foreign minister", "state/chn"), first);

    assertThat(MATCHING.match(found, labels, DAY).right()).hasSize(2);
  }

  @Test
  void ofTwoThatFitTheCloserIsTaken() {
    var labels =
        labels(
            "{'type':'tenure','holder':{'name':'Li'},'office':'President','standing':'former'}",
            "{'type':'tenure','holder':{'name':'Li'},'office':'President','standing':'acting'}");
    var found =
        found(
            """
            {'type':'tenure','holder':{'name':'Li','kind':'person'},'office':'President','standing':'acting'}
            """);

    var outcome = MATCHING.match(found, labels, DAY);

    assertThat(outcome.right()).extracting(pair -> pair.label()).containsExactly(labels.get(1));
    assertThat(outcome.missed()).containsExactly(labels.get(0));
  }

  @Test
  void aFactReadTwiceIsRightOnce() {
    String fact = tenure("Wang Yi", "Minister of Foreign Affairs", "state/chn");

    var outcome = MATCHING.match(found(fact, fact), labels(fact), DAY);

    assertThat(outcome.right()).hasSize(1);
    assertThat(outcome.near().size() + outcome.spurious().size()).isEqualTo(1);
  }

  @Test
  void twoLabelsAlikeAreTwo() {
    String fact = tenure("Wang Yi", "Minister of Foreign Affairs", "state/chn");

    var outcome = MATCHING.match(found(fact), labels(fact, fact), DAY);

    assertThat(outcome.right()).hasSize(1);
    assertThat(outcome.missed()).hasSize(1);
  }

  @Test
  void aClaimWrongInOneRoleStandsBesideTheLabelThatIsMeant() {
    var outcome =
        MATCHING.match(
            found(tenure("Wang Yi", "President", "state/chn")),
            labels(tenure("Ann Lee", "Judge", "org/un"), tenure("Wang Yi", "Judge", "state/chn")),
            DAY);

    assertThat(outcome.right()).isEmpty();
    assertThat(outcome.near())
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.comparison().wrongCore()).containsExactly("office");
        });
    assertThat(outcome.missed()).hasSize(1);
    assertThat(outcome.spurious()).isEmpty();
  }

  @Test
  void anotherTypeIsNeverRight() {
    var outcome =
        MATCHING.match(
            found("{'type':'founding','organisation':{'id':'org/un'}}"),
            labels("{'type':'seat','organisation':{'id':'org/un'}}"),
            DAY);

    assertThat(outcome.spurious()).hasSize(1);
    assertThat(outcome.missed()).hasSize(1);
  }

  private static String tenure(String holder, String office, String body) {
    return "{'type':'tenure','holder':{'name':'%s','kind':'person'},'office':'%s'%s}"
        .formatted(holder, office, body.isEmpty() ? "" : ",'body':{'id':'%s'}".formatted(body));
  }

  private static List<Label> labels(String... json) {
    return Stream.of(json)
        .map(each -> new Label(ClaimJson.mapper().readTree(each.replace('\'', '"'))))
        .toList();
  }

  private static List<Found> found(String... json) {
    return labels(json).stream().map(label -> new Found(label.roles())).toList();
  }
}
