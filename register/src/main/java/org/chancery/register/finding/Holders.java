package org.chancery.register.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Standing;
import org.chancery.register.finding.Dossier.Of;
import org.chancery.register.finding.Matter.Stretch;
import org.chancery.register.statute.Citation;
import org.chancery.register.statute.OfficeRule;
import org.chancery.register.statute.Statute;
import org.jspecify.annotations.Nullable;

/** More holders of an office at one time than it has seats. */
final class Holders implements Check {

  /** Offices of organisations that have one holder by their nature, where no statute tells. */
  private static final Set<String> ONE_OF_AN_ORGANISATION =
      Set.of("secretary-general", "director-general", "executive secretary");

  /** Offices of states that have one holder by their nature. */
  private static final Set<String> ONE_OF_A_STATE =
      Set.of("prime minister", "minister of foreign affairs", "chancellor");

  private record Office(String title, Entity body) {}

  private record Seats(int count, @Nullable LocalDate since, @Nullable Citation source) {}

  @Override
  public Stream<Finding> of(Dossier dossier) {
    return dossier
        .all(Fact.Tenure.class)
        .filter(it -> it.fact().body() != null && it.fact().standing() != Standing.ACTING)
        .filter(it -> it.matter().certain().isPresent())
        .collect(Collectors.groupingBy(it -> office(it.fact())))
        .entrySet()
        .stream()
        .flatMap(office ->
            seats(dossier, office.getKey()).stream()
                .flatMap(seats -> crowded(office.getKey(), seats, office.getValue())));
  }

  private static Office office(Fact.Tenure tenure) {
    Entity body = Objects.requireNonNull(tenure.body());
    return new Office(tenure.office().toLowerCase(Locale.ROOT), body.calledAs(body.name()));
  }

  private static Optional<Seats> seats(Dossier dossier, Office office) {
    Optional<Statute> statute = dossier.statutes().of(office.body().id());
    Optional<OfficeRule> rule = statute.flatMap(it -> it.office(office.title()));
    if (rule.isPresent()) {
      return rule.map(it -> new Seats(it.seats(), it.since(), it.source()));
    }
    Set<String> one =
        office.body().kind() == EntityKind.STATE ? ONE_OF_A_STATE : ONE_OF_AN_ORGANISATION;
    return one.contains(office.title()) ? Optional.of(new Seats(1, null, null)) : Optional.empty();
  }

  private static Stream<Finding> crowded(
      Office office, Seats seats, List<Of<Fact.Tenure>> tenures) {
    List<Of<Fact.Tenure>> inTime = tenures.stream().sorted(Dossier.inTime()).toList();
    return seats.count() == 1
        ? pairs(office, seats, inTime)
        : gatherings(office, seats, inTime).stream();
  }

  private static Stream<Finding> pairs(Office office, Seats seats, List<Of<Fact.Tenure>> tenures) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < tenures.size(); i++) {
      for (Of<Fact.Tenure> other : tenures.subList(i + 1, tenures.size())) {
        Of<Fact.Tenure> one = tenures.get(i);
        if (!sameHolder(one, other)) {
          stretch(one)
              .overlap(stretch(other))
              .filter(common -> !isBefore(common, seats))
              .ifPresent(common -> found.add(two(office, seats, one, other, common)));
        }
      }
    }
    return found.stream();
  }

  private static Finding two(
      Office office, Seats seats, Of<Fact.Tenure> one, Of<Fact.Tenure> other, Stretch common) {
    return breaking(Finding.of(Kind.TWO_HOLDERS, one.matter(), other.matter()), seats)
        .says(
            "%s and %s both hold the office of %s of %s, which has one seat, %s."
                .formatted(
                    one.fact().holder().name(),
                    other.fact().holder().name(),
                    one.fact().office(),
                    Words.the(office.body()),
                    common),
            Stream.of(one.fact().holder(), other.fact().holder(), office.body()));
  }

  private static Collection<Finding> gatherings(
      Office office, Seats seats, List<Of<Fact.Tenure>> tenures) {
    List<Finding> found = new ArrayList<>();
    for (Of<Fact.Tenure> last : tenures) {
      Stretch begun = stretch(last);
      // On the day after, so that a day of handing over does not count twice.
      LocalDate day = begun.from().plusDays(1);
      List<Of<Fact.Tenure>> holding =
          tenures.stream()
              .filter(it -> !stretch(it).from().isAfter(begun.from()))
              .filter(it -> !stretch(it).to().isBefore(day))
              .toList();
      long holders = holding.stream().map(it -> it.fact().holder().id()).distinct().count();
      if (holders > seats.count() && holding.contains(last) && !isBefore(begun, seats)) {
        found.add(
            breaking(
                    Finding.of(
                        Kind.TOO_MANY_HOLDERS,
                        holding.stream().map(Of::matter).toArray(Matter[]::new)),
                    seats)
                .says(
                    "%d hold the office of %s of %s on %s, which has %d seats: %s."
                        .formatted(
                            holders,
                            last.fact().office(),
                            Words.the(office.body()),
                            day,
                            seats.count(),
                            Words.and(
                                holding.stream().map(it -> it.fact().holder().name()).toList())),
                    Stream.concat(
                        holding.stream().map(it -> it.fact().holder()), Stream.of(office.body()))));
      }
    }
    return found;
  }

  private static Finding.Draft breaking(Finding.Draft draft, Seats seats) {
    return seats.source() == null ? draft : draft.breaking(seats.source());
  }

  private static boolean isBefore(Stretch common, Seats seats) {
    return seats.since() != null && common.to().isBefore(seats.since());
  }

  private static boolean sameHolder(Of<Fact.Tenure> one, Of<Fact.Tenure> other) {
    return one.fact().holder().id().equals(other.fact().holder().id());
  }

  private static Stretch stretch(Of<Fact.Tenure> tenure) {
    return tenure.matter().certain().orElseThrow();
  }
}
