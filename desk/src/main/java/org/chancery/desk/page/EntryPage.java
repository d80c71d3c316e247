package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.EntryText;
import org.chancery.answers.Json;
import org.chancery.answers.text.Phrases;
import org.chancery.register.Proof;
import org.chancery.register.Ruled;
import org.chancery.register.Testimony;
import org.chancery.register.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry and its proof.
 *
 * @param why what each claim says of when it held, for those that say anything
 * @param history what the register knew of it, and when
 */
public record EntryPage(Proof proof, List<Reason> why, List<Version> history) implements Page {

  /**
   * A claim that narrows the bounds.
   *
   * @param what "start", "end" or "held"
   * @param date as the claim gives it, in words
   */
  public record Reason(String what, String date, Testimony testimony) {}

  public EntryPage {
    why = List.copyOf(why);
    history = List.copyOf(history);
  }

  @Override
  public String template() {
    return "entry";
  }

  @Override
  public Title title() {
    return Title.name(EntryText.phrase(proof.entry()));
  }

  /** What the entry holds, with links. */
  public List<Piece> text() {
    return Piece.of(Phrases.of(proof.entry().fact()), proof.entry().fact().entities());
  }

  /** The rulings on a claim that stand. */
  public List<Ruled> rulings(Testimony testimony) {
    return proof.rulings().getOrDefault(testimony.claim().id(), List.of());
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.of(proof.entry());
    node.set("evidence", Json.of(proof));
    node.set(
        "history",
        Json.array(
            history,
            version -> {
              ObjectNode one = Json.object().put("from", version.from().toString());
              version.to().ifPresent(to -> one.put("to", to.toString()));
              one.set("entry", Json.of(version.entry()));
              return one;
            }));
    return node;
  }
}
