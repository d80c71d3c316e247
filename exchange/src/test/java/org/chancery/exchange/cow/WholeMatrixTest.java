package org.chancery.exchange.cow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.entities.EntityBase;
import org.chancery.model.Bounds;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The claims of an import against the source, cell by cell. */
class WholeMatrixTest {
  private static final CowReader READER = new CowReader(EntityBase.load());

  private static Map<String, Dispatch> dispatches;
  private static Map<String, List<Claim>> claims;
  private static Map<Pair, List<Years>> disputes;

  @BeforeAll
  static void importBoth() {
    dispatches = new TreeMap<>();
    claims = new HashMap<>();
    CowImport.dispatches(
            List.of(Files3.file(Files3.STATE_YEAR), Files3.file(Files3.ORGANISATION_YEAR)))
        .forEach(dispatch -> {
          dispatches.put(dispatch.label(), dispatch);
          claims.put(dispatch.label(), READER.claims(dispatch));
        });
    disputes = disputes();
  }

  private record Pair(String organisation, String state) {}

  private static Map<Pair, List<Fact.Membership>> memberships(String format) {
    Map<Pair, List<Fact.Membership>> all = new HashMap<>();
    claims.forEach((label, some) -> {
      if (label.contains("/" + format + "/")) {
        String organisation = label.substring(label.lastIndexOf('/') + 1);
        for (Claim claim : some) {
          if (claim.fact() instanceof Fact.Membership it && claim.modality() == Modality.ASSERTED) {
            all.computeIfAbsent(new Pair(organisation, it.member().id()), _ -> new ArrayList<>())
                .add(it);
          }
        }
      }
    });
    return all;
  }

