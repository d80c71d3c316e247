package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.IRAN;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.READER;
import static org.chancery.register.Samples.SCO;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.claim;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.KnownEntity;
import org.chancery.model.Modality;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entries;
import org.chancery.register.entry.Entry;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final Dispatch COURIER = dispatch("courier", "2022-03-20");
  private static final Dispatch HERALD = dispatch("herald", "2022-04-02");

  private String url;
  private Register register;

  @BeforeEach
  void open() {
    url = TestDatabase.fresh();
    register = Register.connect(url);
  }

  @AfterEach
  void close() {
    register.close();
  }

  private Outcome record(Dispatch dispatch, Fact... facts) {
    return register.record(dispatch, claims(dispatch, facts), READER);
  }

  /** Every entry with its evidence, in the form in which two registers can be compared. */
  private static String contents(Register register) {
    List<String> lines = new ArrayList<>();
    for (var entity : register.now().entities(Optional.empty(), "")) {
      for (Entry entry : register.now().timeline(entity.id())) {
        lines.add(
            "%s %s %s %s %s"
                .formatted(
                    entry.id(),
                    ClaimJson.tree(entry.fact()),
                    entry.bounds(),
                    entry.planned(),
                    evidence(register, entry)));
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> evidence(Register register, Entry entry) {
    Proof proof = register.now().evidence(entry.id()).orElseThrow();
    return Stream.of(proof.supporting(), proof.narrowing(), proof.opposing())
        .map(some -> some.stream().map(it -> it.claim().id()).toList().toString())
        .toList();
  }

  @Test
  void whatIsRecordedComesBackEqual() {
    List<Claim> claims =
        claims(COURIER, member(INDIA, "2017-06-09", null, null), tally("member", 8, "2022-03-20"));
    assertThat(register.record(COURIER, claims, READER)).isEqualTo(Outcome.NEW);
    assertThat(register.now().show(COURIER.id()).orElseThrow())
        .isInstanceOfSatisfying(
            Shown.OfDispatch.class,
            shown -> {
              assertThat(shown.dispatch()).isEqualTo(COURIER);
              assertThat(shown.claims().stream().map(ClaimJson::write))
                  .isEqualTo(claims.stream().map(ClaimJson::write).toList());
              assertThat(shown.info().reader()).isEqualTo(READER);
            });
    assertThat(register.now().show("courier")).isPresent();
    assertThat(register.now().show(claims.getFirst().id()).orElseThrow())
        .isInstanceOfSatisfying(
            Shown.OfClaim.class, shown -> assertThat(shown.entries()).hasSize(1));
    assertThat(register.now().show("nothing")).isEmpty();
  }

  @Test
  void recordingAgainChangesNothing() {
    record(COURIER, member(INDIA, "2017", null, null));
    String before = contents(register);
    assertThat(record(COURIER, member(INDIA, "2017", null, null))).isEqualTo(Outcome.UNCHANGED);
    assertThat(contents(register)).isEqualTo(before);
    assertThat(rows("reading")).isEqualTo(1);
  }

  @Test
  void aNewReaderSupersedesTheClaimsOfTheOldOne() {
    record(COURIER, member(INDIA, "2016", null, null), member(IRAN, null, null, "2022-03-20"));
    var before = Instant.now();
    Fact.Membership better = member(INDIA, "2017", null, null);
    assertThat(register.record(COURIER, claims(COURIER, better), "reader-2"))
        .isEqualTo(Outcome.REREAD);

    List<Held> now = members(register.now(), "2022-03-20");
    assertThat(now).hasSize(1);
    assertThat(now.getFirst().entry().bounds().earliestStart()).isEqualTo(day("2017-01-01"));
    List<Held> then = members(register.asKnown(before), "2022-03-20");
    assertThat(then).hasSize(2);
    assertThat(then.getFirst().entry().bounds().earliestStart()).isEqualTo(day("2016-01-01"));
    assertThat(rows("claim")).isEqualTo(3);
  }

  @Test
  void theOrderOfDispatchesDoesNotMatter() {
    Fact[] courier = {member(INDIA, "2017", null, null), secretary(ZHANG, "2022", null, null)};
    Fact[] herald = {
      member(INDIA, "2018", null, null), secretary(ZHANG, "2022-01-01", null, null, NOROV, null)
    };
    record(COURIER, courier);
    record(HERALD, herald);
    try (Register other = Register.connect(TestDatabase.fresh())) {
      other.record(HERALD, claims(HERALD, herald), READER);
      other.record(COURIER, claims(COURIER, courier), READER);
      assertThat(contents(other)).isEqualTo(contents(register));
    }
  }

  @Test
  void rebuildArrivesAtTheSameRegister() {
    record(COURIER, member(INDIA, "2017", null, null));
    record(HERALD, member(INDIA, null, null, "2022-04-01"), secretary(ZHANG, "2022", null, null));
    String before = contents(register);
    List<String> steps = new ArrayList<>();
    Rebuilt rebuilt =
        register.rebuild(
            dispatch ->
                Recording.ofProse(
                    dispatch,
                    dispatch.equals(COURIER)
                        ? claims(COURIER, member(INDIA, "2017", null, null))
                        : claims(
                            HERALD,
                            member(INDIA, null, null, "2022-04-01"),
                            secretary(ZHANG, "2022", null, null)),
                    READER),
            (step, done, total) -> steps.add("%s %d/%d".formatted(step, done, total)));
    assertThat(rebuilt).isEqualTo(new Rebuilt(2, 0, 2));
    assertThat(contents(register)).isEqualTo(before);
    assertThat(steps)
        .containsExactly(
            "dispatches 0/2", "dispatches 1/2", "dispatches 2/2", "strands 0/2", "strands 2/2");
    assertThat(
            register.rebuild(it -> Recording.ofProse(it, List.of(), "reader-2"), (_, _, _) -> {}))
        .isEqualTo(new Rebuilt(2, 2, 0));
  }

  @Test
  void membersOnADayAndItsNeighbours() {
    record(
        COURIER,
        member(INDIA, "2017-06-09", "2021-12-31", null),
        member(IRAN, "2021-09/2021-10", null, null));
    assertThat(truth(INDIA.id(), "2017-06-08")).isEqualTo(Truth.NO);
    assertThat(truth(INDIA.id(), "2017-06-09")).isEqualTo(Truth.CERTAINLY);
    assertThat(truth(INDIA.id(), "2021-12-31")).isEqualTo(Truth.CERTAINLY);
    assertThat(truth(INDIA.id(), "2022-01-01")).isEqualTo(Truth.NO);
    assertThat(truth(IRAN.id(), "2021-08-31")).isEqualTo(Truth.NO);
    assertThat(truth(IRAN.id(), "2021-09-01")).isEqualTo(Truth.POSSIBLY);
    assertThat(truth(IRAN.id(), "2030-01-01")).isEqualTo(Truth.POSSIBLY);
    assertThat(
            register.now().members(SCO.id(), Optional.of("observer"), day("2020-01-01")).entries())
        .isEmpty();
  }

  @Test
  void whatIsOnlyPlannedHoldsPossiblyAtMost() {
    Claim planned =
        claim(COURIER, 0, Modality.PLANNED, member(IRAN, "2023-07-04", "2023-12-31", null));
    register.record(COURIER, List.of(planned), READER);
    assertThat(truth(IRAN.id(), "2023-08-01")).isEqualTo(Truth.POSSIBLY);
    assertThat(truth(IRAN.id(), "2024-01-01")).isEqualTo(Truth.NO);
  }

  @Test
  void tellsTheCountNearestToTheDay() {
    record(
        COURIER,
        tally("member", 6, "2001-06-15"),
        tally("member", 8, "2017-06-09"),
        tally("observer", 4, null));
    assertThat(tallies("2017-06-08"))
        .containsExactly("member 6 2001-06-15", "observer 4 2022-03-20");
    assertThat(tallies("2017-06-09"))
        .containsExactly("member 8 2017-06-09", "observer 4 2022-03-20");
    assertThat(tallies("2000-01-01").getFirst()).isEqualTo("member 6 2001-06-15");
  }

  @Test
  void holdersOfAnOffice() {
    record(
        COURIER,
        secretary(ZHANG, "2022-01-01", null, "2022-03-17", NOROV, null),
        secretary(NOROV, "2019-01-01", null, null));
    assertThat(holders("2022-03-17")).containsExactly("Zhang Ming CERTAINLY");
    assertThat(holders("2022-03-18")).containsExactly("Zhang Ming POSSIBLY");
    assertThat(holders("2021-12-31")).containsExactly("Vladimir Norov POSSIBLY");
    assertThat(holders("2018-12-31")).isEmpty();
  }

  @Test
  void evidenceKeepsWhatOpposes() {
    record(COURIER, member(INDIA, "2017-06-09", null, null));
    Claim denied = claim(HERALD, 0, Modality.DENIED, member(INDIA, null, null, null));
    register.record(HERALD, List.of(denied), READER);
    Proof proof =
        register.now().evidence(Entries.id(member(INDIA, null, null, null))).orElseThrow();
    assertThat(proof.supporting())
        .singleElement()
        .satisfies(it -> assertThat(it.dispatch().source()).isEqualTo("Steppe Courier"));
    assertThat(proof.opposing()).extracting(Testimony::claim).containsExactly(denied);
    assertThat(proof.entry().opposing()).isEqualTo(1);
    assertThat(register.now().evidence("e-none")).isEmpty();
  }

  @Test
  void filtersClaims() {
    record(COURIER, member(INDIA, "2017", null, null), secretary(ZHANG, "2022", null, null));
    record(HERALD, member(IRAN, "2021", null, null));
    assertThat(claimTypes(ClaimFilter.ALL)).hasSize(3);
    assertThat(claimTypes(ClaimFilter.ALL.ofType("tenure"))).containsExactly("tenure");
    assertThat(claimTypes(ClaimFilter.ALL.in(HERALD.id()))).containsExactly("membership");
    assertThat(claimTypes(ClaimFilter.ALL.about(SCO.id()).ofType("membership"))).hasSize(2);
    assertThat(claimTypes(ClaimFilter.ALL.saying("HERALD says"))).hasSize(1);
    List<String> labels = new ArrayList<>();
    register.now().dispatches(info -> labels.add(info.label()));
    assertThat(labels).containsExactly("courier", "herald");
  }

  @Test
  void findsEntitiesByAnyOfTheirNames() {
    assertThat(register.learn(Samples.KNOWN)).isTrue();
    assertThat(register.learn(Samples.KNOWN)).isFalse();
    record(COURIER, secretary(ZHANG, "2022", null, null));
    for (String name :
        List.of(
            "org/sco",
            "SCO",
            "s.c.o.",
            "the Shanghai Cooperation Organization",
            "SHANGHAI  COOPERATION-ORGANISATION",
            "shanghai coop")) {
      assertThat(register.now().find(name).exact()).as(name).containsExactly(SCO);
    }
    assertThat(register.now().find("cote d’ivoire").exact()).containsExactly(Samples.IVORY_COAST);
    assertThat(register.now().find("zhang ming").exact()).containsExactly(ZHANG);
    assertThat(register.now().find("I").exact()).isEmpty();
    Found similar = register.now().find("Shangai Cooperation Organisaton");
    assertThat(similar.exact()).isEmpty();
    assertThat(similar.similar().getFirst().entity()).isEqualTo(SCO);
    assertThat(register.now().find("...").similar()).isEmpty();
    assertThat(register.now().entities(Optional.of(EntityKind.STATE), "I"))
        .containsExactly(INDIA, IRAN);
  }

  @Test
  void aNameThatLeavesTheBaseIsNotFoundAnyMore() {
    register.learn(Samples.KNOWN);
    var before = Instant.now();
    assertThat(
            register.learn(() ->
                Samples.KNOWN
                    .all()
                    .map(it -> new KnownEntity(it.entity(), it.names().subList(0, 1)))))
        .isTrue();
    assertThat(register.now().find("Bharat").exact()).isEmpty();
    assertThat(register.asKnown(before).find("Bharat").exact()).containsExactly(INDIA);
  }

  @Test
  void nothingIsChangedOrDeleted() {
    record(COURIER, member(INDIA, "2017", null, null));
    register.learn(Samples.KNOWN);
    Jdbi jdbi = Jdbi.create(url);
    for (String statement :
        List.of(
            "delete from dispatch",
            "delete from entry_claim",
            "truncate claim cascade",
            "update dispatch set title = 'x'",
            "update claim set confidence = 0",
            "update entry set planned = true",
            "update entry set planned = true, recorded = tstzrange(lower(recorded), now())",
            "update entry set recorded = tstzrange(now(), null)",
            "insert into entry (id, strand, type, fact, planned, recorded) "
                + "select id, strand, type, fact, planned, tstzrange(now(), null) from entry")) {
      assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
          .as(statement)
          .hasMessageMatching("(?s).*(the register keeps|duplicate key|exclusion).*");
    }
    jdbi.useHandle(handle ->
        handle.execute(
            "update entry set recorded = tstzrange(lower(recorded), clock_timestamp())"));
    assertThatThrownBy(() ->
            jdbi.useHandle(handle ->
                handle.execute("update entry set recorded = tstzrange(lower(recorded), null)")))
        .hasMessageContaining("can only be closed");
  }

  @Test
  void refusesClaimsOfAnotherDispatch() {
    assertThatThrownBy(
            () -> register.record(HERALD, claims(COURIER, member(INDIA, null, null, null)), READER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoWritersAtOnceLoseNothing() throws Exception {
    List<Dispatch> dispatches =
        IntStream.range(0, 40).mapToObj(i -> dispatch("d" + i, "2022-03-20")).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (List<Dispatch> order : List.of(dispatches, dispatches.reversed())) {
        running.add(
            threads.submit(() ->
                order.forEach(it ->
                    record(
                        it,
                        member(INDIA, "2017", null, null),
                        member(IRAN, null, null, "2022-03-20"),
                        secretary(ZHANG, "2022", null, null, NOROV, null)))));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    assertThat(register.now().members(SCO.id(), Optional.empty(), day("2022-03-20")).entries())
        .hasSize(2)
        .allSatisfy(held -> assertThat(held.entry().supporting()).isEqualTo(40));
    assertThat(rows("reading")).isEqualTo(40);
  }

  @Test
  void keepsDatesBeyondTheDatabasesCalendar() {
    record(COURIER, member(INDIA, "Y9999999", null, null), tally("member", 8, "-4000"));
    assertThat(register.now().timeline(INDIA.id()).getFirst().bounds()).isEqualTo(Bounds.UNKNOWN);
  }

  private List<String> tallies(String on) {
    return register.now().members(SCO.id(), Optional.empty(), day(on)).tallies().stream()
        .map(it -> "%s %d %s".formatted(it.status(), it.count(), it.at()))
        .toList();
  }

  private List<String> holders(String on) {
    return register.now().holders("secretary general", SCO.id(), day(on)).stream()
        .map(it -> ((Fact.Tenure) it.entry().fact()).holder().name() + " " + it.truth())
        .toList();
  }

  private List<String> claimTypes(ClaimFilter filter) {
    List<String> types = new ArrayList<>();
    register.now().claims(filter, it -> types.add(it.claim().fact().type()));
    return types;
  }

  private static List<Held> members(View view, String on) {
    return view.members(SCO.id(), Optional.of("member"), day(on)).entries();
  }

  private Truth truth(String member, String on) {
    return members(register.now(), on).stream()
        .filter(it -> ((Fact.Membership) it.entry().fact()).member().id().equals(member))
        .map(Held::truth)
        .findFirst()
        .orElse(Truth.NO);
  }

  private long rows(String table) {
    return Jdbi.create(url)
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
