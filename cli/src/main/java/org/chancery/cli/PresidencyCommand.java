package org.chancery.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.answers.Complaint;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Rules;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.Presidencies;
import org.chancery.register.Succession;
import org.chancery.register.entry.Entry;
import org.chancery.register.statute.PresidencyRule;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.Turn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "presidency",
    description = {
      "Tell who presides over an organisation, and who comes next.",
      "What is projected follows from the statute alone; it is no fact, and gives way to"
          + " dispatches."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery presidency SCO",
      "  chancery presidency EU --on 2022-03-20 --next 5 --evidence",
    })
final class PresidencyCommand extends Query {

  @Parameters(index = "0", paramLabel = "ORG", description = "The organisation.")
  private String organisation = "";

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "The day, month or year, as in 2022-03-20; default: today.")
  private @Nullable Stretch on;

  @Option(
      names = "--next",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many turns are projected, 0 to 100; default: ${DEFAULT-VALUE}.")
  private int next;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  @Mixin private OwnStatutes statutes = new OwnStatutes();

  PresidencyCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    if (next < 0 || next > 100) {
      throw new Complaint("--next %d is out of range; give 0 to 100.".formatted(next));
    }
    Stretch days = on == null ? Stretch.of(chancery().today()) : on;
    Entity of = inquiry.entity(organisation, EntityKind.ORGANISATION);
    Optional<Statute> statute = statutes.all(chancery()).of(of.id());
    Presidencies presidencies = new Presidencies(inquiry.view());
    Succession succession =
        statute
            .map(it -> presidencies.of(it, days.last(), next))
            .orElseGet(() -> presidencies.of(of.id()));
    if (isJson()) {
      print(json(inquiry, of, days, statute, succession));
    } else {
      show(inquiry, of, days, statute, succession);
    }
  }

  private void show(
      Inquiry inquiry, Entity of, Stretch days, Optional<Statute> statute, Succession succession) {
    Sheet sheet = sheet();
    Optional<PresidencyRule> rule = statute.map(Statute::presidency);
    if (succession.known().isEmpty() && succession.projected().isEmpty()) {
      sheet.note("Nothing is known of who presides over %s.".formatted(Wording.the(of)));
    } else {
      Answers.headed(
          sheet,
          capitalised(rule.map(PresidencyRule::name).orElse("presidency")),
          "of %s %s".formatted(Wording.the(of), Times.during(days)));
      List<Row> rows = new ArrayList<>();
      succession.known().forEach(entry -> rows.add(row(inquiry, entry, days)));
      succession.projected().forEach(turn -> rows.add(row(inquiry, turn)));
      sheet.table(0, rows);
      sheet.gap();
    }
    sheet.aside(
        rule.map(it -> Rules.following(it, succession.projected()))
            .orElse("No statute tells who comes next."));
  }

  private Row row(Inquiry inquiry, Entry entry, Stretch days) {
    return Row.of(
            Cell.of(when(entry, days)),
            new Cell(EntryText.support(entry), Paint.DIM),
            Rows.phrase(entry))
        .over(Answers.proof(inquiry, entry, evidence));
  }

  private static Row row(Inquiry inquiry, Turn turn) {
    return Row.of(
        new Cell("projected", Paint.YELLOW),
        new Cell(turn.decided() ? "by decision" : "by the rule", Paint.DIM),
        new Cell(
            "%s · from %s to %s"
                .formatted(
                    Optional.ofNullable(turn.state())
                        .map(inquiry::nameOf)
                        .orElseGet(() -> "a state of " + turn.region()),
                    Times.words(turn.start()),
                    Times.words(turn.end())),
            Paint.YELLOW));
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String when(Entry entry, Stretch days) {
    LocalDate start = entry.bounds().earliestStart();
    return switch (entry.holdsWithin(days)) {
      case CERTAINLY -> "present";
      case POSSIBLY -> "possible";
      case NO -> start != null && start.isAfter(days.last()) ? "to come" : "past";
    };
  }

  private ObjectNode json(
      Inquiry inquiry, Entity of, Stretch days, Optional<Statute> statute, Succession succession) {
    ObjectNode answer = Json.object();
    answer.set("organisation", Json.of(of));
    answer.put("on", Json.on(days));
    answer.set(
        "known",
        Json.array(
            succession.known(),
            entry -> {
              Truth truth = entry.holdsWithin(days);
              ObjectNode node =
                  Json.object().put("time", when(entry, days)).put("truth", Wording.word(truth));
              node.setAll(Answers.json(inquiry, entry, evidence));
              return node;
            }));
    answer.set(
        "projected", Json.array(succession.projected(), turn -> Json.of(turn, inquiry::nameOf)));
    statute
        .map(Statute::presidency)
        .ifPresent(rule -> answer.put("rule", Rules.following(rule, succession.projected())));
    return answer;
  }
}
