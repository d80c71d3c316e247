package org.chancery.exchange.cow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that one file says of one organisation.
 *
 * @param format the form of the file
 * @param acronym as the file writes it
 * @param name its long name; null where none is known
 * @param data the first and the last year of the whole file
 * @param existence the years for which the file has anything to say of it but that it did not exist
 * @param runs for each state the runs of years with one status, in order of time and within the
 *     years of existence; a year without a run is one for which the state has no row
 * @param disputed for each state the runs of years for which the other form of the data says
 *     something else; only the organisation-year form yields to the other, and only where both were
 *     at hand
 */
public record Table(
    Format format,
    String acronym,
    @Nullable String name,
    Years data,
    List<Years> existence,
    SortedMap<CowState, List<Run>> runs,
    SortedMap<CowState, List<Years>> disputed) {

  public Table {
    existence = List.copyOf(existence);
    runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
    disputed = Collections.unmodifiableSortedMap(new TreeMap<>(disputed));
  }

  /** The same under a long name, if there is one. */
  Table named(@Nullable String longName) {
    return new Table(format, acronym, longName, data, existence, runs, disputed);
  }

  /** The same, disputed wherever another form of it says something else. */
  Table disputedBy(Table other) {
    SortedMap<CowState, List<Years>> disputes = new TreeMap<>();
    for (Disagreement each : Disagreement.between(this, other)) {
      disputes.computeIfAbsent(each.of(), _ -> new ArrayList<>()).add(each.years());
    }
    disputes.replaceAll((_, years) -> Years.joined(years));
    return new Table(format, acronym, name, data, existence, runs, disputes);
  }

  /** How a state stood to the organisation in a year; empty if there is no row for it. */
  public Optional<Status> at(CowState state, int year) {
    if (!exists(year)) {
      return Optional.of(Status.ABSENT);
    }
    for (Run run : runs.getOrDefault(state, List.of())) {
      if (run.years().contains(year)) {
        return Optional.of(run.status());
      }
    }
    return Optional.empty();
  }

  /** Whether the organisation was in existence in a year, as far as the file tells. */
  public boolean exists(int year) {
    for (Years years : existence) {
      if (years.contains(year)) {
        return true;
      }
    }
    return false;
  }
}
