package org.chancery.exchange.cow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chancery.entities.EntityBase;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import on small tables made here. */
class CowImportTest {
  private static final EntityBase BASE = EntityBase.load();
  private static final CowReader READER = new CowReader(BASE);

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** A file with one organisation; each argument is a state's code, a year and a cell. */
  private Path states(String... rows) throws IOException {
    StringBuilder text = new StringBuilder("\"ccode\",\"year\",\"state\",\"abc\"\n");
    for (String row : rows) {
      String[] parts = row.split(" ");
      text.append("%s,%s,\"x\",%s\n".formatted(parts[0], parts[1], parts[2]));
    }
    return Files.writeString(folder.resolve("states.csv"), text);
  }

  private static List<String> memberships(Path file) {
    return READER.claims(CowImport.dispatches(List.of(file)).getFirst()).stream()
        .map(Claim::fact)
        .filter(Fact.Membership.class::isInstance)
        .map(Fact.Membership.class::cast)
        .map(it ->
            "%s %s %s %s %s"
                .formatted(it.member().id(), it.status(), it.start(), it.end(), it.at()))
        .toList();
  }

  @Test
  void aSpellHasTheYearsThatTheDataGive() throws IOException {
    assertThat(
            memberships(
                states("2 1950 0", "2 1951 1", "2 1952 1", "2 1953 0", "2 1954 0", "2 1955 0")))
        .containsExactly("state/usa member 1951 1952 null");
  }

  @Test
  void whatHoldsInTheLastYearHasNoEnd() throws IOException {
    assertThat(memberships(states("2 1950 0", "2 1951 3", "2 1952 3")))
        .containsExactly("state/usa observer 1951 null 1952");
  }

  @Test
  void anotherStatusEndsASpellAndBeginsOne() throws IOException {
    assertThat(memberships(states("2 1950 0", "2 1951 2", "2 1952 1", "2 1953 0")))
        .containsExactly("state/usa associate 1951 1951 null", "state/usa member 1952 1952 null");
  }

  @Test
  void missingYearsLeaveOpenWhenASpellBeganOrEnded() throws IOException {
    assertThat(
            memberships(
                states(
                    "2 1950 0",
                    "2 1951 -9",
                    "2 1952 -9",
                    "2 1953 1",
                    "2 1954 -9",
                    "2 1955 0",
                    "2 1956 0")))
        .containsExactly("state/usa member [1951..1953] [1953..1954] null");
  }

  @Test
  void nothingKnownBeforeOrAfterBoundsASpellOnOneSide() throws IOException {
    assertThat(
            memberships(
                states(
                    "2 1950 -9", "2 1951 1", "2 1952 -9", "20 1950 0", "20 1951 0", "20 1952 0")))
        .containsExactly("state/usa member [..1951] [1951..] null");
  }

  @Test
  void theFirstYearOfTheDataIsNoBeginning() throws IOException {
    assertThat(memberships(states("2 1950 1", "2 1951 0")))
        .containsExactly("state/usa member [..1950] 1950 null");
  }

  @Test
  void yearsWithoutARowAreUnknownButTheOrganisationWasNotThereBeforeItsFirst() throws IOException {
    assertThat(
            memberships(
                states(
                    "20 1949 -1",
                    "20 1950 0",
                    "20 1951 0",
                    "20 1952 0",
                    "20 1953 0",
                    "2 1952 1",
                    "2 1953 1")))
        .containsExactly("state/usa member [1950..1952] null 1953");
  }

  @Test
  void theEndOfTheOrganisationEndsASpell() throws IOException {
    assertThat(memberships(states("2 1950 -1", "2 1951 1", "2 1952 -1", "2 1953 -1")))
        .containsExactly("state/usa member 1951 1951 null");
  }

  @Test
  void aStateWithoutAnyRowToComeIsNoMemberAnyMore() throws IOException {
    assertThat(
            memberships(
                states(
                    "265 1988 0",
                    "265 1989 1",
                    "20 1988 0",
                    "20 1989 0",
                    "20 1990 0",
                    "20 1991 0")))
        .containsExactly("state/ddr member 1989 [1989..1990] null");
  }

