package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** All questions, to a real register that was fed by hand: no models are loaded. */
class CommandsTest {
  private static final String TEXT =
      """
      Zhang Ming became Secretary-General of the SCO on 1 January 2022, after Vladimir Norov.
      India is a member. It has eight members and four observers. Iran may join.
      """;

  private static final Entity SCO =
      entity("org/sco", EntityKind.ORGANISATION, "Shanghai Cooperation Organisation");
  private static final Entity ZHANG = entity("person/zhang-ming", EntityKind.PERSON, "Zhang Ming");
  private static final Entity NOROV =
      entity("person/vladimir-norov", EntityKind.PERSON, "Vladimir Norov");
  private static final Entity INDIA = entity("state/ind", EntityKind.STATE, "India");
  private static final Entity IRAN = entity("state/irn", EntityKind.STATE, "Iran");

  private static final Dispatch DISPATCH =
      Dispatch.of(
          "amn.txt",
          "AMN",
          "New head for SCO",
          LocalDate.parse("2022-03-20"),
          "Beijing",
          null,
          TEXT,
          List.of(new Passage(Passage.Role.BODY, 0, TEXT.length() - 1)));

  @TempDir private static Path folder;
  private static Terminal terminal;
  private static Server server;

  /** One server for all commands: each would start and stop it otherwise. */
  @BeforeAll
  static void feed() {
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    String url =
        "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    terminal = new Terminal(Map.of("CHANCERY_DATABASE", url));
    try (Register register = Register.connect(url)) {
      feed(register);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  static void feed(Register register) {
    register.learn(EntityBase.load());
    Date at = Date.parse("2022-03-20");
    register.record(
        DISPATCH,
        List.of(
            claim(
                "c-1",
                new Fact.Tenure(
                    ZHANG,
                    "Secretary-General",
                    SCO,
                    Date.parse("2022-01-01"),
                    null,
                    null,
                    NOROV,
                    null,
                    null,
                    at),
                Modality.ASSERTED,
                "Zhang Ming became Secretary-General of the SCO on 1 January 2022"),
            claim(
                "c-2",
                new Fact.Membership(INDIA, SCO, "member", null, null, at, null),
                Modality.ASSERTED,
                "India is a member"),
            claim(
                "c-3",
                new Fact.Tally(SCO, "member", 8, at, false),
                Modality.ASSERTED,
                "eight members"),
            claim(
                "c-4",
                new Fact.Tally(SCO, "observer", 4, at, false),
                Modality.ASSERTED,
                "four observers"),
            claim(
                "c-5",
                new Fact.Membership(IRAN, SCO, "member", null, null, null, null),
                Modality.POSSIBLE,
                "Iran may join")),
        "1");
  }

  @Test
  void whoHeldAnOfficeByAnyOfItsNames() {
    for (String office : List.of("Secretary-General", "secretary general", "sg")) {
      assertThat(out("who", office, "sco", "--on", "2022-03-20"))
          .contains("Secretary-General of the Shanghai Cooperation Organisation on 2022-03-20")
          .containsPattern("certain +1 claim +Zhang Ming · Secretary-General of the Shanghai")
          .doesNotContain("“");
    }
    assertThat(out("who", "sg", "SCO", "--evidence"))
        .contains("possible")
        .contains(
            "“Zhang Ming became Secretary-General of the SCO on 1 January 2022” — AMN, 2022-03-20");
  }

  @Test
  void anEmptyAnswerIsASentence() {
    Terminal.Result result = terminal.run("who", "sg", "SCO", "--on", "2001-01-01");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "Nobody is known to have been Secretary-General of the Shanghai Cooperation"
                + " Organisation on 2001-01-01; 'chancery timeline \"Shanghai Cooperation"
                + " Organisation\"' shows what is known of other days.\n");
    assertThat(out("claims", "--containing", "unicorn")).contains("No claim is as asked for");
    assertThat(out("timeline", "Iceland")).contains("No dispatch that was read says anything");
    assertThat(out("dispatches", "--known", "2001-01-01"))
        .contains("No dispatch has been read yet");
    assertThat(out("members", "NATO")).startsWith("Nobody is known to have belonged to");
    assertThat(out("entities", "Zzyzx")).contains("knows no entity");
  }

  @Test
  void membersAndWhoIsOnlyCounted() {
    assertThat(out("members", "SCO", "--on", "2022-03-20"))
        .containsPattern("member +India +certain")
        .contains("8 members counted (as of 2022-03-20, AMN), and 1 named.")
        .contains("4 observers are counted but not named (as of 2022-03-20, AMN).")
        .doesNotContain("Iran");
    assertThat(out("members", "SCO", "--status", "observer")).doesNotContain("India");
  }

  @Test
  void unknownAndUnfittingNamesAreComplainedOf() {
    Terminal.Result unknown = terminal.run("members", "Shangai Cooperation");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err().lines()).hasSize(1);
    assertThat(unknown.err()).contains("did you mean", "Shanghai Cooperation Organisation");
    assertThat(terminal.run("members", "India").err())
        .isEqualTo("chancery: \"India\" is the state India, and this asks for an organisation.\n");
    assertThat(terminal.run("show", "c-404", "--text").code()).isEqualTo(1);
    assertThat(terminal.run("show", "SCO", "--text").err()).contains("is no dispatch");
    assertThat(terminal.run("claims", "--dispatch", "nope").err())
        .contains("'chancery dispatches'");
  }

