package org.chancery.register;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.Fact.Tenure;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;

/** The holders of one office, one after the other. */
public final class Incumbents {
  private final List<Entry> tenures;

  /**
   * The holders of an office.
   *
   * @param tenures all of that office, in order of time
   */
  public Incumbents(List<Entry> tenures) {
    this.tenures = List.copyOf(tenures);
  }

  /** Every tenure, in order of time. */
  public List<Entry> tenures() {
    return tenures;
  }

  /** Who held the office before: those whom dispatches name, or else the last by the dates. */
  public List<Neighbour> before(Entry entry) {
    Tenure own = tenure(entry);
    Stream<Entity> named =
        Stream.concat(
            Stream.ofNullable(own.predecessor()),
            others(own).filter(it -> is(own.holder(), it.successor())).map(Tenure::holder));
    return neighbours(
        own,
        named,
        tenures.stream()
            .filter(it -> isOther(own, it))
            .filter(it -> ended(it, entry))
            .max(comparing(it -> Objects.requireNonNull(it.bounds().latestEnd()))));
  }

  /** Who held the office after: those whom dispatches name, or else the first by the dates. */
  public List<Neighbour> after(Entry entry) {
    Tenure own = tenure(entry);
    Stream<Entity> named =
        Stream.concat(
            Stream.ofNullable(own.successor()),
            others(own).filter(it -> is(own.holder(), it.predecessor())).map(Tenure::holder));
    return neighbours(
        own,
        named,
        tenures.stream()
            .filter(it -> isOther(own, it))
            .filter(it -> ended(entry, it))
            .min(comparing(it -> Objects.requireNonNull(it.bounds().earliestStart()))));
  }

  private List<Neighbour> neighbours(Tenure own, Stream<Entity> named, Optional<Entry> byDates) {
    List<Neighbour> neighbours = new ArrayList<>();
    named
        .distinct()
        .forEach(holder -> neighbours.add(new Neighbour(Truth.CERTAINLY, holder, entryOf(holder))));
    if (neighbours.isEmpty()) {
      byDates.ifPresent(entry ->
          neighbours.add(
              new Neighbour(Truth.POSSIBLY, tenure(entry).holder(), Optional.of(entry))));
    }
    return neighbours.stream()
        .filter(neighbour -> !neighbour.holder().equals(own.holder()))
        .sorted(Comparator.comparing((Neighbour neighbour) -> neighbour.holder().name()))
        .toList();
  }

  private Optional<Entry> entryOf(Entity holder) {
    return tenures.stream().filter(it -> tenure(it).holder().equals(holder)).findFirst();
  }

  private Stream<Tenure> others(Tenure own) {
    return tenures.stream().map(Incumbents::tenure).filter(it -> !it.holder().equals(own.holder()));
  }

  private static boolean isOther(Tenure own, Entry entry) {
    return !tenure(entry).holder().equals(own.holder());
  }

  /** Whether the one had certainly ended when the other began at the earliest. */
  private static boolean ended(Entry one, Entry other) {
    LocalDate end = one.bounds().latestEnd();
    LocalDate start = other.bounds().earliestStart();
    return end != null && start != null && !end.isAfter(start);
  }

  private static boolean is(Entity entity, @Nullable Entity other) {
    return entity.equals(other);
  }

  private static Tenure tenure(Entry entry) {
    return (Tenure) entry.fact();
  }
}
