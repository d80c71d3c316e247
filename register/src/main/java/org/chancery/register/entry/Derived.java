package org.chancery.register.entry;

import java.util.Map;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;

/**
 * An entry as it follows from claims.
 *
 * @param id stable: it depends on the fact's type and core roles only
 * @param fact the fact, its roles filled from all supporting claims
 * @param bounds when it held
 * @param planned whether it is only announced so far
 * @param stances how each claim that bears on it stands to it, by claim id
 */
public record Derived(
    String id, Fact fact, Bounds bounds, boolean planned, Map<String, Stance> stances) {

  public Derived {
    stances = Map.copyOf(stances);
  }
}
