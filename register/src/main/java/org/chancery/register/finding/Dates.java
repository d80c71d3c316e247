package org.chancery.register.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/** Dates that contradict each other, within one claim and between claims. */
final class Dates implements Check {

  @Override
  public Stream<Finding> of(Dossier dossier) {
    return dossier.matters().stream().flatMap(Dates::of);
  }

  private static Stream<Finding> of(Matter matter) {
    return Stream.of(contradicted(matter), denied(matter))
        .flatMap(Optional::stream)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), found -> Stream.concat(found.stream(), inverted(matter))));
  }

  /** Claims that are meant as facts, and for whose dates the others leave no room. */
  private static Optional<Finding> contradicted(Matter matter) {
    List<Ground> opposing =
        matter.grounds().stream()
            .filter(it -> it.opposes() && it.modality() != Modality.DENIED)
            .toList();
    if (opposing.isEmpty()) {
      return Optional.empty();
    }
    boolean oneSource =
        opposing.stream()
            .allMatch(it -> matter.grounds().stream().anyMatch(own -> isAtOdds(own, it)));
    return Optional.of(
        draft(oneSource ? Kind.SELF_CONTRADICTION : Kind.CONTRADICTORY_DATES, matter, opposing)
            .says(
                oneSource
                    ? "%s contradicts itself on when %s held."
                        .formatted(sources(opposing), Words.of(matter.fact()))
                    : "%s gives dates for %s that leave no room for those of %s."
                        .formatted(
                            sources(opposing),
                            Words.of(matter.fact()),
                            sources(matter.grounds().stream().filter(Ground::supports).toList())),
                matter.fact().entities().stream()));
  }

  /** Whether a source says something for whose dates its other words leave no room. */
  private static boolean isAtOdds(Ground own, Ground opposing) {
    Bounds mine = own.fact().bounds();
    Bounds theirs = opposing.fact().bounds();
    return own.supports()
        && own.source().equals(opposing.source())
        && mine != null
        && theirs != null
        && mine.meet(theirs).isEmpty();
  }

  private static Optional<Finding> denied(Matter matter) {
    List<Ground> denials =
        matter.grounds().stream()
            .filter(it -> it.opposes() && it.modality() == Modality.DENIED)
            .toList();
    return denials.isEmpty()
        ? Optional.empty()
        : Optional.of(
            draft(Kind.DENIED, matter, denials)
                .says(
                    "%s denies %s, which %s says."
                        .formatted(
                            sources(denials),
                            Words.of(matter.fact()),
                            sources(matter.grounds().stream().filter(Ground::supports).toList())),
                    matter.fact().entities().stream()));
  }

  private static Finding.Draft draft(Kind kind, Matter matter, List<Ground> against) {
    Instant first =
        against.stream().map(Ground::recorded).min(Comparator.naturalOrder()).orElseThrow();
    return Finding.of(kind, matter)
        .claims(
            Stream.concat(matter.supporting().stream(), against.stream().map(Ground::claim))
                .toList())
        .since(first.isAfter(matter.known()) ? first : matter.known());
  }

  /** Claims whose own dates contradict each other. */
  private static Stream<Finding> inverted(Matter matter) {
    return matter.grounds().stream()
        .filter(ground -> ground.supports() && isInverted(ground.fact()))
        .map(ground ->
            Finding.of(Kind.END_BEFORE_START, matter)
                .marked(ground.claim())
                .claims(List.of(ground.claim()))
                .since(ground.recorded())
                .says(
                    "By %s, %s has dates that contradict each other: %s."
                        .formatted(
                            ground.source(), Words.of(ground.fact()), Words.dates(ground.fact())),
                    ground.fact().entities().stream()));
  }

  private static boolean isInverted(Fact fact) {
    return switch (fact) {
      case Fact.Tenure _, Fact.Membership _, Fact.Presidency _, Fact.Visit _ ->
          fact.bounds() == null;
      default -> false;
    };
  }

  private static String sources(List<Ground> grounds) {
    return Words.and(grounds.stream().map(Ground::source).distinct().sorted().toList());
  }
}
