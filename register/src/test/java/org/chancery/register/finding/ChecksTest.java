package org.chancery.register.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.register.finding.Planted.GUEST;
import static org.chancery.register.finding.Planted.NOW;
import static org.chancery.register.finding.Planted.SCO;
import static org.chancery.register.finding.Planted.STATUTES;
import static org.chancery.register.finding.Planted.date;
import static org.chancery.register.finding.Planted.entry;
import static org.chancery.register.finding.Planted.fact;
import static org.chancery.register.finding.Planted.ground;
import static org.chancery.register.finding.Planted.member;
import static org.chancery.register.finding.Planted.org;
import static org.chancery.register.finding.Planted.person;
import static org.chancery.register.finding.Planted.planned;
import static org.chancery.register.finding.Planted.presidency;
import static org.chancery.register.finding.Planted.state;
import static org.chancery.register.finding.Planted.tenure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.register.entry.Stance;
import org.junit.jupiter.api.Test;

/** A planted contradiction of each kind is found, and its harmless neighbour is not. */
class ChecksTest {

  // ---------------------------------------------------------------- dates

  @Test
  void datesThatLeaveNoRoomForEachOther() {
    Fact fact = new Fact.Membership(state("ind"), SCO, "member", date("2017"), null, null, null);
    Matter matter =
        entry(
            fact,
            ground("c-1", fact, Stance.SUPPORTS, "Herald", "2022-01-01T00:00:00Z"),
            ground("c-2", fact, Stance.OPPOSES, "Courier", "2022-02-01T00:00:00Z"));

    Finding found = only(Kind.CONTRADICTORY_DATES, matter);
    assertThat(found.gravity()).isEqualTo(Gravity.GRAVE);
    assertThat(found.claims()).containsExactly("c-1", "c-2");
    assertThat(found.since()).isEqualTo(Instant.parse("2022-02-01T00:00:00Z"));
    assertThat(found.what()).contains("Courier", "India", "Herald");
    assertThat(found.about()).contains(state("ind"), SCO);
  }

  @Test
  void oneSourceAgainstItself() {
    Fact fact = new Fact.Membership(state("ind"), SCO, "member", date("2017"), null, null, null);
    Fact other = new Fact.Membership(state("ind"), SCO, "member", date("2015"), null, null, null);
    Ground first = ground("c-1", fact, Stance.SUPPORTS, "Herald", "2022-01-01T00:00:00Z");
    Ground second = ground("c-2", other, Stance.OPPOSES, "Herald", "2022-02-01T00:00:00Z");

    only(Kind.SELF_CONTRADICTION, entry(fact, first, second));
    // Who says what agrees with the other, too, does not contradict itself, but the others.
    Fact at = new Fact.Membership(state("ind"), SCO, "member", null, null, date("2022"), null);
    only(
        Kind.CONTRADICTORY_DATES,
        entry(
            fact,
            ground("c-1", fact, Stance.SUPPORTS, "Courier", "2022-01-01T00:00:00Z"),
            ground("c-3", at, Stance.SUPPORTS, "Herald", "2022-01-01T00:00:00Z"),
            second));
  }

  @Test
  void aDenial() {
    Fact fact = new Fact.Membership(state("ind"), SCO, "member", date("2017"), null, null, null);
    Ground denial =
        new Ground(
            "c-2",
            fact,
            Modality.DENIED,
            Stance.OPPOSES,
            "Courier",
            LocalDate.parse("2022-02-01"),
            Instant.parse("2022-02-01T00:00:00Z"));

    only(
        Kind.DENIED,
        entry(
            fact, ground("c-1", fact, Stance.SUPPORTS, "Herald", "2022-01-01T00:00:00Z"), denial));
  }

  @Test
  void anEndBeforeTheStart() {
    Fact bad =
        new Fact.Membership(state("ind"), SCO, "member", date("2019"), date("2017"), null, null);

    Finding found = only(Kind.END_BEFORE_START, fact(bad));
    assertThat(found.what()).contains("start 2019, end 2017");
    assertThat(found(member("ind", "2017", "2019"))).isEmpty();
  }

  // ---------------------------------------------------------------- holders

  @Test
  void twoHoldersOfAnOfficeOfOneSeat() {
    Finding found =
        only(
            Kind.TWO_HOLDERS,
            tenure("Norov", SCO, "2019-01-01", "2021-12-31"),
            tenure("Zhang", SCO, "2021-06-01", "2024-05-31"));

    assertThat(found.what()).contains("from 2021-06-01 to 2021-12-31", "one seat");
    assertThat(found.rule())
        .hasToString("Charter of the Shanghai Cooperation Organisation, 2002, article 11");
    assertThat(found.about()).contains(person("Norov"), person("Zhang"), SCO);
  }

