package org.chancery.register.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which order states preside. */
public sealed interface Order {

  /**
   * By the alphabet.
   *
   * @param language BCP 47 code of the language of the names and of the collation
   * @param names by state id, where the name that counts is not the one that CLDR gives in that
   *     language
   */
  record Alphabetical(String language, Map<String, String> names) implements Order {

    public Alphabetical {
      names = Map.copyOf(names);
    }
  }

  /**
   * As listed.
   *
   * @param states ids; after the last the first follows again, unless there is a first day
   * @param first the first day of the first state's turn, where the list is a calendar that is gone
   *     through once; null for a circle
   */
  record Listed(List<String> states, @Nullable LocalDate first) implements Order {

    public Listed {
      states = List.copyOf(states);
    }
  }

  /**
   * By regions, of which each chooses among its states.
   *
   * @param regions in their order, a circle
   */
  record ByRegion(List<Region> regions) implements Order {

    public ByRegion {
      regions = List.copyOf(regions);
    }
  }

  /**
   * A region of an organisation.
   *
   * @param states ids
   */
  record Region(String name, List<String> states) {

    public Region {
      states = List.copyOf(states);
    }
  }

  /** Each time by decision, so that no turn follows from another. */
  record ByDecision() implements Order {}
}
