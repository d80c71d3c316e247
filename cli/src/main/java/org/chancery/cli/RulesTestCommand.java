package org.chancery.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Sheet;
import org.chancery.reader.Explanation.Fired;
import org.chancery.reader.Explanation.Missed;
import org.chancery.reader.Trial;
import org.chancery.reader.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "test",
    description =
        "Try every rule on its own examples and counterexamples, and show those in which it does"
            + " not do as they say.",
    footerHeading = "%nExample:%n",
    footer = {
      "  chancery rules test --rules my-rules",
      "",
      "Exit codes: 0 all are as they should be, 1 some are not, 2 not understood.",
    })
final class RulesTestCommand implements Callable<Integer> {
  private final Chancery chancery;
  private final Set<String> rules = new HashSet<>();
  private int tried;
  private int failed;

  @Mixin private OwnRules own = new OwnRules();

  RulesTestCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Workbench bench = new Workbench(Models.loading(chancery, own).reader());
    Sheet sheet = chancery.console().sheet();
    try (Meter meter = Meter.of(chancery.console(), "Testing")) {
      bench.test(trial -> take(trial, sheet, meter));
    }
    sheet.note(
        "%s of %s tried, %s."
            .formatted(
                Wording.count(tried, "sentence"),
                Wording.count(rules.size(), "rule"),
                failed == 0
                    ? "all as they should be"
                    : "%d not as they should be".formatted(failed)));
    return failed == 0 ? ExitCode.OK : Failures.NOT_DONE;
  }

  private void take(Trial trial, Sheet sheet, Meter meter) {
    rules.add(trial.rule().id());
    tried++;
    if (!trial.passed()) {
      failed++;
      meter.clear();
      show(trial, sheet);
    }
    meter.step();
  }

  private static void show(Trial trial, Sheet sheet) {
    ParsePage page = new ParsePage(sheet);
    sheet.heading(
        "%s (%s:%d) %s"
            .formatted(
                trial.rule().id(),
                trial.rule().origin().file(),
                trial.rule().origin().line(),
                trial.wanted() ? "does not fire in its example" : "fires in its counterexample"));
    sheet.note(trial.sentence());
    trial.seen().forEach(parse -> page.of(parse, trial.rule().id()));
    if (trial.wanted() && isUntriggered(trial)) {
      sheet.note("None of its words is the trigger, " + trial.rule().trigger().source() + ".");
    }
    sheet.gap();
  }

  private static boolean isUntriggered(Trial trial) {
    return trial.seen().stream()
        .flatMap(parse ->
            Stream.concat(ids(parse.fired(), Fired::rule), ids(parse.missed(), Missed::rule)))
        .noneMatch(trial.rule().id()::equals);
  }

  private static <T> Stream<String> ids(List<T> rules, Function<T, String> id) {
    return rules.stream().map(id);
  }
}
