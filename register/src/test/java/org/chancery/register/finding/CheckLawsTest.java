package org.chancery.register.finding;

import static org.chancery.register.finding.Planted.SCO;
import static org.chancery.register.finding.Planted.STATUTES;
import static org.chancery.register.finding.Planted.date;
import static org.chancery.register.finding.Planted.fact;
import static org.chancery.register.finding.Planted.member;
import static org.chancery.register.finding.Planted.presidency;
import static org.chancery.register.finding.Planted.tenure;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chancery.model.Fact;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for findings whatever the entries. */
class CheckLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final String[] STATES = {"chn", "ind", "kaz", "uzb"};

  /** Two numbers, from which something with a start and a length is made. */
  private static Gen<List<Integer>> numbers() {
    return lists().of(integers().between(0, 2000)).ofSizeBetween(2, 24);
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    qt().forAll(numbers(), integers().all())
        .check((numbers, seed) -> {
          List<Matter> matters = matters(numbers);
          List<Matter> shuffled = new ArrayList<>(matters);
          Collections.shuffle(shuffled, new Random(seed));
          return check(matters).equals(check(shuffled));
        });
  }

  @Test
  void idsAreUnique() {
    qt().forAll(numbers())
        .check(numbers -> {
          List<String> ids = check(matters(numbers)).stream().map(Finding::id).toList();
          return ids.stream().distinct().count() == ids.size();
        });
  }

  @Test
  void whoeverSaysTheSameLaterChangesNeitherIdNorTime() {
    qt().forAll(numbers())
        .check(numbers -> {
          List<Matter> matters = matters(numbers);
          List<Matter> repeated = matters.stream().map(CheckLawsTest::repeated).toList();
          return marks(matters).equals(marks(repeated));
        });
  }

  @Test
  void twoHoldOneSeatExactlyWhereTheyShareMoreThanADay() {
    qt().forAll(
            integers().between(0, 400),
            integers().between(0, 400),
            integers().between(0, 400),
            integers().between(0, 400))
        .check((a, b, c, d) -> {
          boolean found =
              check(
                      List.of(
                          tenure("Norov", SCO, day(a), day(a + b)),
                          tenure("Zhang", SCO, day(c), day(c + d))))
                  .stream()
                  .anyMatch(finding -> finding.kind() == Kind.TWO_HOLDERS);
          long shared =
              IntStream.rangeClosed(a, a + b).filter(it -> it >= c && it <= c + d).count();
          return found == (shared > 1);
        });
  }

  @Test
  void aPlanIsOverdueFromOneDayOn() {
    qt().forAll(integers().between(0, 3000), integers().between(0, 3000))
        .check((planned, today) -> {
          Matter plan =
              Planted.planned(
                  new Fact.Gathering(SCO, null, date(day(planned)), null, null, null, "summit"));
          boolean found =
              !Check.all(new Dossier(List.of(plan), List.of(), STATUTES, FIRST.plusDays(today)))
                  .isEmpty();
          return found == (today > planned + 30);
        });
  }

  private static List<Matter> matters(List<Integer> numbers) {
    List<Matter> matters = new ArrayList<>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      String start = day(numbers.get(i));
      String end = day(numbers.get(i) + numbers.get(i + 1));
      String state = STATES[i % STATES.length];
      matters.add(
          switch (i / 2 % 4) {
            case 0 -> tenure("Holder " + i, SCO, start, end);
            case 1 -> presidency(state, start, end);
            case 2 -> member(state, start, end);
            default -> fact(new Fact.Tally(SCO, "member", i % 3, date(start), i % 2 == 0));
          });
    }
    // An entry is in the register once.
    return matters.stream().distinct().filter(distinctIds()).toList();
  }

  private static Predicate<Matter> distinctIds() {
    Set<String> seen = new HashSet<>();
    return matter -> seen.add(matter.id());
  }

  private static Matter repeated(Matter matter) {
    Ground first = matter.grounds().getFirst();
    Ground again =
        new Ground(
            first.claim() + "-again",
            first.fact(),
            first.modality(),
            first.stance(),
            "Weekly",
            first.published(),
            Instant.parse("2023-01-01T00:00:00Z"));
    return new Matter(matter.entry(), List.of(first, again));
  }

  private static List<String> marks(List<Matter> matters) {
    return check(matters).stream().map(it -> it.id() + " " + it.since()).toList();
  }

  private static List<Finding> check(List<Matter> matters) {
    return Check.all(new Dossier(matters, List.of(), STATUTES, LocalDate.of(2026, 1, 1)));
  }

  private static String day(int number) {
    return FIRST.plusDays(number).toString();
  }
}
