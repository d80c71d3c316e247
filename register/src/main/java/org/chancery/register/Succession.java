package org.chancery.register;

import java.util.List;
import org.chancery.register.entry.Entry;
import org.chancery.register.statute.Turn;

/**
 * Who presides over an organisation one after the other.
 *
 * @param known presidencies of which dispatches tell, announced ones too, in order of time
 * @param projected turns that follow from the organisation's statute, in order of time
 */
public record Succession(List<Entry> known, List<Turn> projected) {

  public Succession {
    known = List.copyOf(known);
    projected = List.copyOf(projected);
  }
}
