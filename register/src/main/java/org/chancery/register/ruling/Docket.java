package org.chancery.register.ruling;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.model.Ruling;

/**
 * Which of all rulings stand, and what they say together. The later of two that contradict each
 * other goes first.
 */
public final class Docket {

  /** What is ruled of a pair of entities. */
  public enum Verdict {
    /** They are one. */
    ONE,
    /** They are two. */
    TWO;

    /** The word used in the database, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict that a word stands for. */
    public static Verdict of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * The verdict on a pair.
   *
   * @param ruling number of the ruling that it comes from
   */
  public record Judged(Verdict verdict, long ruling) {}

  private final List<Numbered> standing;
  private final Map<Pair, Judged> pairs =
      new TreeMap<>(comparing(Pair::one).thenComparing(Pair::other));

  private Docket(List<Numbered> standing) {
    this.standing = standing;
    judgePairs();
  }

  /** The docket of all rulings, given in any order. */
  public static Docket of(Collection<Numbered> rulings) {
    Set<String> undone = new HashSet<>();
    List<Numbered> standing = new ArrayList<>();
    // From the latest on: whether an undoing stands itself is decided by what came after it.
    for (Numbered it :
        rulings.stream().sorted(comparingLong(Numbered::number).reversed()).toList()) {
      if (!undone.contains(it.id())) {
        if (it.ruling() instanceof Ruling.Undo(var other)) {
          undone.add(other);
        }
        standing.addFirst(it);
      }
    }
    return new Docket(List.copyOf(standing));
  }

  /** The rulings that are not undone, in their order. */
  public List<Numbered> standing() {
    return standing;
  }

  /** What is ruled of pairs of entities; nothing in it contradicts anything else. */
  public Map<Pair, Judged> pairs() {
    return pairs;
  }

  private void judgePairs() {
    Unions unions = new Unions();
    for (Numbered it : standing.reversed()) {
      switch (it.ruling()) {
        case Ruling.Merge(var one, var other) -> {
          if (!areHeldApart(unions, one.id(), other.id())) {
            unions.unite(one.id(), other.id());
            pairs.putIfAbsent(Pair.of(one.id(), other.id()), new Judged(Verdict.ONE, it.number()));
          }
        }
        case Ruling.Split(var from, _, var to) -> {
          if (!unions.areOne(from.id(), to.id())) {
            pairs.putIfAbsent(Pair.of(from.id(), to.id()), new Judged(Verdict.TWO, it.number()));
          }
        }
        case Ruling.Accept _, Ruling.Reject _, Ruling.Correct _, Ruling.Undo _ -> {
          // Of claims, or of other rulings.
        }
      }
    }
  }

  private boolean areHeldApart(Unions unions, String first, String second) {
    return pairs.entrySet().stream()
        .filter(entry -> entry.getValue().verdict() == Verdict.TWO)
        .map(Map.Entry::getKey)
        .anyMatch(pair ->
            (unions.areOne(pair.one(), first) && unions.areOne(pair.other(), second))
                || (unions.areOne(pair.one(), second) && unions.areOne(pair.other(), first)));
  }
}
