package org.chancery.register.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.register.finding.Dossier.Of;
import org.chancery.register.finding.Matter.Stretch;
import org.chancery.register.statute.OfficeRule;
import org.chancery.register.statute.Statute;
import org.jspecify.annotations.Nullable;

/** Tenures against the statute: terms that are too long, holders of states that are no members. */
final class Terms implements Check {

  /** How much longer than allowed somebody may stay until a successor comes. */
  static final Period TOLERANCE = Period.ofMonths(3);

  @Override
  public Stream<Finding> of(Dossier dossier) {
    Roll roll = Roll.of(dossier);
    return dossier
        .all(Fact.Tenure.class)
        .filter(it -> it.fact().body() != null && !it.matter().entry().planned())
        .flatMap(it -> {
          Optional<Statute> statute = dossier.statutes().of(body(it).id());
          return statute.stream()
              .flatMap(rules ->
                  rules.office(it.fact().office()).stream()
                      .filter(rule -> !isBefore(it.matter(), rule.since()))
                      .flatMap(rule ->
                          Stream.of(tooLong(it, rule), noMember(roll, it, rules, rule))
                              .flatMap(Optional::stream)));
        });
  }

  private static Entity body(Of<Fact.Tenure> tenure) {
    return Objects.requireNonNull(tenure.fact().body());
  }

  private static boolean isBefore(Matter matter, @Nullable LocalDate since) {
    LocalDate start = matter.bounds().latestStart();
    return since != null && (start == null || start.isBefore(since));
  }

  private static Optional<Finding> tooLong(Of<Fact.Tenure> tenure, OfficeRule rule) {
    Period term = rule.term();
    if (term == null || rule.mostTerms().isEmpty()) {
      return Optional.empty();
    }
    Period most = term.multipliedBy(rule.mostTerms().getAsInt());
    return tenure
        .matter()
        .certain()
        .filter(held -> held.from().plus(most).plus(TOLERANCE).isBefore(held.to()))
        .map(Stretch::toString)
        .or(() -> stated(tenure).filter(it -> isLonger(it, most)).map(it -> "for " + it))
        .map(held ->
            Finding.of(Kind.TERM_TOO_LONG, tenure.matter())
                .breaking(rule.source())
                .says(
                    "%s %s; the statute allows %s."
                        .formatted(Words.of(tenure.fact()), held, allowed(rule, term)),
                    Stream.of(tenure.fact().holder(), body(tenure))));
  }

  private static String allowed(OfficeRule rule, Period term) {
    return rule.mostTerms().getAsInt() == 1
        ? "one term of " + term
        : "%d terms of %s".formatted(rule.mostTerms().getAsInt(), term);
  }

  private static Optional<Period> stated(Of<Fact.Tenure> tenure) {
    try {
      return Optional.ofNullable(tenure.fact().length()).map(Period::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isLonger(Period one, Period other) {
    LocalDate day = LocalDate.of(2000, 1, 1);
    return day.plus(one).isAfter(day.plus(other).plus(TOLERANCE));
  }

  private static Optional<Finding> noMember(
      Roll roll, Of<Fact.Tenure> tenure, Statute statute, OfficeRule rule) {
    LocalDate day = tenure.matter().bounds().latestStart();
    if (rule.holders().isEmpty() || day == null) {
      return Optional.empty();
    }
    return roll.stateOf(tenure.fact().holder().id())
        .flatMap(state ->
            roll.missing(
                    statute.organisation(),
                    state,
                    status -> rule.holders().contains(status) || statute.isFull(status),
                    day)
                .map(reason ->
                    Finding.of(
                            Kind.HOLDER_NOT_MEMBER,
                            Stream.concat(Stream.of(tenure.matter()), reason.matters().stream())
                                .toArray(Matter[]::new))
                        .breaking(rule.source())
                        .says(
                            "%s on %s, but %s, the holder's state, %s."
                                .formatted(Words.of(tenure.fact()), day, state, reason.words()),
                            Stream.of(tenure.fact().holder(), body(tenure)))));
  }
}
