package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.chancery.model.ClaimJson;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.register.EntryFilter;
import org.chancery.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Memberships, successions, events and changes, as asked on the command line. */
class QuestionCommandsTest {
  @TempDir private static Path folder;
  private static Library library;

  @BeforeAll
  static void open() {
    library = new Library(folder);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void theOrganisationsOfAState() {
    assertThat(out("memberships", "India"))
        .startsWith("India on 2022-04-01\n")
        .containsPattern("member +Shanghai Cooperation Organisation +possible +1 claim")
        .containsPattern("member +United Nations +possible");
    assertThat(out("memberships", "India", "--on", "2000"))
        .contains("India in 2000", "United Nations")
        .doesNotContain("Shanghai");
    assertThat(out("memberships", "Iran", "--status", "Observer", "--on", "2022-03", "--evidence"))
        .containsPattern("observer +Shanghai.*certain")
        .contains("“What telling-1 says.” — Ganges Herald, 2022-03-20");
    assertThat(out("memberships", "Iceland"))
        .startsWith("Iceland is not known to have belonged to any organisation on 2022-04-01");
    JsonNode json = json("memberships", "India", "--on", "2020-01-01");
    assertThat(json.at("/on").asString()).isEqualTo("2020-01-01");
    assertThat(json.at("/memberships/0/truth").asString()).isEqualTo("certain");
    assertThat(json.at("/memberships/0/organisation/id").asString()).isEqualTo("org/sco");
  }

  @Test
  void whetherAStateIsAMember() {
    assertThat(out("memberships", "India", "--in", "SCO", "--on", "2018-05-01"))
        .containsPattern("certain +1 claim +India · member .* from 2017-06-09");
    assertThat(out("memberships", "India", "--in", "SCO", "--on", "2016"))
        .containsPattern("no +1 claim +India · member");
    assertThat(out("memberships", "Iran", "--in", "SCO", "--status", "member"))
        .isEqualTo(
            "No: no dispatch that was read makes Iran a member of the Shanghai Cooperation"
                + " Organisation; it is known as observer.\n");
    JsonNode json = json("memberships", "India", "--in", "SCO", "--on", "2016");
    assertThat(json.at("/truth").asString()).isEqualTo("no");
    assertThat(json.at("/memberships")).hasSize(1);
  }

  @Test
  void whatTwoStatesShare() {
    assertThat(out("shared", "India", "China", "--to", "2021"))
        .contains("India and China each as member")
        .containsPattern(
            "Shanghai Cooperation Organisation +5 years +certainly between 2017-06-09 and"
                + " 2021-12-31")
        .containsPattern("United Nations +77 years")
        .contains("2 organisations, 82 joint organisation-years.");
    assertThat(out("shared", "India", "China", "--from", "2022"))
        .contains("certainly between 2022-01-01 and 2022-03-19; possibly in 2022");
    assertThat(out("shared", "India", "Iran", "--status", "any", "--evidence"))
        .contains("in any status", "Shanghai", "“What telling-1 says.”");
    assertThat(out("shared", "India", "Iran")).startsWith("No organisation is known to which both");
    JsonNode json = json("shared", "India", "China", "--from", "2020", "--to", "2021");
    assertThat(json.at("/certainYears").asInt()).isEqualTo(4);
    assertThat(json.at("/organisations/0/certain/0/first").asString()).isEqualTo("2020-01-01");
    Terminal.Result upsideDown =
        library.terminal().run("shared", "India", "China", "--from", "2020", "--to", "2001");
    assertThat(upsideDown.code()).isEqualTo(1);
    assertThat(upsideDown.err())
        .isEqualTo("chancery: --from 2020 is after --to 2001; give them in order.\n");
  }

  @Test
  void whatChangedInTheWorld() {
    assertThat(out("diff", "SCO", "--from", "2021-01-01", "--to", "2022-03-31"))
        .containsPattern("certain +in? .*gathering .*Dushanbe summit|gathering .*Dushanbe summit")
        .containsPattern("certain +on 2021-12-31 +left office +1 claim +Vladimir Norov")
        .containsPattern("certain +on 2022-01-01 +took office +1 claim +Zhang Ming")
        .containsPattern("on 2021-09-17 +began .*Uzbekistan · presidency")
        .contains("Of Uzbekistan (member) nothing tells since when");
    assertThat(out("diff", "United Kingdom", "--from", "2019-01-01", "--evidence"))
        .containsPattern("certain +on 2020-01-31 +left +1 claim +United Kingdom · member")
        .contains("“What telling-1 says.”");
    assertThat(out("diff", "NATO", "--from", "2021-01-01"))
        .isEqualTo(
            "Nothing is known to have changed for the North Atlantic Treaty Organization"
                + " from 2021-01-01 to 2022-04-01.\n");
    JsonNode json = json("diff", "SCO", "--from", "2021-12-31", "--to", "2022-01-01");
    assertThat(json.at("/changes/0/change").asString()).isEqualTo("ended");
    assertThat(json.at("/changes/1/entry/holder/id").asString()).isEqualTo("person/zhang-ming");
    assertThat(library.terminal().run("diff", "SCO").code()).isEqualTo(2);
  }

  @Test
  void whatChangedInKnowledge() {
    try (Register register = library.register()) {
      Instant since =
          register.now().entries(EntryFilter.ALL).stream()
              .map(entry -> entry.recorded())
              .max(Instant::compareTo)
              .orElseThrow();
      assertThat(out("changes", "--since", since.toString()))
          .startsWith("Nothing that the register");
      library.tell(
          register,
          Modality.ASSERTED,
          new Fact.Membership(
              Library.PAKISTAN, Library.SCO, "member", Date.parse("2017-06-09"), null, null, null));
      assertThat(out("changes", "Pakistan", "--since", since.toString()))
          .containsPattern("narrowed +2 claims of 1 origin +Pakistan · member .*from 2017-06-09")
          .contains("before: from 2017-06 at least until 2022-03-19")
          .contains("by Ganges Herald, 2022-03-20 (telling-");
      assertThat(out("changes", "NATO", "--since", since.toString())).startsWith("Nothing");
      assertThat(out("changes", "--since", "2001-01-01", "--limit", "2"))
          .contains("entries changed in all; --limit");
      JsonNode json = json("changes", "--since", since.toString());
      assertThat(json.at("/total").asInt()).isEqualTo(1);
      assertThat(json.at("/changes/0/change").asString()).isEqualTo("narrowed");
      assertThat(json.at("/changes/0/causes/0/dispatch/source").asString())
          .isEqualTo("Ganges Herald");
      assertThat(library.terminal().run("changes", "--since", "x").code()).isEqualTo(2);
      assertThat(library.terminal().run("changes", "--since", "2022-01-01", "--limit", "-1").err())
          .contains("less than none");
    }
  }

  @Test
  void officesAndSuccessions() {
    assertThat(out("offices", "Zhang Ming")).containsPattern("2022-01-01 +1 claim +Zhang Ming");
    assertThat(out("offices", "Zhang Ming", "--on", "2021")).startsWith("No office of Zhang Ming");
    assertThat(out("succession", "sg", "SCO").lines().skip(2))
        .satisfiesExactly(
            line -> assertThat(line).contains("Rashid Alimov"),
            line -> assertThat(line).contains("Vladimir Norov"),
            line -> assertThat(line).contains("Zhang Ming"));
    assertThat(out("succession", "--before", "Zhang Ming"))
        .containsPattern("certain +Vladimir Norov +1 claim");
    assertThat(out("succession", "sg", "SCO", "--after", "Rashid Alimov"))
        .contains("certain  Vladimir Norov");
    assertThat(out("succession", "--after", "Zhang Ming"))
        .startsWith("No successor of Zhang Ming is known");
    assertThat(out("succession", "sg", "NATO", "--before", "Zhang Ming"))
        .startsWith("No predecessor of Zhang Ming as sg is known");
    assertThat(
            json("succession", "--before", "Zhang Ming")
                .at("/before/0/holders/0/holder/id")
                .asString())
        .isEqualTo("person/vladimir-norov");
    assertThat(library.terminal().run("succession").code()).isEqualTo(1);
  }

  @Test
  void gatheringsMeetingsAndStatements() {
    assertThat(out("gatherings", "SCO", "--last")).contains("Dushanbe").doesNotContain("Samarkand");
    assertThat(out("gatherings", "SCO", "--next"))
        .contains("[planned] 22nd summit", "in Samarkand, hosted by Uzbekistan")
        .doesNotContain("Dushanbe");
    assertThat(out("gatherings", "SCO", "--level", "ministerial"))
        .startsWith("No ministerial of the Shanghai Cooperation Organisation is known");
    assertThat(library.terminal().run("gatherings", "SCO", "--last", "--next").code()).isEqualTo(2);
    assertThat(out("meetings", "Wang Yi", "--on", "2022-03"))
        .containsPattern("certain .*in Beijing");
    assertThat(out("meetings", "Wang Yi", "--with", "Zhang Ming")).contains("2022-03-17");
    assertThat(out("meetings", "Wang Yi", "--with", "Vladimir Norov"))
        .startsWith("No meeting of Wang Yi with Vladimir Norov is known");
    assertThat(out("statements", "Wang Yi", "--about", "Ukraine", "--evidence"))
        .contains("urged", "restraint on all sides", "Ganges Herald");
    assertThat(out("statements", "Wang Yi", "--containing", "unicorn")).startsWith("No such");
    assertThat(json("gatherings", "SCO").at("/gatherings")).hasSize(2);
    assertThat(json("meetings", "China").at("/meetings")).isEmpty();
    assertThat(json("statements", "Wang Yi").at("/statements/0/act").asString()).isEqualTo("urge");
  }

  @Test
  void timesOtherThanDays() {
    assertThat(out("who", "sg", "SCO", "--on", "2021-12"))
        .contains("Secretary-General of the Shanghai Cooperation Organisation in 2021-12")
        .containsPattern("certain +1 claim +Vladimir Norov")
        .doesNotContain("Zhang Ming ·");
    assertThat(out("who", "sg", "SCO", "--on", "2021/2022")).contains("Norov ·", "Zhang Ming ·");
    assertThat(out("members", "EU", "--on", "2020")).containsPattern("United Kingdom +certain");
    assertThat(out("timeline", "SCO", "--type", "founding")).contains("founded · on 2001-06-15");
    assertThat(out("timeline", "SCO", "--type", "gathering", "--on", "1999"))
        .startsWith("Nothing of the kind in 1999 is known");
    assertThat(out("show", "SCO", "--on", "2001-06")).contains("founded").doesNotContain("Norov");
    assertThat(out("dispatches", "--on", "2022-03")).contains("telling-1");
    assertThat(out("dispatches", "--on", "2021")).startsWith("No dispatch that was read was");
    assertThat(out("claims", "--on", "2022", "--type", "seat")).contains("seat in Beijing");
    assertThat(out("claims", "--on", "2021")).startsWith("No claim is as asked for");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members SCO",
        "who sg SCO",
        "memberships India",
        "memberships India --in SCO",
        "shared India China",
        "offices Zhang_Ming",
        "succession sg SCO",
        "gatherings SCO",
        "meetings Wang_Yi",
        "statements Wang_Yi",
        "timeline SCO",
        "diff SCO --from 2001-01-01",
        "changes --since 2001-01-01",
        "claims",
        "dispatches",
      })
  void nothingWasKnownBeforeAnythingWasRead(String line) {
    String[] words = (line + " --known 2001-01-02").split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('_', ' ');
    }
    assertThat(out(words))
        .containsPattern("^(No|Nobody|Nothing|No:|India is not known|Shanghai) ?.*")
        .doesNotContain("1 claim");
  }

  @Test
  void whatWasNotKnownThenIsNotShown() {
    Terminal.Result result = library.terminal().run("show", "SCO", "--known", "2001-01-02");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("chancery: \"SCO\" was not known by then; give a later --known.\n");
  }

  private static String out(String... arguments) {
    Terminal.Result result = library.terminal().run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out();
  }

  private static JsonNode json(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--format";
    all[arguments.length + 1] = "json";
    return ClaimJson.mapper().readTree(out(all));
  }
}
