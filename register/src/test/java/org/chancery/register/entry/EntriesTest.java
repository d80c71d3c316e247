package org.chancery.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.IRAN;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.SCO;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.claim;
import static org.chancery.register.Samples.date;
import static org.chancery.register.Samples.day;
import static org.chancery.register.Samples.dispatch;
import static org.chancery.register.Samples.member;
import static org.chancery.register.Samples.secretary;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chancery.model.Attribution;
import org.chancery.model.Bounds;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Participant;
import org.chancery.model.Standing;
import org.chancery.model.Truth;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private static Reported reported(String date, Modality modality, Fact fact) {
    Dispatch dispatch = dispatch(fact + " " + modality, date);
    return Reported.of(claim(dispatch, 0, modality, fact), dispatch);
  }

  private static Reported asserted(String date, Fact fact) {
    return reported(date, Modality.ASSERTED, fact);
  }

  private static Optional<Derived> derived(Fact fact, Reported... claims) {
    return all(fact, claims).stream().filter(it -> it.id().equals(Entries.id(fact))).findFirst();
  }

  private static List<Derived> all(Fact fact, Reported... claims) {
    return Entries.derive(Strand.of(fact), List.of(claims));
  }

  @Test
  void theIdDependsOnTypeAndCoreRolesOnly() {
    assertThat(Entries.id(member(INDIA, "2017", null, null)))
        .isEqualTo(Entries.id(member(INDIA.calledAs("Delhi"), null, null, "2022-03-17")))
        .isNotEqualTo(
            Entries.id(new Fact.Membership(INDIA, SCO, "observer", null, null, null, null)))
        .matches("e-[0-9a-f]{20}");
  }

  @Test
  void everyClaimNarrowsAndFillsRoles() {
    Fact fact = member(INDIA, "2017", null, null);
    Derived entry =
        derived(
                fact,
                asserted("2022-03-20", fact),
                asserted("2022-03-21", member(INDIA, "2017-06-09", null, "2022-03-17")))
            .orElseThrow();
    assertThat(entry.bounds())
        .isEqualTo(new Bounds(day("2017-06-09"), day("2017-06-09"), day("2022-03-17"), null));
    assertThat(ClaimJson.tree(entry.fact()).get("start").asString()).isEqualTo("2017-06-09");
    assertThat(ClaimJson.tree(entry.fact()).get("at").asString()).isEqualTo("2022-03-17");
    assertThat(entry.planned()).isFalse();
    assertThat(entry.stances().values()).containsOnly(Stance.SUPPORTS).hasSize(2);
  }

  @Test
  void aContradictionIsKeptAndDoesNotNarrow() {
    Fact first = member(INDIA, "2017-06-09", null, null);
    Reported other = asserted("2022-03-21", member(INDIA, "2019", null, null));
    Derived entry = derived(first, asserted("2022-03-20", first), other).orElseThrow();
    assertThat(entry.bounds().latestStart()).isEqualTo(day("2017-06-09"));
    assertThat(entry.stances()).containsEntry(other.claim(), Stance.OPPOSES).hasSize(2);
  }

  @Test
  void onlyAssertedAndPlannedClaimsMakeAnEntry() {
    Fact fact = member(INDIA, "2017", null, null);
    Reported denied = reported("2022-03-20", Modality.DENIED, fact);
    assertThat(derived(fact, reported("2022-03-20", Modality.POSSIBLE, fact), denied)).isEmpty();
    Reported planned = reported("2016-03-20", Modality.PLANNED, fact);
    assertThat(derived(fact, planned).orElseThrow().planned()).isTrue();
    Derived entry = derived(fact, planned, denied, asserted("2022-03-20", fact)).orElseThrow();
    assertThat(entry.planned()).isFalse();
    assertThat(entry.stances()).containsEntry(denied.claim(), Stance.OPPOSES);
  }

  @Test
  void aCandidateHoldsNothingAndADesignateIsPlanned() {
    Fact candidate = secretary(ZHANG, null, null, "2021-06-01", null, Standing.CANDIDATE);
    assertThat(derived(candidate, asserted("2021-06-01", candidate))).isEmpty();
    Fact designate = secretary(ZHANG, "2022-01-01", null, "2021-06-01", null, Standing.DESIGNATE);
    Derived entry = derived(designate, asserted("2021-06-01", designate)).orElseThrow();
    assertThat(entry.planned()).isTrue();
    assertThat(entry.bounds().holdsOn(day("2021-06-01"))).isEqualTo(Truth.NO);
  }

  @Test
  void aFormerTenureEndedBeforeItsDispatch() {
    Fact former = secretary(NOROV, null, null, "2022-03-20", null, Standing.FORMER);
    Bounds bounds = derived(former, asserted("2022-03-20", former)).orElseThrow().bounds();
    assertThat(bounds.holdsOn(day("2022-03-20"))).isEqualTo(Truth.NO);
    assertThat(bounds.holdsOn(day("2022-03-19"))).isEqualTo(Truth.POSSIBLY);
  }

  @Test
  void theSuccessorNarrowsThePredecessorAndMakesNoEntryOfHim() {
    Fact norov = secretary(NOROV, "2019-01-01", null, null);
    Reported successor =
        asserted("2022-03-20", secretary(ZHANG, "2022-01-01", null, null, NOROV, null));
    assertThat(derived(norov, successor)).isEmpty();
    Derived entry = derived(norov, asserted("2020-01-01", norov), successor).orElseThrow();
    assertThat(entry.bounds().latestEnd()).isEqualTo(day("2022-01-01"));
    assertThat(entry.stances()).containsEntry(successor.claim(), Stance.NARROWS);
  }

  @Test
  void theOrderOfClaimsDoesNotMatter() {
    List<Reported> all =
        List.of(
            asserted("2022-03-20", secretary(ZHANG, "2022", null, null)),
            asserted("2022-03-21", secretary(ZHANG, "2022-01-01", null, null, NOROV, null)),
            asserted("2022-04-01", secretary(ZHANG, "2019", null, null)),
            asserted("2022-05-01", secretary(ZHANG, null, "2024-12-31", "2022-05-01")),
            asserted("2025-05-01", secretary(ZHANG, null, null, null, null, Standing.FORMER)),
            asserted("2020-05-01", secretary(ZHANG, null, null, "2020-05-01", INDIA, null)),
            reported("2021-05-01", Modality.PLANNED, secretary(ZHANG, "2022-02", null, null)),
            reported("2021-05-01", Modality.DENIED, secretary(ZHANG, "2022-02", null, null)),
            reported("2021-05-01", Modality.POSSIBLE, secretary(ZHANG, "2023", null, null)),
            asserted("2019-05-01", secretary(NOROV, "2019", "2021-12-31", null)));
    String id = Strand.of(secretary(ZHANG, null, null, null));
    qt().forAll(
            lists().of(integers().between(0, all.size() - 1)).ofSizeBetween(1, all.size()),
            integers().all())
        .checkAssert((chosen, seed) -> {
          List<Reported> some = chosen.stream().distinct().map(all::get).toList();
          List<Reported> shuffled = new ArrayList<>(some);
          Collections.shuffle(shuffled, new Random(seed));
          assertThat(Entries.derive(id, shuffled)).isEqualTo(Entries.derive(id, some));
        });
  }

  @Test
  void aLengthServedTellsTheOtherSideOfATenureThatIsOver() {
    Fact served = secretaryFor("P4Y", Standing.FORMER);
    Fact ended = secretary(ZHANG, null, "2021-12-31", null);
    Bounds bounds =
        derived(ended, asserted("2022-03-20", served), asserted("2022-01-02", ended))
            .orElseThrow()
            .bounds();
    assertThat(bounds.earliestStart()).isEqualTo(day("2016-12-31"));
    assertThat(bounds.latestStart()).isEqualTo(day("2018-12-31"));
  }

  @Test
  void aLengthThatContradictsTheDatesTellsNothing() {
    Fact dated = secretary(ZHANG, "2000-01-01", "2020-12-31", null);
    Bounds bounds =
        derived(
                dated,
                asserted("2022-03-20", secretaryFor("P4Y", Standing.FORMER)),
                asserted("2022-01-02", dated))
            .orElseThrow()
            .bounds();
    assertThat(bounds.earliestStart()).isEqualTo(day("2000-01-01"));
    assertThat(bounds.latestEnd()).isEqualTo(day("2020-12-31"));
  }

  @Test
  void aTermThatHasBegunTellsNoEnd() {
    Fact begun = secretary(ZHANG, "2022-01-01", null, null);
    Fact term = secretaryFor("P3Y", Standing.IN_OFFICE);
    assertThat(
            derived(begun, asserted("2022-01-02", begun), asserted("2022-01-02", term))
                .orElseThrow()
                .bounds()
                .latestEnd())
        .isNull();
  }

  private static Fact secretaryFor(String length, Standing standing) {
    return new Fact.Tenure(
        ZHANG, "Secretary-General", SCO, null, null, length, null, null, standing, null);
  }

  @Test
  void twoTermsOfOnePersonAreTwoEntries() {
    Fact first = secretary(NOROV, "2004", "2006-12-31", null);
    Fact second = secretary(NOROV, "2019-01-01", "2021-12-31", null);
    List<Derived> terms =
        all(
            first,
            asserted("2022-03-20", second),
            asserted("2022-03-21", first),
            asserted("2005-05-01", secretary(NOROV, null, null, "2005-05-01")),
            asserted("2020-05-01", secretary(NOROV, null, null, "2020-05-01")));
    assertThat(terms).hasSize(2).allSatisfy(it -> assertThat(it.stances()).hasSize(2));
    assertThat(terms.getFirst().bounds().latestEnd()).isEqualTo(day("2006-12-31"));
    assertThat(terms.getLast().bounds().earliestStart()).isEqualTo(day("2019-01-01"));
    assertThat(terms.getFirst().id()).isNotEqualTo(terms.getLast().id());
  }

  @Test
  void whoIsCalledByAnOfficeLongAfterItEndedHasItAgain() {
    Fact first = secretary(NOROV, null, "2010-12-31", null);
    Fact stale = secretary(NOROV, null, null, "2011-03-01");
    Fact again = secretary(NOROV, null, null, "2015-03-01");
    assertThat(all(first, asserted("2011-01-05", first), asserted("2011-03-01", stale)))
        .singleElement()
        .satisfies(it -> assertThat(it.count(Stance.OPPOSES)).isEqualTo(1));
    assertThat(all(first, asserted("2011-01-05", first), asserted("2015-03-01", again))).hasSize(2);
  }

  @Test
  void leavingEndsAMembershipAndComingBackBeginsAnother() {
    Fact member = member(INDIA, "1990", null, null);
    Fact former = new Fact.Membership(INDIA, SCO, "former", null, null, null, null);
    Fact again = member(INDIA, "2009-05-01", null, null);
    List<Derived> entries =
        all(
            member,
            asserted("1991-01-01", member),
            asserted("2001-01-01", former),
            asserted("2009-05-02", again));
    List<Derived> members =
        entries.stream()
            .filter(it -> ((Fact.Membership) it.fact()).status().equals("member"))
            .toList();
    assertThat(members).hasSize(2);
    assertThat(members.getFirst().bounds().latestEnd()).isEqualTo(day("2001-01-01"));
  }

  @Test
  void whoBecomesAMemberObservesNoMore() {
    Fact observer = new Fact.Membership(INDIA, SCO, "observer", null, null, date("2010"), null);
    Fact member = member(INDIA, "2017-06-09", null, null);
    Derived observed =
        derived(observer, asserted("2010-07-01", observer), asserted("2017-06-10", member))
            .orElseThrow();
    assertThat(observed.bounds().latestEnd()).isEqualTo(day("2017-06-09"));
    assertThat(observed.stances()).containsValue(Stance.NARROWS);
  }

  @Test
  void anOfficeWithoutItsBodyIsThatOfWhichTheBodyIsKnown() {
    Fact known = secretary(ZHANG, "2022", null, null);
    Fact bare =
        new Fact.Tenure(
            ZHANG, "Secretary-General", null, null, null, null, null, null, null, date("2023"));
    assertThat(all(known, asserted("2022-01-05", known), asserted("2023-05-01", bare)))
        .singleElement()
        .satisfies(it -> assertThat(it.count(Stance.SUPPORTS)).isEqualTo(2));
  }

  @Test
  void aStatementInOtherWordsIsTheSameOne() {
    Fact one = said("urged member states to deepen solidarity and coordination", "2022-03-17");
    Fact other =
        said("member states should deepen their coordination and solidarity", "2022-03-18");
    Fact later =
        said("member states should deepen their coordination and solidarity", "2022-09-16");
    Fact another = said("the grouping closely follows the situation in Ukraine", "2022-03-17");
    assertThat(
            all(
                one,
                asserted("2022-03-18", one),
                asserted("2022-03-20", other),
                asserted("2022-09-17", later),
                asserted("2022-03-18", another)))
        .hasSize(3)
        .anySatisfy(it -> assertThat(it.stances()).hasSize(2));
  }

  private static Fact said(String content, String on) {
    return new Fact.Statement(
        ZHANG, List.of(), Fact.Statement.Act.SAY, content, List.of(), null, date(on));
  }

  @Test
  void aMeetingIsOneThoughSomeTellingsLeaveOutItsDayOrAParticipant() {
    Fact told = met("2022-03-17", ZHANG, INDIA);
    Fact undated = met(null, ZHANG, INDIA);
    Fact fuller = met("2022-03-17", ZHANG, INDIA, IRAN);
    Fact next = met("2022-03-24", ZHANG, INDIA);
    List<Derived> meetings =
        all(
            told,
            asserted("2022-03-18", told),
            asserted("2022-03-19", undated),
            asserted("2022-03-20", fuller),
            asserted("2022-03-25", next));
    assertThat(meetings).hasSize(2);
    assertThat(meetings.getFirst().stances()).hasSize(3);
    assertThat(((Fact.Meeting) meetings.getFirst().fact()).participants()).hasSize(3);
  }

  private static Fact met(String on, Entity... participants) {
    return new Fact.Meeting(
        Stream.of(participants).map(it -> new Participant(it, List.of())).toList(),
        on == null ? null : date(on),
        null,
        null,
        null,
        null);
  }

  @Test
  void tellsIndependentOriginsFromRepetitions() {
    Fact fact = member(INDIA, "2017", null, null);
    List<Attribution> courier = List.of(new Attribution.Source("Courier"));
    List<Attribution> herald = List.of(new Attribution.Source("Herald"));
    List<Attribution> release =
        List.of(new Attribution.Source("Herald"), new Attribution.Document("press release", INDIA));
    List<Attribution> sameRelease =
        List.of(new Attribution.Source("Mail"), new Attribution.Document("Press Release", INDIA));
    Derived entry =
        derived(
                fact,
                from("a", fact, courier),
                from("b", fact, courier),
                from("c", fact, herald),
                from("d", fact, release),
                from("e", fact, sameRelease))
            .orElseThrow();
    assertThat(entry.count(Stance.SUPPORTS)).isEqualTo(5);
    assertThat(entry.origins()).isEqualTo(3);
  }

  @Test
  void aBodysOwnPageAndItsPressReleaseAreOneOrigin() {
    Entity ministry =
        new Entity(
            "org/chn-ministry-of-foreign-affairs",
            EntityKind.ORGANISATION,
            "Ministry of Foreign Affairs of China",
            "Foreign Ministry");
    Attribution page =
        new Attribution.Source("Ministry of Foreign Affairs of the People's Republic of China");
    Attribution release = new Attribution.Document("press release", ministry);
    Attribution courier = new Attribution.Source("Courier");
    String own = origin(page);

    assertThat(origin(courier, release)).isEqualTo(own);
    assertThat(origin(courier, new Attribution.Speaker(ministry))).isEqualTo(own);
    assertThat(origin(courier)).isNotEqualTo(own);
    assertThat(
            origin(new Attribution.Source("Ministry of Foreign Affairs of the Republic of Korea")))
        .isNotEqualTo(own);
    assertThat(origin(courier, new Attribution.Speaker(INDIA))).isEqualTo(INDIA.id());
  }

  private static String origin(Attribution... chain) {
    return Origin.of(List.of(chain), ((Attribution.Source) chain[0]).source());
  }

  private static Reported from(String claim, Fact fact, List<Attribution> chain) {
    String publisher = ((Attribution.Source) chain.getFirst()).source();
    return new Reported(
        claim, fact, Modality.ASSERTED, 0.9, day("2022-03-20"), Origin.of(chain, publisher));
  }
}
