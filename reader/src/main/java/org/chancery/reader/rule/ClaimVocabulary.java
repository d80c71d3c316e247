package org.chancery.reader.rule;

import org.chancery.model.AgreementAct;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Modality;
import org.chancery.model.RelationAct;
import org.chancery.model.SanctionAct;
import org.chancery.model.Standing;
import org.chancery.reader.rule.Vocabulary.Values;

/**
 * What rules for claims may say: the one table of roles and constants. The types are those of the
 * facts. {@link Match} refuses to give a role or a constant that is not in the table, so whoever
 * makes claims of matches cannot use another.
 */
public final class ClaimVocabulary {

  private static final Values TRUE = Values.of("true");

  private static final Vocabulary CLAIMS =
      new Vocabulary(Fact.types().stream().map(ClaimVocabulary::type).toList(), false);

  private ClaimVocabulary() {}

  /** The vocabulary of the rules that make claims. */
  public static Vocabulary claims() {
    return CLAIMS;
  }

  private static Vocabulary.Type type(String name) {
    Vocabulary.Type type = alone(name);
    // How firmly a statement is made is told by its own verb.
    return name.equals("statement") ? type : type.setting("modality", Values.of(Modality.class));
  }

  private static Vocabulary.Type alone(String name) {
    return switch (name) {
      case "tenure" ->
          Vocabulary.Type.of(
                  name,
                  "holder",
                  "office",
                  "organisation",
                  "predecessor",
                  "successor",
                  "start",
                  "end",
                  "length")
              .setting("standing", Values.of(Standing.class, "by tense"));
      case "membership" ->
          Vocabulary.Type.of(
                  name, "member", "organisation", "status", "occasion", "count", "start", "end")
              .setting("status", Values.ANY)
              .setting("organisation", Values.of("main"));
      case "tally" ->
          Vocabulary.Type.of(name, "organisation", "count", "number", "status")
              .setting("status", Values.ANY)
              .setting("organisation", Values.of("main"));
      case "presidency" ->
          Vocabulary.Type.of(
                  name,
                  "holder",
                  "organisation",
                  "chair",
                  "predecessor",
                  "successor",
                  "start",
                  "end")
              .setting("holder", Values.of("state"))
              .setting("begins", TRUE)
              .setting("ends", TRUE);
      case "meeting" ->
          Vocabulary.Type.of(name, "participants", "others", "date", "place", "occasion", "since")
              .setting("form", Values.of(MeetingForm.class));
      case "statement" ->
          Vocabulary.Type.of(name, "speaker", "content", "addressee", "document", "date")
              .setting("act", Values.of(Fact.Statement.Act.class))
              .setting(
                  "content",
                  Values.of(
                      "reported",
                      "noted",
                      "announced",
                      "request",
                      "infinitive",
                      "call",
                      "notice",
                      "stance",
                      "whole",
                      "quote"));
      case "gathering" ->
          Vocabulary.Type.of(name, "gathering", "organisation", "host", "date", "place")
              .setting("level", Values.ANY);
      case "founding" ->
          Vocabulary.Type.of(name, "organisation", "date", "anniversary")
              .setting("anniversary", TRUE);
      case "seat" -> Vocabulary.Type.of(name, "organisation", "place");
      case "trait" ->
          Vocabulary.Type.of(name, "person", "date", "value").setting("attribute", Values.ANY);
      case "visit" -> Vocabulary.Type.of(name, "visitor", "place", "host", "start", "end");
      case "agreement" ->
          Vocabulary.Type.of(name, "parties", "others", "subject", "date", "place")
              .setting("act", Values.of(AgreementAct.class));
      case "sanction" ->
          Vocabulary.Type.of(name, "sender", "target", "date")
              .setting("act", Values.of(SanctionAct.class));
      case "relation" ->
          Vocabulary.Type.of(name, "parties", "others", "level", "date")
              .setting("act", Values.of(RelationAct.class));
      case "situation" -> Vocabulary.Type.of(name, "situation", "period", "date", "place");
      default -> throw new IllegalStateException("no roles are known for facts of type " + name);
    };
  }
}
