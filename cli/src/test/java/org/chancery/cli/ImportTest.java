package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of small tables made here, by the commands that a user has. */
class ImportTest {

  @TempDir private static Path folder;
  private static Terminal terminal;
  private static Server server;
  private static String byOrganisation;
  private static String byState;

  @BeforeAll
  static void serve() throws IOException {
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    terminal =
        new Terminal(
            Map.of(
                "CHANCERY_DATABASE",
                "%s&user=%s&password=%s"
                    .formatted(address.url(), address.user(), address.password())));
    byOrganisation =
        file(
            "organisations.csv",
            """
            "ioname","orgname","year","usa","egermany","china","sdate","longorgname"
            "ABC","Curiosities",1988,0,0,0,1988,"Atlantic Bureau of Curiosities (ABC)"
            "ABC","Curiosities",1989,1,1,0,1988,"Atlantic Bureau of Curiosities (ABC)"
            "ABC","Curiosities",1990,1,NA,-9,1988,"Atlantic Bureau of Curiosities (ABC)"
            "ABC","Curiosities",1991,1,NA,1,1988,"Atlantic Bureau of Curiosities (ABC)"
            """);
    byState =
        file(
            "states.csv",
            """
            "ccode","year","state","abc"
            2,1988,"usa",0
            2,1989,"usa",0
            2,1990,"usa",1
            2,1991,"usa",1
            265,1988,"egermany",0
            265,1989,"egermany",1
            710,1988,"china",0
            710,1989,"china",0
            710,1990,"china",-9
            710,1991,"china",1
            """);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void whatIsImportedIsAnsweredShownAndKeptThroughARebuild() {
    Terminal.Result first = terminal.run("import", "cow-igo", byState, byOrganisation);
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .isEqualTo("2 dispatches imported (2 new, 0 read anew, 0 unchanged), 8 claims.\n");
    assertThat(terminal.run("import", "cow-igo", byOrganisation, byState).out())
        .contains("(0 new, 0 read anew, 2 unchanged)");

    String members = terminal.run("members", "ABC", "--on", "1990-12-31").out();
    assertThat(members)
        .contains("Atlantic Bureau of Curiosities on 1990-12-31")
        .containsPattern("member  United States +certain +1 claim +from 1990")
        .containsPattern("member  China +possible")
        .containsPattern("member  East Germany +possible");
    assertThat(terminal.run("findings", "ABC").out())
        .contains(
            "contradicts itself on United States in the Atlantic Bureau of Curiosities, 1989 (1"
                + " cell): member by organisation and year, not a member by state and year.")
        .contains("1 finding: 1 serious.");
    assertThat(terminal.run("members", "ABC", "--on", "1989-12-31").out())
        .doesNotContain("United States", "China")
        .contains("East Germany");
    assertThat(terminal.run("show", "cow-igo-3.0/state-year/abc", "--text").out())
        .startsWith("Membership of ABC by year\nCorrelates of War IGO Data 3.0, state-year format")
        .contains("China (chn), member of ABC 1991; before: no data 1990, not a member");
    assertThat(terminal.run("members", "ABC", "--on", "1990-12-31", "--evidence").out())
        .contains("“United States (usa), member of ABC 1990–1991; before: not a member");

    Terminal.Result rebuilt = terminal.run("rebuild");
    assertThat(rebuilt.out()).startsWith("2 dispatches read again, 0 of them with another result");
    assertThat(terminal.run("members", "ABC", "--on", "1990-12-31").out()).isEqualTo(members);
  }

  @Test
  void disagreementsAreListedWithoutARegister() {
    assertThat(terminal.run("import", "cow-igo", "--disagreements", byOrganisation, byState).out())
        .containsPattern("abc  state/usa  1989  member  not a member")
        .contains("1 cell differ");
  }

  @Test
  void whatIsNoSuchFileIsRefusedInOneSentence() throws IOException {
    Terminal.Result result =
        terminal.run("import", "cow-igo", file("other.csv", "a,b\n1,2\n"), byState);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("chancery: ").contains("is neither").hasLineCount(1);
    assertThat(terminal.run("import", "cow-igo").code()).isEqualTo(2);
    assertThat(terminal.run("import").out()).contains("cow-igo");
  }
}
