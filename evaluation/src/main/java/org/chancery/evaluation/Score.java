package org.chancery.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.evaluation.Outcome.Pair;
import org.chancery.model.Dispatch;
import org.chancery.reader.claim.Confidences;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a set, held against its labels.
 *
 * @param set the set's name
 * @param dispatches its dispatches
 */
record Score(String set, List<Scored> dispatches) {

  /**
   * One dispatch.
   *
   * @param gold its labels
   * @param dispatch what the intake made of it, or null where it was refused even with a day
   * @param refusal why it was refused without a day given, or empty
   * @param outcome its claims and labels, paired
   */
  record Scored(Gold gold, @Nullable Dispatch dispatch, String refusal, Outcome outcome) {

    /** Whether the intake found the day of publication by itself. */
    boolean isDatedRightly() {
      return refusal.isEmpty() && dispatch != null && dispatch.date().equals(gold.date());
    }
  }

  /**
   * A claim's confidence, what it is derived from, and whether the claim is right.
   *
   * @param traits what is particular to it, see {@link Confidences#traits}
   */
  record Verdict(String type, String rule, List<String> traits, double confidence, boolean right) {

    Verdict {
      traits = List.copyOf(traits);
    }
  }

  Score {
    dispatches = List.copyOf(dispatches);
  }

  /** The figures of each claim type that was read or labelled. */
  Map<String, Figures> byType() {
    Map<String, Figures> figures = new TreeMap<>();
    for (Scored scored : dispatches) {
      Outcome outcome = scored.outcome();
      outcome.right().forEach(pair -> add(figures, pair, Figures.of(pair.comparison())));
      outcome.near().forEach(pair -> add(figures, pair, Figures.SPURIOUS.plus(Figures.MISSED)));
      outcome.spurious().forEach(each -> add(figures, each.type(), Figures.SPURIOUS));
      outcome.missed().forEach(each -> add(figures, each.type(), Figures.MISSED));
    }
    return figures;
  }

  private static void add(Map<String, Figures> figures, Pair pair, Figures more) {
    add(figures, pair.label().type(), more);
  }

  private static void add(Map<String, Figures> figures, String type, Figures more) {
    figures.merge(type, more, Figures::plus);
  }

  /** What was read, with what became of it. */
  List<Verdict> verdicts() {
    return dispatches.stream().map(Scored::outcome).flatMap(Score::verdicts).toList();
  }

  private static Stream<Verdict> verdicts(Outcome outcome) {
    return Stream.of(
            outcome.right().stream().map(pair -> verdict(pair.found(), true)),
            outcome.near().stream().map(pair -> verdict(pair.found(), false)),
            outcome.spurious().stream().map(found -> verdict(found, false)))
        .flatMap(each -> each);
  }

  private static Verdict verdict(Found found, boolean right) {
    return new Verdict(found.type(), found.rule(), found.traits(), found.confidence(), right);
  }

  /** The sum of the figures of types, or of sets. */
  static Figures sum(Collection<Figures> figures) {
    return figures.stream().reduce(Figures.NONE, Figures::plus);
  }
}