  @Test
  void aDayOfHandingOverIsNoOverlap() {
    assertThat(
            found(
                tenure("Norov", SCO, "2019-01-01", "2021-12-31"),
                tenure("Zhang", SCO, "2021-12-31", "2024-12-30")))
        .isEmpty();
    assertThat(found(tenure("Norov", SCO, "2019-01-01", null), tenure("Zhang", SCO, "2020", null)))
        .isEmpty();
  }

  @Test
  void moreHoldersThanSeats() {
    Entity club = org("org/tea", "Tea Club");
    Matter[] three = {
      deputy("A", club, "2020-01-01", "2021-12-31"),
      deputy("B", club, "2020-06-01", "2021-06-01"),
      deputy("C", club, "2021-01-01", "2022-01-01")
    };

    Finding found = only(Kind.TOO_MANY_HOLDERS, three);
    assertThat(found.what())
        .startsWith("3 hold the office of Deputy")
        .contains("2 seats", "A, B and C");
    assertThat(found(three[0], three[1])).isEmpty();
  }

  private static Matter deputy(String name, Entity body, String start, String end) {
    return fact(
        new Fact.Tenure(
            person(name), "Deputy", body, date(start), date(end), null, null, null, null, null));
  }

  // ---------------------------------------------------------------- presidencies

  @Test
  void presidenciesThatOverlap() {
    Finding found =
        only(
            Kind.PRESIDENCIES_OVERLAP,
            presidency("uzb", "2021-09-17", "2022-09-16"),
            presidency("ind", "2022-06-01", "2023-07-04"));
    assertThat(found.what()).contains("from 2022-06-01 to 2022-09-16");
    assertThat(
            found(
                presidency("uzb", "2021-09-17", "2022-09-16"),
                presidency("ind", "2022-09-16", "2023-07-04")))
        .isEmpty();
  }

  @Test
  void presidenciesThatLeaveAGap() {
    only(
        Kind.PRESIDENCY_GAP,
        presidency("uzb", "2021-09-17", "2022-09-16"),
        presidency("ind", "2022-11-01", "2023-07-04"));
    // Two years have room for others, of whom nobody told.
    assertThat(
            found(
                presidency("uzb", "2021-09-17", "2022-09-16"),
                presidency("kaz", "2024-10-01", null)))
        .isEmpty();
  }

  @Test
  void aPresidencyThatIsTooLong() {
    Finding found = only(Kind.PRESIDENCY_TOO_LONG, presidency("uzb", "2021-09-17", "2023-09-16"));
    assertThat(found.rule()).isNotNull();
    assertThat(found(presidency("uzb", "2021-09-17", "2022-11-16"))).isEmpty();
  }

  @Test
  void aPresidencyOutOfOrder() {
    List<Matter> all = new ArrayList<>(members("chn ind kaz kgz pak rus tjk uzb"));
    all.add(presidency("ind", "2022-09-16", "2023-07-04"));
    all.add(presidency("chn", "2023-07-04", "2024-07-04"));

    Finding found = only(Kind.OUT_OF_ORDER, all.toArray(Matter[]::new));
    assertThat(found.what()).contains("After India, China presides", "the turn of Kazakhstan");
    all.set(all.size() - 1, presidency("kaz", "2023-07-04", "2024-07-04"));
    assertThat(found(all.toArray(Matter[]::new))).isEmpty();
    // As long as nobody tells that Kazakhstan is a member, nothing is wrong.
    assertThat(
            found(
                member("ind", "2017", null),
                presidency("ind", "2022-09-16", "2023-07-04"),
                presidency("chn", "2023-07-04", "2024-07-04")))
        .isEmpty();
  }

  @Test
  void aPresidencyOfAStateThatIsNoMember() {
    Finding found =
        only(
            Kind.HOLDER_NOT_MEMBER,
            fact(
                new Fact.Membership(
                    state("blr"), SCO, "observer", date("2015"), date("2024"), null, null)),
            presidency("blr", "2022-09-16", "2023-07-04"));
    assertThat(found.what()).contains("Belarus presides over", "it was observer on that day");
    assertThat(found(presidency("ind", "2022-09-16", "2023-07-04"))).isEmpty();
  }

  @Test
  void anOfficeHeldFromAStateThatIsNoMember() {
    only(
        Kind.HOLDER_NOT_MEMBER,
        fact(
            new Fact.Membership(
                state("blr"), SCO, "observer", date("2015"), date("2024"), null, null)),
        fact(new Fact.Trait(person("Zhang"), "nationality", "Belarus", state("blr"), false, null)),
        tenure("Zhang", SCO, "2022-01-01", "2024-12-31"));
  }

