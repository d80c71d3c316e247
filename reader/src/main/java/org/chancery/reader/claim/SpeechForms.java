package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Set;
import org.chancery.reader.language.Token;

/** Tells in which forms a verb of saying says something: not "to say", "may say", "is said". */
final class SpeechForms {

  private static final Set<String> MODALS =
      Set.of(
          "may", "might", "could", "should", "can", "must", "would", "will", "shall", "ought", "wo",
          "ca");

  private SpeechForms() {}

  /** Whether a verb stands in a form in which something is said, or is a noun. */
  static boolean isStating(Scene scene, IndexedWord trigger) {
    int at = scene.first(trigger);
    Token token = scene.sentence().token(at);
    int before = at - 1;
    while (before > 0 && scene.sentence().token(before).tag().startsWith("RB")) {
      before--;
    }
    if (before < 0 || !token.isVerb()) {
      return true;
    }
    if (isNoun(scene, at)) {
      return false;
    }
    Token helper = scene.sentence().token(before);
    if (helper.is("to") || MODALS.contains(helper.lower())) {
      return false;
    }
    boolean passive =
        (helper.lemma().equals("be") && token.tag().matches("VB[ND]"))
            || (helper.is("been", "being") && token.tag().matches("VB[ND]"));
    return !passive && !isBare(scene, at, helper) && (!token.tag().equals("VBG") || isFree(helper));
  }

  /** "Ethiopia, long mentioned as the next in line": mentioned by others. */
  private static boolean isBare(Scene scene, int at, Token before) {
    if (!scene.sentence().token(at).tag().equals("VBN") || at >= scene.lastWord()) {
      return false;
    }
    Token next = scene.sentence().token(at + 1);
    boolean noun = before.is(",") || before.tag().startsWith("NN");
    return noun && next.is("in", "by", "as", "at", "with", "from", "to", "under", "during");
  }

  /** A participle that says something stands by itself or behind "by", not within a phrase. */
  private static boolean isFree(Token before) {
    return before.tag().matches(",|CC|\\.|:|``|''")
        || before.lemma().equals("be")
        || before.is("while", "by", "in", "when", "after", "before", "with");
  }

  /** "did not say", "has never said". */
  static boolean isDenied(Scene scene, IndexedWord trigger) {
    for (int at = scene.first(trigger) - 1, steps = 0; at >= 0 && steps < 3; at--, steps++) {
      Token token = scene.sentence().token(at);
      if (token.is("not", "n't", "never", "neither", "nor")) {
        return true;
      }
      if (!token.tag().startsWith("RB") && !token.lemma().matches("have|do|be")) {
        return false;
      }
    }
    return false;
  }

  /** "the member states": no verb, whatever the tagger takes it for. */
  static boolean isNoun(Scene scene, int at) {
    return at > 0
        && scene.sentence().token(at).is("states")
        && scene
            .sentence()
            .token(at - 1)
            .is(
                "member",
                "participating",
                "observer",
                "partner",
                "contracting",
                "signatory",
                "founding");
  }

  /** "took the occasion to ask for", "would like to thank": the infinitive is said after all. */
  static boolean isCarried(Scene scene, IndexedWord trigger) {
    int at = scene.first(trigger);
    return at > 1
        && scene.sentence().token(at - 1).is("to")
        && scene.graph().containsVertex(trigger)
        && scene.graph().incomingEdgeList(trigger).stream()
            .filter(edge -> edge.getRelation().toString().matches("xcomp|advcl.*|acl.*|ccomp"))
            .anyMatch(edge -> carries(scene, edge.getGovernor()));
  }

  private static boolean carries(Scene scene, IndexedWord governor) {
    return SpeechWords.CARRYING_VERBS.contains(governor.lemma())
        || (governor.tag().startsWith("NN")
            && scene.graph().incomingEdgeList(governor).stream()
                .anyMatch(edge -> SpeechWords.CARRYING_VERBS.contains(edge.getGovernor().lemma())));
  }
}
