package org.chancery.cli;

import java.util.List;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.cli.text.Times;
import org.chancery.cli.text.Wording;
import org.chancery.model.Entity;
import org.chancery.register.entry.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "timeline",
    description = "Tell all that is known of somebody or something, in order of time.",
    footerHeading = "%nExample:%n",
    footer = "  chancery timeline \"Zhang Ming\" --evidence")
final class TimelineCommand extends Query {

  @Parameters(
      index = "0",
      paramLabel = "ENTITY",
      description = "A person, state, organisation …, by name or id.")
  private String name = "";

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  TimelineCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity entity = inquiry.entity(name);
    List<Entry> timeline = inquiry.view().timeline(entity.id());
    if (isJson()) {
      ObjectNode answer = Json.object();
      answer.set("entity", Json.of(entity));
      answer.set("timeline", Json.array(timeline, entry -> Answers.json(inquiry, entry, evidence)));
      print(answer);
    } else {
      show(sheet(), inquiry, entity, timeline, evidence);
    }
  }

  static void show(
      Sheet sheet, Inquiry inquiry, Entity entity, List<Entry> timeline, boolean evidence) {
    if (timeline.isEmpty()) {
      sheet.note(
          "No dispatch that was read says anything of %s; read some with 'chancery read FILE'."
              .formatted(Wording.the(entity)));
      return;
    }
    Answers.headed(sheet, entity.name(), "(%s)".formatted(entity.id()));
    sheet.table(
        0,
        timeline.stream()
            .map(entry ->
                Row.of(
                        Cell.of(Times.beginning(entry.bounds())),
                        new Cell(Rows.support(entry), Paint.DIM),
                        Rows.phrase(entry))
                    .over(Answers.proof(inquiry, entry, evidence)))
            .toList());
  }
}
