package org.chancery.register.entry;

import java.util.Map;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;

/**
 * An entry as it follows from claims.
 *
 * @param id the same wherever the same claims are known
 * @param fact the fact, its roles filled from all supporting claims
 * @param bounds when it held
 * @param planned whether it is only announced so far
 * @param stances how each claim that bears on it stands to it, by claim id
 * @param origins number of independent origins of the claims that support it, see {@link Origin}
 */
public record Derived(
    String id,
    Fact fact,
    Bounds bounds,
    boolean planned,
    Map<String, Stance> stances,
    int origins) {

  public Derived {
    stances = Map.copyOf(stances);
  }

  /** How many claims stand so to the entry. */
  public int count(Stance stance) {
    return (int) stances.values().stream().filter(it -> it == stance).count();
  }
}
