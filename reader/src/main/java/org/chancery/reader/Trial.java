package org.chancery.reader;

import java.util.List;
import org.chancery.reader.rule.Rule;

/**
 * A sentence on which a rule was tried.
 *
 * @param rule the rule
 * @param sentence one of its examples or counterexamples
 * @param wanted whether the rule must fire in it
 * @param passed whether it did as it must
 * @param seen where it did not: what the rules see there
 */
public record Trial(
    Rule rule, String sentence, boolean wanted, boolean passed, List<Explanation.Parse> seen) {

  public Trial {
    seen = List.copyOf(seen);
  }
}
