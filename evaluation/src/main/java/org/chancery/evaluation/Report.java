package org.chancery.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chancery.evaluation.Calibration.Bin;
import org.chancery.evaluation.Score.Scored;
import org.chancery.evaluation.Score.Verdict;
import org.jspecify.annotations.Nullable;

/** Figures as lines of text; beside each stands by how much it differs from the baseline. */
final class Report {

  private static final List<ToDoubleFunction<Figures>> COLUMNS =
      List.of(
          Figures::precision,
          Figures::recall,
          Figures::f1,
          Figures::fullPrecision,
          Figures::fullRecall,
          Figures::fullF1);

  private Report() {}

  /** The figures of a set by claim type and in all. */
  static List<String> table(String name, Map<String, Figures> now, Map<String, Figures> before) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("%-12s  %-33s %-33s".formatted(name, "core roles", "all roles"));
    lines.add(
        "%-12s  %-10s %-10s %-10s  %-10s %-10s %-10s %5s %5s %8s"
            .formatted(
                "type",
                "precision",
                "recall",
                "F1",
                "precision",
                "recall",
                "F1",
                "right",
                "read",
                "labelled"));
    now.forEach((type, figures) -> lines.add(row(type, figures, before.get(type))));
    Figures all = Score.sum(now.values());
    Figures allBefore = before.isEmpty() ? null : Score.sum(before.values());
    lines.add(row("all", all, allBefore));
    lines.add(share("dates right", all.dates(), all.dated(), Figures::dateShare, all, allBefore));
    lines.add(
        share(
            "attribution right",
            all.attribution(),
            all.right(),
            Figures::attributionShare,
            all,
            allBefore));
    lines.add(
        share(
            "modality right", all.modality(), all.right(), Figures::modalityShare, all, allBefore));
    return lines;
  }

  private static String row(String type, Figures now, @Nullable Figures before) {
    StringBuilder row = new StringBuilder("%-12s ".formatted(type));
    for (int i = 0; i < COLUMNS.size(); i++) {
      row.append(i == 3 ? "  " : " ").append("%-10s".formatted(cell(COLUMNS.get(i), now, before)));
    }
    return row.append(" %5d %5d %8d".formatted(now.right(), now.read(), now.gold())).toString();
  }

  private static String share(
      String what,
      int part,
      int whole,
      ToDoubleFunction<Figures> share,
      Figures now,
      @Nullable Figures before) {
    return "%-18s %-10s  %d of %d".formatted(what, cell(share, now, before), part, whole);
  }

  private static String cell(
      ToDoubleFunction<Figures> column, Figures now, @Nullable Figures before) {
    double value = column.applyAsDouble(now);
    double difference = before == null ? 0 : value - column.applyAsDouble(before);
    String change = String.format(Locale.ROOT, "%+.3f", difference);
    boolean same = change.endsWith("0.000");
    return String.format(Locale.ROOT, "%.3f", value)
        + (same ? "" : " " + change.replace("0.", "."));
  }

  /** How many dispatches the intake took, and dated as labelled. */
  static String intake(Score score) {
    long taken = score.dispatches().stream().filter(each -> each.dispatch() != null).count();
    long dated = score.dispatches().stream().filter(Scored::isDatedRightly).count();
    return "%-18s %d, %d refused, %d dated rightly without help"
        .formatted(
            "dispatches", score.dispatches().size(), score.dispatches().size() - taken, dated);
  }

  /** How far confidence can be relied upon. */
  static List<String> calibration(List<Verdict> verdicts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%-18s %.3f", "calibration error", Calibration.expectedError(verdicts)));
    lines.addAll(bins("confidence", Calibration.byConfidence(verdicts)));
    return lines;
  }

  /** How often each rule was right. */
  static List<String> rules(List<Verdict> verdicts) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(bins("rule", Calibration.byRule(verdicts)));
    return lines;
  }

  private static List<String> bins(String what, List<Bin> bins) {
    List<String> lines = new ArrayList<>();
    lines.add("  %-36s %5s %5s %6s %6s".formatted(what, "read", "right", "share", "mean"));
    bins.forEach(bin ->
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-36s %5d %5d %6.3f %6.3f",
                bin.name(),
                bin.count(),
                bin.right(),
                bin.share(),
                bin.confidence())));
    return lines;
  }
}
