package org.chancery.register.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.model.Truth;
import org.chancery.register.finding.Dossier.Of;

/**
 * Counts that disagree with the members known on their day: more are certain than counted; or fewer
 * may be than counted, though the text names them all.
 */
final class Counts implements Check {

  @Override
  public Stream<Finding> of(Dossier dossier) {
    Roll roll = Roll.of(dossier);
    return dossier
        .all(Fact.Tally.class)
        .filter(it -> !it.matter().entry().planned())
        .flatMap(tally ->
            tally.matter().grounds().stream()
                .filter(Ground::supports)
                .flatMap(ground -> mismatch(roll, tally, ground).stream())
                .limit(1));
  }

  private static Optional<Finding> mismatch(Roll roll, Of<Fact.Tally> tally, Ground ground) {
    Fact.Tally counted = (Fact.Tally) ground.fact();
    String organisation = tally.fact().organisation().id();
    LocalDate day = day(ground);
    Set<String> certain = new TreeSet<>(roll.certain(organisation, counted.status(), day));
    // "Nine members in 2017" may be meant of any day of the year.
    certain.retainAll(roll.certain(organisation, counted.status(), firstDay(counted, day)));
    long possible =
        roll.of(organisation).stream()
            .filter(it -> it.fact().status().equals(counted.status()))
            .filter(it -> it.matter().holdsOn(day) != Truth.NO)
            .map(it -> it.fact().member().id())
            .distinct()
            .count();
    if (certain.size() > counted.count()) {
      return Optional.of(finding(roll, tally, ground, certain.size() + " are certain", certain));
    }
    return counted.complete() && possible < counted.count()
        ? Optional.of(
            finding(roll, tally, ground, "no more than %d are known".formatted(possible), certain))
        : Optional.empty();
  }

  private static Finding finding(
      Roll roll, Of<Fact.Tally> tally, Ground ground, String known, Set<String> members) {
    Fact.Tally counted = (Fact.Tally) ground.fact();
    Stream<Matter> memberships =
        roll.of(counted.organisation().id()).stream()
            .filter(it -> it.fact().status().equals(counted.status()))
            .filter(it -> members.contains(it.fact().member().id()))
            .map(Of::matter);
    // The entries of the members change with every new one; the conflict is that of the count.
    return Finding.of(Kind.TALLY_MISMATCH, tally.matter())
        .claims(
            Stream.concat(
                    Stream.of(ground.claim()),
                    memberships.flatMap(it -> it.supporting().stream().limit(1)))
                .collect(Collectors.toList()))
        .since(since(roll, counted, members, ground))
        .says(
            "%s counts %d (%s) in %s on %s, and %s."
                .formatted(
                    ground.source(),
                    counted.count(),
                    counted.status(),
                    Words.the(counted.organisation()),
                    day(ground),
                    known),
            Stream.of(counted.organisation()));
  }

  private static Instant since(Roll roll, Fact.Tally counted, Set<String> members, Ground ground) {
    return Stream.concat(
            Stream.of(ground.recorded()),
            roll.of(counted.organisation().id()).stream()
                .filter(it -> members.contains(it.fact().member().id()))
                .map(it -> it.matter().known()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The day of a count: the last that its date touches, or that of the dispatch. */
  static LocalDate day(Ground ground) {
    return Optional.ofNullable(((Fact.Tally) ground.fact()).at())
        .flatMap(Date::latest)
        .filter(last -> last.isBefore(ground.published()))
        .orElse(ground.published());
  }

  private static LocalDate firstDay(Fact.Tally tally, LocalDate day) {
    return Optional.ofNullable(tally.at())
        .flatMap(Date::earliest)
        .filter(first -> first.isBefore(day))
        .orElse(day);
  }
}
