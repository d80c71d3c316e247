package org.chancery.reader.claim;

import java.util.Map;
import java.util.Set;
import org.chancery.model.Entity;

/**
 * Which states are kingdoms, sultanates and the like, so that "the kingdom" finds the right one.
 */
final class StateForms {

  private static final Map<String, Set<String>> FORMS =
      Map.of(
          "kingdom",
          Set.of(
              "sau", "gbr", "bhr", "jor", "mar", "tha", "bel", "nld", "nor", "swe", "dnk", "esp",
              "btn", "khm", "lso", "swz", "ton", "mys"),
          "sultanate",
          Set.of("omn", "brn"),
          "emirate",
          Set.of("are", "kwt", "qat"),
          "archipelago",
          Set.of(
              "idn", "phl", "mdv", "com", "cpv", "bhs", "syc", "vut", "fji", "slb", "ton", "kir",
              "tuv", "mhl", "fsm", "plw", "jpn", "stp", "mus", "bhr", "wsm"));

  private StateForms() {}

  /** Whether a state can be called by a common noun; any can where the noun says little. */
  static boolean suits(Entity state, String noun) {
    Set<String> suiting = FORMS.get(noun);
    return suiting == null || suiting.contains(state.id().substring(state.id().indexOf('/') + 1));
  }
}
