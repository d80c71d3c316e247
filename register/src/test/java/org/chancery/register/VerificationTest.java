package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.IRAN;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.READER;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.claims;
import static org.chancery.register.Samples.dispatch;
import static org.chancery.register.Samples.member;
import static org.chancery.register.Samples.secretary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.model.Dispatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is tampered with behind the register's back is found, and said where. */
class VerificationTest {
  private static final Dispatch COURIER = dispatch("courier", "2022-03-20");
  private static final Dispatch HERALD = dispatch("herald", "2022-04-02");

  private static String filled;
  private String url;
  private Register register;

  @BeforeAll
  static void fill() {
    filled = TestDatabase.fresh();
    try (Register register = Register.connect(filled)) {
      register.learn(Samples.KNOWN);
      register.record(
          COURIER,
          claims(
              COURIER,
              member(INDIA, "2017", null, null),
              secretary(ZHANG, "2022-01-01", null, null, NOROV, null)),
          READER);
      register.record(
          HERALD,
          claims(HERALD, member(INDIA, "2016", null, null), secretary(NOROV, "2019", null, null)),
          READER);
      register.record(COURIER, claims(COURIER, member(INDIA, "2017-06", null, null)), "reader-2");
    }
  }

  @BeforeEach
  void open() {
    url = TestDatabase.copyOf(filled);
    register = Register.connect(url);
  }

  @AfterEach
  void close() {
    register.close();
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    Verified verified =
        register.verify(
            "",
            (_, _, _) -> {},
            fault -> faults.add("%s: %s".formatted(fault.where(), fault.what())));
    assertThat(verified.faults()).isEqualTo(faults.size());
    return faults;
  }

  @Test
  void findsNothingWhereAllIsWell() {
    Set<String> steps = new LinkedHashSet<>();
    Verified verified =
        register.verify(
            "",
            (step, done, total) -> {
              if (done == total) {
                steps.add(step);
              }
            },
            fault -> assertThat(fault).isNull());
    assertThat(verified.dispatches()).isEqualTo(2);
    assertThat(verified.claims()).isEqualTo(5);
    assertThat(verified.links()).isEqualTo(3);
    assertThat(verified.head().orElseThrow()).matches("[0-9a-f]{64}");
    assertThat(steps).containsExactly("tables", "links", "dispatches", "rulings", "strands");
  }

  @Test
  void anEmptyRegisterIsWhole() {
    try (Register empty = Register.connect(TestDatabase.fresh())) {
      assertThat(empty.verify("", (_, _, _) -> {}, fault -> assertThat(fault).isNull()))
          .isEqualTo(new Verified(0, 0, 0, 0, Optional.empty(), 0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          dispatch    | update dispatch set text = replace(text, 'says', 'sang') | link 1: the reading 1 that it stands for is not as it was put in
          dispatch    | update dispatch set text = replace(text, 'says', 'sang') | its quote does not stand at 0 in dispatch
          dispatch    | update dispatch set title = 'Sold!'                      | its id is not that of its contents
          reading     | update reading set reader = 'x' where id = 2             | link 2: the reading 2 that it stands for is not as it was put in
          claim       | update claim set confidence = 0.1 where reading = 3      | link 3: the reading 3 that it stands for is not as it was put in
          claim       | update claim set position = 7 where reading = 3          | its claims are not numbered from 0 without gaps
          chain       | update chain set digest = sha256('x') where number = 2   | link 2: it does not follow from the link before it
          chain       | update chain set recorded = now() where number = 2       | link 2: it does not follow from the link before it
          chain       | delete from chain where number = 2                       | link 3: links are missing before it, from 2 on
          chain       | delete from chain where number = 3                       | its reading 3 has no link in the chain
          chain       | delete from chain where number = 2                       | its reading 2 has no link in the chain
          claim_role  | delete from claim_role where reading = 3                 | the roles kept of it are not those of its fact
          claim_role  | update claim_role set entity = 'state/zzz'               | its member state/zzz is unknown
          entry       | update entry set latest_end = '2020-01-01'               | it is not what follows from its claims
          entry       | update entry set recorded = tstzrange(lower(recorded), now()) where upper_inf(recorded) | it follows from the claims, and is not there
          entry       | insert into entry (id, strand, type, fact, planned, recorded) select 'e-x', strand, type, fact, planned, recorded from entry where upper_inf(recorded) limit 1 | entry e-x: it is there, and no claim makes it
          entry_role  | delete from entry_role                                   | the roles kept of it are not those of its fact
          entry_role  | update entry_role set entity = 'state/zzz'               | is unknown
          entry_claim | update entry_claim set stance = 'opposes'                | which does not follow
          entry_claim | delete from entry_claim                                  | supports it, which is not kept
          entry_claim | update entry_claim set claim = 'c-x' where stance = 'opposes' and upper_inf(recorded) | it rests on claim c-x, which no current reading has
          entity_name | update entity_name set entity = 'org/x' where name = 'SCO' | entity org/x: it is unknown, and has the name SCO
          """)
  void findsWhatWasTamperedWith(String table, String change, String fault) {
    tamper("alter table %s disable trigger user".formatted(table));
    tamper(change);
    tamper("alter table %s enable trigger user".formatted(table));
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains(fault));
  }

  @Test
  void missesALinkThatWasNotedElsewhere() {
    String head = register.verify("", (_, _, _) -> {}, _ -> {}).head().orElseThrow();
    assertThat(register.verify(head, (_, _, _) -> {}, _ -> {}).faults()).isZero();
    assertThat(register.verify(head.substring(0, 8), (_, _, _) -> {}, _ -> {}).faults()).isZero();
    List<String> faults = new ArrayList<>();
    register.verify("00000000", (_, _, _) -> {}, fault -> faults.add(fault.toString()));
    assertThat(faults).containsExactly("Fault[where=link 00000000, what=it is not in the chain]");
  }

  @Test
  void findsGuardsThatAreGone() {
    tamper("alter table claim disable trigger keep_values");
    tamper("drop trigger keep_rows on reading");
    assertThat(faults())
        .containsExactly(
            "table claim: its guard keep_values is gone or disabled",
            "table reading: its guard keep_rows is gone or disabled");
  }

  @Test
  void findsRowsThatAreRecordedTwice() {
    tamper("alter table entity drop constraint entity_id_recorded_excl");
    tamper("drop index entity_id_idx");
    assertThat(faults())
        .containsExactly("table entity: nothing keeps its recorded ranges from overlapping");
    tamper("alter table reading drop constraint reading_dispatch_recorded_excl");
    tamper(
        "insert into reading (dispatch, reader, digest, recorded) select dispatch, reader, digest,"
            + " recorded from reading where upper_inf(recorded) limit 1");
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains("2 readings of it are current"));
  }

  private void tamper(String statement) {
    Jdbi.create(url).useHandle(handle -> handle.execute(statement));
  }

  /** Two links at once, in transactions that overlap, come one after the other. */
  @Test
  void writersAtOnceAppendOneAfterTheOther() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "writer" + i;
      writers.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int j = 0; j < 15; j++) {
                  Dispatch dispatch = dispatch(name + j, "2022-03-20");
                  register.record(
                      dispatch, claims(dispatch, member(IRAN, "2021", null, null)), READER);
                }
              }));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(faults()).isEmpty();
    assertThat(register.verify("", (_, _, _) -> {}, _ -> {}).links()).isEqualTo(63);
  }
}
