package org.chancery.register.statute;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whose turn comes after whose, by an order. */
final class Rotation {

  private Rotation() {}

  /**
   * Who comes after a state.
   *
   * @param state id of who presides
   * @param members ids of those that take part; who presides may be missing among them
   * @return a state or a region; empty where the order does not tell
   */
  static Optional<Next> after(Order order, String state, Collection<String> members) {
    return switch (order) {
      case Order.Alphabetical it ->
          circle(sorted(it, with(state, members)), state).map(Next::ofState);
      // In a calendar a state may stand twice; there the day tells whose turn it is.
      case Order.Listed it ->
          it.first() == null ? circle(it.states(), state).map(Next::ofState) : Optional.empty();
      case Order.ByRegion it -> afterRegion(it.regions(), state);
      case Order.ByDecision _ -> Optional.empty();
    };
  }

  /**
   * States in the order of their names; those that have none in the language are left out.
   *
   * @param states ids
   */
  static List<String> sorted(Order.Alphabetical order, Collection<String> states) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(order.language()));
    Comparator<String> byName =
        Comparator.comparing((String state) -> name(order, state).orElse(""), collator::compare);
    return states.stream()
        .distinct()
        .filter(state -> name(order, state).isPresent())
        .sorted(byName.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The name by which a state is placed. */
  private static Optional<String> name(Order.Alphabetical order, String state) {
    return Optional.ofNullable(order.names().get(state))
        .or(() -> StateNames.of(state, order.language()));
  }

  private static Optional<String> circle(List<String> states, String state) {
    int at = states.indexOf(state);
    return at < 0 || states.size() < 2
        ? Optional.empty()
        : Optional.of(states.get((at + 1) % states.size()));
  }

  private static Optional<Next> afterRegion(List<Order.Region> regions, String state) {
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).states().contains(state)) {
        return Optional.of(Next.ofRegion(regions.get((i + 1) % regions.size()).name()));
      }
    }
    return Optional.empty();
  }

  private static Set<String> with(String state, Collection<String> members) {
    Set<String> all = new TreeSet<>(members);
    all.add(state);
    return all;
  }

  /** A state or a region: the one that is not null. */
  record Next(Optional<String> state, Optional<String> region) {

    static Next ofState(String state) {
      return new Next(Optional.of(state), Optional.empty());
    }

    static Next ofRegion(String region) {
      return new Next(Optional.empty(), Optional.of(region));
    }
  }
}
