package org.chancery.register.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns that follow from the shipped statutes, held against what came to pass. */
class ProjectionTest {
  private static final Statutes STATUTES = Statutes.load();
  private static final List<String> SCO = ids("chn ind kaz kgz pak rus tjk uzb");
  private static final LocalDate TODAY = LocalDate.parse("2022-10-01");

  @Test
  void theShanghaiCooperationOrganisationGoesOnAsItDid() {
    List<Turn> turns = turns("org/sco", SCO, 7, term("ind", "2022", "2023"));

    assertThat(turns)
        .extracting(Turn::state)
        .containsExactlyElementsOf(ids("kaz chn kgz pak rus tjk uzb"));
    assertThat(turns.getFirst().start()).isEqualTo(Date.parse("2023"));
    assertThat(turns.getFirst().end()).isEqualTo(Date.parse("2024"));
    assertThat(turns.get(2).start()).isEqualTo(Date.parse("2025"));
    assertThat(turns).noneMatch(Turn::decided);
  }

  @Test
  void anExactDayOfTakingOverGivesNoMoreThanTheYearOfTheNext() {
    Turn next = turns("org/sco", SCO, 1, term("ind", "2022-09-16", null)).getFirst();

    assertThat(next.state()).isEqualTo("state/kaz");
    assertThat(next.start()).isEqualTo(Date.parse("2023"));
  }

  @Test
  void whoJoinsWhileAnotherPresidesWaitsForItsPlace() {
    Function<LocalDate, Collection<String>> members =
        day ->
            day.isBefore(LocalDate.parse("2023-07-04"))
                ? SCO
                : ids("chn ind irn kaz kgz pak rus tjk uzb");
    List<Turn> turns =
        Projection.of(rule("org/sco"), List.of(term("ind", "2022", "2023")), members, TODAY, 9);

    assertThat(turns)
        .extracting(Turn::state)
        .containsExactlyElementsOf(ids("kaz chn kgz pak rus tjk uzb ind irn"));
  }

  @Test
  void whatIsKnownTakesThePlaceOfWhatFollows() {
    List<Turn> turns =
        turns("org/sco", SCO, 2, term("ind", "2022", "2023"), term("pak", "2023-07", null));

    assertThat(turns).extracting(Turn::state).containsExactlyElementsOf(ids("rus tjk"));
    assertThat(turns.getFirst().start()).isEqualTo(Date.parse("2024"));
  }

  @Test
  void aGapBeforeALaterKnownOneIsFilled() {
    List<Turn> turns =
        turns("org/sco", SCO, 2, term("ind", "2022", "2023"), term("chn", "2024", "2025"));

    assertThat(turns).extracting(Turn::state).containsExactlyElementsOf(ids("kaz kgz"));
    assertThat(turns).extracting(it -> it.start().toString()).containsExactly("2023", "2025");
  }

  /** "Sweden hands over to Spain on 1 July": an end, and no word of the start. */
  @Test
  void anEndAloneTellsWhichTurnItWas() {
    LocalDate end = LocalDate.parse("2023-07-01");
    Entity sweden = new Entity("state/swe", EntityKind.STATE, "Sweden", "Sweden");
    Term term = new Term(sweden, sweden.id(), new Bounds(null, end, null, end));

    Turn next = Projection.of(rule("org/eu"), List.of(term), _ -> List.of(), end, 1).getFirst();

    assertThat(next.whose()).isEqualTo("Spain");
    assertThat(next.start()).isEqualTo(Date.parse("2023-07-01"));
  }

