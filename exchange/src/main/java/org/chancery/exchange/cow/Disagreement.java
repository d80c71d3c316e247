package org.chancery.exchange.cow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.model.Dispatch;

/**
 * Where the two forms of the data, which should say the same, do not.
 *
 * @param organisation acronym of the organisation, in lower case
 * @param state id of the state's entity
 * @param years the years, all with the same two statuses
 * @param byOrganisation what the organisation-year form says
 * @param byState what the state-year form says
 */
public record Disagreement(
    String organisation, String state, Years years, Status byOrganisation, Status byState) {

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
        for (Status other : Status.values()) {
          run.years()
              .where(year ->
                  byState.at(state, year).equals(Optional.of(other))
                      && differ(run.status(), other, byState.exists(year)))
              .forEach(years ->
                  all.add(
                      new Disagreement(
                          byState.acronym().toLowerCase(Locale.ROOT),
                          state.id(),
                          years,
                          run.status(),
                          other)));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Outside the years of existence, which one of them alone has, a missing value says nothing else.
   */
  private static boolean differ(Status one, Status other, boolean exists) {
    return one != other && (exists || one != Status.MISSING);
  }
}
