package org.chancery.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.cli.text.Sheet;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A command that asks the register something and changes nothing in it. */
abstract class Query implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Chancery chancery;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--known",
      paramLabel = "WHEN",
      converter = Arguments.Moment.class,
      description = "Answer by what the register knew then: a day (its end, UTC) or an instant.")
  private @Nullable Instant known;

  Query(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public final Integer call() {
    try (Register register = chancery.openRegister()) {
      answer(new Inquiry(register, chancery::base, known));
    }
    return ExitCode.OK;
  }

  abstract void answer(Inquiry inquiry);

  final Chancery chancery() {
    return chancery;
  }

  final boolean isJson() {
    return format == Format.JSON;
  }

  final Sheet sheet() {
    return chancery.console().sheet();
  }

  final void print(JsonNode document) {
    chancery.console().out().println(document.toPrettyString());
  }
}
