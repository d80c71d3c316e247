package org.chancery.register.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;

/** An entry and all claims that bear on it. */
public record Matter(Entry entry, List<Ground> grounds) {

  public Matter {
    grounds = List.copyOf(grounds);
  }

  Fact fact() {
    return entry.fact();
  }

  Bounds bounds() {
    return entry.bounds();
  }

  String id() {
    return entry.id();
  }

  /** Whether it held on a day. */
  Truth holdsOn(LocalDate day) {
    return entry.holdsOn(day);
  }

  /** The stretch of days on which it certainly held. */
  Optional<Stretch> certain() {
    LocalDate from = bounds().latestStart();
    LocalDate to = bounds().earliestEnd();
    return entry.planned() || from == null || to == null || to.isBefore(from)
        ? Optional.empty()
        : Optional.of(new Stretch(from, to));
  }

  /** Ids of the claims that say so. */
  List<String> supporting() {
    return grounds.stream().filter(Ground::supports).map(Ground::claim).toList();
  }

  /** When the register first knew of it. */
  Instant known() {
    return grounds.stream()
        .filter(Ground::supports)
        .map(Ground::recorded)
        .min(Comparator.naturalOrder())
        .orElse(entry.recorded());
  }

  /** From one day to another, both included. */
  record Stretch(LocalDate from, LocalDate to) {

    /** The days of both, if they are more than the one day on which an office is handed over. */
    Optional<Stretch> overlap(Stretch other) {
      LocalDate later = from.isAfter(other.from) ? from : other.from;
      LocalDate earlier = to.isBefore(other.to) ? to : other.to;
      return later.isBefore(earlier) ? Optional.of(new Stretch(later, earlier)) : Optional.empty();
    }

    @Override
    public String toString() {
      return "from %s to %s".formatted(from, to);
    }
  }
}
