package org.chancery.register.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Fact;
import org.chancery.register.statute.Statutes;
import org.jspecify.annotations.Nullable;

/**
 * All that findings are made of.
 *
 * @param matters entries with their claims, kept in the order of their ids; those that belong
 *     together must all be there
 * @param pairs entities that may be one
 * @param day the day on which one looks
 */
public record Dossier(List<Matter> matters, List<Pair> pairs, Statutes statutes, LocalDate day) {

  private static final Comparator<@Nullable LocalDate> OPEN_LAST =
      Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());

  public Dossier {
    matters = matters.stream().sorted(Comparator.comparing(Matter::id)).toList();
    pairs = List.copyOf(pairs);
  }

  /** A fact of one type, seen in its entry. */
  record Of<T extends Fact>(Matter matter, T fact) {}

  /** The entries of one type, in the order of their ids. */
  <T extends Fact> Stream<Of<T>> all(Class<T> type) {
    return matters.stream()
        .filter(matter -> type.isInstance(matter.fact()))
        .map(matter -> new Of<>(matter, type.cast(matter.fact())));
  }

  /** The same, sorted by what they have in common. */
  <T extends Fact, K> Map<K, List<Of<T>>> by(Class<T> type, Function<T, K> key) {
    return all(type)
        .collect(
            Collectors.groupingBy(
                it -> key.apply(it.fact()), LinkedHashMap::new, Collectors.toList()));
  }

  /** Order by when something had begun at the latest; what nothing tells of comes last. */
  static <T extends Fact> Comparator<Of<T>> inTime() {
    return Comparator.comparing((Of<T> it) -> it.matter().bounds().latestStart(), OPEN_LAST)
        .thenComparing(it -> it.matter().bounds().earliestStart(), OPEN_LAST)
        .thenComparing(it -> it.matter().id());
  }
}
