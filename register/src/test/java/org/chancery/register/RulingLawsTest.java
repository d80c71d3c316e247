package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.IRAN;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.READER;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.dispatch;
import static org.chancery.register.Samples.entity;
import static org.chancery.register.Samples.member;
import static org.chancery.register.Samples.secretary;
import static org.chancery.register.Samples.tally;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Ruling;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The register is a pure function of what was put in: whatever dispatches are recorded and read
 * again, and whatever is ruled and undone meanwhile, in whatever order, living through it, deriving
 * it anew and putting it in otherwise arrive at the same. How many histories are tried is told by
 * the system property {@code chancery.histories}.
 */
class RulingLawsTest {
  private static final int HISTORIES = Integer.getInteger("chancery.histories", 12);
  private static final int LONGEST = 14;
  private static final Progress SILENT = (_, _, _) -> {};

  private static final Entity RUSSIA = entity("state/rus", EntityKind.STATE, "Russia");
  private static final Entity SERGEI =
      entity("person/sergei-lavrov", EntityKind.PERSON, "Sergei Lavrov");
  private static final Entity SERGEY =
      entity("person/sergey-lavrov", EntityKind.PERSON, "Sergey Lavrov");
  private static final List<Entity> PERSONS = List.of(SERGEI, SERGEY, ZHANG, NOROV);

  private static final List<Fact> FACTS =
      List.of(
          minister(SERGEI, "2004", null),
          minister(SERGEY, null, "2022-03-17"),
          minister(SERGEY, "1998", null),
          secretary(ZHANG, "2022-01-01", null, null, NOROV, null),
          secretary(ZHANG, null, null, "2022-03-17"),
          secretary(NOROV, "2019", "2021-12-31", null),
          secretary(NOROV, null, "2020", null),
          member(INDIA, "2017", null, null),
          member(INDIA, "2017-06-09", null, null),
          member(INDIA, "2018", "2020", null),
          member(IRAN, null, null, "2022-03-20"),
          tally("member", 8, "2022-03-20"));

  private static final List<Dispatch> DISPATCHES =
      Stream.of("2022-03-18", "2022-03-20", "2022-04-02", "2023-01-01")
          .map(day -> dispatch("of " + day, day))
          .toList();

  private static String empty;

  @BeforeAll
  static void makeTables() {
    empty = TestDatabase.fresh();
    Register.connect(empty).close();
  }

  private static Fact minister(Entity holder, String start, String at) {
    return new Fact.Tenure(
        holder,
        "Minister of Foreign Affairs",
        RUSSIA,
        start == null ? null : Date.parse(start),
        null,
        null,
        null,
        null,
        null,
        at == null ? null : Date.parse(at));
  }

  /** As from a reader, a claim's id depends on what it says. */
  private static Claim claim(Dispatch dispatch, int fact) {
    return new Claim(
        "c-%s-%d".formatted(dispatch.id(), fact),
        dispatch.id(),
        FACTS.get(fact),
        fact % 5 == 4 ? Modality.PLANNED : fact % 7 == 6 ? Modality.DENIED : Modality.ASSERTED,
        List.of(new Attribution.Source(dispatch.source())),
        List.of(Evidence.of(dispatch.text(), 0, dispatch.text().length())),
        "rule",
        0.5 + fact / 100.0);
  }

  /** A register that lives through a history, and the history as it came about. */
  private static final class Life {
    private final Register register;
    private final Map<Dispatch, List<List<Claim>>> readings = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    Life(Register register) {
      this.register = register;
    }

    /** One number, one step; a ruling that cannot be given is left out. */
    void step(int number) {
      int choice = number / 10;
      switch (number % 10) {
        case 0, 1, 2 -> read(choice);
        case 3 -> rule(new Ruling.Accept(List.of(claim(choice).id())));
        case 4 -> rule(new Ruling.Reject(List.of(claim(choice).id())));
        case 5 -> rule(new Ruling.Correct(claim(choice).id(), fact(choice / 50)));
        case 6 -> rule(new Ruling.Merge(person(choice), person(choice / 4)));
        case 7 ->
            rule(
                new Ruling.Split(
                    person(choice), List.of(claim(choice / 4).id()), other(choice / 100)));
        default -> {
          if (!rulings.isEmpty()) {
            rule(new Ruling.Undo("r-" + (1 + choice % rulings.size())));
          }
        }
      }
    }

