package org.chancery.cli;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Times;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.Held;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Moments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** A question whose answer is a list of entries about one entity, in order of time. */
abstract class EntryQuery extends Query {

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "Only what held or happened then: a day, month or year, as in 2022-03.")
  private @Nullable Stretch on;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  EntryQuery(Chancery chancery) {
    super(chancery);
  }

  /** The days that are asked for; null for all. */
  final @Nullable Stretch on() {
    return on;
  }

  final boolean isEvidenceWanted() {
    return evidence;
  }

  /**
   * Prints the entries, those left out that are known not to have held at the time.
   *
   * @param what names the list: the JSON field
   * @param nothing the sentence for an empty list
   */
  final void list(Inquiry inquiry, Entity of, String what, List<Entry> entries, String nothing) {
    List<Held> held = wanted(entries);
    if (isJson()) {
      print(json(inquiry, of, what, held));
    } else if (held.isEmpty()) {
      sheet().note(nothing);
    } else {
      Answers.headed(sheet(), of.name(), details(of));
      show(sheet(), inquiry, held);
    }
  }

  final void show(Sheet sheet, Inquiry inquiry, List<Held> held) {
    sheet.table(0, held.stream().map(one -> row(inquiry, one)).toList());
  }

  final List<Held> wanted(List<Entry> entries) {
    Stretch days = on == null ? Stretch.ever() : on;
    return entries.stream()
        .map(entry -> new Held(entry, entry.holdsWithin(days)))
        .filter(held -> held.truth() != Truth.NO)
        .toList();
  }

  /** The time that is asked for, behind a verb: "" for all of it. */
  final String during() {
    return on == null ? "" : " " + Times.during(on);
  }

  private String details(Entity of) {
    return "(%s)%s".formatted(of.id(), during());
  }

  private Row row(Inquiry inquiry, Held held) {
    Entry entry = held.entry();
    Stream<Cell> when =
        on == null ? Stream.of(Cell.of(beginning(entry))) : Stream.of(Rows.truth(held.truth()));
    return new Row(
            Stream.concat(
                    when,
                    Stream.of(new Cell(EntryText.support(entry), Paint.DIM), Rows.phrase(entry)))
                .toList(),
            List.of())
        .over(Answers.proof(inquiry, entry, evidence));
  }

  private static String beginning(Entry entry) {
    String beginning = Times.beginning(entry.bounds());
    return beginning.isEmpty() ? Moments.of(entry.fact()).map(Times::words).orElse("") : beginning;
  }

  private ObjectNode json(Inquiry inquiry, Entity of, String what, List<Held> held) {
    ObjectNode answer = Json.object();
    answer.set("entity", Json.of(of));
    if (on != null) {
      answer.put("on", Json.on(on));
    }
    answer.set(what, Json.array(held, one -> json(inquiry, one)));
    return answer;
  }

  final ObjectNode json(Inquiry inquiry, Held held) {
    ObjectNode entry = Answers.json(inquiry, held.entry(), evidence);
    return on == null ? entry : Json.of(held, entry);
  }
}
