package org.chancery.register.entry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sorts the claims of a strand by the facts that they speak of: two terms of one person, leaving
 * and coming back, two meetings of the same people.
 *
 * <p>Accepted claims come first, then those that tell most, and each joins the nearest group with
 * all of whose claims it can agree; so which groups there are does not depend on the order in which
 * claims were learnt.
 */
final class Episodes {

  private static final Comparator<Witness> TELLING_FIRST =
      comparing((Witness witness) -> witness.reported().accepted(), Comparator.reverseOrder())
          .thenComparing(Timing::precision, Comparator.<Long>reverseOrder())
          .thenComparing(witness -> witness.fact().core().size(), Comparator.reverseOrder())
          .thenComparing(Witness::published)
          .thenComparing(Witness::claim);

  private final List<Witness> makers;
  private final List<Witness> others;

  /** Of the others those from which follows when something ended. */
  private final List<Witness> endings;

  private Episodes(Collection<Witness> witnesses) {
    makers = witnesses.stream().filter(Witness::makes).sorted(TELLING_FIRST).toList();
    others = witnesses.stream().filter(witness -> !witness.makes()).toList();
    endings =
        others.stream().filter(it -> it.narrows() && it.bounds().latestEnd() != null).toList();
  }

  /**
   * The claims of each fact.
   *
   * @param witnesses all of one strand, in any order
   * @return groups with at least one claim that suffices for an entry; what suffices for none and
   *     fits none is left out
   */
  static List<List<Witness>> of(Collection<Witness> witnesses) {
    return new Episodes(witnesses).sorted();
  }

  private List<List<Witness>> sorted() {
    List<List<Witness>> groups = new ArrayList<>();
    for (Witness witness : makers) {
      nearest(witness, groups)
          .ifPresentOrElse(
              it -> it.add(witness), () -> groups.add(new ArrayList<>(List.of(witness))));
    }
    List<List<Witness>> whole = groups.stream().<List<Witness>>map(ArrayList::new).toList();
    for (Witness witness : others) {
      // Compared with what makes the groups only, so that the order of these does not matter.
      nearest(witness, groups).ifPresent(group -> whole.get(groups.indexOf(group)).add(witness));
    }
    return whole;
  }

  private Optional<List<Witness>> nearest(Witness witness, List<List<Witness>> groups) {
    return groups.stream()
        .filter(group -> group.stream().allMatch(other -> agree(witness, other)))
        .min(comparingLong(group -> distance(witness, group)));
  }

  private boolean agree(Witness one, Witness other) {
    return Sameness.mayBeSame(one.fact(), other.fact())
        && !Timing.apart(one, other)
        && endings.stream().noneMatch(end -> parts(end, one, other) || parts(end, other, one));
  }

  /** Whether something else tells that one had ended before the other began. */
  private static boolean parts(Witness end, Witness one, Witness other) {
    return Sameness.mayBeSame(end.fact(), one.fact())
        && Timing.beginsBefore(one, end)
        && Timing.apart(end, other);
  }

  private static long distance(Witness witness, List<Witness> group) {
    return group.stream().mapToLong(other -> Timing.distance(witness, other)).min().orElse(0);
  }
}
