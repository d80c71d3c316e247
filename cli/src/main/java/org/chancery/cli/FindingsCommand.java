package org.chancery.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.answers.ClaimText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.register.Findings;
import org.chancery.register.finding.Finding;
import org.chancery.register.finding.Gravity;
import org.chancery.register.finding.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "findings",
    description = {
      "List what does not fit: contradictions, gaps, breaches of rules.",
      "The gravest come first. A finding goes away by itself when it is settled."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery findings",
      "  chancery findings SCO --kind two-holders --evidence",
    })
final class FindingsCommand extends Query {

  /** The kinds, to be completed by the shell. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Kind.words().iterator();
    }
  }

  /** A kind by its word. */
  static final class OneKind implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String word) {
      return Kind.of(word.toLowerCase(Locale.ROOT))
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"%s\" is none of %s".formatted(word, String.join(", ", Kind.words()))));
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Only what is about this organisation, state, person or other entity.")
  private @Nullable String name;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "The day by which plans are overdue, as in 2022-03-20; default: today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      converter = OneKind.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private @Nullable Kind kind;

  @Option(names = "--evidence", description = "Show the words of the claims that do not fit.")
  private boolean evidence;

  @Mixin private OwnStatutes statutes = new OwnStatutes();

  FindingsCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    LocalDate day = on == null ? chancery().today() : on;
    Optional<Entity> about = Optional.ofNullable(name).map(inquiry::entity);
    Findings findings =
        inquiry
            .view()
            .findings(statutes.all(chancery()), List.of(new TableConflicts(chancery().base())));
    List<Finding> found =
        about.map(it -> findings.about(it.id(), day)).orElseGet(() -> findings.all(day)).stream()
            .filter(finding -> kind == null || finding.kind() == kind)
            .toList();
    if (isJson()) {
      ArrayNode array = Json.array(found, finding -> json(findings, finding));
      print(array);
    } else {
      show(findings, found, about);
    }
  }

  private void show(Findings findings, List<Finding> found, Optional<Entity> about) {
    Sheet sheet = sheet();
    if (found.isEmpty()) {
      sheet.note(
          "Nothing is known that does not fit%s."
              .formatted(about.map(it -> " with " + Wording.the(it)).orElse("")));
      return;
    }
    sheet.table(0, found.stream().map(finding -> row(findings, finding)).toList());
    sheet.gap();
    sheet.aside(summary(found));
  }

  private Row row(Findings findings, Finding finding) {
    List<Cell> under = new ArrayList<>();
    if (finding.rule() != null) {
      under.add(new Cell("against %s".formatted(finding.rule()), Paint.DIM));
    }
    if (evidence) {
      findings
          .testimonies(finding)
          .forEach(testimony -> under.add(new Cell(ClaimText.quoted(testimony), Paint.CYAN)));
    }
    under.add(
        new Cell(
            "%s · since %s · %s".formatted(finding.id(), finding.since(), finding.remedy()),
            Paint.DIM));
    return Row.of(
            new Cell(finding.gravity().word(), paint(finding.gravity())),
            Cell.of(finding.kind().word()),
            new Cell(finding.what(), Paint.BOLD))
        .over(under);
  }

  private static Paint paint(Gravity gravity) {
    return switch (gravity) {
      case GRAVE -> Paint.RED;
      case SERIOUS -> Paint.YELLOW;
      case SLIGHT -> Paint.PLAIN;
    };
  }

  private static String summary(List<Finding> found) {
    Map<Gravity, Long> counts =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::gravity, () -> new EnumMap<>(Gravity.class), Collectors.counting()));
    return "%s: %s."
        .formatted(
            Wording.count(found.size(), "finding"),
            Wording.and(
                counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().word())
                    .toList()));
  }

  private ObjectNode json(Findings findings, Finding finding) {
    ObjectNode node = Json.of(finding);
    if (evidence) {
      node.set("evidence", Json.array(findings.testimonies(finding), Json::of));
    }
    return node;
  }
}
