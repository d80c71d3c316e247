package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Json;
import org.chancery.answers.text.Rules;
import org.chancery.answers.text.Times;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.entities.EntityBase;
import org.chancery.entities.Organisation;
import org.chancery.model.ClaimJson;
import org.chancery.model.Entity;
import org.chancery.model.yaml.Spelling;
import org.chancery.register.statute.Citation;
import org.chancery.register.statute.OfficeRule;
import org.chancery.register.statute.Order;
import org.chancery.register.statute.PresidencyRule;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.Statutes;
import org.chancery.register.statute.Tier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "statute",
    description = "List the rules of organisations, or show those of one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery statute",
      "  chancery statute SCO",
      "  chancery statute --statutes my-statutes"
    })
final class StatuteCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ORG", description = "The organisation.")
  private @Nullable String organisation;

  @Mixin private OwnStatutes own = new OwnStatutes();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Query.Format format = Query.Format.TEXT;

  StatuteCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Statutes statutes = own.all(chancery);
    if (organisation == null) {
      list(statutes.all());
    } else {
      show(named(statutes, organisation));
    }
    return ExitCode.OK;
  }

  private void list(List<Statute> statutes) {
    switch (format) {
      case TEXT ->
          sheet()
              .table(
                  0,
                  statutes.stream()
                      .map(statute ->
                          Row.of(
                              Cell.of(statute.organisation()),
                              Cell.of(statute.name()),
                              new Cell(contents(statute), Paint.DIM)))
                      .toList());
      case JSON -> print(Json.array(statutes, this::json).toPrettyString());
    }
  }

  private static String contents(Statute statute) {
    return Stream.of(
            statute.tiers().isEmpty() ? "" : "tiers",
            statute.offices().isEmpty() ? "" : "offices",
            statute.presidency() == null ? "" : "presidency",
            statute.summits().isEmpty() ? "" : "summits")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  // ---------------------------------------------------------------- one

  private Statute named(Statutes statutes, String name) {
    String wanted = folded(name);
    return called(statutes, wanted::equals)
        .or(() -> called(statutes, it -> it.startsWith(wanted)))
        .orElseThrow(() -> unknown(statutes, name));
  }

  /** The only statute of an organisation that is called so. */
  private Optional<Statute> called(Statutes statutes, Predicate<String> so) {
    List<Statute> found =
        statutes.all().stream()
            .filter(statute -> names(statute).map(StatuteCommand::folded).anyMatch(so))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Stream<String> names(Statute statute) {
    EntityBase base = chancery.base();
    return Stream.concat(
        Stream.of(statute.name()),
        statute.organisations().stream()
            .flatMap(id ->
                Stream.concat(
                    Stream.of(id),
                    base.organisation(id).map(Organisation::allNames).orElse(List.of()).stream())));
  }

  private Complaint unknown(Statutes statutes, String name) {
    List<String> known = statutes.all().stream().flatMap(this::names).distinct().toList();
    return new Complaint(
        "There is no statute of \"%s\"%s"
            .formatted(
                name,
                Spelling.nearest(
                        name, known.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList())
                    .map("; did you mean \"%s\"?"::formatted)
                    .orElse("; 'chancery statute' lists all, and --statutes adds your own.")));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private void show(Statute statute) {
    if (format == Query.Format.JSON) {
      print(json(statute).toPrettyString());
      return;
    }
    Sheet sheet = sheet();
    Answers.headed(sheet, statute.name(), "as of " + Times.words(statute.asOf()));
    List<Row> rows = new ArrayList<>();
    statute.tiers().forEach(tier -> rows.add(row("tier", tier.status(), tier.source())));
    statute
        .offices()
        .forEach(rule ->
            rows.add(row("office", rule.title() + ": " + Rules.office(rule), rule.source())));
    PresidencyRule presidency = statute.presidency();
    if (presidency != null) {
      rows.add(
          row(presidency.name(), Rules.presidency(presidency, this::nameOf), presidency.source()));
      presidency
          .decided()
          .forEach(turn ->
              rows.add(
                  row(
                      "decided",
                      "%s from %s".formatted(nameOf(turn.holder()), Times.words(turn.start())),
                      turn.source())));
    }
    statute
        .summits()
        .forEach(rule -> rows.add(row(rule.level(), Rules.summits(rule), rule.source())));
    if (!statute.languages().isEmpty()) {
      rows.add(Row.of(Cell.of("languages"), Cell.of(Rules.languages(statute.languages()))));
    }
    sheet.table(0, rows);
    sheet.gap();
    sheet.aside(
        "%s, %s:%d."
            .formatted(
                statute.origin().shipped() ? "Shipped" : "Your own",
                statute.origin().file(),
                statute.origin().line()));
  }

  private static Row row(String what, String rule, Citation source) {
    return Row.of(Cell.of(what), Cell.of(rule))
        .over(List.of(new Cell(source.toString(), Paint.DIM)));
  }

  private String nameOf(String state) {
    return Optional.ofNullable(chancery.base().byId().get(state)).map(Entity::name).orElse(state);
  }

  // ---------------------------------------------------------------- JSON

  private ObjectNode json(Statute statute) {
    ObjectNode node =
        Json.object()
            .put("organisation", statute.organisation())
            .put("name", statute.name())
            .put("asOf", statute.asOf().toString());
    node.set("sources", strings(statute.sources()));
    node.set("tiers", Json.array(statute.tiers(), StatuteCommand::json));
    node.set("offices", Json.array(statute.offices(), StatuteCommand::json));
    PresidencyRule presidency = statute.presidency();
    node.set("presidency", presidency == null ? Json.object().nullNode() : json(presidency));
    node.set(
        "summits",
        Json.array(
            statute.summits(),
            rule ->
                Json.object()
                    .put("level", rule.level())
                    .put("every", rule.every().toString())
                    .put("source", rule.source().toString())));
    node.set("languages", strings(statute.languages()));
    return node.put("file", statute.origin().file()).put("shipped", statute.origin().shipped());
  }

  private static ObjectNode json(Tier tier) {
    return Json.object().put("status", tier.status()).put("source", tier.source().toString());
  }

  private static ObjectNode json(OfficeRule rule) {
    ObjectNode node =
        Json.object()
            .put("title", rule.title())
            .put("seats", rule.seats())
            .put("term", rule.term() == null ? null : rule.term().toString())
            .put("renewable", rule.renewable() == null ? null : rule.renewable().word());
    node.set("holders", strings(rule.holders()));
    return node.put("source", rule.source().toString());
  }

  private ObjectNode json(PresidencyRule rule) {
    ObjectNode node =
        Json.object()
            .put("name", rule.name())
            .put("unit", rule.unit().word())
            .put("length", rule.length().toString());
    node.putObject("order")
        .put("kind", kind(rule.order()))
        .setAll((ObjectNode) ClaimJson.mapper().valueToTree(rule.order()));
    return node.put("rule", Rules.presidency(rule, this::nameOf))
        .put("source", rule.source().toString());
  }

  private static String kind(Order order) {
    return switch (order) {
      case Order.Alphabetical _ -> "alphabetical";
      case Order.Listed _ -> "list";
      case Order.ByRegion _ -> "regions";
      case Order.ByDecision _ -> "decision";
    };
  }

  private static ArrayNode strings(List<String> texts) {
    ArrayNode array = Json.object().arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private Sheet sheet() {
    return chancery.console().sheet();
  }

  private void print(String document) {
    chancery.console().out().println(document);
  }
}
