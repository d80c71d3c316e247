package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.register.Samples.AU;
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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.Differences.Difference;
import org.chancery.register.Differences.Kind;
import org.chancery.register.Revisions.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memberships of states, incumbentss, and what changed: in the world and in knowledge. */
class QuestionsTest {
  private static final Dispatch COURIER = dispatch("courier", "2022-03-20");
  private static final Dispatch HERALD = dispatch("herald", "2022-04-02");

  private Register register;

  @BeforeEach
  void open() {
    register = Register.connect(TestDatabase.fresh());
  }

  @AfterEach
  void close() {
    register.close();
  }

  private void record(Dispatch dispatch, Fact... facts) {
    register.record(dispatch, claims(dispatch, facts), READER);
  }

  private static Fact.Membership in(
      Entity organisation, Entity member, String status, String start, String end, String at) {
    return new Fact.Membership(
        member, organisation, status, date(start), date(end), date(at), null);
  }

  private static Date date(String edtf) {
    return edtf == null ? null : Date.parse(edtf);
  }

  private static Stretch years(int from, int to) {
    return new Stretch(Stretch.year(from).first(), Stretch.year(to).last());
  }

  @Test
  void theOrganisationsOfAState() {
    record(
        COURIER,
        member(INDIA, "2017-06-09", null, "2022-03-19"),
        in(AU, INDIA, "observer", "2019", "2020", null));
    assertThat(memberships(Optional.empty(), Stretch.of(day("2019-12-31"))))
        .containsExactly("member org/sco CERTAINLY", "observer org/au CERTAINLY");
    assertThat(memberships(Optional.of("observer"), Stretch.of(day("2019-06-30"))))
        .containsExactly("observer org/au POSSIBLY");
    assertThat(memberships(Optional.of("observer"), Stretch.year(2019)))
        .containsExactly("observer org/au CERTAINLY");
    assertThat(memberships(Optional.empty(), Stretch.year(2016))).isEmpty();
  }

  private List<String> memberships(Optional<String> status, Stretch during) {
    return register.now().memberships(INDIA.id(), status, during).stream()
        .map(held -> {
          var fact = (Fact.Membership) held.entry().fact();
          return "%s %s %s".formatted(fact.status(), fact.organisation().id(), held.truth());
        })
        .toList();
  }

  @Test
  void aYearIsSharedWhereBothBelongedOnSomeDayOfIt() {
    record(
        COURIER,
        in(SCO, INDIA, "member", "1990", "2000", null),
        in(SCO, IRAN, "member", "2000", "2010", null),
        in(AU, INDIA, "member", "1990", "2000", null),
        in(AU, IRAN, "member", "2001", "2010", null));
    Shared shared = shared(Optional.of("member"), Stretch.ever());
    assertThat(shared.organisations()).hasSize(1);
    Shared.In in = shared.organisations().getFirst();
    assertThat(in.organisation()).isEqualTo(SCO);
    assertThat(in.certainYears()).isEqualTo(1);
    // On no day of 2000 is it certain that both belonged, and on each it may have been so.
    assertThat(in.certain()).isEmpty();
    assertThat(in.possible()).containsExactly(Stretch.year(2000));
    assertThat(shared.certainYears()).isEqualTo(1);
  }

  @Test
  void sharedYearsStopWhereTheQuestionDoes() {
    record(
        COURIER,
        in(SCO, INDIA, "member", "2001-01-01", null, "2014"),
        in(SCO, IRAN, "member", "2005-07-01", null, "2010"));
    Shared shared = shared(Optional.of("member"), years(2003, 2012));
    assertThat(shared.certainYears()).isEqualTo(6);
    assertThat(shared.possibleYears()).isEqualTo(2);
    assertThat(shared.organisations().getFirst().certain())
        .containsExactly(new Stretch(day("2005-07-01"), day("2010-01-01")));
    assertThat(shared.organisations().getFirst().possible())
        .containsExactly(new Stretch(day("2005-07-01"), day("2012-12-31")));
    assertThat(shared(Optional.of("observer"), Stretch.ever()).organisations()).isEmpty();
    assertThat(shared(Optional.of("member"), years(1990, 2004)).organisations()).isEmpty();
  }

