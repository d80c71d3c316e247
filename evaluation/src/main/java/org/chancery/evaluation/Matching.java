package org.chancery.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.chancery.entities.EntityBase;
import org.chancery.evaluation.Outcome.Pair;

/** Finds out which claim is which label. */
final class Matching {

  /** So much more than any closeness that one right pair more is worth all of these. */
  private static final double RIGHT = 1000;

  private final Comparer comparer;

  Matching(EntityBase base) {
    this.comparer = new Comparer(new Agreement(new Naming(base)));
  }

  /**
   * Pairs claims and labels of a dispatch one to one: so that as many as possible are right, and
   * among these ways so that the pairs are as close as possible.
   */
  Outcome match(List<Found> found, List<Label> labels, LocalDate published) {
    List<Found> spurious = new ArrayList<>(found);
    List<Label> missed = new ArrayList<>(labels);
    List<Pair> right = pairs(spurious, missed, published, Matching::worthOfRight);
    List<Pair> near = pairs(spurious, missed, published, Matching::worthOfNear);
    return new Outcome(right, near, spurious, missed);
  }

  private static double worthOfRight(Pair pair) {
    return pair.comparison().isRight() ? RIGHT + pair.comparison().closeness() : 0;
  }

  /** More than 0 where the same words are meant or all core roles but one agree. */
  private static double worthOfNear(Pair pair) {
    double words = Folding.overlap(pair.found().quote(), pair.label().quote());
    int core = Roles.core(pair.label()).size();
    int agreed = core - pair.comparison().wrongCore().size();
    return words >= 0.5 || (agreed > 0 && agreed >= core - 1) ? words + agreed + 0.01 : 0;
  }

  /** Takes the best pairs out of what is still open. */
  private List<Pair> pairs(
      List<Found> found, List<Label> labels, LocalDate published, ToDoubleFunction<Pair> worth) {
    Pair[][] all = new Pair[found.size()][labels.size()];
    var best =
        Assignment.best(
            found.size(),
            labels.size(),
            (one, other) -> {
              if (!found.get(one).type().equals(labels.get(other).type())) {
                return OptionalDouble.empty();
              }
              all[one][other] = compare(found.get(one), labels.get(other), published);
              double value = worth.applyAsDouble(all[one][other]);
              return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
            });
    List<Pair> pairs = new ArrayList<>();
    best.forEach((one, other) -> pairs.add(all[one][other]));
    remove(found, best.keySet());
    remove(labels, best.values());
    return pairs;
  }

  private static void remove(List<?> list, Collection<Integer> indexes) {
    indexes.stream().sorted(Comparator.reverseOrder()).forEach(index -> list.remove((int) index));
  }

  private Pair compare(Found found, Label label, LocalDate published) {
    return new Pair(found, label, comparer.compare(found, label, published));
  }
}
