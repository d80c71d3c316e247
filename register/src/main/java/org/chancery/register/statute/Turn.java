package org.chancery.register.statute;

import org.chancery.model.Date;
import org.jspecify.annotations.Nullable;

/**
 * A presidency that follows from the rules and of which no dispatch tells: projected, never a fact.
 *
 * @param state id of the state whose turn it is; null where only the region follows
 * @param region the region whose turn it is; null where the rules know none
 * @param start when it begins
 * @param end when it ends
 * @param decided whether the turn was settled by decision, and not by the order
 * @param source what the turn follows from
 */
public record Turn(
    @Nullable String state,
    @Nullable String region,
    Date start,
    Date end,
    boolean decided,
    Citation source) {

  /** The English name of the state or region whose turn it is. */
  public String whose() {
    return state == null ? String.valueOf(region) : StateNames.of(state, "en").orElse(state);
  }
}
