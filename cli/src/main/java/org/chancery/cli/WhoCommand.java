package org.chancery.cli;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Stretch;
import org.chancery.register.Held;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "who",
    description = "Tell who holds an office, or held it on a day.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery who Secretary-General SCO",
      "  chancery who \"foreign minister\" India --on 2022-03-17 --evidence",
    })
final class WhoCommand extends Query {

  @Parameters(index = "0", paramLabel = "OFFICE", description = "The office, in any of its names.")
  private String office = "";

  @Parameters(index = "1", paramLabel = "ORG", description = "The organisation or state.")
  private String body = "";

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "The day, month or year, as in 2022-03-17; default: today.")
  private @Nullable Stretch on;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  WhoCommand(Chancery chancery) {
    super(chancery);
  }

  /** Who held the office under one of its titles. */
  private record Holders(String title, List<Held> held) {}

  @Override
  void answer(Inquiry inquiry) {
    Stretch day = on == null ? Stretch.of(chancery().today()) : on;
    Entity of = inquiry.entity(body, EntityKind.ORGANISATION, EntityKind.STATE);
    Holders holders = holders(inquiry, of, day);
    if (isJson()) {
      print(json(inquiry, of, day, holders));
    } else if (holders.held().isEmpty()) {
      sheet().note(nobody(of, day, holders.title()));
    } else {
      show(inquiry, of, day, holders);
    }
  }

  /** The title as it was given first: to know the others, the entity base must be loaded. */
  private Holders holders(Inquiry inquiry, Entity of, Stretch day) {
    Holders asGiven = holders(inquiry, office, of, day);
    if (!asGiven.held().isEmpty()) {
      return asGiven;
    }
    List<Holders> others =
        inquiry.titles(office).stream().map(title -> holders(inquiry, title, of, day)).toList();
    return Stream.of(others.stream().filter(it -> !it.held().isEmpty()), others.stream())
        .flatMap(it -> it)
        .findFirst()
        .orElse(asGiven);
  }

  private static Holders holders(Inquiry inquiry, String title, Entity of, Stretch day) {
    return new Holders(title, inquiry.view().holders(title, of.id(), day));
  }

  private void show(Inquiry inquiry, Entity of, Stretch day, Holders holders) {
    Sheet sheet = sheet();
    Answers.headed(sheet, title(holders), "of %s %s".formatted(Wording.the(of), Times.during(day)));
    sheet.table(
        0,
        holders.held().stream()
            .map(held ->
                Row.of(
                        Rows.truth(held.truth()),
                        new Cell(EntryText.support(held.entry()), Paint.DIM),
                        Rows.phrase(held.entry()))
                    .over(Answers.proof(inquiry, held.entry(), evidence)))
            .toList());
  }

  /** As the entries write it, where there are any. */
  private static String title(Holders holders) {
    return holders.held().stream()
        .findFirst()
        .flatMap(held -> Answers.office(held.entry().fact()))
        .orElse(holders.title());
  }

  private static String nobody(Entity of, Stretch day, String title) {
    return "Nobody is known to have been %s of %s %s; 'chancery timeline \"%s\"' shows what is known of other days."
        .formatted(title, Wording.the(of), Times.during(day), of.name());
  }

  private ObjectNode json(Inquiry inquiry, Entity of, Stretch day, Holders holders) {
    ObjectNode answer = Json.object().put("office", title(holders));
    answer.set("body", Json.of(of));
    answer.put("on", Json.on(day));
    answer.set(
        "holders",
        Json.array(
            holders.held(), held -> Json.of(held, Answers.json(inquiry, held.entry(), evidence))));
    return answer;
  }
}
