package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.ClaimText;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.RulingText;
import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.register.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "show",
    description = "Show an entity, a dispatch or a claim.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery show SCO --on 2022-03-20",
      "  chancery show sco-zhang-ming-ministry.txt --text",
    })
final class ShowCommand extends EntryQuery {

  @Parameters(
      index = "0",
      paramLabel = "ENTITY|DISPATCH|CLAIM",
      description = "An entity by name or id, a dispatch by id or label, or a claim by id.")
  private String what = "";

  @Option(
      names = "--text",
      description =
          "Of a dispatch: print its text and nothing else; offsets of evidence count in it.")
  private boolean text;

  ShowCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Shown shown = shown(inquiry);
    if (text) {
      printText(shown);
      return;
    }
    switch (shown) {
      case Shown.OfEntity entity -> showEntity(inquiry, entity);
      case Shown.OfDispatch dispatch -> showDispatch(dispatch);
      case Shown.OfClaim claim -> showClaim(inquiry, claim);
    }
  }

  /** An id goes first; a name that is none is looked up. */
  private Shown shown(Inquiry inquiry) {
    return inquiry
        .view()
        .show(what)
        .or(() -> inquiry.entityIfAny(what).flatMap(entity -> inquiry.view().show(entity.id())))
        .orElseThrow(() -> inquiry.unknown(what));
  }

  private void printText(Shown shown) {
    if (!(shown instanceof Shown.OfDispatch dispatch)) {
      throw new Complaint(
          "\"%s\" is no dispatch, and only dispatches have a text.".formatted(what));
    }
    // Exactly as it is stored: offsets count in it, so not even a line end is added.
    chancery().console().out().print(dispatch.dispatch().text());
  }

  private void showEntity(Inquiry inquiry, Shown.OfEntity shown) {
    if (isJson()) {
      ObjectNode answer = Json.of(shown.entity());
      shown.names().forEach(answer.withArray("names")::add);
      answer.set("rulings", Json.array(inquiry.view().rulingsAbout(shown.entity().id()), Json::of));
      answer.set("timeline", Json.array(wanted(shown.timeline()), held -> json(inquiry, held)));
      print(answer);
      return;
    }
    list(inquiry, shown.entity(), "timeline", shown.timeline(), nothing(shown));
    if (shown.names().size() > 1) {
      Sheet sheet = sheet();
      sheet.gap();
      sheet.aside(
          "Also called " + String.join(", ", shown.names().subList(1, shown.names().size())) + ".");
    }
    inquiry
        .view()
        .rulingsAbout(shown.entity().id())
        .forEach(ruled ->
            sheet()
                .aside(
                    "%s: %s, %s"
                        .formatted(
                            ruled.id(), RulingText.of(ruled.ruling()), RulingText.by(ruled))));
  }

  private String nothing(Shown.OfEntity shown) {
    return on() == null || shown.timeline().isEmpty()
        ? Answers.nothing(shown.entity())
        : "Nothing is known of %s%s.".formatted(Wording.the(shown.entity()), during());
  }

  private void showDispatch(Shown.OfDispatch shown) {
    if (isJson()) {
      ObjectNode answer = Json.of(shown.info());
      answer.put("place", shown.dispatch().place());
      answer.put("text", shown.dispatch().text());
      answer.set(
          "claims",
          Json.array(shown.claims(), claim -> ClaimJson.tree(claim, shown.info().label())));
      print(answer);
      return;
    }
    Dispatch dispatch = shown.dispatch();
    new DispatchPage(sheet(), isEvidenceWanted()).print(dispatch, shown.claims());
    sheet().gap();
    sheet()
        .aside(
            "%s%s".formatted(dispatch.id(), dispatch.url() == null ? "" : " · " + dispatch.url()));
  }

  private void showClaim(Inquiry inquiry, Shown.OfClaim shown) {
    if (isJson()) {
      ObjectNode answer = Json.of(shown.testimony());
      answer.set(
          "rulings",
          Json.array(inquiry.view().rulingsOn(shown.testimony().claim().id()), Json::of));
      answer.set(
          "entries",
          Json.array(shown.entries(), entry -> Answers.json(inquiry, entry, isEvidenceWanted())));
      print(answer);
      return;
    }
    Claim claim = shown.testimony().claim();
    Sheet sheet = sheet();
    Answers.headed(sheet, claim.id(), "(%s)".formatted(claim.fact().type()));
    sheet.table(
        0,
        List.of(
            labelled("says", Rows.phrase(claim)),
            labelled("in the words", Cell.of(ClaimText.quoted(shown.testimony()))),
            labelled("by", Cell.of(chain(claim))),
            labelled("dispatch", Cell.of(shown.testimony().dispatch().label())),
            labelled("modality", Cell.of(claim.modality().word())),
            labelled("confidence", Cell.of(Double.toString(claim.confidence()))),
            labelled("rule", Cell.of(claim.rule()))));
    inquiry
        .view()
        .rulingsOn(claim.id())
        .forEach(ruled -> sheet.note("It is " + RulingText.onClaim(ruled) + "."));
    if (!shown.entries().isEmpty()) {
      sheet.gap();
      sheet.heading("It bears on");
      sheet.table(2, shown.entries().stream().map(entry -> Row.of(Rows.phrase(entry))).toList());
    }
  }

  private static Row labelled(String label, Cell value) {
    return Row.of(new Cell(label, Paint.DIM), value);
  }

  private static String chain(Claim claim) {
    Optional<String> publisher =
        claim.attribution().getFirst() instanceof Attribution.Source(var source)
            ? Optional.of(source)
            : Optional.empty();
    String according = Phrases.according(claim.attribution());
    return (publisher.orElse("") + (according.isEmpty() ? "" : ", " + according)).strip();
  }
}
