package org.chancery.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.evaluation.Score.Verdict;
import org.chancery.reader.claim.Confidences;

/**
 * Fits the confidence of claims to what was counted, in three steps: the share of right claims for
 * each type, drawn towards that of all; for each rule, drawn towards its type's; for each trait the
 * odds ratio between the right claims that have it and as many as their rules would have given.
 *
 * <p>Rules are counted on the open sets, on which they were built, and look better there than they
 * are. By how much is told by one number alone, from the sum of the sealed set: the ratio of the
 * odds there to the odds that the rules would have given.
 */
final class Fitting {

  /** So many claims' worth of its type's share a rule is given before it is counted. */
  private static final double OF_TYPE = 8;

  private static final double OF_ALL = 20;
  private static final double OF_TRAIT = 30;

  private Fitting() {}

  /**
   * Fits to verdicts.
   *
   * @param open claims of the sets that rules were built on
   * @param sealed claims of the sealed set; empty to keep the ratio of before
   */
  static Confidences fit(List<Verdict> open, List<Verdict> sealed, double unseenBefore) {
    double all = share(open, OF_ALL, 0.8);
    Map<String, Double> types = shares(open, Verdict::type, OF_ALL, type -> all);
    Map<String, Double> rules =
        shares(open, Verdict::rule, OF_TYPE, rule -> types.getOrDefault(type(rule, open), all));
    Confidences byRule = new Confidences(types, rules, Map.of(), 1);
    Confidences byTrait = new Confidences(types, rules, odds(open, byRule), 1);
    double unseen = sealed.isEmpty() ? unseenBefore : oddsRatio(sealed, byTrait, 0);
    return new Confidences(types, rules, byTrait.odds(), unseen);
  }

  /** A rule can find claims of another type than its own. */
  private static String type(String rule, List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.rule().equals(rule))
        .map(Verdict::type)
        .findFirst()
        .orElse("");
  }

  private static Map<String, Double> shares(
      List<Verdict> verdicts,
      Function<Verdict, String> group,
      double weight,
      Function<String, Double> prior) {
    Map<String, List<Verdict>> groups =
        verdicts.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    Map<String, Double> shares = new TreeMap<>();
    groups.forEach((name, each) -> shares.put(name, share(each, weight, prior.apply(name))));
    return shares;
  }

  private static double share(List<Verdict> verdicts, double weight, double prior) {
    long right = verdicts.stream().filter(Verdict::right).count();
    return (right + weight * prior) / (verdicts.size() + weight);
  }

  private static Map<String, Double> odds(List<Verdict> verdicts, Confidences byRule) {
    Map<String, Double> odds = new TreeMap<>();
    verdicts.stream()
        .flatMap(verdict -> verdict.traits().stream())
        .distinct()
        .forEach(trait -> odds.put(trait, oddsRatio(with(trait, verdicts), byRule, OF_TRAIT)));
    return odds;
  }

  private static List<Verdict> with(String trait, List<Verdict> verdicts) {
    return verdicts.stream().filter(verdict -> verdict.traits().contains(trait)).toList();
  }

  /** The odds of being right against those that the confidences so far expect. */
  private static double oddsRatio(List<Verdict> verdicts, Confidences expecting, double weight) {
    double expected =
        verdicts.stream()
            .mapToDouble(each -> expecting.of(each.type(), each.rule(), each.traits()))
            .average()
            .orElse(0.5);
    double share = share(verdicts, weight, expected);
    return (share / (1 - share)) / (expected / (1 - expected));
  }

  /** The reader's resource in a checkout. */
  static Path file(Path checkout) {
    return checkout.resolve("reader/src/main/resources/org/chancery/reader/claim/confidence.yaml");
  }

  /** Writes the figures as YAML, in a stable order. */
  static void write(Confidences figures, Path file) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# How often claims are right. Written by ./dev evaluate --calibrate; do not edit.\n");
    text.append(String.format(Locale.ROOT, "unseen: %.3f%n", figures.unseen()));
    append(text, "odds", figures.odds());
    append(text, "types", figures.types());
    append(text, "rules", figures.rules());
    try {
      Files.writeString(file, text.toString().replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void append(StringBuilder text, String name, Map<String, Double> figures) {
    text.append(name).append(figures.isEmpty() ? ": {}\n" : ":\n");
    new TreeMap<>(figures)
        .forEach(
            (key, value) -> text.append(String.format(Locale.ROOT, "  %s: %.3f\n", key, value)));
  }
}