  // ---------------------------------------------------------------- members

  @Test
  void aCountThatIsTooSmallForTheMembersThatAreCertain() {
    List<Matter> all = new ArrayList<>(members("chn ind kaz kgz pak rus tjk uzb"));
    all.add(tally(7, "2020-05-05", false));

    Finding found = only(Kind.TALLY_MISMATCH, all.toArray(Matter[]::new));
    assertThat(found.what()).contains("counts 7 (member)", "8 are certain");
    assertThat(found.claims()).hasSize(9);
    all.set(8, tally(8, "2020-05-05", true));
    assertThat(found(all.toArray(Matter[]::new))).isEmpty();
    // More counted than named is no contradiction, unless the text names them all.
    all.set(8, tally(9, "2020-05-05", false));
    assertThat(found(all.toArray(Matter[]::new))).isEmpty();
    all.set(8, tally(9, "2020-05-05", true));
    only(Kind.TALLY_MISMATCH, all.toArray(Matter[]::new));
  }

  @Test
  void aCountOfAYearMayBeOfAnyOfItsDays() {
    assertThat(
            found(
                member("ind", "2017-06-09", "2024"),
                member("chn", "2001", "2024"),
                tally(1, "2017", false)))
        .isEmpty();
  }

  @Test
  void whoLeavesAndNeverJoined() {
    List<Matter> all = new ArrayList<>(members("chn ind kaz"));
    all.add(tally(3, "2020-05-05", true));
    all.add(fact(left("uzb", "2021-01-01")));

    Finding found = only(Kind.NEVER_JOINED, all.toArray(Matter[]::new));
    assertThat(found.what()).contains("Uzbekistan as former", "not among the 3 in the list of all");
    all.add(member("uzb", "2020-06-01", "2020-12-31"));
    assertThat(found(all.toArray(Matter[]::new))).isEmpty();
  }

  @Test
  void whoLeftBeforeJoining() {
    Finding found =
        only(Kind.NEVER_JOINED, fact(left("uzb", "2010-01-01")), member("uzb", "2015-01-01", null));
    assertThat(found.gravity()).isEqualTo(Gravity.GRAVE);
    // Of whom nothing else is known may well have been a member.
    assertThat(found(fact(left("uzb", "2010-01-01")))).isEmpty();
  }

  @Test
  void whoJoinedBeforeTheFounding() {
    Matter founding = fact(new Fact.Founding(SCO, date("2001-06-15")));

    only(Kind.NEVER_JOINED, founding, member("uzb", "1999", null));
    only(
        Kind.NEVER_JOINED,
        founding,
        fact(
            new Fact.Membership(
                state("ind"), SCO, "founding member", date("2017"), null, null, null)));
    assertThat(found(founding, member("uzb", "2001", null))).isEmpty();
  }

  private static Fact left(String state, String day) {
    return new Fact.Membership(state(state), SCO, "former", date(day), null, null, null);
  }

  @Test
  void aTierThatThereIsNot() {
    Finding found =
        only(
            Kind.UNKNOWN_TIER,
            fact(new Fact.Membership(state("mng"), SCO, "associate", null, null, null, null)));
    assertThat(found.what()).contains("no such standing");
    assertThat(
            found(
                fact(new Fact.Membership(state("mng"), SCO, "observer", null, null, null, null)),
                fact(
                    new Fact.Membership(state("mng"), GUEST, "associate", null, null, null, null))))
        .isEmpty();
  }

  // ---------------------------------------------------------------- plans, ages, terms, summits

  @Test
  void aPlanWhoseDayHasPassed() {
    Fact summit =
        new Fact.Gathering(SCO, null, date("2022-06"), null, state("uzb"), null, "summit");

    Finding found = only(Kind.OVERDUE, planned(summit));
    assertThat(found.since()).isEqualTo(Instant.parse("2022-07-31T00:00:00Z"));
    // Within the time of grace nobody need have told of it.
    assertThat(
            Check.all(
                new Dossier(
                    List.of(planned(summit)), List.of(), STATUTES, LocalDate.parse("2022-07-20"))))
        .isEmpty();
    Fact held =
        new Fact.Gathering(SCO, "Samarkand summit", date("2022-06-16"), null, null, 22, "summit");
    assertThat(found(planned(summit), fact(held))).isEmpty();
    Fact another = new Fact.Gathering(SCO, null, date("2021-09-17"), null, null, 21, "summit");
    only(Kind.OVERDUE, planned(summit), fact(another));
  }

