package org.chancery.register;

import java.util.List;
import java.util.Map;
import org.chancery.register.entry.Entry;

/**
 * An entry and the claims that it rests on.
 *
 * @param supporting claims that say so
 * @param narrowing claims about a predecessor or successor, from which follows when it began or
 *     ended
 * @param opposing claims that deny it or contradict its dates
 * @param rejected claims of the same fact that are ruled to be wrong, and so do not count
 * @param rulings the rulings on all these claims that stand, by claim
 */
public record Proof(
    Entry entry,
    List<Testimony> supporting,
    List<Testimony> narrowing,
    List<Testimony> opposing,
    List<Testimony> rejected,
    Map<String, List<Ruled>> rulings) {

  public Proof {
    supporting = List.copyOf(supporting);
    narrowing = List.copyOf(narrowing);
    opposing = List.copyOf(opposing);
    rejected = List.copyOf(rejected);
    rulings = Map.copyOf(rulings);
  }
}
