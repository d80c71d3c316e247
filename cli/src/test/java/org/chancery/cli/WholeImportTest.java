package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.chancery.entities.EntityBase;
import org.chancery.exchange.cow.CowReader;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.Held;
import org.chancery.register.Register;
import org.chancery.register.View;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register with both files of the Correlates of War IGO data, against every row of the one. */
class WholeImportTest {
  private static final Pattern CELLS = Pattern.compile("\\((\\d+) cells?\\)");

  /** How a cell says that it knows nothing. */
  private static final String MISSING = "-9";

  private static final Map<String, String> STATUSES =
      Map.of("1", "member", "2", "associate", "3", "observer");

  private record StateYear(String state, int year) {}

  @TempDir private static Path folder;
  private static Terminal terminal;
  private static Server server;
  private static String database;

  @BeforeAll
  static void importBoth() throws IOException {
    List<String> files =
        List.of(
            file("state_year_format3.csv.gz").toString(),
            file("igo_year_format3.csv.gz").toString());
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    database =
        "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    terminal = new Terminal(Map.of("CHANCERY_DATABASE", database));
    Terminal.Result imported = terminal.run("import", "cow-igo", files.getFirst(), files.getLast());
    assertThat(imported.out()).startsWith("1068 dispatches imported (1068 new");
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
  }

  /** A file in the folder that CHANCERY_COW_IGO names, or beside the repository. */
  private static Path file(String name) {
    Path folder =
        Optional.ofNullable(System.getenv("CHANCERY_COW_IGO"))
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared", "cow-igo"));
    Assumptions.assumeTrue(
        Files.isRegularFile(folder.resolve(name)),
        "the Correlates of War IGO data are not part of the repository; name their folder in"
            + " CHANCERY_COW_IGO");
    return folder.resolve(name);
  }

  /** By state and year the cells by organisation; of two codes for one state, what is known. */
  private static Map<StateYear, Map<String, String>> cells() throws IOException {
    CowReader reader = new CowReader(EntityBase.load());
    Map<StateYear, Map<String, String>> cells = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file("state_year_format3.csv.gz"))),
                StandardCharsets.UTF_8))) {
      String[] header = in.readLine().replace("\"", "").split(",");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] row = line.replace("\"", "").split(",");
        String state = reader.state(row[0]).orElseThrow().id();
        Map<String, String> of =
            cells.computeIfAbsent(
                new StateYear(state, Integer.parseInt(row[1])), _ -> new HashMap<>());
        for (int i = 3; i < header.length; i++) {
          of.merge(
              CowReader.organisationId(header[i].toLowerCase(Locale.ROOT)),
              row[i],
              (one, other) -> one.equals(MISSING) ? other : one);
        }
      }
    }
    return cells;
  }

  @Test
  void membershipInEveryYearIsThatOfTheSource() throws IOException {
    Map<StateYear, Map<String, String>> cells = cells();
    List<String> wrong = new ArrayList<>();
    try (Register register = Register.connect(database)) {
      View view = register.now();
      cells.forEach((at, of) -> {
        TreeSet<String> wanted = new TreeSet<>();
        of.forEach((organisation, cell) -> {
          if (STATUSES.containsKey(cell)) {
            wanted.add(organisation + " " + STATUSES.get(cell));
          }
        });
        TreeSet<String> certain = new TreeSet<>();
        for (Held held : view.memberships(at.state(), Optional.empty(), Stretch.year(at.year()))) {
          Fact.Membership fact = (Fact.Membership) held.entry().fact();
          if (held.truth() == Truth.CERTAINLY) {
            certain.add(fact.organisation().id() + " " + fact.status());
          } else if (!MISSING.equals(of.get(fact.organisation().id()))) {
            wrong.add("%s: %s is possible".formatted(at, fact.organisation().id()));
          }
        }
        if (!certain.equals(wanted)) {
          TreeSet<String> lacking = new TreeSet<>(wanted);
          lacking.removeAll(certain);
          certain.removeAll(wanted);
          wrong.add("%s: lacks %s, has besides %s".formatted(at, lacking, certain));
        }
      });
    }
    assertThat(cells.size()).isGreaterThan(15_500);
    assertThat(wrong).isEmpty();
  }

  @Test
  void sharedMembershipsAreThoseOfTheSource() {
    assertThat(terminal.run("shared", "USA", "China", "--to", "2014", "--status", "member").out())
        .contains("72 organisations, 2169 joint organisation-years and possibly 27 more.");
  }

  @Test
  void everyCellInWhichTheFilesDisagreeIsInAFinding() {
    Matcher cells = CELLS.matcher(terminal.run("findings", "--kind", "self-contradiction").out());
    assertThat(cells.results().mapToInt(it -> Integer.parseInt(it.group(1))).sum())
        .isEqualTo(4_615);
  }
}
