package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.reader.Explanation.Arc;
import org.chancery.reader.Explanation.Fired;
import org.chancery.reader.Explanation.Missed;
import org.chancery.reader.Explanation.Parse;
import org.chancery.reader.Explanation.Reason;
import org.chancery.reader.Explanation.Word;

/** A sentence as the rules see it, for people to read. */
record ParsePage(Sheet sheet) {

  /** All of it, with every rule that fires or nearly does. */
  void of(Parse parse) {
    seen(parse);
    section("Rules that fire", parse.fired().stream().flatMap(this::rows).toList());
    section("Rules that nearly fire", parse.missed().stream().flatMap(this::rows).toList());
  }

  /** What concerns one rule. */
  void of(Parse parse, String rule) {
    seen(parse);
    List<Row> rows = new ArrayList<>();
    parse.fired().stream()
        .filter(fired -> fired.rule().equals(rule))
        .forEach(fired -> rows.addAll(rows(fired).toList()));
    parse.missed().stream()
        .filter(missed -> missed.rule().equals(rule))
        .forEach(missed -> rows.addAll(rows(missed).toList()));
    sheet.table(2, rows);
  }

  private void seen(Parse parse) {
    section("Words", parse.words().stream().map(ParsePage::row).toList());
    section("Parse", parse.arcs().stream().map(ParsePage::row).toList());
    if (!parse.tried()) {
      sheet.note(
          "No rule is tried on this sentence in a dispatch: it mentions nobody and nothing, or has"
              + " no word that is a trigger.");
      sheet.gap();
    }
  }

  private void section(String title, List<Row> rows) {
    sheet.heading(title);
    if (rows.isEmpty()) {
      sheet.note("  none");
    }
    sheet.table(2, rows);
    sheet.gap();
  }

  private Stream<Row> rows(Fired fired) {
    Row head =
        Row.of(new Cell("%s at %s".formatted(fired.rule(), fired.trigger().name()), Paint.GREEN));
    return Stream.of(head.over(fired.roles().entrySet().stream().map(ParsePage::role).toList()));
  }

  private static Cell role(Map.Entry<String, List<Word>> role) {
    return Cell.of(
        "  %s: %s"
            .formatted(
                role.getKey(),
                role.getValue().stream()
                    .map(word -> "%s “%s”".formatted(word.name(), word.text()))
                    .collect(Collectors.joining(", "))));
  }

  private Stream<Row> rows(Missed missed) {
    Row head =
        Row.of(
            new Cell("%s at %s".formatted(missed.rule(), missed.trigger().name()), Paint.YELLOW));
    return Stream.of(head.over(missed.reasons().stream().flatMap(ParsePage::lines).toList()));
  }

  private static Stream<Cell> lines(Reason reason) {
    return Stream.concat(
        Stream.of(Cell.of("  " + reason.what())),
        reason.details().stream().map(detail -> new Cell("    " + detail, Paint.DIM)));
  }

  private static Row row(Word word) {
    return Row.of(
        Cell.of(String.valueOf(word.index())),
        Cell.of(word.form()),
        new Cell(word.lemma(), Paint.DIM),
        new Cell(word.tag(), Paint.DIM),
        new Cell(String.join(" ", word.kinds()), Paint.GREEN),
        Cell.of(word.kinds().isEmpty() ? "" : word.text()));
  }

  private static Row row(Arc arc) {
    return Row.of(Cell.of("%s(%s, %s)".formatted(arc.relation(), arc.head(), arc.dependent())));
  }
}
