package org.chancery.reader.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How likely a claim is to be right: the share of right ones among the claims of its rule, as
 * counted on labelled dispatches, altered by what is particular to the claim. The figures are in
 * {@code confidence.yaml}, which the evaluation writes.
 *
 * @param types the share for each claim type, for rules that have not been counted
 * @param rules the share for each rule
 * @param odds by what each trait of a claim multiplies the odds that it is right
 * @param unseen by what the odds are multiplied in dispatches on which no rule was built
 */
public record Confidences(
    Map<String, Double> types, Map<String, Double> rules, Map<String, Double> odds, double unseen) {

  /** No claim is certain, and none is worth nothing. */
  private static final double LEAST = 0.05;

  private static final double MOST = 0.99;

  /** For a type of which nothing has been counted. */
  private static final double UNKNOWN = 0.75;

  public Confidences {
    types = Map.copyOf(types);
    rules = Map.copyOf(rules);
    odds = Map.copyOf(odds);
  }

  /** The figures that ship with the reader. */
  public static Confidences load() {
    try (InputStream in = Confidences.class.getResourceAsStream("confidence.yaml")) {
      JsonNode file = new YAMLMapper().readTree(Objects.requireNonNull(in, "confidence.yaml"));
      return new Confidences(
          figures(file.path("types")),
          figures(file.path("rules")),
          figures(file.path("odds")),
          file.path("unseen").asDouble(1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the confidence of rules", e);
    }
  }

  private static Map<String, Double> figures(JsonNode node) {
    return node.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asDouble()));
  }

  /**
   * What is particular to a claim beside its rule.
   *
   * @param modality the modality's word: "asserted", "planned" …
   * @param links how many links its attribution has, the publisher included
   * @param stretches how many stretches of text say it
   */
  public static List<String> traits(String modality, int links, int stretches) {
    List<String> traits = new ArrayList<>();
    if (!modality.equals("asserted")) {
      traits.add(modality);
    }
    if (links > 1) {
      traits.add("reported");
    }
    if (stretches > 1) {
      traits.add("repeated");
    }
    return List.copyOf(traits);
  }

  /** The share of right claims among those of a rule, on the dispatches that were counted. */
  public double ofRule(String type, String rule) {
    return rules.getOrDefault(rule, types.getOrDefault(type, UNKNOWN));
  }

  /** The probability, 0.05 to 0.99, that a claim of a rule with some traits is right. */
  public double of(String type, String rule, List<String> traits) {
    double share = ofRule(type, rule);
    double chances = unseen * share / (1 - share);
    for (String trait : traits) {
      chances *= odds.getOrDefault(trait, 1.0);
    }
    double probability = Math.clamp(chances / (1 + chances), LEAST, MOST);
    return Math.round(probability * 1000) / 1000.0;
  }
}
