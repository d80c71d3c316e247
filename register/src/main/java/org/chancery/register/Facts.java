package org.chancery.register;

import java.util.HashMap;
import java.util.Map;
import org.chancery.model.ClaimJson;
import org.chancery.model.Fact;

/** Reads facts, each text once: of the claims of one entry most say the very same. */
final class Facts {
  private final Map<String, Fact> read = new HashMap<>();

  Fact of(String json) {
    return read.computeIfAbsent(json, ClaimJson::readFact);
  }
}
