package org.chancery.cli;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Stretch;
import org.chancery.register.Proof;
import org.chancery.register.Shared;
import org.chancery.register.Stint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "shared",
    description = {
      "List the organisations to which two states belong, or did, at one time, and the days.",
      "A year counts where each belonged on some day of it.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery shared India Pakistan",
      "  chancery shared USA China --status member --from 1971 --to 2014",
    })
final class SharedCommand extends Query {
  private static final String ANY = "any";

  @Parameters(index = "0", paramLabel = "STATE1", description = "The one state.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "STATE2", description = "The other.")
  private String other = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "member",
      description = "As what both belong, or any; default: ${DEFAULT-VALUE}.")
  private String status = "";

  @Option(names = "--from", paramLabel = "YEAR", description = "The first year that counts.")
  private @Nullable Year from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "The last year that counts; default: this year.")
  private @Nullable Year to;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  SharedCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity first = inquiry.entity(one, EntityKind.STATE, EntityKind.ORGANISATION);
    Entity second = inquiry.entity(other, EntityKind.STATE, EntityKind.ORGANISATION);
    Shared shared = inquiry.view().shared(first.id(), second.id(), wantedStatus(), years());
    if (isJson()) {
      print(json(inquiry, first, second, shared));
    } else {
      show(inquiry, first, second, shared);
    }
  }

  private Optional<String> wantedStatus() {
    return Optional.of(status.strip().toLowerCase(Locale.ROOT)).filter(it -> !it.equals(ANY));
  }

  private Stretch years() {
    LocalDate first = from == null ? LocalDate.MIN : from.atDay(1);
    LocalDate last = (to == null ? Year.from(chancery().today()) : to).atDay(1);
    if (first.isAfter(last)) {
      throw new Complaint("--from %s is after --to %s; give them in order.".formatted(from, to));
    }
    return new Stretch(first, last.plusYears(1).minusDays(1));
  }

  private void show(Inquiry inquiry, Entity first, Entity second, Shared shared) {
    Sheet sheet = sheet();
    if (shared.organisations().isEmpty()) {
      sheet.note(
          "No organisation is known to which both %s and %s belonged; 'chancery memberships \"%s\"' lists those of the one."
              .formatted(Wording.the(first), Wording.the(second), first.name()));
      return;
    }
    Answers.headed(
        sheet,
        "%s and %s".formatted(first.name(), second.name()),
        wantedStatus().map("each as %s"::formatted).orElse("in any status"));
    sheet.table(0, shared.organisations().stream().map(in -> row(inquiry, in)).toList());
    sheet.gap();
    sheet.note(
        "%s, %s%s."
            .formatted(
                Wording.count(shared.organisations().size(), "organisation"),
                Wording.count(shared.certainYears(), "joint organisation-year"),
                shared.possibleYears() == 0
                    ? ""
                    : " and possibly %d more".formatted(shared.possibleYears())));
  }

  private Row row(Inquiry inquiry, Shared.In in) {
    return Row.of(
            new Cell(in.organisation().name(), Paint.BOLD),
            Cell.of(years(in)),
            Cell.of(
                Stream.of(days("certainly", in.certain()), days("possibly", in.possible()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "))))
        .over(proofs(inquiry, in));
  }

  private static String years(Shared.In in) {
    return in.possibleYears() == 0
        ? Wording.count(in.certainYears(), "year")
        : "%s, %d more possible"
            .formatted(Wording.count(in.certainYears(), "year"), in.possibleYears());
  }

  private static Optional<String> days(String how, List<Stretch> days) {
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(how + " " + Wording.and(days.stream().map(Times::during).toList()));
  }

  private List<Cell> proofs(Inquiry inquiry, Shared.In in) {
    return evidence
        ? stints(in)
            .flatMap(stint -> inquiry.view().evidence(stint.entry()).stream())
            .flatMap(proof -> Rows.proof(proof).stream())
            .toList()
        : List.of();
  }

  private static Stream<Stint> stints(Shared.In in) {
    return Stream.concat(in.first().stream(), in.second().stream());
  }

  private ObjectNode json(Inquiry inquiry, Entity first, Entity second, Shared shared) {
    ObjectNode answer = Json.object();
    answer.set("first", Json.of(first));
    answer.set("second", Json.of(second));
    answer.put("status", wantedStatus().orElse(ANY));
    answer.put("certainYears", shared.certainYears());
    answer.put("possibleYears", shared.possibleYears());
    answer.set("organisations", Json.array(shared.organisations(), in -> json(inquiry, in)));
    return answer;
  }

  private ObjectNode json(Inquiry inquiry, Shared.In in) {
    ObjectNode node = Json.object();
    node.set("organisation", Json.of(in.organisation()));
    node.put("certainYears", in.certainYears()).put("possibleYears", in.possibleYears());
    node.set("certain", stretches(in.certain()));
    node.set("possible", stretches(in.possible()));
    node.set("first", Json.array(in.first(), stint -> json(inquiry, stint)));
    node.set("second", Json.array(in.second(), stint -> json(inquiry, stint)));
    return node;
  }

  private ObjectNode json(Inquiry inquiry, Stint stint) {
    ObjectNode node = Json.of(stint);
    if (evidence) {
      Optional<Proof> proof = inquiry.view().evidence(stint.entry());
      proof.ifPresent(it -> node.set("evidence", Json.of(it)));
    }
    return node;
  }

  private static ArrayNode stretches(List<Stretch> days) {
    return Json.array(
        days,
        it -> Json.object().put("first", Json.day(it.first())).put("last", Json.day(it.last())));
  }
}
