package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.register.Proof;
import org.chancery.register.entry.Entry;
import tools.jackson.databind.node.ObjectNode;

/** What the answers to several questions have in common. */
final class Answers {

  private Answers() {}

  /** A heading and the empty line under it. */
  static void headed(Sheet sheet, String what, String details) {
    sheet.heading("%s %s".formatted(what, details));
    sheet.gap();
  }

  /** The sentence for somebody or something of whom the register has no entry. */
  static String nothing(Entity entity) {
    return "No dispatch that was read says anything of %s; read some with 'chancery read FILE'."
        .formatted(Wording.the(entity));
  }

  /** The words that an entry rests on, if they are wanted. */
  static List<Cell> proof(Inquiry inquiry, Entry entry, boolean wanted) {
    return wanted ? proof(inquiry, entry).map(Rows::proof).orElse(List.of()) : List.of();
  }

  /** An entry, with the claims that it rests on if they are wanted. */
  static ObjectNode json(Inquiry inquiry, Entry entry, boolean evidence) {
    ObjectNode node = Json.of(entry);
    if (evidence) {
      proof(inquiry, entry).ifPresent(proof -> node.set("evidence", Json.of(proof)));
    }
    return node;
  }

  /** The title of the office that a fact is about. */
  static Optional<String> office(Fact fact) {
    return fact instanceof Fact.Tenure tenure ? Optional.of(tenure.office()) : Optional.empty();
  }

  private static Optional<Proof> proof(Inquiry inquiry, Entry entry) {
    return inquiry.view().evidence(entry.id());
  }
}
