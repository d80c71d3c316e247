package org.chancery.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.register.ruling.Numbered;
import org.jdbi.v3.core.Handle;

/** Checks that what is kept beside rulings follows from those that stand. */
final class RulingCheck {
  private final Handle handle;

  RulingCheck(Handle handle) {
    this.handle = handle;
  }

  void run(Progress progress, Consumer<Fault> out) {
    List<Numbered> rulings = Rulings.all(handle);
    progress.at("rulings", 0, rulings.size());
    Rulings.Kept due = Rulings.due(rulings);
    Rulings.Kept kept = Rulings.kept(handle);
    Set<Long> wrong = new HashSet<>();
    differences(due.onClaims(), kept.onClaims()).forEach(it -> wrong.add(it.ruling()));
    differences(due.onPairs().entrySet(), kept.onPairs().entrySet())
        .forEach(it -> wrong.add(it.getValue().ruling()));
    wrong.stream()
        .sorted()
        .map(number ->
            new Fault(
                "ruling " + Numbered.id(number), "what is kept of it does not follow from it"))
        .forEach(out);
    progress.at("rulings", rulings.size(), rulings.size());
  }

  private static <T> Set<T> differences(Set<T> one, Set<T> other) {
    Set<T> differences = new HashSet<>(one);
    differences.addAll(other);
    differences.removeIf(it -> one.contains(it) && other.contains(it));
    return differences;
  }
}
