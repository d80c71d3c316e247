package org.chancery.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chancery.answers.Inquiry;
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

  private Consumer<JsonNode> printer;

  Query(Chancery chancery) {
    this.chancery = chancery;
    this.printer = document -> chancery.console().out().println(document.toPrettyString());
  }

  @Override
  public final Integer call() {
    try (Register register = chancery.openRegister()) {
      answer(new Inquiry(register, chancery::base, known));
    }
    return ExitCode.OK;
  }

  abstract void answer(Inquiry inquiry);

  /**
   * Answers as a part of another answer, in its format.
   *
   * @param taker is given the answer if the format is JSON
   */
  final void answerFor(Query asker, Inquiry inquiry, Consumer<JsonNode> taker) {
    format = asker.format;
    printer = taker;
    answer(inquiry);
  }

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
    printer.accept(document);
  }
}
