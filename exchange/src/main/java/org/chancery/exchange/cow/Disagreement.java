package org.chancery.exchange.cow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.model.Bounds;
import org.chancery.model.Dispatch;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;

/**
 * Where the two forms of the data, which should say the same, do not.
 *
 * @param organisation acronym of the organisation, in lower case
 * @param of the state
 * @param years the years, all with the same two statuses
 * @param byOrganisation what the organisation-year form says
 * @param byState what the state-year form says
 */
public record Disagreement(
    String organisation, CowState of, Years years, Status byOrganisation, Status byState) {

  /** In how many cells, that is years, they differ. */
  public int cells() {
    return years.last() - years.first() + 1;
  }

  /** Whether a membership of the state may have held in one of the years. */
  public boolean touches(Fact.Membership membership) {
    Stretch all =
        new Stretch(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last(), 12, 31));
    Bounds bounds = membership.bounds();
    return bounds != null && bounds.holdsWithin(all) != Truth.NO;
  }

  /** The id of the state's entity. */
  public String state() {
    return of.id();
  }

  /**
   * All disagreements of two dispatches made by {@link CowImport}, of the two forms and of one
   * organisation, in the order of states and years; a pure function of their texts.
   *
   * @throws IllegalArgumentException if they are no such two
   */
  public static List<Disagreement> between(Dispatch one, Dispatch other) {
    return between(TableText.read(one.text()).table(), TableText.read(other.text()).table());
  }

  /** The same for two tables. */
  public static List<Disagreement> between(Table one, Table other) {
    if (one.format() == other.format() || !one.acronym().equalsIgnoreCase(other.acronym())) {
      throw new IllegalArgumentException("not two forms of one organisation's table");
    }
    return one.format() == Format.ORGANISATION_YEAR ? compared(one, other) : compared(other, one);
  }

  private static List<Disagreement> compared(Table byOrganisation, Table byState) {
    var states = new TreeSet<>(byOrganisation.runs().keySet());
    states.addAll(byState.runs().keySet());
    List<Disagreement> all = new ArrayList<>();
    for (CowState state : states) {
      for (Run run : byOrganisation.runs().getOrDefault(state, List.of())) {
        compare(state, run, byState, all);
      }
    }
    return List.copyOf(all);
  }

  /**
   * Adds a disagreement for each stretch of a run for which the other table says one other thing.
   */
  private static void compare(CowState state, Run run, Table byState, List<Disagreement> all) {
    int from = run.years().first();
    Optional<Status> other = byState.at(state, from);
    for (int year = from + 1; year <= run.years().last() + 1; year++) {
      Optional<Status> next =
          year > run.years().last() ? Optional.empty() : byState.at(state, year);
      if (year <= run.years().last() && next.equals(other)) {
        continue;
      }
      if (other.isPresent() && differ(run.status(), other.get(), byState.exists(from))) {
        all.add(
            new Disagreement(
                byState.acronym().toLowerCase(Locale.ROOT),
                state,
                new Years(from, year - 1),
                run.status(),
                other.get()));
      }
      from = year;
      other = next;
    }
  }

  /**
   * Outside the years of existence, which one of them alone has, a missing value says nothing else.
   */
  private static boolean differ(Status one, Status other, boolean exists) {
    return one != other && (exists || one != Status.MISSING);
  }
}
