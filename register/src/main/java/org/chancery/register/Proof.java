package org.chancery.register;

import java.util.List;
import org.chancery.register.entry.Entry;

/**
 * An entry and the claims that it rests on.
 *
 * @param supporting claims that say so
 * @param narrowing claims about a predecessor or successor, from which follows when it began or
 *     ended
 * @param opposing claims that deny it or contradict its dates
 */
public record Proof(
    Entry entry, List<Testimony> supporting, List<Testimony> narrowing, List<Testimony> opposing) {

  public Proof {
    supporting = List.copyOf(supporting);
    narrowing = List.copyOf(narrowing);
    opposing = List.copyOf(opposing);
  }
}
