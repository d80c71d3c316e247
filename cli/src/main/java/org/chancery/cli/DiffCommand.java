package org.chancery.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.register.Differences;
import org.chancery.register.Differences.Difference;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "diff",
    description = {
      "Tell what changed in the world between two days: who joined, left, changed standing, took or"
          + " left office, presided, met; what was held and signed.",
      "What is not said to have ended goes on. For what changed in knowledge see 'changes'.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery diff SCO --from 2017-01-01 --to 2022-12-31",
      "  chancery diff \"Zhang Ming\" --from 2021-01-01 --to 2022-06-30 --evidence",
    })
final class DiffCommand extends Query {

  @Parameters(
      index = "0",
      paramLabel = "ENTITY",
      description = "An organisation, a state or a person, by name or id.")
  private String name = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "The day with which to compare; what happened on it is no change.")
  private LocalDate from = LocalDate.MIN;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "The day that is compared; default: today.")
  private @Nullable LocalDate to;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  DiffCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    LocalDate last = to == null ? chancery().today() : to;
    if (last.isBefore(from)) {
      throw new Complaint("--from %s is after --to %s; give them in order.".formatted(from, last));
    }
    Entity of = inquiry.entity(name);
    Differences differences = inquiry.view().differences(of.id(), from, last);
    if (isJson()) {
      print(json(inquiry, of, last, differences));
    } else {
      show(inquiry, of, last, differences);
    }
  }

  private void show(Inquiry inquiry, Entity of, LocalDate last, Differences differences) {
    Sheet sheet = sheet();
    if (differences.changes().isEmpty()) {
      sheet.note(
          "Nothing is known to have changed for %s from %s to %s."
              .formatted(Wording.the(of), from, last));
    } else {
      Answers.headed(sheet, of.name(), "from %s to %s".formatted(from, last));
      sheet.table(0, differences.changes().stream().map(change -> row(inquiry, change)).toList());
    }
    remark(sheet, differences.undated());
  }

  private static void remark(Sheet sheet, List<Entry> undated) {
    if (!undated.isEmpty()) {
      sheet.gap();
      sheet.aside(
          "Of %s nothing tells since when, so they may have begun in between."
              .formatted(Wording.and(undated.stream().map(DiffCommand::who).distinct().toList())));
    }
  }

  private Row row(Inquiry inquiry, Difference change) {
    return Row.of(
            Rows.truth(change.truth()),
            Cell.of(Times.during(change.when())),
            new Cell(verb(change), Paint.BOLD),
            new Cell(EntryText.support(change.entry()), Paint.DIM),
            phrase(change))
        .over(
            Stream.concat(change.before().stream(), Stream.of(change.entry()))
                .flatMap(entry -> Answers.proof(inquiry, entry, evidence).stream())
                .toList());
  }

  private static Cell phrase(Difference change) {
    return change
        .before()
        .map(before ->
            new Cell(
                "%s, %s before"
                    .formatted(
                        Rows.phrase(change.entry()).text(),
                        ((Fact.Membership) before.fact()).status()),
                Rows.phrase(change.entry()).paint()))
        .orElseGet(() -> Rows.phrase(change.entry()));
  }

  private static String verb(Difference change) {
    Fact fact = change.entry().fact();
    return switch (change.kind()) {
      case HAPPENED -> fact.type();
      case CHANGED -> "changed standing";
      case BEGAN ->
          switch (fact) {
            case Fact.Membership it when it.status().equals("former") -> "left";
            case Fact.Membership it when it.status().equals("member") -> "joined";
            case Fact.Membership it -> "became " + it.status();
            case Fact.Tenure _ -> "took office";
            default -> "began";
          };
      case ENDED ->
          switch (fact) {
            case Fact.Membership it when it.status().equals("member") -> "left";
            case Fact.Membership it -> "ceased to be " + it.status();
            case Fact.Tenure _ -> "left office";
            default -> "ended";
          };
    };
  }

  private static String who(Entry entry) {
    return switch (entry.fact()) {
      case Fact.Tenure it -> "%s (%s)".formatted(it.holder().name(), it.office());
      case Fact.Membership it -> "%s (%s)".formatted(it.member().name(), it.status());
      case Fact.Presidency it -> "%s (presidency)".formatted(it.holder().name());
      default -> Phrases.of(entry.fact());
    };
  }

  private ObjectNode json(Inquiry inquiry, Entity of, LocalDate last, Differences differences) {
    ObjectNode answer = Json.object();
    answer.set("entity", Json.of(of));
    answer.put("from", from.toString()).put("to", last.toString());
    answer.set("changes", Json.array(differences.changes(), it -> json(inquiry, it)));
    answer.set(
        "undated",
        Json.array(differences.undated(), entry -> Answers.json(inquiry, entry, evidence)));
    return answer;
  }

  private ObjectNode json(Inquiry inquiry, Difference change) {
    ObjectNode node =
        Json.object()
            .put("change", Json.word(change.kind()))
            .put("truth", Wording.word(change.truth()))
            .put("first", Json.day(change.when().first()))
            .put("last", Json.day(change.when().last()));
    node.set("entry", Answers.json(inquiry, change.entry(), evidence));
    change.before().ifPresent(it -> node.set("before", Answers.json(inquiry, it, evidence)));
    return node;
  }
}
