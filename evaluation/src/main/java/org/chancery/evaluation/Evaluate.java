package org.chancery.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.entities.EntityBase;
import org.chancery.evaluation.Score.Verdict;
import org.chancery.reader.claim.Confidences;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dev evaluate}: reads labelled dispatches and tells how well. */
@Command(
    name = "evaluate",
    description = "Reads labelled dispatches and holds the claims against the labels.",
    mixinStandardHelpOptions = true)
public final class Evaluate implements Callable<Integer> {

  @Parameters(
      paramLabel = "SET",
      arity = "0..*",
      description = "examples, development or test; all of them where none is given")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "show only this claim type; may be repeated")
  private List<String> types = new ArrayList<>();

  @Option(names = "--errors", description = "list every error with its sentence")
  private boolean errors;

  @Option(names = "--unseal", description = "list the errors of the test set too")
  private boolean unseal;

  @Option(names = "--check", description = "only look for mistakes in the labels")
  private boolean onlyCheck;

  @Option(names = "--freeze", description = "make these figures the baseline")
  private boolean freeze;

  @Option(names = "--calibrate", description = "fit the confidence of claims to these figures")
  private boolean calibrate;

  @Option(names = "--checkout", hidden = true)
  private Path checkout = Path.of("");

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Evaluate()).execute(arguments));
  }

  @Override
  public Integer call() {
    check();
    List<GoldSet> sets = sets();
    PrintWriter out = spec.commandLine().getOut();
    if (onlyCheck) {
      return mistakes(sets, out);
    }
    Evaluation evaluation = Evaluation.load();
    List<Score> scores = sets.stream().map(evaluation::score).toList();
    Baseline baseline = Baseline.read(Baseline.file(checkout));
    lines(sets, scores, baseline).forEach(out::println);
    out.flush();
    if (calibrate) {
      calibrate(sets, scores);
    }
    if (freeze) {
      baseline.with(scores).write(Baseline.file(checkout));
    }
    return 0;
  }

  private void calibrate(List<GoldSet> sets, List<Score> scores) {
    List<Verdict> open = new ArrayList<>();
    List<Verdict> sealed = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      (sets.get(i).isSealed() ? sealed : open).addAll(scores.get(i).verdicts());
    }
    double before = Confidences.load().unseen();
    Fitting.write(Fitting.fit(open, sealed, before), Fitting.file(checkout));
  }

  private int mistakes(List<GoldSet> sets, PrintWriter out) {
    GoldCheck check = new GoldCheck(EntityBase.load());
    List<String> mistakes =
        sets.stream()
            .flatMap(set -> check.mistakes(set, GoldSet.folders(checkout, set.name())).stream())
            .toList();
    mistakes.forEach(out::println);
    out.flush();
    return mistakes.isEmpty() ? 0 : 1;
  }

  private void check() {
    for (String type : types) {
      if (!Roles.types().contains(type)) {
        throw wrong("no claim type is called " + type);
      }
    }
    List<String> known = GoldSet.names(checkout);
    for (String name : names) {
      if (!known.contains(name)) {
        throw wrong("there is no labelled set %s; there are %s".formatted(name, known));
      }
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence + ".");
  }

  private List<GoldSet> sets() {
    return GoldSet.names(checkout).stream()
        .filter(name -> names.isEmpty() || names.contains(name))
        .map(name -> GoldSet.load(checkout, name))
        .toList();
  }

  private List<String> lines(List<GoldSet> sets, List<Score> scores, Baseline baseline) {
    List<String> lines = new ArrayList<>();
    List<Score> open = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      if (unseal || !sets.get(i).isSealed()) {
        open.add(scores.get(i));
      } else if (errors) {
        lines.add(sets.get(i).name() + " is sealed: its errors are not listed without --unseal");
      }
    }
    if (errors) {
      open.forEach(score -> lines.addAll(Errors.of(score, this::isWanted)));
    }
    if (!open.isEmpty()) {
      lines.addAll(Report.rules(open.stream().flatMap(each -> each.verdicts().stream()).toList()));
    }
    scores.forEach(score -> lines.addAll(of(score, baseline)));
    if (scores.size() > 1) {
      lines.addAll(Report.table("all sets", inAll(scores), inAll(scores, baseline)));
    }
    return lines;
  }

  private List<String> of(Score score, Baseline baseline) {
    List<String> lines =
        new ArrayList<>(
            Report.table(score.set(), wanted(score.byType()), wanted(baseline.of(score.set()))));
    lines.add(Report.intake(score));
    lines.addAll(Report.calibration(score.verdicts()));
    return lines;
  }

  private Map<String, Figures> inAll(List<Score> scores) {
    return wanted(sum(scores.stream().map(Score::byType).toList()));
  }

  /** Empty unless every set was frozen: else the sums could not be compared. */
  private Map<String, Figures> inAll(List<Score> scores, Baseline baseline) {
    List<Map<String, Figures>> frozen =
        scores.stream().map(score -> baseline.of(score.set())).toList();
    return frozen.stream().anyMatch(Map::isEmpty) ? Map.of() : wanted(sum(frozen));
  }

  private static Map<String, Figures> sum(List<Map<String, Figures>> sets) {
    Map<String, Figures> all = new TreeMap<>();
    sets.forEach(figures -> figures.forEach((type, each) -> all.merge(type, each, Figures::plus)));
    return all;
  }

  private boolean isWanted(String type) {
    return types.isEmpty() || types.contains(type);
  }

  private Map<String, Figures> wanted(Map<String, Figures> figures) {
    Predicate<Map.Entry<String, Figures>> wanted = entry -> isWanted(entry.getKey());
    return figures.entrySet().stream()
        .filter(wanted)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Figures::plus, TreeMap::new));
  }
}
