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

/** What a real register knows of presidencies, and what follows from that. */
class PresidencyTest {
  private static final Map<String, Entity> KNOWN = EntityBase.load().byId();
  private static final String MEMBERS = "chn ind kaz kgz pak rus tjk uzb";

  @TempDir private static Path folder;
  private static Server server;
  private static Terminal terminal;
  private static String url;

  @BeforeAll
  static void feed() {
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    url = "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    terminal = new Terminal(Map.of("CHANCERY_DATABASE", url));
    try (Register register = Register.connect(url)) {
      register.learn(EntityBase.load());
      List<Fact> facts = new ArrayList<>();
      for (String state : MEMBERS.split(" ")) {
        facts.add(
            new Fact.Membership(
                state(state), sco(), "member", null, null, Date.parse("2022-03-18"), null));
      }
      facts.add(
          new Fact.Presidency(
              state("uzb"), sco(), null, null, null, null, null, Date.parse("2022-03-18")));
      facts.add(
          new Fact.Presidency(
              state("ind"),
              sco(),
              Date.parse("2022"),
              Date.parse("2023"),
              state("uzb"),
              null,
              1,
              null));
      record(register, "2022-03-20", Modality.ASSERTED, facts);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void theNextPresidenciesFollowByTheRuleAloneAndAreNotKept() {
    JsonNode answer = json("presidency", "SCO", "--format", "json");

    assertThat(answer.at("/projected"))
        .extracting(it -> it.at("/holder/name").asString())
        .containsExactly("Kazakhstan", "China", "Kyrgyzstan");
    assertThat(answer.at("/projected"))
        .allSatisfy(it -> assertThat(it.at("/projected").asBoolean()).isTrue());
    assertThat(answer.at("/projected/0/start").asString()).isEqualTo("2023");
    assertThat(answer.at("/known")).hasSize(2);
    assertThat(json("timeline", "Kazakhstan", "--format", "json").at("/entries").toString())
        .doesNotContain("presidency");
  }

  @Test
  void pastPresentAndProjectedAreTold() {
    assertThat(terminal.run("presidency", "sco", "--on", "2023-06-01", "--next", "1").out())
        .contains("Presidency of the Shanghai Cooperation Organisation on 2023-06-01")
        .containsPattern("past +1 claim +Uzbekistan")
        .containsPattern("possible +1 claim +India .* from 2022 to 2023, after Uzbekistan")
        .containsPattern("projected +by the rule +Kazakhstan · from 2023 to 2024")
        .contains("in alphabetical order in Russian", "gives way to what dispatches say")
        .doesNotContain("China");
  }

  @Test
  void aProjectionGivesWayToADispatchAndIsAsKnown() {
    try (Register register = Register.connect(url)) {
      register.learn(EntityBase.load());
      Entity gcc = KNOWN.get("org/gcc");
      record(
          register,
          "2022-01-10",
          Modality.ASSERTED,
          List.of(
              member("are", gcc),
              member("bhr", gcc),
              member("kwt", gcc),
              member("omn", gcc),
              member("qat", gcc),
              member("sau", gcc),
              new Fact.Presidency(
                  state("sau"), gcc, Date.parse("2021-12-14"), null, null, null, null, null)));
      assertThat(projected("GCC")).containsExactly("Oman", "Qatar", "Kuwait");
      record(
          register,
          "2022-12-10",
          Modality.ASSERTED,
          List.of(
              new Fact.Presidency(
                  state("qat"), gcc, Date.parse("2022-12-09"), null, null, null, null, null)));

      assertThat(projected("GCC")).containsExactly("Kuwait", "United Arab Emirates", "Bahrain");
    }
  }

  @Test
  void whereNothingIsKnownASentenceSaysSo() {
    assertThat(terminal.run("presidency", "NATO").out())
        .contains(
            "Nothing is known of who presides over the North Atlantic Treaty", "No statute tells");
    assertThat(terminal.run("presidency", "SCO", "--next", "-1").err())
        .contains("--next -1 is out of range; give 0 to 100.");
  }

  private static List<String> projected(String organisation) {
    List<String> names = new ArrayList<>();
    json("presidency", organisation, "--format", "json")
        .at("/projected")
        .forEach(it -> names.add(it.at("/holder/name").asString()));
    return names;
  }

  private static Fact member(String state, Entity organisation) {
    return new Fact.Membership(
        state(state), organisation, "member", null, null, Date.parse("2022-01-10"), null);
  }

  private static JsonNode json(String... arguments) {
    Terminal.Result result = terminal.run(arguments);
    assertThat(result.err()).isEmpty();
    return ClaimJson.mapper().readTree(result.out());
  }

  private static Entity sco() {
    return KNOWN.get("org/sco");
  }

  private static Entity state(String code) {
    return KNOWN.get("state/" + code);
  }

  private static void record(Register register, String day, Modality modality, List<Fact> facts) {
    String text = "What was told on %s of %d facts.".formatted(day, facts.size());
    Dispatch dispatch =
        Dispatch.of(
            day + ".txt",
            "Daily",
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
              "c-%s-%d".formatted(day, claims.size()),
              dispatch.id(),
              fact,
              modality,
              List.of(new Attribution.Source("Daily")),
              List.of(Evidence.of(text, 0, 4)),
              "by hand",
              0.9));
    }
    register.record(dispatch, claims, "1");
  }
}
