package org.chancery.cli;

import java.util.List;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.RulingText;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.register.Ruled;
import picocli.CommandLine.Command;

@Command(
    name = "list",
    description = "List all rulings, with who gave them, when and why, and whether they stand.",
    footerHeading = "%nExample:%n",
    footer = "  chancery ruling list")
final class RulingListCommand extends Query {

  RulingListCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    List<Ruled> rulings = inquiry.view().rulings();
    if (isJson()) {
      print(Json.array(rulings, Json::of));
    } else if (rulings.isEmpty()) {
      sheet().note("Nobody has ruled on anything; 'chancery ruling --help' tells how to.");
    } else {
      sheet().table(0, rulings.stream().map(RulingListCommand::row).toList());
    }
  }

  private static Row row(Ruled ruled) {
    return Row.of(
            Cell.of(ruled.id()),
            ruled.stands() ? new Cell("stands", Paint.GREEN) : new Cell("undone", Paint.DIM),
            Cell.of(RulingText.of(ruled.ruling())))
        .over(List.of(new Cell(RulingText.by(ruled), Paint.DIM)));
  }
}
