package org.chancery.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.answers.text.Wording;
import org.chancery.entities.EntityBase;
import org.chancery.exchange.cow.BothForms;
import org.chancery.exchange.cow.CowImport;
import org.chancery.exchange.cow.CowReader;
import org.chancery.exchange.cow.Disagreement;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
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
    Map<String, Instant> recorded = new HashMap<>();
    List<Dispatch> tables = new ArrayList<>();
    for (Kept kept : view.dispatches(CowImport.SOURCE)) {
      if (CowReader.reads(kept.dispatch())) {
        tables.add(kept.dispatch());
        recorded.put(kept.dispatch().id(), kept.info().recorded());
      }
    }
    Set<String> rejected = tables.isEmpty() ? Set.of() : rejected(view);
    Optional<String> organisation = about.filter(id -> id.startsWith("org/"));
    return BothForms.of(tables).stream()
        .filter(both -> organisation.map(both.organisationId()::equals).orElse(true))
        .flatMap(both -> of(both, recorded).stream())
        .filter(finding -> finding.claims().stream().noneMatch(rejected::contains));
  }

  private static Set<String> rejected(View view) {
    return view.rulings().stream()
        .filter(Ruled::stands)
        .map(Ruled::ruling)
        .filter(Ruling.Reject.class::isInstance)
        .flatMap(ruling -> ((Ruling.Reject) ruling).claims().stream())
        .collect(toSet());
  }

  private List<Finding> of(BothForms both, Map<String, Instant> recorded) {
    List<Disagreement> disagreements = both.disagreements();
    if (disagreements.isEmpty()) {
      return List.of();
    }
    List<Dispatch> dispatches = List.of(both.byOrganisation(), both.byState());
    Entity organisation = reader.organisation(both.byState()).entity();
    Instant since =
        dispatches.stream()
            .map(dispatch -> recorded.get(dispatch.id()))
            .flatMap(Stream::ofNullable)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Map<String, List<Claim>> claims =
        dispatches.stream()
            .flatMap(dispatch -> reader.claims(dispatch).stream())
            .filter(claim -> claim.fact() instanceof Fact.Membership)
            .collect(groupingBy(claim -> ((Fact.Membership) claim.fact()).member().id()));
    return disagreements.stream()
        .map(it -> finding(it, organisation, claims.getOrDefault(it.state(), List.of()), since))
        .toList();
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
