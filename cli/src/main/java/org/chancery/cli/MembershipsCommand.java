package org.chancery.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.answers.EntryText;
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
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.EntryFilter;
import org.chancery.register.Held;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "memberships",
    description = {
      "List the organisations to which a state belongs, or did on a day, and in which status.",
      "With --in, tell whether it belongs to one, and all that is known of since when.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery memberships India --on 2022-03-20 --status member",
      "  chancery memberships India --in SCO --evidence",
    })
final class MembershipsCommand extends Query {

  @Parameters(
      index = "0",
      paramLabel = "STATE",
      description = "The state; or an organisation that is a member of others.")
  private String state = "";

  @Option(names = "--in", paramLabel = "ORG", description = "Only this organisation.")
  private @Nullable String organisation;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only this one: member, observer, \"dialogue partner\" …")
  private @Nullable String status;

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "The day, month or year, as in 2022-03-20; default: today.")
  private @Nullable Stretch on;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  MembershipsCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Stretch days = on == null ? Stretch.of(chancery().today()) : on;
    Entity of = inquiry.entity(state, EntityKind.STATE, EntityKind.ORGANISATION, EntityKind.GROUP);
    if (organisation == null) {
      list(inquiry, of, days);
    } else {
      decide(inquiry, of, inquiry.entity(organisation, EntityKind.ORGANISATION), days);
    }
  }

  private Optional<String> wantedStatus() {
    return Optional.ofNullable(status).map(it -> it.strip().toLowerCase(Locale.ROOT));
  }

  private void list(Inquiry inquiry, Entity of, Stretch days) {
    List<Held> held = inquiry.view().memberships(of.id(), wantedStatus(), days);
    if (isJson()) {
      ObjectNode answer = Json.object();
      answer.set("member", Json.of(of));
      answer.put("on", Json.on(days));
      answer.set("memberships", Json.array(held, one -> json(inquiry, one)));
      print(answer);
      return;
    }
    Sheet sheet = sheet();
    if (held.isEmpty()) {
      sheet.note(
          "%s is not known to have belonged to any organisation%s %s; 'chancery timeline \"%s\"' shows what is known of other days."
              .formatted(
                  Wording.sentence(Wording.the(of)),
                  wantedStatus().map(" as %s"::formatted).orElse(""),
                  Times.during(days),
                  of.name()));
      return;
    }
    Answers.headed(sheet, of.name(), Times.during(days));
    sheet.table(
        0,
        held.stream()
            .map(one ->
                Row.of(
                        Cell.of(membership(one.entry()).status()),
                        new Cell(membership(one.entry()).organisation().name(), Paint.BOLD),
                        Rows.truth(one.truth()),
                        new Cell(EntryText.support(one.entry()), Paint.DIM),
                        Cell.of(EntryText.times(one.entry())))
                    .over(Answers.proof(inquiry, one.entry(), evidence)))
            .toList());
  }

  /** Whether it belongs to the one organisation; what speaks of other days is shown as well. */
  private void decide(Inquiry inquiry, Entity of, Entity in, Stretch days) {
    EntryFilter wanted =
        EntryFilter.of("membership").with("member", of.id()).with("organisation", in.id());
    List<Held> all =
        inquiry.view().entries(wanted.saying("status", wantedStatus())).stream()
            .map(entry -> new Held(entry, entry.holdsWithin(days)))
            .toList();
    Truth truth = all.stream().map(Held::truth).reduce(Truth.NO, Truth::or);
    if (isJson()) {
      ObjectNode answer = Json.object();
      answer.set("member", Json.of(of));
      answer.set("organisation", Json.of(in));
      answer.put("on", Json.on(days)).put("truth", Wording.word(truth));
      answer.set("memberships", Json.array(all, one -> json(inquiry, one)));
      print(answer);
      return;
    }
    Sheet sheet = sheet();
    if (all.isEmpty()) {
      sheet.note(unknown(inquiry, wanted, of, in));
      return;
    }
    Answers.headed(sheet, of.name(), "in %s %s".formatted(Wording.the(in), Times.during(days)));
    sheet.table(
        0,
        all.stream()
            .map(one ->
                Row.of(
                        Rows.truth(one.truth()),
                        new Cell(EntryText.support(one.entry()), Paint.DIM),
                        Rows.phrase(one.entry()))
                    .over(Answers.proof(inquiry, one.entry(), evidence)))
            .toList());
  }

  private String unknown(Inquiry inquiry, EntryFilter inAnyStatus, Entity of, Entity in) {
    String others =
        inquiry.view().entries(inAnyStatus).stream()
            .map(entry -> membership(entry).status())
            .distinct()
            .collect(joining(" and as "));
    return "No: no dispatch that was read makes %s %s of %s%s."
        .formatted(
            Wording.the(of),
            wantedStatus().map(Wording::a).orElse("a member"),
            Wording.the(in),
            others.isEmpty() ? "" : "; it is known as " + others);
  }

  private ObjectNode json(Inquiry inquiry, Held held) {
    return Json.of(held, Answers.json(inquiry, held.entry(), evidence));
  }

  private static Fact.Membership membership(Entry entry) {
    return (Fact.Membership) entry.fact();
  }
}
