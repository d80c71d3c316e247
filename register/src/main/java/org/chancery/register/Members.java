package org.chancery.register;

import java.util.List;

/**
 * Who stood in which relation of membership to an organisation on a day, and how many there were by
 * count; the difference is counted but not named.
 *
 * @param entries the named, by status and name
 * @param tallies for each status the latest count at or before the day, or else the first after it
 */
public record Members(List<Held> entries, List<TallyOn> tallies) {

  public Members {
    entries = List.copyOf(entries);
    tallies = List.copyOf(tallies);
  }
}
