package org.chancery.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.answers.Complaint;
import org.chancery.answers.Decisions;
import org.chancery.answers.Inquiry;
import org.chancery.desk.web.Problem;
import org.chancery.model.Ruling;
import org.chancery.model.RulingJson;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import tools.jackson.databind.node.ObjectNode;

/** Rulings that people give on the pages or by the API. */
final class GivenRulings {
  private final Register register;

  GivenRulings(Register register) {
    this.register = register;
  }

  /**
   * A ruling in its public form.
   *
   * @param node the ruling with the reason beside it
   */
  Ruled give(ObjectNode node, String by) {
    String reason = node.path("reason").asString("").strip();
    requireReason(reason);
    try {
      return register.rule(
          RulingJson.read(node.deepCopy().remove(List.of("reason", "by")).toString()), by, reason);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("That is no ruling: %s.".formatted(e.getMessage()));
    }
  }

  /**
   * A ruling as a form has it.
   *
   * @param form values by field: "ruling", "reason", and those that the ruling needs
   */
  Ruled give(Map<String, String> form, Inquiry inquiry, String by) {
    String reason = field(form, "reason");
    requireReason(reason);
    return switch (field(form, "ruling")) {
      case "accept" -> register.rule(new Ruling.Accept(List.of(claim(form, inquiry))), by, reason);
      case "reject" -> register.rule(new Ruling.Reject(List.of(claim(form, inquiry))), by, reason);
      case "correct" -> correct(form, inquiry, by, reason);
      case "merge" ->
          register.rule(
              new Ruling.Merge(
                  inquiry.entity(field(form, "one")), inquiry.entity(field(form, "other"))),
              by,
              reason);
      case "split" -> split(form, inquiry, by, reason);
      case "undo" -> register.rule(new Ruling.Undo(field(form, "undone")), by, reason);
      default ->
          throw Problem.badRequest(
              "A ruling is accept, reject, correct, merge, split or undo; choose one.");
    };
  }

  private Ruled correct(Map<String, String> form, Inquiry inquiry, String by, String reason) {
    String claim = claim(form, inquiry);
    List<String> changes =
        Arrays.stream(field(form, "changes").split("\\s*[;\\n]\\s*", -1))
            .filter(change -> !change.isBlank())
            .toList();
    if (changes.isEmpty()) {
      throw Problem.badRequest("A correction needs what is to be changed, as in start=2017-06-09.");
    }
    return new Decisions(register, inquiry, by, reason).correct(claim, changes);
  }

  private Ruled split(Map<String, String> form, Inquiry inquiry, String by, String reason) {
    return new Decisions(register, inquiry, by, reason)
        .split(
            inquiry.entity(field(form, "from")),
            List.of(claim(form, inquiry)),
            Optional.of(field(form, "as")).filter(as -> !as.isEmpty()));
  }

  private static String claim(Map<String, String> form, Inquiry inquiry) {
    String id = field(form, "claim");
    return inquiry
        .view()
        .claim(id)
        .map(shown -> shown.testimony().claim().id())
        .orElseThrow(() -> new Complaint("No claim is called \"%s\".".formatted(id)));
  }

  private static void requireReason(String reason) {
    if (reason.isEmpty()) {
      throw Problem.badRequest("A ruling needs a reason; others will want to know why.");
    }
  }

  private static String field(Map<String, String> form, String name) {
    return form.getOrDefault(name, "").strip();
  }
}
