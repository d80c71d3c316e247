package org.chancery.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.reader.Explanation;
import org.chancery.reader.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description =
        "Show how a sentence is read: its folded words, its parse, the rules that fire, the claims"
            + " that are made of it, and the rules that nearly fire, with what hinders them.",
    footerHeading = "%nExample:%n",
    footer = "  chancery rules explain \"Gabon was admitted to the Commonwealth on Saturday.\"")
final class RulesExplainCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Mixin private OwnRules own = new OwnRules();

  @Parameters(
      arity = "1..*",
      paramLabel = "SENTENCE",
      description = "One sentence or several, best in quotation marks.")
  private List<String> words = List.of();

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "The day on which it was written, as in 2022-03-17; else today.")
  private @Nullable LocalDate date;

  RulesExplainCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    String text = String.join(" ", words).strip();
    if (text.isEmpty()) {
      throw new Complaint("There is no word in the sentence.");
    }
    Workbench bench = new Workbench(Models.loading(chancery, own).reader());
    show(bench.explain(text, date == null ? chancery.today() : date));
    return ExitCode.OK;
  }

  private void show(Explanation explanation) {
    Sheet sheet = chancery.console().sheet();
    ParsePage page = new ParsePage(sheet);
    explanation.sentences().forEach(page::read);
    sheet.heading("Claims");
    sheet.table(2, claims(explanation));
    sheet.gap();
    sheet.heading("Rules that nearly fire");
    page.missed(
        explanation.sentences().stream().flatMap(parse -> parse.missed().stream()).toList());
  }

  private static List<Row> claims(Explanation explanation) {
    Stream<Row> claims =
        explanation.claims().stream()
            .map(claim ->
                Row.of(new Cell(claim.rule(), Paint.DIM), Rows.phrase(claim))
                    .over(Rows.under(claim, true)));
    Stream<Row> dropped =
        explanation.dropped().stream()
            .map(reason -> Row.of(new Cell("dropped: " + reason, Paint.DIM)));
    List<Row> rows = Stream.concat(claims, dropped).toList();
    return rows.isEmpty() ? List.of(Row.of(Cell.of("none"))) : rows;
  }
}