  /** Who presided, and who did next, as it came to pass. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          org/unsc, alb are bra chn fra gab gha gbr ind irl ken mex nor rus usa, nor 2022-01-01, rus are gbr usa alb bra chn fra gab gha ind, 2022-02-01
          org/unsc, alb are bra che chn ecu fra gab gbr gha jpn mlt moz rus usa, jpn 2023-01-01, mlt moz rus che are gbr usa alb bra chn ecu fra, 2023-02-01
          org/unsc, chn dza ecu fra gbr guy jpn kor mlt moz rus sle svn che usa, fra 2024-01-01, guy jpn mlt moz kor rus sle svn che gbr usa, 2024-02-01
          org/asean, brn idn khm lao mmr mys phl sgp tha vnm, vnm 2020-01-01, brn khm idn lao mys phl sgp, 2021-01-01
          org/eaeu, arm blr kaz kgz rus, blr 2015-01-01, kaz kgz rus arm blr kaz kgz rus arm blr kaz, 2016-01-01
          org/csto, arm blr kaz kgz rus tjk, arm 2021-09-16, blr kaz kgz rus tjk, 2022
          org/gcc, are bhr kwt omn qat sau, bhr 2021-01-05, sau omn qat kwt, 2022
          org/visegrad, cze hun pol svk, cze 2019-07-01, pol hun svk cze pol hun, 2020-07-01
          org/arctic-council, can usa, can 1996-09-19, usa fin isl rus nor dnk swe can usa fin isl rus nor dnk, 1998
          org/mercosur, arg bra pry ury, arg 2021-01-01, bra pry ury arg bra pry ury, '[2021-06..2021-08]'
          org/brics, bra chn ind rus zaf, chn 2022-01-01, zaf rus bra ind chn, 2023-01-01
          org/g20, arg, sau 2019-12-01, ita idn ind bra zaf usa, 2020-12-01
          org/coe, deu hun, lva 2023-05-17, lie ltu lux mlt mda mco, 2023-11
          org/eu, deu, hun 2024-07-01, pol dnk cyp irl ltu grc ita lva lux nld svk mlt, 2025-01-01
          """)
  void whoPresidesNextAsItCameToPass(
      String organisation, String members, String last, String next, String start) {
    List<Turn> turns =
        Projection.of(
            rule(organisation),
            List.of(term(last.split(" ")[0], last.split(" ")[1], null)),
            day -> members(organisation, ids(members)),
            LocalDate.parse("2026-01-01"),
            ids(next).size());

    if (organisation.equals("org/asean")) {
      // Five turns by the alphabet and one that was decided.
      assertThat(turns.get(5).decided()).isTrue();
    }
    assertThat(turns).extracting(Turn::state).containsExactlyElementsOf(ids(next));
    assertThat(turns.getFirst().start()).isEqualTo(Date.parse(start));
  }

  private static List<String> members(String organisation, List<String> some) {
    return organisation.equals("org/coe")
        ? ids(
            "alb and arm aut aze bel bih bgr hrv cyp cze dnk est fin fra geo deu grc hun isl irl"
                + " ita lva lie ltu lux mlt mda mco mne nld mkd nor pol prt rou smr srb svk svn esp"
                + " swe che tur ukr gbr")
        : some;
  }

  @Test
  void regionsFollowEachOther() {
    List<Turn> turns = turns("org/au", List.of(), 2, term("sen", "2022-02-05", null));

    // Which state of the region it is, nobody can tell beforehand.
    assertThat(turns).hasSize(1);
    assertThat(turns.getFirst().state()).isNull();
    assertThat(turns.getFirst().region()).isEqualTo("Eastern Africa");
  }

  @Test
  void whereEachTurnIsDecidedNothingFollows() {
    assertThat(turns("org/sadc", ids("ago bwa"), 3, term("ago", "2023-08-17", null))).isEmpty();
    assertThat(turns("org/sco", SCO, 3)).isEmpty();
  }

  @Test
  void aCalendarNeedsNobodyToGoOnFrom() {
    List<Turn> turns = turns("org/eu", List.of(), 3);

    assertThat(turns).extracting(Turn::state).containsExactlyElementsOf(ids("cze swe esp"));
    assertThat(turns.getFirst().start()).isEqualTo(Date.parse("2022-07-01"));
    assertThat(turns.getFirst().end()).isEqualTo(Date.parse("2022-12-31"));
  }

  @Test
  void cldrsNameOfKyrgyzstanWouldPutItBeforeChina() {
    Order.Alphabetical plain = new Order.Alphabetical("ru", java.util.Map.of());

    assertThat(Rotation.sorted(plain, ids("chn kgz"))).containsExactlyElementsOf(ids("kgz chn"));
    assertThat(Rotation.sorted((Order.Alphabetical) rule("org/sco").order(), ids("kgz chn")))
        .containsExactlyElementsOf(ids("chn kgz"));
  }

  @Test
  void dissolvedStatesHaveNoNameOfTheirOwn() {
    assertThat(ids("sun yug ddr csk"))
        .allSatisfy(state -> assertThat(StateNames.of(state, "en")).isEmpty());
    assertThat(StateNames.of("state/xkx", "en")).isEqualTo(Optional.of("Kosovo"));
  }

  private static List<Turn> turns(
      String organisation, List<String> members, int count, Term... known) {
    return Projection.of(rule(organisation), List.of(known), day -> members, TODAY, count);
  }

  private static PresidencyRule rule(String organisation) {
    return STATUTES.of(organisation).orElseThrow().presidency();
  }

  private static Term term(String state, String start, @Nullable String end) {
    String id = "state/" + state;
    return new Term(
        new Entity(id, EntityKind.STATE, state, state),
        id,
        Bounds.of(Date.parse(start), end == null ? null : Date.parse(end), null).orElseThrow());
  }

  private static List<String> ids(String codes) {
    return codes.isEmpty()
        ? List.of()
        : Arrays.stream(codes.split(" ")).map("state/"::concat).toList();
  }
}
