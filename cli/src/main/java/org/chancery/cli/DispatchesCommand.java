package org.chancery.cli;

import java.util.List;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Stretch;
import org.chancery.register.DispatchInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "dispatches",
    description = "List the dispatches that were read, in order of date.",
    footerHeading = "%nExample:%n",
    footer = "  chancery dispatches --on 2022-03")
final class DispatchesCommand extends Query {
  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "Only those published then: a day, month or year, as in 2022-03.")
  private @Nullable Stretch on;

  @Mixin private Portion portion = new Portion();

  private static final List<Integer> WIDTHS =
      List.of("2022-03-17".length(), "d-0123456789ab".length());

  DispatchesCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    if (isJson()) {
      printAll(out ->
          inquiry
              .view()
              .dispatches(
                  days(), portion.skipped(), portion.limit(), info -> out.accept(Json.of(info))));
      return;
    }
    Sheet sheet = sheet();
    Counter shown = new Counter();
    inquiry
        .view()
        .dispatches(
            days(),
            portion.skipped(),
            portion.limit(),
            info -> {
              shown.add();
              sheet.row(0, WIDTHS, row(info));
            });
    if (shown.isZero()) {
      sheet.note(
          on == null
              ? "No dispatch has been read yet; read some with 'chancery read FILE'."
              : "No dispatch that was read was published then.");
    }
  }

  private Stretch days() {
    return on == null ? Stretch.ever() : on;
  }

  private static Row row(DispatchInfo info) {
    return Row.of(
            Cell.of(info.date().toString()),
            new Cell(info.id(), Paint.DIM),
            Cell.of(info.label() + " · " + info.source()))
        .over(info.title() == null ? List.of() : List.of(new Cell(info.title(), Paint.BOLD)));
  }
}
