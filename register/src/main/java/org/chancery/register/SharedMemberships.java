package org.chancery.register;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reckons the memberships of two against each other. */
final class SharedMemberships {

  private static final Comparator<Stint> IN_TIME =
      comparing(
              (Stint stint) -> stint.bounds().latestStart(),
              nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Stint::entry);

  /**
   * The stints of both in one organisation.
   *
   * @param version that of an entry about one of them, which names the organisation
   */
  private record Pair(long version, List<Stint> first, List<Stint> second) {

    static Pair of(Row row) {
      return new Pair(row.version(), new ArrayList<>(), new ArrayList<>());
    }

    Stream<Bounds> bounds() {
      return Stream.concat(first.stream(), second.stream()).map(Stint::bounds);
    }

    boolean isShared() {
      return !first.isEmpty() && !second.isEmpty();
    }
  }

  private record Row(long version, String member, String organisation, Stint stint) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("version"),
          row.getString("member"),
          row.getString("organisation"),
          new Stint(
              row.getString("id"),
              row.getString("status"),
              Rows.bounds(row),
              row.getBoolean("planned")));
    }
  }

  private final View view;
  private final Handle handle;

  SharedMemberships(View view, Handle handle) {
    this.view = view;
    this.handle = handle;
  }

  Shared of(String one, String other, Optional<String> status, Stretch during) {
    List<Pair> pairs = pairs(one, other, status);
    int firstYear = firstYear(pairs, during);
    int lastYear = lastYear(pairs, during);
    Map<Long, Fact> facts = view.facts(handle, pairs.stream().map(Pair::version).toList());
    return new Shared(
        pairs.stream()
            .map(pair -> in(organisation(facts, pair), pair, during, firstYear, lastYear))
            .filter(shared ->
                !shared.possible().isEmpty() || shared.certainYears() + shared.possibleYears() > 0)
            .sorted(
                comparing((Shared.In shared) -> shared.organisation().name())
                    .thenComparing(shared -> shared.organisation().id()))
            .toList());
  }

  /** All memberships of both in one go, which costs less than to let the database join them. */
  private List<Pair> pairs(String one, String other, Optional<String> status) {
    Map<String, Pair> pairs = new HashMap<>();
    for (Row row : rows(one, other, status)) {
      Pair pair = pairs.computeIfAbsent(row.organisation(), _ -> Pair.of(row));
      // One may be compared with itself.
      if (row.member().equals(one)) {
        pair.first().add(row.stint());
      }
      if (row.member().equals(other)) {
        pair.second().add(row.stint());
      }
    }
    return pairs.values().stream().filter(Pair::isShared).toList();
  }

  private List<Row> rows(String one, String other, Optional<String> status) {
    Query query =
        view.query(
                handle,
                """
                select e.version, e.subject as member, e.body as organisation, e.id,
                  e.word as status, e.earliest_start, e.latest_start, e.earliest_end, e.latest_end, e.planned
                from entry e
                where e.type = 'membership' and e.subject in (:one, :other) and %s %s\
                """
                    .formatted(view.current("e"), status.isPresent() ? "and e.word = :status" : ""))
            .bind("one", one)
            .bind("other", other);
    status.ifPresent(it -> query.bind("status", it));
    return query.map((row, _) -> Row.of(row)).list();
  }

  private static Entity organisation(Map<Long, Fact> facts, Pair pair) {
    return ((Fact.Membership) Objects.requireNonNull(facts.get(pair.version()))).organisation();
  }

  private static Shared.In in(
      Entity organisation, Pair pair, Stretch during, int firstYear, int lastYear) {
    BitSet certain = common(pair, stint -> years(certainYears(stint), firstYear, lastYear));
    BitSet possible = common(pair, stint -> years(possibleYears(stint), firstYear, lastYear));
    possible.andNot(certain);
    return new Shared.In(
        organisation,
        pair.first().stream().sorted(IN_TIME).toList(),
        pair.second().stream().sorted(IN_TIME).toList(),
        days(pair, during, SharedMemberships::certainDays),
        days(pair, during, stint -> Optional.of(stint.bounds().possibleDays())),
        certain.cardinality(),
        possible.cardinality());
  }

  /** The days common to a stint of the one and a stint of the other, joined where they touch. */
  private static List<Stretch> days(
      Pair pair, Stretch during, Function<Stint, Optional<Stretch>> days) {
    List<Stretch> common =
        pair.first().stream()
            .flatMap(first ->
                pair.second().stream()
                    .flatMap(second ->
                        days.apply(first).stream()
                            .flatMap(mine -> days.apply(second).flatMap(mine::meet).stream())))
            .flatMap(both -> both.meet(during).stream())
            .sorted(comparing(Stretch::first))
            .toList();
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : common) {
      joined.add(
          !joined.isEmpty() && joined.getLast().reaches(next)
              ? joined.removeLast().joined(next)
              : next);
    }
    return joined;
  }

  private static Optional<Stretch> certainDays(Stint stint) {
    return stint.planned() ? Optional.empty() : stint.bounds().certainDays();
  }

  /** The years in which any stint of the one and any of the other fall. */
  private static BitSet common(Pair pair, Function<Stint, BitSet> years) {
    BitSet common = union(pair.first(), years);
    common.and(union(pair.second(), years));
    return common;
  }

  private static BitSet union(List<Stint> stints, Function<Stint, BitSet> years) {
    BitSet union = new BitSet();
    stints.forEach(stint -> union.or(years.apply(stint)));
    return union;
  }

  /** Years on some day of which a stint certainly held: it had begun by then and had not ended. */
  private static Optional<Stretch> certainYears(Stint stint) {
    LocalDate begun = stint.bounds().latestStart();
    LocalDate lasted = stint.bounds().earliestEnd();
    return stint.planned() || begun == null || lasted == null || begun.getYear() > lasted.getYear()
        ? Optional.empty()
        : Optional.of(
            new Stretch(begun.withDayOfYear(1), lasted.withDayOfYear(1).plusYears(1).minusDays(1)));
  }

  private static Optional<Stretch> possibleYears(Stint stint) {
    return Optional.of(stint.bounds().possibleDays());
  }

  /** The years that a stretch touches, counted from the first year that matters. */
  private static BitSet years(Optional<Stretch> days, int firstYear, int lastYear) {
    BitSet years = new BitSet();
    days.flatMap(it -> it.meet(new Stretch(firstDay(firstYear), lastDay(lastYear))))
        .ifPresent(
            it -> years.set(it.first().getYear() - firstYear, it.last().getYear() - firstYear + 1));
    return years;
  }

  private static LocalDate firstDay(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static LocalDate lastDay(int year) {
    return LocalDate.of(year, 12, 31);
  }

  /** Where nothing says how far back to count: the first year that any of them names. */
  private static int firstYear(List<Pair> pairs, Stretch during) {
    return during.first().equals(LocalDate.MIN)
        ? named(pairs).min(naturalOrder()).orElse(0)
        : during.first().getYear();
  }

  private static int lastYear(List<Pair> pairs, Stretch during) {
    return during.last().equals(LocalDate.MAX)
        ? named(pairs).max(naturalOrder()).orElse(-1)
        : during.last().getYear();
  }

  private static Stream<Integer> named(List<Pair> pairs) {
    return pairs.stream()
        .flatMap(Pair::bounds)
        .flatMap(it ->
            Stream.of(
                Optional.ofNullable(it.earliestStart()),
                Optional.ofNullable(it.latestStart()),
                Optional.ofNullable(it.earliestEnd()),
                Optional.ofNullable(it.latestEnd())))
        .flatMap(Optional::stream)
        .map(LocalDate::getYear);
  }
}
