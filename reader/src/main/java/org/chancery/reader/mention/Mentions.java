package org.chancery.reader.mention;

import java.util.List;

/**
 * The mentions of one sentence.
 *
 * @param outer the mentions in their order, none overlapping another
 * @param inner described bodies that stand within one of them: "Secretary-General of the
 *     Jeddah-based OIC"
 */
public record Mentions(List<Mention> outer, List<Mention.Name> inner) {

  public Mentions {
    outer = List.copyOf(outer);
    inner = List.copyOf(inner);
  }
}