  @Test
  void severalStaysInOneOrganisationAreReckonedTogether() {
    record(
        COURIER,
        in(SCO, INDIA, "observer", "2001-01-01", "2004-12-31", null),
        in(SCO, INDIA, "member", "2005-01-01", "2009-12-31", null),
        in(SCO, IRAN, "member", "2003-01-01", "2007-12-31", null));
    Shared any = shared(Optional.empty(), Stretch.ever());
    assertThat(any.certainYears()).isEqualTo(5);
    assertThat(any.organisations().getFirst().certain())
        .containsExactly(new Stretch(day("2003-01-01"), day("2007-12-31")));
    assertThat(any.organisations().getFirst().first()).hasSize(2);
    assertThat(shared(Optional.of("member"), Stretch.ever()).certainYears()).isEqualTo(3);
  }

  @Test
  void whatIsPlannedIsSharedPossiblyAtMost() {
    record(COURIER, in(SCO, INDIA, "member", "2001-01-01", "2024-12-31", null));
    register.record(
        HERALD,
        List.of(
            claim(
                HERALD,
                0,
                Modality.PLANNED,
                in(SCO, IRAN, "member", "2023-01-01", "2024-12-31", null))),
        READER);
    Shared shared = shared(Optional.of("member"), Stretch.ever());
    assertThat(shared.certainYears()).isZero();
    assertThat(shared.possibleYears()).isEqualTo(2);
  }

  private Shared shared(Optional<String> status, Stretch during) {
    return register.now().shared(INDIA.id(), IRAN.id(), status, during);
  }

  @Test
  void whatChangedInTheWorldBetweenTwoDays() {
    record(
        COURIER,
        secretary(NOROV, "2019-01-01", "2021-12-31", null),
        secretary(ZHANG, "2022-01-01", null, "2022-03-17"),
        member(INDIA, "2017-06", null, "2022-03-19"),
        in(SCO, IRAN, "observer", "2005", "2022-06-30", null),
        in(SCO, IRAN, "member", "2022-07-01", "2030", null),
        member(Samples.IVORY_COAST, null, null, "2022-03-19"),
        new Fact.Gathering(SCO, null, date("2022-09-15/2022-09-16"), null, null, 22, "summit"));
    assertThat(differences(SCO, "2021-01-01", "2022-12-31"))
        .containsExactly(
            "ENDED CERTAINLY Vladimir Norov",
            "BEGAN CERTAINLY Zhang Ming",
            "CHANGED CERTAINLY Iran",
            "HAPPENED CERTAINLY summit");
    assertThat(differences(SCO, "2017-06-15", "2018-01-01"))
        .containsExactly("BEGAN POSSIBLY India");
    // What happened on the day with which it is compared is no change any more.
    assertThat(differences(SCO, "2022-01-01", "2022-05-01")).isEmpty();
    assertThat(differences(SCO, "2021-12-31", "2022-01-01"))
        .containsExactly("ENDED CERTAINLY Vladimir Norov", "BEGAN CERTAINLY Zhang Ming");
    assertThat(differences(SCO, "2021-12-30", "2021-12-31")).isEmpty();
    assertThat(differences(IRAN, "2021-01-01", "2022-12-31"))
        .containsExactly("CHANGED CERTAINLY Iran");
    Differences all = register.now().differences(SCO.id(), day("2000-01-01"), day("2023-01-01"));
    assertThat(all.undated())
        .extracting(entry -> ((Fact.Membership) entry.fact()).member())
        .containsExactly(Samples.IVORY_COAST);
    assertThat(differences(SCO, "2023-01-01", "2000-01-01")).isEmpty();
  }

  private List<String> differences(Entity of, String from, String to) {
    return register.now().differences(of.id(), day(from), day(to)).changes().stream()
        .map(change -> "%s %s %s".formatted(change.kind(), change.truth(), who(change)))
        .toList();
  }

  private static String who(Difference change) {
    if (change.kind() == Kind.CHANGED) {
      assertThat(((Fact.Membership) change.before().orElseThrow().fact()).status())
          .isEqualTo("observer");
    }
    return switch (change.entry().fact()) {
      case Fact.Tenure it -> it.holder().name();
      case Fact.Membership it -> it.member().name();
      case Fact.Gathering it -> String.valueOf(it.level());
      default -> "?";
    };
  }

