package org.chancery.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "read",
    description =
        "Read dispatches, show what they say, and record it in the register. What was recorded"
            + " before is not recorded twice.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery read examples",
      "  chancery read --dry-run --format jsonl news.jsonl > claims.jsonl",
      "  chancery read --dry-run --format plover news.jsonl > events.jsonl",
      "  curl -s https://example.org/news.html | chancery read --dry-run -",
      "",
      "Exit codes: 0 all was read, 1 some was refused (the rest was read), 2 not understood.",
    })
final class ReadCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSONL,
    PLOVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Chancery chancery;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files (text, HTML, JSON Lines), folders of them, or - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--dry-run", description = "Only show; open no register and record nothing.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text; jsonl: one claim a line; plover: one political event a line. Default:"
              + " ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "The day of dispatches that name none, as in 2022-03-17.")
  private @Nullable LocalDate date;

  @Mixin private OwnRules own = new OwnRules();

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  @Option(names = "--explain", description = "Show what was not taken for a claim, and why.")
  private boolean explain;

  ReadCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Models models = Models.loading(chancery, own);
    if (dryRun) {
      return read(models, Recorder.NONE);
    }
    try (Register register = chancery.openRegister()) {
      register.learn(models.base());
      return read(models, Recorder.into(register, models.version()));
    }
  }

  private int read(Models models, Recorder recorder) {
    ReadReport report = report(models, recorder);
    report.summarise();
    return report.isComplete() ? ExitCode.OK : Failures.NOT_DONE;
  }

  private ReadReport report(Models models, Recorder recorder) {
    try (Meter meter = Meter.of(chancery.console(), "Reading")) {
      ReadReport report = new ReadReport(chancery.console(), printer(), recorder, meter);
      try (Conveyor<ReadReport.Item> conveyor = new Conveyor<>(report::take)) {
        Consumer<Received> desk =
            received -> conveyor.add(() -> ReadReport.item(received, models::reader, wanted()));
        Intake intake = intake(models);
        paths.forEach(path -> receive(intake, path, desk));
        conveyor.finish();
      }
      return report;
    }
  }

  private ReadReport.Wanted wanted() {
    return format == Format.PLOVER ? ReadReport.Wanted.EVENTS : ReadReport.Wanted.CLAIMS;
  }

  private Intake intake(Models models) {
    LocalDate today = LocalDate.now(chancery.surroundings().clock().withZone(ZoneOffset.UTC));
    return new Intake(date, Places.of(models::base), today);
  }

  private void receive(Intake intake, String path, Consumer<Received> out) {
    if (path.equals("-")) {
      intake.read("standard input", chancery.surroundings().in(), out);
    } else {
      intake.read(Path.of(path), out);
    }
  }

  private ReadPrinter printer() {
    return switch (format) {
      case TEXT -> ReadPrinter.text(chancery.console(), evidence, explain);
      case JSONL -> ReadPrinter.jsonl(chancery.console(), explain);
      case PLOVER -> ReadPrinter.plover(chancery.console());
    };
  }
}
