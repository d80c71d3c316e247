package org.chancery.model;

import java.util.List;

/**
 * What one dispatch says, with the stretches of text that say it. A claim is not what is true: two
 * claims may contradict each other.
 *
 * @param id the same text read by the same version of the reader gives the same id
 * @param dispatch id of the dispatch
 * @param fact what is said
 * @param modality how firmly it is said
 * @param attribution how it reached the reader, outermost first, never empty
 * @param evidence the stretches of text that say it, never empty
 * @param rule id of the rule that found it
 * @param confidence probability that the claim is right, 0 to 1
 */
public record Claim(
    String id,
    String dispatch,
    Fact fact,
    Modality modality,
    List<Attribution> attribution,
    List<Evidence> evidence,
    String rule,
    double confidence) {

  public Claim {
    attribution = List.copyOf(attribution);
    evidence = List.copyOf(evidence);
    if (attribution.isEmpty() || evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim needs an attribution and evidence: " + fact);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
  }
}
