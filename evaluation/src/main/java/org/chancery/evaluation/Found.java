package org.chancery.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Evidence;
import org.chancery.reader.claim.Confidences;
import tools.jackson.databind.JsonNode;

/**
 * One claim that the reader found in a dispatch.
 *
 * @param roles the claim in its public form
 */
record Found(JsonNode roles) {

  static Found of(Claim claim) {
    return new Found(ClaimJson.tree(claim, null));
  }

  String type() {
    return roles.path("type").asString("");
  }

  String rule() {
    return roles.path("rule").asString("");
  }

  /** What is particular to it beside its rule. */
  List<String> traits() {
    return Confidences.traits(
        roles.path("modality").asString("asserted"),
        roles.path("attribution").size(),
        roles.path("evidence").size());
  }

  double confidence() {
    return roles.path("confidence").asDouble(0);
  }

  /** The words that prove it, of all its evidence. */
  String quote() {
    return roles
        .path("evidence")
        .valueStream()
        .map(each -> each.path("quote").asString(""))
        .collect(Collectors.joining(" "));
  }

  /** The words that prove it first; see {@link Evidence}. */
  String firstQuote() {
    return roles.path("evidence").path(0).path("quote").asString("");
  }
}