  @Test
  void twoCodesMayBeOneState() throws IOException {
    assertThat(memberships(states("260 1988 0", "260 1989 1", "255 1990 1", "255 1991 0")))
        .containsExactly("state/deu member 1989 1990 null");
  }

  @Test
  void bothFormsGiveTheSameClaims() throws IOException {
    Path byOrganisation =
        file(
            "organisations.csv",
            "\"ioname\",\"orgname\",\"year\",\"usa\",\"hanover\",\"sdate\",\"longorgname\"",
            "\"ABC\",\"Bureau\",1950,0,NA,1950,\"Atlantic Bureau of Curiosities (ABC)\"",
            "\"ABC\",\"Bureau\",1951,1,1,1950,\"Atlantic Bureau of Curiosities (ABC)\"",
            "\"ABC\",\"Bureau\",1952,1,0,1950,\"Atlantic Bureau of Curiosities (ABC)\"");
    Path byState = states("2 1950 0", "2 1951 1", "2 1952 1", "240 1951 1", "240 1952 0");
    assertThat(memberships(byOrganisation))
        .isEqualTo(memberships(byState))
        .containsExactly(
            "state/cow-240 member [..1951] 1951 null", "state/usa member 1951 null 1952");
    List<Dispatch> dispatches = CowImport.dispatches(List.of(byState, byOrganisation));
    assertThat(dispatches)
        .extracting(Dispatch::label)
        .containsExactly("cow-igo-3.0/organisation-year/abc", "cow-igo-3.0/state-year/abc");
    assertThat(READER.organisation(dispatches.getFirst()).names())
        .containsExactly("Atlantic Bureau of Curiosities", "ABC");
    assertThat(READER.organisation(dispatches.getFirst()).entity())
        .isEqualTo(READER.organisation(dispatches.getLast()).entity());
    assertThat(Disagreement.between(dispatches.getFirst(), dispatches.getLast())).isEmpty();
  }

  @Test
  void whatTheOtherFormDisputesIsPossibleAtMost() throws IOException {
    Path byOrganisation =
        file(
            "organisations.csv",
            "\"ioname\",\"orgname\",\"year\",\"usa\",\"canada\",\"sdate\"",
            "\"ABC\",\"Bureau\",1950,0,0,1950",
            "\"ABC\",\"Bureau\",1951,1,0,1950",
            "\"ABC\",\"Bureau\",1952,1,0,1950",
            "\"ABC\",\"Bureau\",1953,1,0,1950");
    Path byState =
        states(
            "2 1950 0",
            "2 1951 0",
            "2 1952 1",
            "2 1953 1",
            "20 1950 0",
            "20 1951 0",
            "20 1952 1",
            "20 1953 1");
    Dispatch disputed = CowImport.dispatches(List.of(byState, byOrganisation)).getFirst();
    assertThat(disputed.text())
        .contains("United States (usa), member of ABC 1951–1953; before: not a member;")
        .endsWith("\nDisputed by the other format\n\n1951: usa\n1952–1953: can\n");
    assertThat(READER.claims(disputed))
        .filteredOn(claim -> claim.fact() instanceof Fact.Membership)
        .extracting(
            Claim::modality,
            claim -> String.valueOf(((Fact.Membership) claim.fact()).start()),
            claim -> String.valueOf(((Fact.Membership) claim.fact()).end()))
        .containsExactly(tuple(Modality.POSSIBLE, "1951", "null"));
    // Alone, neither knows of the other.
    assertThat(CowImport.dispatches(List.of(byOrganisation)).getFirst().text())
        .doesNotContain("Disputed");
  }

