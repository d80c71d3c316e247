package org.chancery.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** Its words, its tree, and the rules that fire. */
  void read(Parse parse) {
    seen(parse);
    sheet.heading("Rules that fire");
    fired(parse.fired());
    sheet.gap();
  }

  /** The rules that nearly fire. */
  void missed(List<Missed> missed) {
    if (missed.isEmpty()) {
      none();
    }
    missed.forEach(this::missed);
  }

  /** What concerns one rule. */
  void of(Parse parse, String rule) {
    seen(parse);
    parse.fired().stream().filter(fired -> fired.rule().equals(rule)).forEach(this::fired);
    parse.missed().stream().filter(missed -> missed.rule().equals(rule)).forEach(this::missed);
  }

  private void seen(Parse parse) {
    section("Words", parse.words().stream().map(ParsePage::row).toList());
    section("Parse", parse.arcs().stream().map(ParsePage::row).toList());
    if (!parse.tried()) {
      sheet.note(
          "No rule is tried on this sentence in a dispatch: it has no word that is a trigger.");
      sheet.gap();
    }
  }

  private void section(String title, List<Row> rows) {
    sheet.heading(title);
    sheet.table(2, rows);
    sheet.gap();
  }

  private void none() {
    sheet.table(2, List.of(Row.of(Cell.of("none"))));
  }

  private void fired(List<Fired> fired) {
    if (fired.isEmpty()) {
      none();
    }
    fired.forEach(this::fired);
  }

  private void fired(Fired fired) {
    head(fired.rule(), fired.trigger(), Paint.GREEN);
    sheet.table(4, fired.roles().entrySet().stream().map(ParsePage::row).toList());
  }

  private void missed(Missed missed) {
    head(missed.rule(), missed.trigger(), Paint.YELLOW);
    for (Reason reason : missed.reasons()) {
      sheet.table(4, List.of(Row.of(Cell.of(reason.what()))));
      sheet.table(
          6, reason.details().stream().map(detail -> Row.of(new Cell(detail, Paint.DIM))).toList());
    }
  }

  private void head(String rule, Word trigger, Paint paint) {
    sheet.table(2, List.of(Row.of(new Cell("%s at %s".formatted(rule, trigger.name()), paint))));
  }

  private static Row row(Map.Entry<String, List<Word>> role) {
    String words =
        role.getValue().stream()
            .map(word -> "%s “%s”".formatted(word.name(), word.text()))
            .collect(Collectors.joining(", "));
    return Row.of(Cell.of(role.getKey()), Cell.of(words));
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
