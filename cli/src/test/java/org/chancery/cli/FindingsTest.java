package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.entities.EntityBase;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Passage;
import org.chancery.register.Register;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Contradictions planted in a real register are found, and go away when they are settled. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindingsTest {
  private static final Map<String, Entity> KNOWN = EntityBase.load().byId();
  private static final Entity SCO = KNOWN.get("org/sco");
  private static final Entity INDIA = KNOWN.get("state/ind");

  @TempDir private static Path folder;
  private static Server server;
  private static Terminal terminal;
  private static Register register;

  @BeforeAll
  static void open() {
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    String url =
        "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    terminal = new Terminal(Map.of("CHANCERY_DATABASE", url));
    register = Register.connect(url);
    register.learn(EntityBase.load());
  }

  @AfterAll
  static void close() {
    register.close();
    server.close();
  }

  @Test
  @Order(1)
  void whereNothingContradictsNothingIsFound() {
    record(
        "Herald",
        "2022-03-20",
        Modality.ASSERTED,
        tenure("Zhang Ming", "2022-01-01", null, "2022-03-17"),
        tenure("Vladimir Norov", "2019-01-01", "2021-12-31", null),
        new Fact.Membership(INDIA, SCO, "member", Date.parse("2017-06-09"), null, null, null));

    assertThat(terminal.run("findings").out()).isEqualTo("Nothing is known that does not fit.\n");
    assertThat(terminal.run("findings", "SCO").out())
        .contains("Nothing is known that does not fit with the Shanghai Cooperation Organisation.");
    assertThat(json("findings", "--format", "json")).isEmpty();
  }

  @Test
  @Order(2)
  void contradictionsAreFoundWithTheWordsOfTheirClaims() {
    record(
        "Courier",
        "2022-03-21",
        Modality.ASSERTED,
        tenure("Rashid Alimov", "2018-01-01", "2020-12-31", null),
        new Fact.Membership(INDIA, SCO, "member", Date.parse("2015"), null, null, null),
        new Fact.Tally(SCO, "member", 0, Date.parse("2022-03-20"), false));
    record(
        "Courier",
        "2022-03-22",
        Modality.ASSERTED,
        new Fact.Membership(INDIA, SCO, "member", null, null, Date.parse("2022-03-20"), null));

    JsonNode findings = json("findings", "SCO", "--format", "json", "--evidence");
    assertThat(findings)
        .extracting(it -> it.at("/kind").asString())
        .containsExactlyInAnyOrder("contradictory-dates", "two-holders", "tally-mismatch");
    JsonNode dates = kind(findings, "contradictory-dates");
    assertThat(dates.at("/gravity").asString()).isEqualTo("grave");
    assertThat(dates.at("/claims")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(dates.at("/evidence/0/evidence/0/quote").asString()).isEqualTo("What");
    assertThat(kind(findings, "two-holders").at("/rule").asString()).contains("article 11");
    assertThat(terminal.run("findings", "India", "--kind", "contradictory-dates").out())
        .contains(
            "Courier gives dates for India as member of the Shanghai Cooperation Organisation")
        .contains("Reject or correct the claims", "1 finding: 1 grave.");
    assertThat(terminal.run("findings", "Vladimir Norov").out()).contains("two-holders");
    assertThat(terminal.run("findings", "China").out()).contains("Nothing is known");
    assertThat(terminal.run("findings", "--kind", "nonsense").code()).isEqualTo(2);
  }

  @Test
  @Order(3)
  void aFindingGoesAwayWhenItIsSettledAndStaysInWhatWasKnown() {
    String plan = "overdue";
    record(
        "Herald",
        "2021-01-05",
        Modality.PLANNED,
        new Fact.Gathering(SCO, null, Date.parse("2021-09"), null, null, null, "summit"));
    assertThat(terminal.run("findings", "SCO", "--on", "2021-10-05", "--kind", plan).out())
        .contains("Nothing is known");
    JsonNode overdue = json("findings", "SCO", "--kind", plan, "--format", "json");
    assertThat(overdue).hasSize(1);
    String before = java.time.Instant.now().toString();

    record(
        "Herald",
        "2021-09-18",
        Modality.ASSERTED,
        new Fact.Gathering(SCO, null, Date.parse("2021-09-17"), null, null, null, "summit"));

    assertThat(json("findings", "SCO", "--kind", plan, "--format", "json")).isEmpty();
    JsonNode earlier =
        json("findings", "SCO", "--kind", plan, "--format", "json", "--known", before);
    assertThat(earlier).hasSize(1);
    assertThat(earlier.at("/0/finding")).isEqualTo(overdue.at("/0/finding"));
  }

  private static JsonNode kind(JsonNode findings, String kind) {
    for (JsonNode finding : findings) {
      if (finding.at("/kind").asString().equals(kind)) {
        return finding;
      }
    }
    throw new AssertionError("no finding of kind " + kind + " in " + findings);
  }

  private static Fact tenure(String name, String start, String end, String at) {
    String id = "person/" + name.toLowerCase().replace(' ', '-');
    return new Fact.Tenure(
        new Entity(id, EntityKind.PERSON, name, name),
        "Secretary-General",
        SCO,
        Date.parse(start),
        end == null ? null : Date.parse(end),
        null,
        null,
        null,
        null,
        at == null ? null : Date.parse(at));
  }

  private static JsonNode json(String... arguments) {
    Terminal.Result result = terminal.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return ClaimJson.mapper().readTree(result.out());
  }

  private static void record(String source, String day, Modality modality, Fact... facts) {
    String text = "What %s told on %s of %d facts.".formatted(source, day, facts.length);
    Dispatch dispatch =
        Dispatch.of(
            "%s-%s.txt".formatted(source, day),
            source,
            "News",
            LocalDate.parse(day),
            null,
            null,
            text,
            List.of(new Passage(Passage.Role.BODY, 0, text.length())));
    List<Claim> claims = new ArrayList<>();
    for (Fact fact : facts) {
      claims.add(
          new Claim(
              "c-%s-%s-%d".formatted(source, day, claims.size()),
              dispatch.id(),
              fact,
              modality,
              List.of(new Attribution.Source(source)),
              List.of(Evidence.of(text, 0, 4)),
              "by hand",
              0.9));
    }
    register.record(dispatch, claims, "1");
  }
}