  @Test
  void ofSeveralTablesOfOneFormTheLastIsComparedWithTheOther() throws IOException {
    Path byOrganisation =
        file(
            "organisations.csv",
            "\"ioname\",\"orgname\",\"year\",\"usa\",\"sdate\"",
            "\"ABC\",\"Bureau\",1950,1,1950");
    Dispatch other = CowImport.dispatches(List.of(byOrganisation)).getFirst();
    Dispatch wrong = CowImport.dispatches(List.of(states("2 1950 0"))).getFirst();
    Dispatch right = CowImport.dispatches(List.of(states("2 1950 1"))).getFirst();

    assertThat(BothForms.of(List.of(wrong, right))).isEmpty();
    assertThat(BothForms.of(List.of(wrong, other)))
        .singleElement()
        .satisfies(both -> assertThat(both.disagreements()).hasSize(1));
    assertThat(BothForms.of(List.of(wrong, other, right)))
        .singleElement()
        .satisfies(both -> assertThat(both.disagreements()).isEmpty());
  }

  @Test
  void theTextIsATableThatPeopleCanRead() throws IOException {
    Dispatch dispatch =
        CowImport.dispatches(List.of(states("2 1950 0", "2 1951 1", "20 1950 -9", "20 1951 0")))
            .getFirst();
    assertThat(dispatch.text())
        .isEqualTo(
            """
            Membership of ABC by year
            Correlates of War IGO Data 3.0, state-year format, 1950–1951

            Organisation: ABC
            In existence: 1950–1951

            Memberships

            United States (usa), member of ABC 1951; before: not a member; after: the data end

            Missing

            1950: can

            Not a member

            1950: usa
            1951: can
            """);
    assertThat(CowReader.reads(dispatch)).isTrue();
  }

  @Test
  void foundingIsTheFirstYearOfExistence() throws IOException {
    Path file = states("2 1950 -1", "2 1951 0", "2 1952 1");
    assertThat(READER.claims(CowImport.dispatches(List.of(file)).getFirst()).getFirst().fact())
        .isInstanceOfSatisfying(
            Fact.Founding.class, it -> assertThat(it.date()).hasToString("1951"));
  }

  @Test
  void gzipIsToldByTheContents() throws IOException {
    Path plain = states("2 1950 0", "2 1951 1");
    Path packed = folder.resolve("packed.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    assertThat(CowImport.dispatches(List.of(packed)))
        .isEqualTo(CowImport.dispatches(List.of(plain)));
  }

  @Test
  void whatIsNoSuchFileIsToldInOneSentence() throws IOException {
    refuses(folder.resolve("nowhere.csv"), "There is no file .*nowhere.csv\\.");
    refuses(file("empty.csv"), ".*empty.csv is neither .*");
    refuses(
        file("other.csv", "a,b,c", "1,2,3"), ".*other.csv is neither .* nor .*ccode,year,state\\.");
    refuses(states("2 1950 7"), ".*states.csv, line 2: \"7\" is no status .*");
    refuses(states("2 1950 0", "2 1950 1"), ".*line 3: United States has two statuses in 1950\\.");
    refuses(states("9999 1950 0"), ".*line 2: no state has the code \"9999\"\\.");
    refuses(states("2 195 0"), ".*line 2: \"195\" is no year\\.");
    refuses(file("short.csv", "ccode,year,state,abc", "2,1950,usa"), ".*short.csv.*");
    refuses(
        file("column.csv", "ioname,orgname,year,ruritania,sdate", "A,B,1950,1,1950"),
        ".*column.csv has a column \"ruritania\", which is no state .*");
    refuses(folder, ".* cannot be read: .*");
  }

  private static void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> CowImport.dispatches(List.of(file)))
        .isInstanceOf(CowFileException.class)
        .message()
        .matches(sentence)
        .doesNotContain("\n");
  }

  @Test
  void theListsNameEntitiesOfTheBase() {
    assertThat(Lists.organisations().values())
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(BASE.byId()).containsKey(id));
    assertThat(Lists.states().values())
        .filteredOn(state -> !state.id().startsWith("state/cow-"))
        .allSatisfy(state -> assertThat(BASE.byId()).containsKey(state.id()));
    assertThat(Lists.states()).hasSize(217);
  }
}
