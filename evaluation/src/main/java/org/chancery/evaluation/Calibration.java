package org.chancery.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.evaluation.Score.Verdict;

/** How far the confidence of claims is the share of those that are right. */
final class Calibration {

  private static final int BINS = 20;

  /**
   * Claims that were counted together.
   *
   * @param name what they have in common
   * @param count how many they are
   * @param right how many of them are right
   * @param confidence their mean confidence
   */
  record Bin(String name, int count, int right, double confidence) {

    double share() {
      return count == 0 ? 0 : (double) right / count;
    }

    private double error() {
      return count * Math.abs(share() - confidence);
    }
  }

  private Calibration() {}

  /** The claims by confidence, in steps of a twentieth; steps without claims are left out. */
  static List<Bin> byConfidence(List<Verdict> verdicts) {
    return bins(verdicts, Calibration::step);
  }

  /** The claims by the rule that found them. */
  static List<Bin> byRule(List<Verdict> verdicts) {
    return bins(verdicts, Verdict::rule);
  }

  /** By how much confidence and share differ in the mean over all claims. */
  static double expectedError(List<Verdict> verdicts) {
    double sum = byConfidence(verdicts).stream().mapToDouble(Bin::error).sum();
    return verdicts.isEmpty() ? 0 : sum / verdicts.size();
  }

  private static String step(Verdict verdict) {
    // A thousandth more, since 0.15 * 20 is a little less than 3 in binary.
    int step = Math.min(BINS - 1, (int) (verdict.confidence() * BINS + 0.001));
    return "%.2f–%.2f".formatted((double) step / BINS, (step + 1.0) / BINS);
  }

  private static List<Bin> bins(List<Verdict> verdicts, Function<Verdict, String> name) {
    Map<String, List<Verdict>> groups =
        verdicts.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> bin(group.getKey(), group.getValue()))
        .sorted(Comparator.comparing(Bin::name))
        .toList();
  }

  private static Bin bin(String name, List<Verdict> verdicts) {
    return new Bin(
        name,
        verdicts.size(),
        (int) verdicts.stream().filter(Verdict::right).count(),
        verdicts.stream().mapToDouble(Verdict::confidence).average().orElse(0));
  }
}
