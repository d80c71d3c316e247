package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.model.Attribution;
import org.chancery.model.Capacity;
import org.chancery.model.Claim;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Participant;
import org.chancery.model.Standing;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dispatch that the project began with, where it is at hand: what it says, not its words. */
class SeedTest {

  private static final String SCO = "org/sco";
  private static final String WANG = "Wang Yi";
  private static final String ZHANG = "Zhang Ming";
  private static final String NOROV = "Vladimir Norov";

  private static Dispatch dispatch;
  private static List<Claim> claims;

  @BeforeAll
  static void readTheSeed() throws IOException {
    Path seed = seed();
    Assumptions.assumeTrue(seed != null, "the seed dispatch is not part of the repository");
    Received received =
        new Intake(null, place -> false, LocalDate.of(2026, 11, 23))
            .read("seed", Files.readString(seed));
    dispatch = ((Received.Accepted) received).dispatch();
    claims = Models.reader().read(dispatch).claims();
  }

  /** The first text in {@code shared/seed} beside the repository, or null. */
  private static @Nullable Path seed() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !isRoot(root)) {
      root = root.getParent();
    }
    if (root == null) {
      return null;
    }
    for (String folder : List.of("../shared/seed", "../../shared/seed")) {
      Path seeds = root.resolve(folder).normalize();
      if (Files.isDirectory(seeds)) {
        try (Stream<Path> files = Files.list(seeds)) {
          return files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .findFirst()
              .orElse(null);
        }
      }
    }
    return null;
  }

  private static boolean isRoot(Path folder) throws IOException {
    Path pom = folder.resolve("pom.xml");
    return Files.isRegularFile(pom) && Files.readString(pom).contains("<modules>");
  }

  private static <F extends Fact> List<Claim> of(Class<F> type, Predicate<F> test) {
    return claims.stream()
        .filter(claim -> type.isInstance(claim.fact()) && test.test(type.cast(claim.fact())))
        .toList();
  }

  private static <F extends Fact> F only(Class<F> type, Predicate<F> test) {
    assertThat(of(type, test)).as("%s among %s", type.getSimpleName(), claims).hasSize(1);
    return type.cast(of(type, test).getFirst().fact());
  }

  private static boolean is(@Nullable Entity entity, String idOrName) {
    return entity != null && (entity.id().equals(idOrName) || entity.name().equals(idOrName));
  }

  private static Date date(String edtf) {
    return Date.parse(edtf);
  }

  @Test
  void header() {
    assertThat(dispatch.source()).isEqualTo("AMN");
    assertThat(dispatch.date()).isEqualTo(LocalDate.of(2022, 3, 20));
  }

  @Test
  void everyClaimIsAmnsAndQuotesTheText() {
    assertThat(claims)
        .allSatisfy(claim -> {
          assertThat(claim.attribution().getFirst()).isEqualTo(new Attribution.Source("AMN"));
          assertThat(claim.evidence())
              .allSatisfy(each ->
                  assertThat(dispatch.text().substring(each.from(), each.to()))
                      .isEqualTo(each.quote()));
        });
  }

  @Test
  void meeting() {
    Fact.Meeting meeting = only(Fact.Meeting.class, each -> true);

    assertThat(meeting.participants())
        .extracting(each -> each.entity().name())
        .containsExactlyInAnyOrder(WANG, ZHANG);
    assertThat(meeting.date()).isEqualTo(date("2022-03-17"));
    assertThat(meeting.place()).matches(place -> is(place, "place/beijing"));
    assertThat(meeting.since()).isEqualTo(date("2022-01-01"));
    assertThat(offices(meeting, WANG))
        .containsExactlyInAnyOrder(
            "State Councillor of state/chn", "Minister of Foreign Affairs of state/chn");
    assertThat(offices(meeting, ZHANG)).containsExactly("Secretary-General of org/sco");
  }

  private static List<String> offices(Fact.Meeting meeting, String name) {
    return meeting.participants().stream()
        .filter(each -> is(each.entity(), name))
        .map(Participant::capacity)
        .flatMap(List::stream)
        .map(SeedTest::office)
        .toList();
  }

  private static String office(Capacity capacity) {
    return capacity.office() + " of " + (capacity.body() == null ? "nobody" : capacity.body().id());
  }

  @ParameterizedTest
  @CsvSource({"State Councillor", "Minister of Foreign Affairs"})
  void officesOfWangYi(String office) {
    Fact.Tenure tenure =
        only(Fact.Tenure.class, each -> is(each.holder(), WANG) && each.office().equals(office));

    assertThat(tenure.body()).matches(body -> is(body, "state/chn"));
    assertThat(tenure.standing()).isEqualTo(Standing.IN_OFFICE);
  }

  @Test
  void zhangMingFollowsNorov() {
    Fact.Tenure tenure =
        only(Fact.Tenure.class, each -> is(each.holder(), ZHANG) && is(each.body(), SCO));

    assertThat(tenure.office()).isEqualTo("Secretary-General");
    assertThat(tenure.start()).isEqualTo(date("2022-01-01"));
    assertThat(tenure.end()).isNull();
    assertThat(tenure.predecessor()).matches(each -> is(each, NOROV));
    assertThat(tenure.standing()).isEqualTo(Standing.IN_OFFICE);
  }

  @Test
  void norovsTermEnded() {
    Fact.Tenure tenure = only(Fact.Tenure.class, each -> is(each.holder(), NOROV));

    assertThat(tenure.body()).matches(each -> is(each, SCO));
    assertThat(tenure.office()).isEqualTo("Secretary-General");
    assertThat(tenure.end()).isEqualTo(date("2021-12-31"));
    assertThat(tenure.start()).isNull();
    assertThat(tenure.successor()).matches(each -> is(each, ZHANG));
    assertThat(tenure.standing()).isEqualTo(Standing.FORMER);
  }

  @Test
  void zhangMingHeadedTheMissionToTheEu() {
    Fact.Tenure tenure =
        only(
            Fact.Tenure.class,
            each ->
                is(each.holder(), ZHANG)
                    && each.body() != null
                    && each.body().id().equals("org/chn-mission-to-eu"));

    assertThat(tenure.office()).isEqualTo("Head of Mission");
    assertThat(tenure.length()).isEqualTo("P4Y");
    assertThat(tenure.standing()).isEqualTo(Standing.FORMER);
    assertThat(tenure.start()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Zhang Ming,age,65,false",
    "Zhang Ming,nationality,China,false",
    "Zhang Ming,profession,career diplomat,false",
    "Vladimir Norov,nationality,Uzbekistan,false",
    "Vladimir Norov,profession,diplomat,true"
  })
  void traits(String person, String attribute, String value, boolean former) {
    Fact.Trait trait =
        only(
            Fact.Trait.class,
            each -> is(each.person(), person) && each.attribute().equals(attribute));

    assertThat(trait.value()).isEqualTo(value);
    assertThat(trait.former()).isEqualTo(former);
  }

  @Test
  void statements() {
    List<Claim> ofWang = of(Fact.Statement.class, each -> is(each.speaker(), WANG));

    assertThat(ofWang).hasSizeGreaterThanOrEqualTo(5);
    assertThat(of(Fact.Statement.class, each -> is(each.speaker(), ZHANG))).isNotEmpty();
    assertThat(ofWang.getFirst().attribution())
        .anySatisfy(link -> {
          assertThat(link).isInstanceOf(Attribution.Document.class);
          Attribution.Document document = (Attribution.Document) link;
          assertThat(document.document()).isEqualTo("press release");
          assertThat(document.issuer().id()).isEqualTo("org/chn-ministry-of-foreign-affairs");
        });
    assertThat(of(Fact.Statement.class, each -> !is(each.speaker(), WANG)))
        .as("only the two and the organisation speak")
        .allMatch(claim -> {
          Entity speaker = ((Fact.Statement) claim.fact()).speaker();
          return is(speaker, ZHANG) || is(speaker, SCO);
        });
  }

  @Test
  void founding() {
    assertThat(only(Fact.Founding.class, each -> is(each.organisation(), SCO)).date())
        .isEqualTo(date("2001"));
  }

  @Test
  void seat() {
    assertThat(only(Fact.Seat.class, each -> is(each.organisation(), SCO)).place())
        .matches(place -> is(place, "place/beijing"));
  }

  @Test
  void eightMembersByName() {
    assertThat(of(Fact.Membership.class, each -> each.status().equals("member")))
        .extracting(claim -> ((Fact.Membership) claim.fact()).member().id())
        .containsOnly(
            "state/ind",
            "state/kaz",
            "state/chn",
            "state/kgz",
            "state/pak",
            "state/rus",
            "state/tjk",
            "state/uzb");
    assertThat(of(Fact.Membership.class, each -> true))
        .allMatch(claim -> is(((Fact.Membership) claim.fact()).organisation(), SCO));
  }

  @ParameterizedTest
  @CsvSource({"member,8,true", "observer,4,false", "dialogue partner,6,false"})
  void tallies(String status, int count, boolean complete) {
    Fact.Tally tally = only(Fact.Tally.class, each -> each.status().equals(status));

    assertThat(tally.organisation()).matches(each -> is(each, SCO));
    assertThat(tally.count()).isEqualTo(count);
    assertThat(tally.complete()).isEqualTo(complete);
  }

  @Test
  void indiaJoinedAtASummit() {
    Fact.Membership joined =
        only(Fact.Membership.class, each -> is(each.member(), "state/ind") && each.start() != null);

    assertThat(joined.start()).isEqualTo(date("2017"));
    assertThat(joined.occasion()).isNotNull();
    assertThat(joined.occasion().id()).startsWith("gathering/").contains("astana");
  }

  @Test
  void indiaWillPreside() {
    Fact.Presidency presidency =
        only(Fact.Presidency.class, each -> is(each.holder(), "state/ind"));

    assertThat(presidency.organisation()).matches(each -> is(each, SCO));
    assertThat(presidency.start()).isEqualTo(date("2022"));
    assertThat(presidency.end()).isEqualTo(date("2023"));
    assertThat(presidency.predecessor()).matches(each -> is(each, "state/uzb"));
    assertThat(presidency.ordinal()).isEqualTo(1);
    assertThat(of(Fact.Presidency.class, each -> is(each.holder(), "state/ind")))
        .allMatch(claim -> claim.modality() == Modality.PLANNED);
  }

  @Test
  void indiaWillHostTheSummit() {
    Predicate<Fact.Gathering> hosted = each -> is(each.host(), "state/ind");
    Fact.Gathering summit = only(Fact.Gathering.class, hosted);

    assertThat(summit.organisation()).matches(each -> is(each, SCO));
    assertThat(summit.date()).isEqualTo(date("2023"));
    assertThat(of(Fact.Gathering.class, hosted))
        .allMatch(claim -> claim.modality() == Modality.PLANNED);
  }

  @Test
  void theCrisisIsInItsFourthWeek() {
    Fact.Situation crisis = only(Fact.Situation.class, each -> true);

    assertThat(crisis.start()).isEqualTo(date("[2022-02-21..2022-02-27]"));
    assertThat(crisis.place()).matches(place -> is(place, "state/ukr"));
  }
}