    private void read(int choice) {
      Dispatch dispatch = DISPATCHES.get(choice % DISPATCHES.size());
      int first = choice / 4 % FACTS.size();
      List<Claim> found =
          Stream.of(first, (first + 1 + choice / 48 % 5) % FACTS.size())
              .map(fact -> RulingLawsTest.claim(dispatch, fact))
              .toList();
      register.record(dispatch, found, READER);
      readings.computeIfAbsent(dispatch, _ -> new ArrayList<>()).add(found);
      claims.addAll(found);
    }

    private void rule(Ruling ruling) {
      try {
        rulings.add(register.rule(ruling, "A. Clerk", "to try it").ruling());
      } catch (RegisterException e) {
        assertThat(e.getMessage()).matches("[^\n]+\\.");
      }
    }

    private Claim claim(int choice) {
      return claims.isEmpty()
          ? RulingLawsTest.claim(DISPATCHES.getFirst(), 0)
          : claims.get(choice % claims.size());
    }

    private static Fact fact(int choice) {
      return FACTS.get(choice % FACTS.size());
    }

    private static Entity person(int choice) {
      return PERSONS.get(choice % PERSONS.size());
    }

    private static Entity other(int choice) {
      return choice % 2 == 0
          ? entity("person/sergei-lavrov-2", EntityKind.PERSON, "Sergei Lavrov")
          : person(choice / 2);
    }

    /** All readings first, those of the last dispatch first, and then all rulings. */
    void replay(Life other) {
      for (Map.Entry<Dispatch, List<List<Claim>>> entry :
          List.copyOf(other.readings.entrySet()).reversed()) {
        entry.getValue().forEach(found -> register.record(entry.getKey(), found, READER));
      }
      other.rulings.forEach(it -> register.rule(it, "A. Clerk", "to try it"));
    }

    Rebuilt rebuild() {
      return register.rebuild(
          dispatch -> Recording.ofProse(dispatch, readings.get(dispatch).getLast(), READER),
          SILENT);
    }
  }

  @Test
  void howItCameAboutDoesNotMatter() {
    qt().withExamples(HISTORIES)
        .withShrinkCycles(HISTORIES)
        .forAll(lists().of(integers().between(0, 9999)).ofSizeBetween(4, LONGEST))
        .checkAssert(RulingLawsTest::check);
  }

  private static void check(List<Integer> history) {
    String lived = TestDatabase.copyOf(empty);
    String replayed = TestDatabase.copyOf(empty);
    try (Register one = Register.connect(lived);
        Register other = Register.connect(replayed)) {
      Life life = new Life(one);
      history.forEach(life::step);
      List<String> contents = contents(lived);
      assertThat(faults(one)).isEmpty();

      life.rebuild();
      assertThat(contents(lived)).as("derived anew").isEqualTo(contents);

      Life second = new Life(other);
      second.replay(life);
      assertThat(contents(replayed)).as("put in otherwise").isEqualTo(contents);
      assertThat(faults(other)).isEmpty();
    }
  }

  private static List<String> faults(Register register) {
    List<String> faults = new ArrayList<>();
    register.verify("", SILENT, fault -> faults.add(fault.toString()));
    return faults;
  }

  /** All that holds at present, without numbers and times. */
  private static List<String> contents(String url) {
    return Jdbi.create(url)
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select 'entry ' || concat_ws(' ', id, strand, fact, earliest_start, latest_start,
                        earliest_end, latest_end, planned) as line
                      from entry where upper_inf(recorded)
                    union all
                    select 'stance ' || concat_ws(' ', entry, claim, stance)
                      from entry_claim where upper_inf(recorded)
                    union all
                    select 'weight ' || concat_ws(' ', entry, supporting, opposing, origins)
                      from entry_weight where upper_inf(recorded)
                    union all
                    select 'role ' || concat_ws(' ', e.id, r.role, r.entity)
                      from entry_role r join entry e on e.version = r.version
                      where upper_inf(e.recorded)
                    union all
                    select 'identity ' || concat_ws(' ', entity, stands_for)
                      from identity where upper_inf(recorded)
                    union all
                    select 'likeness ' || concat_ws(' ', one, other, verdict)
                      from likeness where upper_inf(recorded)
                    order by line\
                    """)
                .mapTo(String.class)
                .list());
  }
}