  @Test
  void theClaimsOfTheStateYearFormSayWhatEachOfItsCellsSays() throws IOException {
    List<String[]> rows = Files3.rows(Files3.STATE_YEAR);
    String[] header = rows.getFirst();
    Map<Pair, List<Fact.Membership>> memberships = memberships("state-year");
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      String state = Lists.stateOfCode(row[0]).orElseThrow().id();
      for (int i = 3; i < header.length; i++) {
        check(memberships, header[i], state, Integer.parseInt(row[1]), row[i], wrong);
      }
    }
    assertThat(rows).hasSize(1 + 15_557);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theClaimsOfTheOrganisationYearFormSayWhatEachOfItsCellsSays() throws IOException {
    Map<Pair, List<Fact.Membership>> memberships = memberships("organisation-year");
    List<String> wrong = new ArrayList<>();
    List<String[]> rows = Files3.rows(Files3.ORGANISATION_YEAR);
    String[] header = rows.getFirst();
    for (String[] row : rows.subList(1, rows.size())) {
      // A short name with a comma moves what stands behind it.
      int moved = row[2].matches("\\d{4}") ? 0 : row[3].matches("\\d{4}") ? 1 : 2;
      for (int i = 3; !header[i].equals("sdate"); i++) {
        String code = row[i + moved];
        // Of West Germany and Germany one alone has a value that is not missing.
        if (!code.equals("NA") && !(code.equals("-9") && header[i].endsWith("germany"))) {
          String state = Lists.stateOfColumn(header[i]).orElseThrow().id();
          int year = Integer.parseInt(row[2 + moved]);
          String organisation = row[0].toLowerCase(Locale.ROOT);
          // What is said of a state that the other form disputes is as good as missing.
          String known = disputes.containsKey(new Pair(organisation, state)) ? "-9" : code;
          check(memberships, organisation, state, year, known, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<Pair, List<Years>> disputes() {
    Map<Pair, List<Years>> all = new HashMap<>();
    dispatches.values().stream()
        .map(dispatch -> TableText.read(dispatch.text()).table())
        .forEach(table ->
            table
                .disputed()
                .forEach((state, years) ->
                    all.put(
                        new Pair(table.acronym().toLowerCase(Locale.ROOT), state.id()), years)));
    return all;
  }

  /** Whether something held on some day of a year. */
  private static Truth during(Bounds bounds, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    if (bounds.holdsOn(first) == Truth.NO && bounds.holdsOn(last) == Truth.NO) {
      return Truth.NO;
    }
    boolean begun = bounds.latestStart() != null && !bounds.latestStart().isAfter(last);
    boolean lasted = bounds.earliestEnd() != null && !bounds.earliestEnd().isBefore(first);
    return begun && lasted ? Truth.CERTAINLY : Truth.POSSIBLY;
  }

  /** Missing is unknown: nothing may be certain, and more is not asked. */
  private static void check(
      Map<Pair, List<Fact.Membership>> memberships,
      String organisation,
      String state,
      int year,
      String code,
      List<String> wrong) {
    TreeSet<String> certain = new TreeSet<>();
    TreeSet<String> possible = new TreeSet<>();
    for (Fact.Membership it : memberships.getOrDefault(new Pair(organisation, state), List.of())) {
      Bounds bounds = it.bounds();
      Truth truth = during(bounds, year);
      if (truth == Truth.CERTAINLY) {
        certain.add(it.status());
      } else if (truth == Truth.POSSIBLY) {
        possible.add(it.status());
      }
    }
    boolean right =
        switch (code) {
          case "1" -> certain.equals(Set.of("member")) && possible.isEmpty();
          case "2" -> certain.equals(Set.of("associate")) && possible.isEmpty();
          case "3" -> certain.equals(Set.of("observer")) && possible.isEmpty();
          case "-9" -> certain.isEmpty();
          default -> certain.isEmpty() && possible.isEmpty();
        };
    if (!right) {
      wrong.add(
          "%s %s %d: %s, but %s %s".formatted(organisation, state, year, code, certain, possible));
    }
  }

  @Test
  void theSpellsAreThoseOfTheList() throws IOException {
    TreeSet<String> wanted = new TreeSet<>();
    Map<String, Integer> ends = new HashMap<>();
    List<String[]> rows = Files3.rows(Files3.SPELLS);
    for (String[] row : rows.subList(1, rows.size())) {
      // The long name may hold commas: the fields behind it are counted from the end.
      int n = row.length;
      String state = Lists.stateOfCode(row[n - 5]).orElseThrow().id();
      String key = "%s %s %s".formatted(row[0].toLowerCase(Locale.ROOT), state, row[n - 4]);
      wanted.add("%s %s–%s".formatted(key, row[n - 3], row[n - 2]));
      ends.put(key + " " + row[n - 2], Integer.parseInt(row[n - 3]));
    }
    assertThat(wanted).hasSize(19_042);
    // West Germany and Germany are one state: its spells go on in 1990.
    for (String spell : List.copyOf(wanted)) {
      String key = spell.substring(0, spell.lastIndexOf(' '));
      String years = spell.substring(spell.lastIndexOf(' ') + 1);
      if (key.contains("state/deu")
          && years.startsWith("1990–")
          && ends.containsKey(key + " 1989")) {
        int first = ends.get(key + " 1989");
        wanted.remove(spell);
        wanted.remove("%s %d–1989".formatted(key, first));
        wanted.add("%s %d–%s".formatted(key, first, years.substring(5)));
      }
    }
    TreeSet<String> found = new TreeSet<>();
    dispatches.values().stream()
        .map(dispatch -> TableText.read(dispatch.text()))
        .filter(text -> text.table().format() == Format.STATE_YEAR)
        .forEach(text ->
            text.spells()
                .forEach(told -> {
                  Run run = told.spell().run();
                  found.add(
                      "%s %s %s %d–%d"
                          .formatted(
                              text.table().acronym().toLowerCase(Locale.ROOT),
                              told.spell().state().id(),
                              run.status().code(),
                              run.years().first(),
                              run.years().last()));
                }));
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void theTwoFormsDisagreeWhereTheyAreKnownTo() {
    long cells =
        dispatches.values().stream()
            .filter(dispatch -> dispatch.label().contains("/state-year/"))
            .map(byState -> {
              String label = byState.label().replace("/state-year/", "/organisation-year/");
              return Disagreement.between(byState, dispatches.get(label));
            })
            .flatMap(List::stream)
            .mapToLong(Disagreement::cells)
            .sum();
    assertThat(cells).isEqualTo(4_615);
    assertThat(
            disputes.values().stream()
                .flatMap(List::stream)
                .mapToLong(it -> it.last() - it.first() + 1)
                .sum())
        .isEqualTo(4_615);
    assertThat(
            Disagreement.between(
                dispatches.get("cow-igo-3.0/organisation-year/cto"),
                dispatches.get("cow-igo-3.0/state-year/cto")))
        .anyMatch(it -> it.state().equals("state/atg") && it.years().contains(1983));
  }

  @Test
  void theTextHoldsTheWholeTableAndTheEvidenceIsAStretchOfIt() {
    assertThat(dispatches).hasSize(2 * 534);
    dispatches
        .values()
        .forEach(dispatch -> {
          Table table = TableText.read(dispatch.text()).table();
          assertThat(CowImport.dispatch(table)).isEqualTo(dispatch);
          assertThat(CowReader.reads(dispatch)).isTrue();
        });
    claims.forEach((label, some) -> {
      String text = dispatches.get(label).text();
      assertThat(some.stream().map(Claim::id)).doesNotHaveDuplicates();
      some.stream()
          .flatMap(claim -> claim.evidence().stream())
          .forEach(it -> assertThat(Evidence.of(text, it.from(), it.to())).isEqualTo(it));
    });
  }

  @Test
  void damagedNamesAreMended() {
    assertThat(dispatches.get("cow-igo-3.0/organisation-year/cemac").text())
        .contains("Communauté économique et monétaire d'Afrique centrale");
    assertThat(dispatches.get("cow-igo-3.0/organisation-year/ped").text())
        .contains("Pôle européen de développement");
    assertThat(dispatches.get("cow-igo-3.0/organisation-year/irena").text())
        .contains("International Renewable Energy Agency\n");
    assertThat(dispatches.values())
        .noneMatch(dispatch -> dispatch.text().chars().anyMatch(c -> c >= 0x80 && c < 0xA0));
  }
}
