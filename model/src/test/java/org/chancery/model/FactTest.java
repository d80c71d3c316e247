package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quicktheories.QuickTheory;

/** What makes a fact the one it is. */
class FactTest {

  private static final Entity SCO = entity("org/sco", EntityKind.ORGANISATION);
  private static final Entity INDIA = entity("state/ind", EntityKind.STATE);
  private static final Entity CHINA = entity("state/chn", EntityKind.STATE);
  private static final Entity ZHANG = entity("person/zhang-ming", EntityKind.PERSON);
  private static final Entity NOROV = entity("person/vladimir-norov", EntityKind.PERSON);
  private static final Entity BEIJING = entity("place/beijing", EntityKind.PLACE);
  private static final Entity SUMMIT = entity("gathering/astana-2017", EntityKind.GATHERING);
  private static final Date EARLY = Date.ofYear(2017);
  private static final Date LATE = Date.ofYear(2022);
  private static final List<Capacity> CAPACITY = List.of(new Capacity("Envoy", CHINA));

  private static Entity entity(String id, EntityKind kind) {
    return new Entity(id, kind, id, id);
  }

  @Test
  void typesAreTheFifteenOfTheVocabulary() {
    assertThat(Fact.class.getPermittedSubclasses())
        .extracting(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(
            "tenure",
            "membership",
            "tally",
            "presidency",
            "meeting",
            "statement",
            "gathering",
            "founding",
            "seat",
            "trait",
            "visit",
            "agreement",
            "sanction",
            "relation",
            "situation");
  }

  @Test
  void aFactKnowsTheNameOfItsType() {
    QuickTheory.qt()
        .forAll(ClaimGenerators.facts())
        .check(
            fact -> fact.type().equals(fact.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }

  /** Two facts with the same core, and a third whose core is another. */
  private record Case(Fact plain, Fact full, Fact other) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              new Fact.Tenure(
                  ZHANG, "Secretary-General", SCO, null, null, null, null, null, null, null),
              new Fact.Tenure(
                  ZHANG,
                  "Secretary-General",
                  SCO,
                  LATE,
                  LATE,
                  "P3Y",
                  NOROV,
                  NOROV,
                  Standing.FORMER,
                  LATE),
              new Fact.Tenure(
                  NOROV, "Secretary-General", SCO, null, null, null, null, null, null, null)),
          new Case(
              new Fact.Membership(INDIA, SCO, "member", null, null, null, null),
              new Fact.Membership(INDIA, SCO, "member", EARLY, LATE, EARLY, SUMMIT),
              new Fact.Membership(INDIA, SCO, "observer", null, null, null, null)),
          new Case(
              new Fact.Tally(SCO, "member", 8, null, false),
              new Fact.Tally(SCO, "member", 8, LATE, true),
              new Fact.Tally(SCO, "member", 9, null, false)),
          new Case(
              new Fact.Presidency(INDIA, SCO, null, null, null, null, null, null),
              new Fact.Presidency(INDIA, SCO, EARLY, LATE, CHINA, CHINA, 1, LATE),
              new Fact.Presidency(CHINA, SCO, null, null, null, null, null, null)),
          new Case(
              new Fact.Meeting(
                  List.of(new Participant(ZHANG, List.of()), new Participant(NOROV, List.of())),
                  LATE,
                  null,
                  null,
                  null,
                  null),
              new Fact.Meeting(
                  List.of(new Participant(NOROV, CAPACITY), new Participant(ZHANG, List.of())),
                  LATE,
                  BEIJING,
                  MeetingForm.CALL,
                  SUMMIT,
                  EARLY),
              new Fact.Meeting(
                  List.of(new Participant(ZHANG, List.of()), new Participant(NOROV, List.of())),
                  EARLY,
                  null,
                  null,
                  null,
                  null)),
          new Case(
              new Fact.Statement(
                  ZHANG, List.of(), Fact.Statement.Act.SAY, "words", List.of(), null, null),
              new Fact.Statement(
                  ZHANG, CAPACITY, Fact.Statement.Act.SAY, "words", List.of(SCO), NOROV, LATE),
              new Fact.Statement(
                  ZHANG, List.of(), Fact.Statement.Act.DENY, "words", List.of(), null, null)),
          new Case(
              new Fact.Gathering(SCO, null, LATE, null, null, 22, "summit"),
              new Fact.Gathering(SCO, "the summit", LATE, BEIJING, CHINA, 22, "summit"),
              new Fact.Gathering(SCO, null, EARLY, null, null, 22, "summit")),
          new Case(
              new Fact.Founding(SCO, null),
              new Fact.Founding(SCO, EARLY),
              new Fact.Founding(INDIA, null)),
          new Case(
              new Fact.Seat(SCO, BEIJING), new Fact.Seat(SCO, BEIJING), new Fact.Seat(SCO, SUMMIT)),
          new Case(
              new Fact.Trait(ZHANG, "nationality", "China", null, false, null),
              new Fact.Trait(ZHANG, "nationality", "China", CHINA, true, LATE),
              new Fact.Trait(ZHANG, "nationality", "India", null, false, null)),
          new Case(
              new Fact.Visit(ZHANG, BEIJING, null, LATE, null, List.of()),
              new Fact.Visit(ZHANG, BEIJING, CHINA, LATE, LATE, CAPACITY),
              new Fact.Visit(ZHANG, BEIJING, null, EARLY, null, List.of())),
          new Case(
              new Fact.Agreement(
                  List.of(INDIA, CHINA), AgreementAct.SIGNED, "a treaty", null, null),
              new Fact.Agreement(
                  List.of(CHINA, INDIA), AgreementAct.SIGNED, "a treaty", LATE, BEIJING),
              new Fact.Agreement(
                  List.of(INDIA, CHINA), AgreementAct.RATIFIED, "a treaty", null, null)),
          new Case(
              new Fact.Sanction(INDIA, CHINA, SanctionAct.IMPOSED, LATE),
              new Fact.Sanction(INDIA, CHINA, SanctionAct.IMPOSED, LATE),
              new Fact.Sanction(INDIA, CHINA, SanctionAct.LIFTED, LATE)),
          new Case(
              new Fact.Relation(List.of(INDIA, CHINA), RelationAct.RESTORED, null, null),
              new Fact.Relation(List.of(CHINA, INDIA), RelationAct.RESTORED, "ambassador", LATE),
              new Fact.Relation(List.of(INDIA, CHINA), RelationAct.SEVERED, null, null)),
          new Case(
              new Fact.Situation("the crisis", null, null),
              new Fact.Situation("the crisis", LATE, BEIJING),
              new Fact.Situation("the war", null, null)));

  @TestFactory
  List<DynamicTest> whatIsNotCoreDoesNotMakeAnotherFact() {
    return CASES.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.plain.type(),
                () -> {
                  assertThat(each.full.core()).isEqualTo(each.plain.core());
                  assertThat(each.other.core()).isNotEqualTo(each.plain.core());
                }))
        .toList();
  }

  @Test
  void everyTypeHasACase() {
    assertThat(CASES)
        .extracting(each -> (Object) each.plain.getClass())
        .containsExactlyInAnyOrder((Object[]) Fact.class.getPermittedSubclasses());
  }

  @Test
  void theOwnerOfAnOfficeAndAnEmptyOneAreDifferentCores() {
    Fact owned = new Fact.Tenure(ZHANG, "Envoy", CHINA, null, null, null, null, null, null, null);
    Fact open = new Fact.Tenure(ZHANG, "Envoy", null, null, null, null, null, null, null, null);

    assertThat(owned.core()).isNotEqualTo(open.core());
  }

  @Test
  void entitiesNameEveryoneInAMeetingAndTheirBodies() {
    Fact meeting =
        new Fact.Meeting(
            List.of(new Participant(ZHANG, List.of(new Capacity("Secretary-General", SCO)))),
            LATE,
            BEIJING,
            null,
            SUMMIT,
            null);

    assertThat(meeting.entities()).containsExactly(ZHANG, SCO, BEIJING, SUMMIT);
  }

  @Test
  void entitiesNeverContainNothing() {
    QuickTheory.qt()
        .forAll(ClaimGenerators.facts())
        .check(fact -> !new ArrayList<>(fact.entities()).contains(null));
  }

  @Test
  void datesGiveBounds() {
    Fact tenure =
        new Fact.Tenure(
            ZHANG,
            "Secretary-General",
            SCO,
            Date.parse("2022-01-01"),
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(tenure.bounds()).isEqualTo(Bounds.of(Date.parse("2022-01-01"), null, null).get());
  }

  @Test
  void contradictoryDatesGiveNoBounds() {
    Fact tenure =
        new Fact.Tenure(ZHANG, "Secretary-General", SCO, LATE, EARLY, null, null, null, null, null);

    assertThat(tenure.bounds()).isNull();
  }

  @Test
  void aFormerTraitDoesNotHoldOnItsDay() {
    Fact.Trait former = new Fact.Trait(NOROV, "profession", "diplomat", null, true, LATE);

    assertThat(former.bounds()).isNull();
  }

  @Test
  void listsAreCopied() {
    List<Participant> participants = new ArrayList<>(List.of(new Participant(ZHANG, List.of())));
    Fact.Meeting meeting = new Fact.Meeting(participants, null, null, null, null, null);
    participants.clear();

    assertThat(meeting.participants()).hasSize(1);
  }

  @Test
  void replacesEachOfItsEntities() {
    QuickTheory.qt()
        .forAll(ClaimGenerators.facts())
        .checkAssert(fact -> {
          Fact renamed = fact.with(it -> new Entity(it.id() + "-new", it.kind(), "new", "new"));
          assertThat(renamed.entities())
              .extracting(Entity::id)
              .isEqualTo(fact.entities().stream().map(it -> it.id() + "-new").toList());
          assertThat(renamed.with(it -> new Entity(it.id().replace("-new", ""), it.kind(), "", "")))
              .isEqualTo(fact);
        });
  }
}
