package org.chancery.register;

import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.register.finding.Finding;

/**
 * Finds what does not fit where the register itself cannot: in what the texts of a source say over
 * and above their claims.
 */
@FunctionalInterface
public interface Observer {

  /**
   * All that it finds in what a view knows, in any order.
   *
   * @param about id of an entity about which alone is asked; others do no harm; empty for all
   */
  Stream<Finding> of(View view, Optional<String> about);
}
