package org.chancery.register.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Truth;
import org.chancery.register.finding.Dossier.Of;
import org.jspecify.annotations.Nullable;

/** Who belongs to what, as far as it is known. */
final class Roll {
  private final Map<String, List<Of<Fact.Membership>>> byOrganisation;
  private final Map<String, List<Whole>> whole;
  private final Map<String, Set<String>> states;

  /** A list of members of which it is known that it names them all. */
  record Whole(String status, LocalDate day, Set<String> members) {}

  private Roll(
      Map<String, List<Of<Fact.Membership>>> byOrganisation,
      Map<String, List<Whole>> whole,
      Map<String, Set<String>> states) {
    this.byOrganisation = byOrganisation;
    this.whole = whole;
    this.states = states;
  }

  static Roll of(Dossier dossier) {
    Map<String, List<Of<Fact.Membership>>> byOrganisation =
        dossier.by(Fact.Membership.class, it -> it.organisation().id());
    Map<String, List<Whole>> whole =
        dossier
            .all(Fact.Tally.class)
            .filter(it -> it.fact().complete())
            .flatMap(it -> whole(it, byOrganisation))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return new Roll(byOrganisation, whole, states(dossier));
  }

  private static Stream<Map.Entry<String, Whole>> whole(
      Of<Fact.Tally> tally, Map<String, List<Of<Fact.Membership>>> memberships) {
    String organisation = tally.fact().organisation().id();
    return tally.matter().grounds().stream()
        .filter(Ground::supports)
        .map(Counts::day)
        .map(day ->
            new Whole(
                tally.fact().status(),
                day,
                certain(
                    memberships.getOrDefault(organisation, List.of()), tally.fact().status(), day)))
        .filter(it -> it.members().size() == tally.fact().count())
        .map(it -> Map.entry(organisation, it));
  }

  /** All memberships of an organisation. */
  List<Of<Fact.Membership>> of(String organisation) {
    return byOrganisation.getOrDefault(organisation, List.of());
  }

  /** Ids of those who certainly had a status on a day. */
  Set<String> certain(String organisation, String status, LocalDate day) {
    return certain(of(organisation), status, day);
  }

  private static Set<String> certain(
      List<Of<Fact.Membership>> memberships, String status, LocalDate day) {
    return memberships.stream()
        .filter(it -> it.fact().status().equals(status))
        .filter(it -> it.matter().holdsOn(day) == Truth.CERTAINLY)
        .map(it -> it.fact().member().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ids of those who certainly had, on a day, a status that is of some sort. */
  Set<String> certain(String organisation, Predicate<String> statuses, LocalDate day) {
    return of(organisation).stream()
        .filter(it -> statuses.test(it.fact().status()))
        .filter(it -> it.matter().holdsOn(day) == Truth.CERTAINLY)
        .map(it -> it.fact().member().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Why a state was certainly not among the members of some sort on a day; empty where it was or
   * may have been.
   */
  Optional<Reason> missing(
      String organisation, String state, Predicate<String> statuses, LocalDate day) {
    List<Of<Fact.Membership>> own =
        of(organisation).stream().filter(it -> it.fact().member().id().equals(state)).toList();
    List<Of<Fact.Membership>> full =
        own.stream().filter(it -> statuses.test(it.fact().status())).toList();
    if (full.stream().anyMatch(it -> it.matter().bounds().holdsOn(day) != Truth.NO)) {
      return Optional.empty();
    }
    if (!full.isEmpty()) {
      return Optional.of(
          new Reason("was no member on that day", full.stream().map(Of::matter).toList()));
    }
    Optional<Of<Fact.Membership>> other =
        own.stream().filter(it -> it.matter().holdsOn(day) == Truth.CERTAINLY).findFirst();
    if (other.isPresent()) {
      return other.map(it ->
          new Reason("was %s on that day".formatted(it.fact().status()), List.of(it.matter())));
    }
    return whole.getOrDefault(organisation, List.of()).stream()
        .filter(it -> statuses.test(it.status()) && it.day().equals(day))
        .filter(it -> !it.members().contains(state))
        .map(it -> new Reason("is not in the list of all members of that day", List.<Matter>of()))
        .findFirst();
  }

  /** Why a state was no member, and the entries that tell. */
  record Reason(String words, List<Matter> matters) {}

  /** The lists of an organisation that name all who have a status. */
  List<Whole> whole(String organisation) {
    return whole.getOrDefault(organisation, List.of());
  }

  /** The one state of a person, by office or nationality; empty where none or several are known. */
  Optional<String> stateOf(String person) {
    Set<String> known = states.getOrDefault(person, Set.of());
    return known.size() == 1 ? known.stream().findFirst() : Optional.empty();
  }

  private static Map<String, Set<String>> states(Dossier dossier) {
    Map<String, Set<String>> states = new HashMap<>();
    dossier.all(Fact.Tenure.class).forEach(it -> add(states, it.fact().holder(), it.fact().body()));
    dossier
        .all(Fact.Trait.class)
        .filter(it -> it.fact().attribute().equals("nationality"))
        .forEach(it -> add(states, it.fact().person(), it.fact().entity()));
    return states;
  }

  private static void add(Map<String, Set<String>> states, Entity person, @Nullable Entity state) {
    if (state != null && state.kind() == EntityKind.STATE) {
      states.computeIfAbsent(person.id(), _ -> new TreeSet<>()).add(state.id());
    }
  }
}
