package org.chancery.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.cli.text.Wording;
import org.chancery.entities.EntityBase;
import org.chancery.exchange.cow.CowImport;
import org.chancery.exchange.cow.CowReader;
import org.chancery.exchange.cow.Disagreement;
import org.chancery.model.Claim;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.register.Kept;
import org.chancery.register.Observer;
import org.chancery.register.Ruled;
import org.chancery.register.View;
import org.chancery.register.finding.Finding;
import org.chancery.register.finding.Gravity;
import org.chancery.register.finding.Kind;

/**
 * Where the two forms of an imported table, of one source and of one organisation, say different
 * things of a state: cell by cell, so also where neither of them claims anything.
 */
final class TableConflicts implements Observer {
  private final CowReader reader;

  TableConflicts(EntityBase base) {
    this.reader = new CowReader(base);
  }

  @Override
  public Stream<Finding> of(View view, Optional<String> about) {
    Optional<String> organisation = about.filter(id -> id.startsWith("org/"));
    Map<String, List<Kept>> byOrganisation =
        view.dispatches(CowImport.SOURCE).stream()
            .filter(kept -> CowReader.reads(kept.dispatch()))
            .collect(
                groupingBy(
                    kept -> CowReader.organisationId(kept.dispatch()),
                    TreeMap::new,
                    Collectors.toList()));
    organisation.ifPresent(id -> byOrganisation.keySet().retainAll(Set.of(id)));
    Set<String> rejected = byOrganisation.isEmpty() ? Set.of() : rejected(view);
    return byOrganisation.values().stream()
        .filter(both -> both.size() == 2)
        .flatMap(both -> of(both, rejected));
  }

  private static Set<String> rejected(View view) {
    return view.rulings().stream()
        .filter(Ruled::stands)
        .map(Ruled::ruling)
        .filter(Ruling.Reject.class::isInstance)
        .flatMap(ruling -> ((Ruling.Reject) ruling).claims().stream())
        .collect(toSet());
  }

  private Stream<Finding> of(List<Kept> both, Set<String> rejected) {
    List<Disagreement> disagreements =
        Disagreement.between(both.getFirst().dispatch(), both.getLast().dispatch());
    if (disagreements.isEmpty()) {
      return Stream.empty();
    }
    Entity organisation = reader.organisation(both.getFirst().dispatch()).entity();
    Instant since =
        both.stream()
            .map(kept -> kept.info().recorded())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Map<String, List<Claim>> claims =
        both.stream()
            .flatMap(kept -> reader.claims(kept.dispatch()).stream())
            .filter(claim -> claim.fact() instanceof Fact.Membership)
            .collect(groupingBy(claim -> ((Fact.Membership) claim.fact()).member().id()));
    return disagreements.stream()
        .map(it -> finding(it, organisation, claims.getOrDefault(it.state(), List.of()), since))
        .filter(finding -> finding.claims().stream().noneMatch(rejected::contains));
  }

  private Finding finding(
      Disagreement disagreement, Entity organisation, List<Claim> ofState, Instant since) {
    boolean membership =
        disagreement.byOrganisation().isMembership() || disagreement.byState().isMembership();
    Entity state = reader.state(disagreement.of());
    return Finding.observed(
        Kind.SELF_CONTRADICTION,
        membership ? Gravity.SERIOUS : Gravity.SLIGHT,
        "%s %s %s".formatted(organisation.id(), state.id(), disagreement.years()),
        "%s contradicts itself on %s in %s, %s (%s): %s by organisation and year, %s by state and year."
            .formatted(
                CowImport.SOURCE,
                state.name(),
                Wording.the(organisation),
                disagreement.years(),
                Wording.count(disagreement.cells(), "cell"),
                disagreement.byOrganisation().word(),
                disagreement.byState().word()),
        List.of(organisation, state),
        ofState.stream()
            .filter(claim -> disagreement.touches((Fact.Membership) claim.fact()))
            .map(Claim::id)
            .toList(),
        since);
  }
}
