package org.chancery.register.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Fact;
import org.chancery.register.finding.Dossier.Of;
import org.jspecify.annotations.Nullable;

/** Members that never joined, that joined too early, and standings that there are not. */
final class Membership implements Check {
  private static final Set<String> AFTER = Set.of("former", "suspended", "withdrawn", "expelled");
  private static final Set<String> FOUNDERS =
      Set.of("founder", "founding member", "founder member");

  @Override
  public Stream<Finding> of(Dossier dossier) {
    Roll roll = Roll.of(dossier);
    Map<String, List<Of<Fact.Founding>>> foundings =
        dossier.by(Fact.Founding.class, it -> it.organisation().id());
    return dossier
        .all(Fact.Membership.class)
        .filter(it -> !it.matter().entry().planned())
        .flatMap(it ->
            Stream.of(
                    neverJoined(roll, it),
                    tooEarly(it, foundings.getOrDefault(it.fact().organisation().id(), List.of())),
                    lateFounder(
                        it, foundings.getOrDefault(it.fact().organisation().id(), List.of())),
                    unknownTier(dossier, it))
                .flatMap(Optional::stream));
  }

  /** Who leaves must have belonged before. */
  private static Optional<Finding> neverJoined(Roll roll, Of<Fact.Membership> left) {
    LocalDate by = left.matter().bounds().latestStart();
    if (!AFTER.contains(left.fact().status())) {
      return Optional.empty();
    }
    List<Of<Fact.Membership>> others =
        roll.of(left.fact().organisation().id()).stream()
            .filter(it -> it.fact().member().id().equals(left.fact().member().id()))
            .filter(it -> !AFTER.contains(it.fact().status()))
            .toList();
    if (others.stream().anyMatch(it -> mayBeBefore(it, by))) {
      return Optional.empty();
    }
    if (!others.isEmpty()) {
      return Optional.of(
          Finding.of(
                  Kind.NEVER_JOINED,
                  Stream.concat(Stream.of(left), others.stream())
                      .map(Of::matter)
                      .toArray(Matter[]::new))
              .gravity(Gravity.GRAVE)
              .says(
                  "%s is told by %s, and joined only later.".formatted(Words.of(left.fact()), by),
                  left.fact().entities().stream()));
    }
    return roll.whole(left.fact().organisation().id()).stream()
        .filter(list -> by != null && list.day().isBefore(by))
        .filter(list -> !list.members().contains(left.fact().member().id()))
        .findFirst()
        .map(list ->
            Finding.of(Kind.NEVER_JOINED, left.matter())
                .says(
                    "%s is told by %s, but it is not among the %d in the list of all (%s) of %s, and nothing tells that it joined after that."
                        .formatted(
                            Words.of(left.fact()),
                            by,
                            list.members().size(),
                            list.status(),
                            list.day()),
                    left.fact().entities().stream()));
  }

  private static boolean mayBeBefore(Of<Fact.Membership> it, @Nullable LocalDate day) {
    LocalDate start = it.matter().bounds().earliestStart();
    return start == null || day == null || !start.isAfter(day);
  }

  /** Nobody belongs to what is not there yet. */
  private static Optional<Finding> tooEarly(
      Of<Fact.Membership> membership, List<Of<Fact.Founding>> foundings) {
    LocalDate began = membership.matter().bounds().latestStart();
    return foundings.stream()
        .filter(founding -> {
          LocalDate founded = founding.matter().bounds().earliestStart();
          return began != null && founded != null && began.isBefore(founded);
        })
        .findFirst()
        .map(founding ->
            Finding.of(Kind.NEVER_JOINED, membership.matter(), founding.matter())
                .says(
                    "%s began by %s, before %s was founded on %s or later."
                        .formatted(
                            Words.of(membership.fact()),
                            began,
                            Words.the(membership.fact().organisation()),
                            founding.matter().bounds().earliestStart()),
                    membership.fact().entities().stream()));
  }

  /** A founder does not accede a year or more after the founding. */
  private static Optional<Finding> lateFounder(
      Of<Fact.Membership> membership, List<Of<Fact.Founding>> foundings) {
    LocalDate began = membership.matter().bounds().earliestStart();
    if (began == null || !FOUNDERS.contains(membership.fact().status())) {
      return Optional.empty();
    }
    return foundings.stream()
        .filter(founding -> {
          LocalDate founded = founding.matter().bounds().latestStart();
          return founded != null && began.isAfter(founded.plusYears(1));
        })
        .findFirst()
        .map(founding ->
            Finding.of(Kind.NEVER_JOINED, membership.matter(), founding.matter())
                .says(
                    "%s began on %s or later, more than a year after the founding by %s."
                        .formatted(
                            Words.of(membership.fact()),
                            began,
                            founding.matter().bounds().latestStart()),
                    membership.fact().entities().stream()));
  }

  private static Optional<Finding> unknownTier(Dossier dossier, Of<Fact.Membership> membership) {
    return dossier
        .statutes()
        .of(membership.fact().organisation().id())
        .filter(statute -> !statute.knows(membership.fact().status()))
        .map(statute ->
            Finding.of(Kind.UNKNOWN_TIER, membership.matter())
                .breaking(statute.tiers().getFirst().source())
                .says(
                    "%s, but %s has no such standing."
                        .formatted(
                            Words.of(membership.fact()),
                            Words.the(membership.fact().organisation())),
                    membership.fact().entities().stream()));
  }
}
