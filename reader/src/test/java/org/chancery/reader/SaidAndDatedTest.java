package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom, about whom and on whose word something is said, and when things happened. */
class SaidAndDatedTest {

  // A Sunday.
  private static final LocalDate DAY = LocalDate.of(2022, 3, 20);

  private static List<Claim> claims(String text) {
    return Models.reader().read(Models.dispatch("The Wire", DAY, text)).claims();
  }

  private static <F extends Fact> Stream<F> facts(String text, Class<F> type) {
    return claims(text).stream().map(Claim::fact).filter(type::isInstance).map(type::cast);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wang Yi told reporters that the talks had gone well. | reporters",
        "Wang Yi urged the older members to be patient. | older members",
        "Wang Yi called on Norway to return to the table. | Norway",
        "Wang Yi told this newspaper that the talks had gone well. | The Wire",
        "Wang Yi appealed to the participating states to pass a budget. | participating states",
      })
  void addressee(String text, String name) {
    assertThat(facts(text, Fact.Statement.class).map(Fact.Statement::addressee))
        .anySatisfy(addressee -> {
          assertThat(addressee).isNotNull();
          assertThat(addressee.name()).isEqualTo(name);
        });
  }

  @Test
  void whatIsUrgedIsNobodyWhoIsAddressed() {
    assertThat(facts("Wang Yi urged restraint.", Fact.Statement.class))
        .extracting(Fact.Statement::addressee)
        .containsOnlyNulls();
  }

  @Test
  void personsAreTopicsToo() {
    assertThat(facts("Wang Yi praised the work of Zhang Ming in Kyiv.", Fact.Statement.class))
        .flatExtracting(Fact.Statement::about)
        .extracting(Entity::name)
        .contains("Zhang Ming");
  }

  @Test
  void nobodySpeaksOnHisOwnWord() {
    List<Claim> claims =
        claims(
            "He condemned the raid, which according to Wang Yi cost lives. Wang Yi proposed a"
                + " truce, and he thanked Norway.");
    assertThat(claims)
        .filteredOn(claim -> claim.fact() instanceof Fact.Statement)
        .allSatisfy(claim ->
            assertThat(claim.attribution())
                .doesNotContain(
                    new Attribution.Speaker(((Fact.Statement) claim.fact()).speaker())));
  }

  @Test
  void theClauseOfTheVerbHasTheDate() {
    assertThat(
            facts(
                "Wang Yi, whose term ends on Friday, said on Tuesday that the talks had failed.",
                Fact.Statement.class))
        .extracting(fact -> String.valueOf(fact.date()))
        .containsExactly("2022-03-15");
  }

  @Test
  void theOneWhoTookOverEndsThePresidencyBefore() {
    assertThat(
            facts("Finland assumed the OSCE chair from Malta on 1 January.", Fact.Presidency.class))
        .extracting(fact -> fact.holder().name() + " " + fact.start() + " " + fact.end())
        .contains("Finland 2022-01-01 null", "Malta null 2022-01-01");
  }

  @Test
  void aVisitHasTheFirstAndTheLastDay() {
    assertThat(facts("Wang Yi paid a visit to Oslo from 14 to 16 March 2022.", Fact.Visit.class))
        .extracting(fact -> fact.start() + " " + fact.end())
        .containsExactly("2022-03-14 2022-03-16");
  }

  @Test
  void sinceAndUntilBoundATerm() {
    assertThat(
            facts(
                "Norway has held the OSCE chair since January 2022 and until the end of the year.",
                Fact.Presidency.class))
        .extracting(fact -> fact.start() + " " + fact.end())
        .containsExactly("2022-01 2022-12-31");
  }

  @Test
  void whatBeginsLaterIsPlanned() {
    assertThat(claims("Norway takes over the OSCE chair from Malta on 1 January 2023."))
        .filteredOn(claim -> claim.fact() instanceof Fact.Presidency)
        .extracting(claim ->
            ((Fact.Presidency) claim.fact()).holder().name() + " " + claim.modality().word())
        .containsExactlyInAnyOrder("Norway planned", "Malta asserted");
  }

  @Test
  void aStandingCanHoldSinceAnEvent() {
    assertThat(
            facts(
                "Mali has been suspended from ECOWAS since the army seized power in May 2021.",
                Fact.Membership.class))
        .extracting(fact -> String.valueOf(fact.start()))
        .containsExactly("2021-05");
  }

  @Test
  void aParagraphOfAnotherTimeIsNotOfTheDayOfTheNews() {
    assertThat(
            facts(
                "Wang Yi met Zhang Ming on Thursday.\n\nIn May 2019 the two had quarrelled. Wang Yi"
                    + " said that peace was near.",
                Fact.Statement.class))
        .extracting(Fact.Statement::date)
        .containsOnlyNulls();
  }

  @Test
  void theTimeBeforeAnInfinitiveIsNotItsOwn() {
    assertThat(
            facts(
                "Iran and Norway agreed on Friday to restore diplomatic relations.",
                Fact.Relation.class))
        .extracting(Fact.Relation::date)
        .containsOnlyNulls();
  }

  @Test
  void theTimeBeforeAHelpingVerbIsThatOfTheVerb() {
    assertThat(facts("On Thursday Wang Yi had said that peace was near.", Fact.Statement.class))
        .extracting(fact -> String.valueOf(fact.date()))
        .containsExactly("2022-03-17");
  }
}
