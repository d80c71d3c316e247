package org.chancery.register.finding;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.register.finding.Dossier.Of;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.SummitRule;

/**
 * Summits against the statute. Summits of which nobody told are no fault, so only what is known of
 * two counts: their numbers, or that they are far too close.
 */
final class Rhythm implements Check {

  /** What is not held in the usual round. */
  private static final Pattern OUT_OF_TURN =
      Pattern.compile(
          "(?i).*\\b(extraordinary|special|informal|emergency|virtual|youth|business)\\b.*");

  private record Summit(Of<Fact.Gathering> gathering, LocalDate first, LocalDate last) {

    Optional<Integer> edition() {
      return Optional.ofNullable(gathering.fact().edition());
    }
  }

  @Override
  public Stream<Finding> of(Dossier dossier) {
    return dossier.statutes().all().stream()
        .flatMap(statute ->
            statute.summits().stream()
                .flatMap(rule -> pairs(summits(dossier, statute, rule), rule)));
  }

  private static List<Summit> summits(Dossier dossier, Statute statute, SummitRule rule) {
    return dossier
        .all(Fact.Gathering.class)
        .filter(it -> !it.matter().entry().planned())
        .filter(it ->
            it.fact().organisation() != null
                && statute.organisations().contains(it.fact().organisation().id()))
        .filter(it -> rule.level().equals(it.fact().level()))
        .filter(it -> it.fact().name() == null || !OUT_OF_TURN.matcher(it.fact().name()).matches())
        .flatMap(it -> dated(it).stream())
        .filter(it -> rule.since() == null || !it.first().isBefore(rule.since()))
        .toList();
  }

  private static Optional<Summit> dated(Of<Fact.Gathering> gathering) {
    Date date = gathering.fact().date();
    return date == null
        ? Optional.empty()
        : date.earliest()
            .flatMap(first -> date.latest().map(last -> new Summit(gathering, first, last)));
  }

  private static Stream<Finding> pairs(List<Summit> summits, SummitRule rule) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < summits.size(); i++) {
      for (Summit other : summits.subList(i + 1, summits.size())) {
        Summit one = summits.get(i);
        boolean inOrder = !one.first().isAfter(other.first());
        breach(inOrder ? one : other, inOrder ? other : one, rule).ifPresent(found::add);
      }
    }
    return found.stream();
  }

  private static Optional<Finding> breach(Summit one, Summit next, SummitRule rule) {
    long least = Math.max(0, ChronoUnit.DAYS.between(one.last(), next.first()));
    long most = ChronoUnit.DAYS.between(one.first(), next.last());
    long round = days(rule.every());
    if (one.edition().isPresent() && next.edition().isPresent()) {
      int rounds = next.edition().get() - one.edition().get();
      long expected = rounds * round;
      // A summit may be put off by most of a round; by more than one, the numbers are wrong.
      boolean fits = most > expected - round && least < expected + round;
      return fits
          ? Optional.empty()
          : Optional.of(
              finding(
                  one,
                  next,
                  rule,
                  "The %s is numbered %d and dated %s, and the one of %s has the number %d"
                      .formatted(
                          rule.level(),
                          one.edition().get(),
                          one.gathering().fact().date(),
                          next.gathering().fact().date(),
                          next.edition().get())));
    }
    boolean tooClose = least > days(Plans.GRACE) && most < round / 3;
    return tooClose
        ? Optional.of(
            finding(
                one,
                next,
                rule,
                "Two %ss were held, on %s and on %s"
                    .formatted(
                        rule.level(),
                        one.gathering().fact().date(),
                        next.gathering().fact().date())))
        : Optional.empty();
  }

  private static Finding finding(Summit one, Summit next, SummitRule rule, String what) {
    return Finding.of(
            Kind.SUMMIT_OUT_OF_RHYTHM, one.gathering().matter(), next.gathering().matter())
        .breaking(rule.source())
        .says(
            "%s; the statute of %s has one every %s."
                .formatted(
                    what,
                    Words.the(Objects.requireNonNull(one.gathering().fact().organisation())),
                    rule.every()),
            Stream.of(Objects.requireNonNull(one.gathering().fact().organisation())));
  }

  private static long days(Period period) {
    LocalDate day = LocalDate.of(2001, 1, 1);
    return ChronoUnit.DAYS.between(day, day.plus(period));
  }
}
