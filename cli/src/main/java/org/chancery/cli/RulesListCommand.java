package org.chancery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.answers.Json;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.reader.rule.Rule;
import org.chancery.reader.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "list",
    description = "List the rules, each with a sentence in which it fires, its trigger and file.",
    footerHeading = "%nExample:%n",
    footer = "  chancery rules list membership")
final class RulesListCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Mixin private OwnRules own = new OwnRules();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TYPE",
      completionCandidates = ClaimsCommand.Types.class,
      converter = ClaimsCommand.Type.class,
      description = "Only those for claims of this type: ${COMPLETION-CANDIDATES}.")
  private @Nullable String type;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Query.Format format = Query.Format.TEXT;

  RulesListCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    RuleBook book = own.book();
    List<Rule> rules =
        book.rules().stream().filter(rule -> type == null || rule.type().equals(type)).toList();
    switch (format) {
      case TEXT ->
          chancery.console().sheet().table(0, rules.stream().map(rule -> row(rule, book)).toList());
      case JSON ->
          chancery
              .console()
              .out()
              .println(Json.array(rules, rule -> json(rule, book)).toPrettyString());
    }
    return ExitCode.OK;
  }

  private static Row row(Rule rule, RuleBook book) {
    return Row.of(Cell.of(rule.id()), Cell.of(rule.examples().getFirst()))
        .over(
            List.of(
                new Cell(rule.trigger().source(), Paint.CYAN),
                new Cell(origin(rule, book), Paint.DIM)));
  }

  private static String origin(Rule rule, RuleBook book) {
    String written = "%s:%d".formatted(rule.origin().file(), rule.origin().line());
    if (rule.origin().shipped()) {
      return "shipped, " + written;
    }
    return book.replacedBy(rule).isPresent() ? written + ", in place of the shipped one" : written;
  }

  private static ObjectNode json(Rule rule, RuleBook book) {
    ObjectNode node =
        Json.object()
            .put("id", rule.id())
            .put("type", rule.type())
            .put("trigger", rule.trigger().source());
    node.set("roles", strings(rule.roles().stream().map(Rule.Role::written).toList()));
    node.set("examples", strings(rule.examples()));
    node.set("counterexamples", strings(rule.counterexamples()));
    return node.put("file", rule.origin().file())
        .put("line", rule.origin().line())
        .put("shipped", rule.origin().shipped())
        .put("replaces", book.replacedBy(rule).isPresent());
  }

  private static ArrayNode strings(List<String> texts) {
    ArrayNode array = Json.object().arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