  @Test
  void showFindsEntitiesDispatchesAndClaims() {
    assertThat(out("show", "sco")).contains("(org/sco)", "Zhang Ming", "Also called SCO");
    assertThat(out("show", "amn.txt"))
        .contains("AMN · 2022-03-20 · Beijing", "New head for SCO", "[possible] Iran");
    assertThat(out("show", "c-5")).contains("“Iran may join” — AMN, 2022-03-20", "possible");
  }

  @Test
  void theTextOfADispatchIsExactlyTheCanonicalOne() {
    assertThat(out("show", DISPATCH.id(), "--text")).isEqualTo(TEXT);
  }

  @Test
  void timelineAndLists() {
    assertThat(out("timeline", "Vladimir Norov")).contains("Zhang Ming", "after Vladimir Norov");
    assertThat(out("dispatches")).contains("2022-03-20", DISPATCH.id(), "amn.txt · AMN");
    assertThat(out("claims", "--type", "tally").lines()).hasSize(2);
    assertThat(out("claims", "--entity", "India", "--evidence")).contains("“India is a member”");
    assertThat(out("entities", "--kind", "organisation", "shanghai")).contains("org/sco");
  }

  @Test
  void everyQuestionIsAnsweredInJsonToo() {
    JsonNode who = json("who", "sg", "SCO", "--on", "2022-03-20", "--evidence", "--format", "json");
    assertThat(who.at("/holders/0/truth").asString()).isEqualTo("certain");
    assertThat(who.at("/holders/0/holder/id").asString()).isEqualTo("person/zhang-ming");
    assertThat(who.at("/holders/0/bounds/earliestStart").asString()).isEqualTo("2022-01-01");
    assertThat(who.at("/holders/0/evidence/supporting/0/source").asString()).isEqualTo("AMN");
    JsonNode members = json("members", "SCO", "--on", "2022-03-20", "--format", "json");
    assertThat(members.at("/tallies/1/count").asInt()).isEqualTo(4);
    assertThat(json("claims", "--format", "json")).hasSize(5);
    assertThat(json("claims", "--format", "json", "--containing", "unicorn")).isEmpty();
    assertThat(json("dispatches", "--format", "json").at("/0/label").asString())
        .isEqualTo("amn.txt");
    assertThat(json("entities", "Shanghai Coop", "--format", "json").at("/0/id").asString())
        .isEqualTo("org/sco");
    assertThat(json("timeline", "India", "--format", "json").at("/entity/id").asString())
        .isEqualTo("state/ind");
    assertThat(json("show", "amn.txt", "--format", "json").at("/claims")).hasSize(5);
    assertThat(json("show", "c-2", "--format", "json").at("/type").asString())
        .isEqualTo("membership");
    assertThat(json("show", "SCO", "--format", "json").at("/names").size()).isPositive();
  }

  @Test
  void anEarlierStateOfKnowledgeDoesNotHaveWhatCameLater() {
    assertThat(out("who", "sg", "SCO", "--on", "2022-03-20", "--known", "2022-03-20T00:00:00Z"))
        .startsWith("Nobody is known");
  }

  @Test
  void theWholeRegisterIsVerifiedKeptAndRestored() {
    assertThat(out("verify"))
        .contains("The register is whole: 1 dispatch, 5 claims, ", " a chain of 1 link.");
    JsonNode verified = json("verify", "--format", "json");
    assertThat(verified.at("/whole").asBoolean()).isTrue();
    String link = verified.at("/head").asString();
    assertThat(out("verify", "--contains", link.substring(0, 10))).contains("Last link: " + link);
    Terminal.Result missing = terminal.run("verify", "--contains", "000000");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out())
        .contains("link 000000: it is not in the chain.\n", "1 fault found in 1 dispatch");
    String file = folder.resolve("kept.backup").toString();
    assertThat(out("backup", file)).contains("kept.backup written: ", "Last link: " + link);
    assertThat(terminal.run("backup", file).err())
        .contains("is there already; name another file, or let this one be replaced.");
    assertThat(out("backup", file, "--replace")).contains("written");
    String home = folder.resolve("restored").toString();
    assertThat(out("restore", file, "--home", home))
        .contains("kept.backup restored.", "The register is whole: 1 dispatch", link);
    assertThat(out("members", "SCO", "--on", "2022-03-20", "--home", home)).contains("India");
    assertThat(terminal.run("restore", file, "--home", home).err()).contains("is in use already");
    assertThat(terminal.run("restore", "pom.xml", "--home", home + "2").err())
        .isEqualTo(
            "chancery: pom.xml is no backup of a register, or was cut off; use another copy.\n");
  }

  private static String out(String... arguments) {
    Terminal.Result result = terminal.run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out();
  }

  private static JsonNode json(String... arguments) {
    return ClaimJson.mapper().readTree(out(arguments));
  }

  private static Claim claim(String id, Fact fact, Modality modality, String quote) {
    int from = TEXT.indexOf(quote);
    return new Claim(
        id,
        DISPATCH.id(),
        fact,
        modality,
        List.of(new Attribution.Source("AMN")),
        List.of(Evidence.of(TEXT, from, from + quote.length())),
        "by hand",
        0.9);
  }

  private static Entity entity(String id, EntityKind kind, String name) {
    return new Entity(id, kind, name, name);
  }
}
