package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.IRAN;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.READER;
import static org.chancery.register.Samples.SCO;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.claims;
import static org.chancery.register.Samples.day;
import static org.chancery.register.Samples.dispatch;
import static org.chancery.register.Samples.member;
import static org.chancery.register.Samples.secretary;
import static org.chancery.register.Samples.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.register.entry.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulingTest {
  private static final String CLERK = "A. Clerk";
  private static final Dispatch COURIER = dispatch("courier", "2022-03-20");
  private static final Dispatch HERALD = dispatch("herald", "2022-04-02");
  private static final Dispatch GAZETTE = dispatch("gazette", "2022-05-03");
  private static final Entity ZHANG_NAMESAKE =
      Samples.entity("person/ming-zhang", EntityKind.PERSON, "Ming Zhang");

  /** Of the Courier: India joined in 2017, Zhang has the office since 2022. */
  private static final List<Claim> COURIERS =
      claims(COURIER, member(INDIA, "2017", null, null), secretary(ZHANG, "2022", null, null));

  /** Of the Herald: India joined in 2018. */
  private static final List<Claim> HERALDS = claims(HERALD, member(INDIA, "2018", null, null));

  /** Of the Gazette: Zhang under another name had the office in 2021 already. */
  private static final List<Claim> GAZETTES =
      claims(GAZETTE, secretary(ZHANG, "2021-05-01", null, null));

  private static String filled;
  private Register register;

  @BeforeAll
  static void fill() {
    filled = TestDatabase.fresh();
    try (Register register = Register.connect(filled)) {
      register.learn(Samples.KNOWN);
      register.record(COURIER, COURIERS, READER);
      register.record(HERALD, HERALDS, READER);
      register.record(GAZETTE, GAZETTES, READER);
      register.record(
          dispatch("times", "2022-06-01"),
          claims(
              dispatch("times", "2022-06-01"),
              member(IRAN, "2021", null, null),
              secretary(NOROV, "2019-01-01", "2020-12-31", null)),
          READER);
    }
  }

  @BeforeEach
  void open() {
    register = Register.connect(TestDatabase.copyOf(filled));
  }

  @AfterEach
  void close() {
    List<String> faults = new ArrayList<>();
    register.verify("", (_, _, _) -> {}, fault -> faults.add(fault.toString()));
    register.close();
    assertThat(faults).isEmpty();
  }

  private Ruled rule(Ruling ruling) {
    return register.rule(ruling, CLERK, "asked the ministry");
  }

  private static String indias() {
    return COURIERS.getFirst().id();
  }

  private static String heralds() {
    return HERALDS.getFirst().id();
  }

  private Proof india() {
    return india(register.now());
  }

  private static Proof india(View view) {
    Entry entry = view.timeline(INDIA.id()).getFirst();
    return view.evidence(entry.id()).orElseThrow();
  }

  private static List<String> ids(List<Testimony> testimonies) {
    return testimonies.stream().map(it -> it.claim().id()).toList();
  }

  @Test
  void whatIsAcceptedOutranksTheRest() {
    assertThat(india().entry().bounds().latestStart()).isEqualTo(day("2017-12-31"));
    assertThat(ids(india().opposing())).containsExactly(heralds());
    Instant before = Instant.now();
    Ruled ruled = rule(new Ruling.Accept(List.of(heralds())));

    assertThat(india().entry().bounds().earliestStart()).isEqualTo(day("2018-01-01"));
    assertThat(ids(india().opposing())).containsExactly(indias());
    assertThat(india().rulings()).containsEntry(heralds(), List.of(ruled));
    assertThat(india(register.asKnown(before)).entry().bounds().latestStart())
        .isEqualTo(day("2017-12-31"));
    assertThat(india(register.asKnown(before)).rulings()).isEmpty();
  }

  @Test
  void whatIsRejectedHasNoBearing() {
    Ruled ruled = rule(new Ruling.Reject(List.of(heralds())));
    assertThat(india().entry().opposing()).isZero();
    assertThat(ids(india().rejected())).containsExactly(heralds());
    rule(new Ruling.Reject(List.of(indias())));
    assertThat(register.now().timeline(INDIA.id())).isEmpty();
    assertThat(register.now().show(indias())).isPresent();

    rule(new Ruling.Undo(ruled.id()));
    assertThat(ids(india().supporting())).containsExactly(heralds());
    assertThat(register.now().rulingsOn(heralds())).isEmpty();
  }

  @Test
  void countsAreRuledOnToo() {
    Dispatch other = dispatch("other", "2023-01-01");
    List<Claim> counts =
        claims(other, tally("member", 8, "2022-01-01"), tally("member", 9, "2023-01-01"));
    register.record(other, counts, READER);
    assertThat(counted()).containsExactly(9);
    rule(new Ruling.Reject(List.of(counts.getLast().id())));
    assertThat(counted()).containsExactly(8);
    rule(new Ruling.Correct(counts.getFirst().id(), tally("member", 10, "2022-01-01")));
    assertThat(counted()).containsExactly(10);
  }

  private List<Integer> counted() {
    return register.now().members(SCO.id(), Optional.empty(), day("2023-06-01")).tallies().stream()
        .map(TallyOn::count)
        .toList();
  }

  @Test
  void theLaterOfAcceptingAndRejectingCounts() {
    rule(new Ruling.Reject(List.of(heralds())));
    Ruled accepted = rule(new Ruling.Accept(List.of(heralds())));
    assertThat(india().entry().bounds().earliestStart()).isEqualTo(day("2018-01-01"));
    rule(new Ruling.Undo(accepted.id()));
    assertThat(ids(india().rejected())).containsExactly(heralds());
  }

  @Test
  void whatIsCorrectedBearsWithTheCorrectedFact() {
    Ruled ruled = rule(new Ruling.Correct(heralds(), member(INDIA, "2017-06-09", null, null)));
    assertThat(india().entry().bounds().earliestStart()).isEqualTo(day("2017-06-09"));
    assertThat(ids(india().supporting())).containsExactlyInAnyOrder(indias(), heralds());
    assertThat(register.now().ruledFact(heralds()))
        .contains(member(INDIA, "2017-06-09", null, null));
    assertThat(register.now().show(heralds()).orElseThrow())
        .isInstanceOfSatisfying(
            Shown.OfClaim.class,
            shown ->
                assertThat(shown.testimony().claim().fact())
                    .isEqualTo(member(INDIA, "2018", null, null)));
    Ruled undoing = rule(new Ruling.Undo(ruled.id()));
    assertThat(ids(india().opposing())).containsExactly(heralds());
    rule(new Ruling.Undo(undoing.id()));
    assertThat(india().entry().bounds().earliestStart()).isEqualTo(day("2017-06-09"));
  }

  @Test
  void aCorrectionMayBeAboutSomebodyElse() {
    rule(new Ruling.Correct(heralds(), member(IRAN, "2018", null, null)));
    assertThat(india().entry().opposing()).isZero();
    assertThat(register.now().timeline(IRAN.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.opposing()).isEqualTo(1));
  }

  @Test
  void whoIsMergedIsOne() {
    Entity stranger = Samples.entity("person/z-m", EntityKind.PERSON, "Z. M. the Diplomat");
    Dispatch other = dispatch("other", "2023-01-01");
    register.record(other, claims(other, secretary(stranger, "2022-01-01", null, null)), READER);
    assertThat(holders("2022-06-01")).hasSize(2);

    Ruled ruled = rule(new Ruling.Merge(stranger, ZHANG));
    assertThat(holders("2022-06-01")).hasSize(1);
    assertThat(register.now().rulingsAbout(ZHANG.id())).containsExactly(ruled);
    rule(new Ruling.Undo(ruled.id()));
    assertThat(holders("2022-06-01")).hasSize(2);
  }

  @Test
  void whoIsSplitIsTwoHoweverAlikeTheirNames() {
    Ruled ruled =
        register.splitOff(
            ZHANG, List.of(GAZETTES.getFirst().id()), ZHANG.name(), CLERK, "the admiral");
    assertThat(((Ruling.Split) ruled.ruling()).to().id()).isEqualTo("person/zhang-ming-2");
    assertThat(register.now().timeline(ZHANG.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.bounds().earliestStart()).isEqualTo(day("2022-01-01")));
    assertThat(register.now().timeline("person/zhang-ming-2")).hasSize(1);
    assertThat(register.now().doubts()).isEmpty();

    rule(new Ruling.Undo(ruled.id()));
    assertThat(register.now().timeline("person/zhang-ming-2")).isEmpty();
  }

  @Test
  void whatIsOnlyLikeBothIsJoinedWithNeither() {
    register.splitOff(ZHANG, List.of(GAZETTES.getFirst().id()), ZHANG.name(), CLERK, "the admiral");
    Dispatch other = dispatch("other", "2023-01-01");
    register.record(
        other, claims(other, secretary(ZHANG_NAMESAKE, null, null, "2023-01-01")), READER);
    assertThat(register.now().timeline(ZHANG_NAMESAKE.id())).hasSize(1);

    rule(new Ruling.Merge(ZHANG_NAMESAKE, ZHANG));
    int supporting =
        Stream.of(ZHANG, ZHANG_NAMESAKE)
            .flatMap(person -> register.now().timeline(person.id()).stream())
            .mapToInt(Entry::supporting)
            .sum();
    assertThat(supporting).isEqualTo(2);
  }

  @Test
  void aRulingHoldsWhenTheSameIsReadAgain() {
    rule(new Ruling.Reject(List.of(heralds())));
    register.record(HERALD, List.of(), "reader-2");
    assertThat(india().entry().supporting()).isEqualTo(1);
    register.record(HERALD, HERALDS, "reader-3");
    assertThat(ids(india().rejected())).containsExactly(heralds());
  }

  @Test
  void rulingsAreListedAsTheyWereKnown() {
    Ruled first = rule(new Ruling.Reject(List.of(heralds())));
    Instant before = Instant.now();
    Ruled undoing = rule(new Ruling.Undo(first.id()));
    assertThat(register.now().rulings()).containsExactly(first.standing(false), undoing);
    assertThat(register.asKnown(before).rulings()).containsExactly(first);
  }

  @Test
  void whatCannotBeRuledIsRefusedInOneSentence() {
    Ruled rejected = rule(new Ruling.Reject(List.of(heralds())));
    rule(new Ruling.Undo(rejected.id()));
    rule(new Ruling.Merge(ZHANG, NOROV));
    Fact same = member(INDIA, "2017", null, null);
    refuses(new Ruling.Accept(List.of("c-none")), "No claim is called c-none; .*");
    refuses(new Ruling.Correct(indias(), same), ".* says just that already; .*");
    refuses(
        new Ruling.Correct(indias(), secretary(ZHANG, null, null, null)),
        ".* is a membership and cannot be corrected to a tenure; .*");
    refuses(new Ruling.Merge(INDIA, INDIA), "India .* is one with itself; .*");
    refuses(new Ruling.Merge(INDIA, SCO), ".* kind state .* kind organisation; .*");
    refuses(new Ruling.Merge(INDIA, unknown()), ".* has the id state/none; .*");
    refuses(new Ruling.Merge(NOROV, ZHANG), ".* ruled to be one already, by r-3.");
    refuses(new Ruling.Split(INDIA, List.of(indias()), INDIA), ".* told from itself; .*");
    refuses(new Ruling.Split(IRAN, List.of(indias()), INDIA), "Claim .* says nothing of Iran .*");
    refuses(new Ruling.Undo("r-9"), "No ruling is called r-9; .*");
    refuses(new Ruling.Undo(rejected.id()), "Ruling r-1 is undone already; .*");
    assertThatThrownBy(() -> register.rule(new Ruling.Undo("r-3"), " ", "why"))
        .isInstanceOf(RegisterException.class)
        .hasMessageContaining("needs the name of a person and a reason");
    assertThat(register.now().rulings()).hasSize(3);
  }

  private static Entity unknown() {
    return Samples.entity("state/none", EntityKind.STATE, "None");
  }

  private void refuses(Ruling ruling, String pattern) {
    assertThatThrownBy(() -> rule(ruling))
        .isInstanceOf(RegisterException.class)
        .hasMessageMatching(pattern);
  }

  private List<Held> holders(String on) {
    return register.now().holders("Secretary-General", SCO.id(), day(on));
  }
}
