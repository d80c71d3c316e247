package org.chancery.desk.page;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.Json;
import org.chancery.answers.text.Phrases;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Modality;
import org.chancery.register.DispatchInfo;
import org.chancery.register.Ruled;
import org.chancery.register.Shown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dispatch: its text with the evidence marked, and its claims beside it.
 *
 * @param paragraphs the text, cut where evidence begins and ends
 */
public record DispatchPage(
    Dispatch dispatch, DispatchInfo info, List<Said> claims, List<Paragraph> paragraphs)
    implements Page {

  /**
   * A claim as it is shown.
   *
   * @param number from 1, in the order of the text
   * @param according by whose word the dispatch has it, "" for its own
   * @param first number of the stretch of text in which its evidence begins
   * @param rulings those that stand
   */
  public record Said(
      int number, Claim claim, List<Piece> text, String according, int first, List<Ruled> rulings) {

    /** How firmly it is said; empty for what is given as fact. */
    public Optional<String> modality() {
      return claim.modality() == Modality.ASSERTED
          ? Optional.empty()
          : Optional.of(claim.modality().word());
    }

    static List<Piece> text(Claim claim) {
      return Piece.of(Phrases.of(claim.fact()), claim.fact().entities());
    }
  }

  /**
   * A line of the text.
   *
   * @param role "title", "header", "body" or "noise"
   */
  public record Paragraph(String role, List<Stretch> stretches) {
    public Paragraph {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * A stretch of text that is evidence for the same claims throughout.
   *
   * @param number of it in the text, from 1
   * @param claims ids of the claims, none for plain text
   */
  public record Stretch(int number, String text, List<String> claims) {
    public Stretch {
      claims = List.copyOf(claims);
    }
  }

  public DispatchPage {
    claims = List.copyOf(claims);
    paragraphs = List.copyOf(paragraphs);
  }

  static DispatchPage of(Shown.OfDispatch shown, MarkedText marked, List<Said> claims) {
    return new DispatchPage(shown.dispatch(), shown.info(), claims, marked.paragraphs());
  }

  @Override
  public String template() {
    return "dispatch";
  }

  @Override
  public Title title() {
    String headline = dispatch.title();
    return Title.name(headline == null ? dispatch.label() : headline);
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.of(info);
    node.put("place", dispatch.place()).put("text", dispatch.text());
    node.set("claims", Json.array(claims, said -> ClaimJson.tree(said.claim(), info.label())));
    return node;
  }
}