  @Test
  void whatChangedInKnowledge() {
    record(COURIER, member(INDIA, "2017", null, null), secretary(ZHANG, "2022", null, null));
    Instant since = register.now().entries(EntryFilter.ALL).getFirst().recorded();
    record(
        HERALD,
        member(INDIA, "2017-06-09", null, null),
        secretary(ZHANG, "2022", null, null),
        member(IRAN, "2021", null, null));
    assertThat(revisions(since, register.now()))
        .containsExactlyInAnyOrder(
            "NARROWED India by herald", "SUPPORTED Zhang Ming by herald", "NEW Iran by herald");
    assertThat(register.now().revisions(Instant.EPOCH, Optional.empty(), 100).total()).isEqualTo(3);
    assertThat(register.now().revisions(since, Optional.of(IRAN.id()), 100).total()).isEqualTo(1);
    assertThat(register.now().revisions(since, Optional.empty(), 1).latest()).hasSize(1);
    assertThat(register.now().revisions(since, Optional.empty(), 1).total()).isEqualTo(3);
    assertThat(revisions(Instant.now(), register.now())).isEmpty();
    assertThat(revisions(Instant.EPOCH, register.asKnown(since)))
        .containsExactlyInAnyOrder("NEW India by courier", "NEW Zhang Ming by courier");
  }

  @Test
  void whatIsContradictedAndWhatIsGone() {
    record(COURIER, member(INDIA, "2017-06-09", null, null), member(IRAN, "2021", null, null));
    Instant since = register.now().entries(EntryFilter.ALL).getFirst().recorded();
    register.record(
        HERALD,
        List.of(claim(HERALD, 0, Modality.DENIED, member(INDIA, null, null, null))),
        READER);
    register.record(COURIER, claims(COURIER, member(INDIA, "2017-06-09", null, null)), "reader-2");
    List<String> revisions = revisions(since, register.now());
    assertThat(revisions)
        .contains("GONE Iran by courier (withdrawn)")
        .anyMatch(it -> it.startsWith("CONTRADICTED India") && it.contains("herald (OPPOSES)"));
  }

  private static List<String> revisions(Instant since, View view) {
    return view.revisions(since, Optional.empty(), 100).latest().stream()
        .map(revision ->
            "%s %s by %s".formatted(revision.kind(), subject(revision), causes(revision)))
        .toList();
  }

  private static String causes(Revision revision) {
    return String.join(
        ", ",
        revision.causes().stream()
            .map(cause ->
                cause.dispatch().label()
                    + (cause.withdrawn() ? " (withdrawn)" : "")
                    + (cause.stance().word().equals("opposes") ? " (OPPOSES)" : ""))
            .distinct()
            .toList());
  }

  private static String subject(Revision revision) {
    return revision.entry().fact().entities().getFirst().name();
  }

  @Test
  void whoCameBeforeAndAfter() {
    Entity alimov = Samples.entity("person/alimov", org.chancery.model.EntityKind.PERSON, "Alimov");
    record(
        COURIER,
        secretary(alimov, "2016-01-01", "2018-12-31", null),
        secretary(NOROV, "2019-01-01", "2021-12-31", null),
        secretary(ZHANG, "2022-01-01", null, null, NOROV, null));
    Incumbents incumbents = register.now().incumbents("secretary general", SCO.id());
    assertThat(incumbents.tenures()).hasSize(3);
    var norov = incumbents.tenures().get(1);
    assertThat(incumbents.before(norov))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.holder()).isEqualTo(alimov);
          assertThat(it.truth()).isEqualTo(Truth.POSSIBLY);
        });
    assertThat(incumbents.after(norov))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.holder()).isEqualTo(ZHANG);
          assertThat(it.truth()).isEqualTo(Truth.CERTAINLY);
          assertThat(it.entry()).isPresent();
        });
    assertThat(incumbents.before(incumbents.tenures().getFirst())).isEmpty();
    assertThat(incumbents.after(incumbents.tenures().getLast())).isEmpty();
  }

  @Test
  void whatHappenedIsAskedForByItsDate() {
    record(
        COURIER,
        new Fact.Statement(
            ZHANG,
            List.of(),
            Fact.Statement.Act.SAY,
            "so be it",
            List.of(INDIA),
            null,
            date("2022-03-17")));
    var statement =
        register.now().entries(EntryFilter.of("statement").with("speaker", ZHANG.id())).getFirst();
    assertThat(statement.holdsWithin(Stretch.year(2022))).isEqualTo(Truth.CERTAINLY);
    assertThat(statement.holdsWithin(Stretch.year(2021))).isEqualTo(Truth.NO);
    assertThat(register.now().entries(EntryFilter.ALL.involving(INDIA.id()))).hasSize(1);
    assertThat(register.now().entries(EntryFilter.of("meeting").involving(INDIA.id()))).isEmpty();
  }
}
