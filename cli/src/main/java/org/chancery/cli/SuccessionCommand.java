package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact.Tenure;
import org.chancery.register.EntryFilter;
import org.chancery.register.Incumbents;
import org.chancery.register.Neighbour;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "succession",
    description = {
      "List all known holders of an office in order of time; or tell who held an office before or"
          + " after a person.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery succession Secretary-General SCO",
      "  chancery succession --before \"Zhang Ming\"",
      "  chancery succession Secretary-General SCO --after \"Vladimir Norov\" --evidence",
    })
final class SuccessionCommand extends Query {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OFFICE",
      description = "The office; with --before or --after it may be left out.")
  private @Nullable String office;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ORG",
      description = "The organisation or state.")
  private @Nullable String body;

  /** Whose neighbour in office is wanted. */
  static final class Side {
    @Option(names = "--before", paramLabel = "PERSON", description = "Who held it before this one.")
    private @Nullable String before;

    @Option(names = "--after", paramLabel = "PERSON", description = "Who held it after this one.")
    private @Nullable String after;
  }

  @ArgGroup private @Nullable Side side;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  SuccessionCommand(Chancery chancery) {
    super(chancery);
  }

  /** A tenure and those next to it on the side that is asked for. */
  private record Step(Entry entry, List<Neighbour> neighbours) {}

  @Override
  void answer(Inquiry inquiry) {
    if (side != null) {
      neighbours(inquiry, side);
    } else if (office != null && body != null) {
      all(inquiry, office, body);
    } else {
      throw new Complaint(
          "Whose succession is not said; give an office and an organisation, or --before or --after"
              + " a person.");
    }
  }

  private void all(Inquiry inquiry, String title, String organisation) {
    Entity of = inquiry.entity(organisation, EntityKind.ORGANISATION, EntityKind.STATE);
    List<Entry> tenures = incumbents(inquiry, title, of).tenures();
    if (isJson()) {
      ObjectNode answer = Json.object().put("office", title(tenures).orElse(title));
      answer.set("body", Json.of(of));
      answer.set("holders", Json.array(tenures, it -> Answers.json(inquiry, it, evidence)));
      print(answer);
      return;
    }
    Sheet sheet = sheet();
    if (tenures.isEmpty()) {
      sheet.note(
          "Nobody is known to have been %s of %s; 'chancery timeline \"%s\"' shows what is known."
              .formatted(title, Wording.the(of), of.name()));
      return;
    }
    Answers.headed(sheet, title(tenures).orElse(title), "of " + Wording.the(of));
    sheet.table(
        0,
        tenures.stream()
            .map(entry ->
                Row.of(new Cell(EntryText.support(entry), Paint.DIM), Rows.phrase(entry))
                    .over(Answers.proof(inquiry, entry, evidence)))
            .toList());
  }

  private void neighbours(Inquiry inquiry, Side wanted) {
    boolean before = wanted.before != null;
    String name =
        Stream.of(wanted.before, wanted.after)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElseThrow();
    Entity person = inquiry.entity(name, EntityKind.PERSON);
    List<Step> steps = steps(inquiry, person, before);
    if (isJson()) {
      ObjectNode answer = Json.object();
      answer.set("person", Json.of(person));
      answer.set(before ? "before" : "after", Json.array(steps, step -> json(inquiry, step)));
      print(answer);
      return;
    }
    String who = before ? "predecessor" : "successor";
    Sheet sheet = sheet();
    if (steps.stream().allMatch(step -> step.neighbours().isEmpty())) {
      sheet.note(
          "No %s of %s%s is known; 'chancery offices \"%s\"' shows what is known."
              .formatted(who, person.name(), office == null ? "" : " as " + office, person.name()));
      return;
    }
    Answers.headed(sheet, person.name(), "and who came " + (before ? "before" : "after"));
    sheet.table(
        0,
        steps.stream()
            .flatMap(step ->
                step.neighbours().stream()
                    .map(neighbour -> row(inquiry, step.entry(), neighbour, who)))
            .toList());
  }

  private List<Step> steps(Inquiry inquiry, Entity person, boolean before) {
    Optional<Entity> of =
        Optional.ofNullable(body)
            .map(it -> inquiry.entity(it, EntityKind.ORGANISATION, EntityKind.STATE));
    return inquiry.view().entries(EntryFilter.of("tenure").with("holder", person.id())).stream()
        .filter(entry -> isWanted(inquiry, entry, of))
        .map(entry -> {
          Incumbents incumbents = incumbents(inquiry, entry);
          return new Step(entry, before ? incumbents.before(entry) : incumbents.after(entry));
        })
        .toList();
  }

  private boolean isWanted(Inquiry inquiry, Entry entry, Optional<Entity> of) {
    Tenure tenure = tenure(entry);
    return (of.isEmpty() || of.get().equals(tenure.body()))
        && (office == null || inquiry.isOffice(office, tenure.office()));
  }

  /** An office whose owner no text tells has no succession but what the claims name. */
  private static Incumbents incumbents(Inquiry inquiry, Entry entry) {
    Tenure tenure = tenure(entry);
    Entity of = tenure.body();
    return of == null
        ? new Incumbents(List.of(entry))
        : inquiry.view().incumbents(tenure.office(), of.id());
  }

  /** By the title as it is given, or else by the standard one of the office that it stands for. */
  private static Incumbents incumbents(Inquiry inquiry, String title, Entity of) {
    Incumbents asGiven = inquiry.view().incumbents(title, of.id());
    return asGiven.tenures().isEmpty()
        ? inquiry.titles(title).stream()
            .map(standard -> inquiry.view().incumbents(standard, of.id()))
            .filter(it -> !it.tenures().isEmpty())
            .findFirst()
            .orElse(asGiven)
        : asGiven;
  }

  private static Optional<String> title(List<Entry> tenures) {
    return tenures.stream().findFirst().flatMap(entry -> Answers.office(entry.fact()));
  }

  private Row row(Inquiry inquiry, Entry own, Neighbour neighbour, String who) {
    Entry shown = neighbour.entry().orElse(own);
    return Row.of(
            Rows.truth(neighbour.truth()),
            new Cell(neighbour.holder().name(), Paint.BOLD),
            new Cell(EntryText.support(shown), Paint.DIM),
            neighbour
                .entry()
                .map(Rows::phrase)
                .orElseGet(() ->
                    Cell.of(
                        "named as %s in: %s".formatted(who, Phrases.of(own.fact(), own.bounds())))))
        .over(Answers.proof(inquiry, shown, evidence));
  }

  private ObjectNode json(Inquiry inquiry, Step step) {
    ObjectNode node = Json.object();
    node.set("tenure", Answers.json(inquiry, step.entry(), evidence));
    node.set(
        "holders",
        Json.array(
            step.neighbours(),
            neighbour -> {
              ObjectNode one = Json.object().put("truth", Wording.word(neighbour.truth()));
              one.set("holder", Json.of(neighbour.holder()));
              neighbour
                  .entry()
                  .ifPresent(entry -> one.set("tenure", Answers.json(inquiry, entry, evidence)));
              return one;
            }));
    return node;
  }

  private static Tenure tenure(Entry entry) {
    return (Tenure) entry.fact();
  }
}
