package org.chancery.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;
import org.chancery.register.statute.PresidencyRule;
import org.chancery.register.statute.Projection;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.Term;
import org.chancery.register.statute.Turn;
import org.jspecify.annotations.Nullable;

/** Presidencies as a view knows them, and those that follow from them. */
public final class Presidencies {
  private final View view;

  public Presidencies(View view) {
    this.view = view;
  }

  /**
   * Who presided over an organisation that has no statute.
   *
   * @param organisation its id
   */
  public Succession of(String organisation) {
    return new Succession(
        view.entries("presidency", "organisation", List.of(organisation)), List.of());
  }

  /**
   * Who presided over an organisation, presides, and comes next by its statute.
   *
   * @param on the day from which one looks
   * @param next how many projected turns, at most
   */
  public Succession of(Statute statute, LocalDate on, int next) {
    List<Entry> known = known(statute);
    PresidencyRule rule = statute.presidency();
    return new Succession(
        known, rule == null || next == 0 ? List.of() : projected(statute, rule, known, on, next));
  }

  private List<Entry> known(Statute statute) {
    List<Entry> told = view.entries("presidency", "organisation", statute.organisations());
    return Stream.concat(told.stream(), office(statute).stream())
        .sorted(
            Comparator.comparing(
                Presidencies::start, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** Who holds the office of which presiding consists. */
  private List<Entry> office(Statute statute) {
    String office = statute.presidency() == null ? null : statute.presidency().office();
    return office == null
        ? List.of()
        : view.entries("tenure", "body", statute.organisations()).stream()
            .filter(entry ->
                entry.fact() instanceof Fact.Tenure it && it.office().equalsIgnoreCase(office))
            .toList();
  }

  private List<Turn> projected(
      Statute statute, PresidencyRule rule, List<Entry> known, LocalDate on, int next) {
    List<Entry> memberships =
        view.entries("membership", "organisation", List.of(statute.organisation()));
    return Projection.of(
        rule,
        known.stream().map(this::term).toList(),
        day -> members(memberships, statute, day),
        on,
        next);
  }

  /** Who may have been a member on a day: nobody but who certainly was none is left out. */
  private static Collection<String> members(
      List<Entry> memberships, Statute statute, LocalDate day) {
    return memberships.stream()
        .filter(
            entry -> entry.fact() instanceof Fact.Membership it && statute.presides(it.status()))
        .filter(entry -> !entry.planned() && entry.holdsOn(day) != Truth.NO)
        .map(entry -> ((Fact.Membership) entry.fact()).member().id())
        .distinct()
        .toList();
  }

  private Term term(Entry entry) {
    return switch (entry.fact()) {
      case Fact.Presidency it ->
          new Term(
              it.holder(),
              it.holder().kind() == EntityKind.STATE
                  ? it.holder().id()
                  : stateOf(it.holder().id()).orElse(null),
              entry.bounds());
      case Fact.Tenure it ->
          new Term(it.holder(), stateOf(it.holder().id()).orElse(null), entry.bounds());
      default -> throw new IllegalArgumentException(entry.fact().type() + " is no presidency");
    };
  }

  /** The one state whose office a person holds or held, or whose national the person is. */
  private Optional<String> stateOf(String person) {
    List<String> states =
        Stream.concat(
                view.entries("tenure", "holder", List.of(person)).stream()
                    .flatMap(entry -> Stream.ofNullable(((Fact.Tenure) entry.fact()).body())),
                view.entries("trait", "person", List.of(person)).stream()
                    .flatMap(entry -> Stream.ofNullable(((Fact.Trait) entry.fact()).entity())))
            .filter(body -> body.kind() == EntityKind.STATE)
            .map(Entity::id)
            .distinct()
            .toList();
    return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
  }

  private static @Nullable LocalDate start(Entry entry) {
    LocalDate last = entry.bounds().latestStart();
    return last == null ? entry.bounds().earliestStart() : last;
  }
}