  @Test
  void aPlannedPresidencyIsConfirmedByOneThatBegan() {
    Matter plan =
        planned(new Fact.Presidency(state("ind"), SCO, date("2022"), null, null, null, null, null));

    only(Kind.OVERDUE, plan);
    assertThat(found(plan, presidency("ind", "2022-09-16", null))).isEmpty();
  }

  @Test
  void anAgeAgainstABirth() {
    Matter age =
        fact(new Fact.Trait(person("Zhang"), "age", "65", null, false, date("2022-03-18")));

    Finding found =
        only(
            Kind.AGE_AGAINST_BIRTH,
            age,
            fact(new Fact.Trait(person("Zhang"), "birth", "1961-05", null, false, null)));
    assertThat(found.gravity()).isEqualTo(Gravity.GRAVE);
    assertThat(
            found(age, fact(new Fact.Trait(person("Zhang"), "birth", "1957", null, false, null))))
        .isEmpty();
    assertThat(found(age, fact(new Fact.Trait(person("Wang"), "birth", "1961", null, false, null))))
        .isEmpty();
    assertThat(
            only(
                    Kind.AGE_AGAINST_BIRTH,
                    age,
                    fact(
                        new Fact.Trait(
                            person("Zhang"), "age", "64", null, false, date("2022-04-18"))))
                .gravity())
        .isEqualTo(Gravity.SLIGHT);
  }

  @Test
  void aTermThatIsTooLong() {
    Finding found = only(Kind.TERM_TOO_LONG, tenure("Norov", SCO, "2015-01-01", "2021-12-31"));
    assertThat(found.what()).contains("the statute allows one term of P3Y");
    // Until a successor comes somebody may stay a little.
    assertThat(found(tenure("Norov", SCO, "2019-01-01", "2022-02-01"))).isEmpty();
    Entity opec = org("org/opec", "Organization of the Petroleum Exporting Countries");
    assertThat(found(tenure("Barkindo", opec, "2016-08-01", "2022-07-05"))).isEmpty();
    only(Kind.TERM_TOO_LONG, tenure("Barkindo", opec, "2010-08-01", "2022-07-05"));
  }

  @Test
  void aStatedTermThatIsTooLong() {
    only(
        Kind.TERM_TOO_LONG,
        fact(
            new Fact.Tenure(
                person("Norov"),
                "Secretary-General",
                SCO,
                null,
                null,
                "P6Y",
                null,
                null,
                null,
                date("2019-02-02"))));
  }

  @Test
  void summitsOutOfRhythm() {
    only(Kind.SUMMIT_OUT_OF_RHYTHM, summit(21, "2021-09-17"), summit(22, "2024-09-16"));
    only(Kind.SUMMIT_OUT_OF_RHYTHM, summit(null, "2021-09-17"), summit(null, "2021-11-20"));
    assertThat(found(summit(21, "2021-09-17"), summit(22, "2022-09-16"))).isEmpty();
    assertThat(found(summit(20, "2020-11-10"), summit(22, "2022-09-16"))).isEmpty();
    assertThat(found(summit(null, "2021-09-17"), summit(null, "2024-07-04"))).isEmpty();
  }

  private static Matter summit(Integer edition, String day) {
    return fact(new Fact.Gathering(SCO, null, date(day), null, null, edition, "summit"));
  }

  // ---------------------------------------------------------------- pairs

  @Test
  void entitiesThatMayBeOne() {
    Pair pair = new Pair(person("Zhang Ming"), person("Ming Zhang"), "the words are the same", NOW);
    List<Finding> found =
        Check.all(new Dossier(List.of(), List.of(pair), STATUTES, LocalDate.parse("2026-01-01")));

    assertThat(found)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(Kind.MAY_BE_ONE);
          assertThat(it.since()).isEqualTo(NOW);
          assertThat(it.what()).contains("Zhang Ming", "Ming Zhang", "the words are the same");
        });
  }

  // ---------------------------------------------------------------- helpers

  private static List<Matter> members(String states) {
    return Stream.of(states.split(" ")).map(it -> member(it, "2017", "2024-12-31")).toList();
  }

  private static Matter tally(int count, String day, boolean complete) {
    return fact(new Fact.Tally(SCO, "member", count, date(day), complete));
  }

  private static List<Finding> found(Matter... matters) {
    return Check.all(
        new Dossier(List.of(matters), List.of(), STATUTES, LocalDate.parse("2026-01-01")));
  }

  private static Finding only(Kind kind, Matter... matters) {
    List<Finding> found = found(matters);
    assertThat(found).extracting(Finding::kind).containsExactly(kind);
    assertThat(found.getFirst().remedy()).isNotBlank();
    return found.getFirst();
  }
}
