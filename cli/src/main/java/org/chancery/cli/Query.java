package org.chancery.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.cli.text.Sheet;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

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

  private @Nullable Consumer<JsonNode> taker;
  private @Nullable Sheet sheet;

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

  /** Answers as a part of another answer, in its format; JSON goes to a taker. */
  final void answerFor(Query asker, Inquiry inquiry, Consumer<JsonNode> part) {
    format = asker.format;
    sheet = asker.sheet;
    taker = part;
    answer(inquiry);
  }

  /** Answers in JSON, to a taker. */
  final void answerTo(Consumer<JsonNode> whole, Inquiry inquiry) {
    format = Format.JSON;
    taker = whole;
    answer(inquiry);
  }

  /** Answers in words, on a sheet. */
  final void answerOn(Sheet paper, Inquiry inquiry) {
    format = Format.TEXT;
    sheet = paper;
    answer(inquiry);
  }

  final Chancery chancery() {
    return chancery;
  }

  final boolean isJson() {
    return format == Format.JSON;
  }

  final Sheet sheet() {
    return sheet == null ? chancery.console().sheet() : sheet;
  }

  final void print(JsonNode document) {
    if (taker == null) {
      chancery.console().out().println(document.toPrettyString());
    } else {
      taker.accept(document);
    }
  }

  /**
   * Prints elements as one array, each as it comes.
   *
   * @param source gives the elements to whom it is told
   */
  final void printAll(Consumer<Consumer<JsonNode>> source) {
    if (taker == null) {
      JsonList list = new JsonList(chancery.console().out());
      source.accept(list::add);
      list.end();
    } else {
      ArrayNode array = Json.object().arrayNode();
      source.accept(array::add);
      taker.accept(array);
    }
  }
}
