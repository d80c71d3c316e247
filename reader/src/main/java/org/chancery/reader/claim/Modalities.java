package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.Locale;
import java.util.Set;
import org.chancery.model.Modality;

/** Tells how firmly a sentence says what its trigger word says. */
final class Modalities {

  private static final Set<String> PLANNING =
      Set.of(
          "expect",
          "set",
          "schedule",
          "plan",
          "due",
          "slate",
          "agree",
          "decide",
          "intend",
          "prepare",
          "ready",
          "poise",
          "announce",
          "pledge",
          "promise",
          "be",
          "determine",
          "commit");
  private static final Set<String> WISHING =
      Set.of(
          "hope",
          "want",
          "seek",
          "consider",
          "urge",
          "call",
          "propose",
          "demand",
          "ask",
          "wish",
          "request",
          "invite",
          "offer",
          "suggest",
          "likely",
          "unlikely",
          "aim",
          "try",
          "attempt",
          "encourage",
          "allow",
          "would",
          "able",
          "need",
          "interest");

  /** Deeds that are done when they are decided. */
  private static final Set<String> DECIDED =
      Set.of(
          "suspend",
          "extend",
          "prolong",
          "renew",
          "lift",
          "ease",
          "impose",
          "expel",
          "appoint",
          "name",
          "elect",
          "designate",
          "dismiss",
          "recall",
          "sever",
          "readmit",
          "reinstate");

  private static final Set<String> DENYING =
      Set.of("fail", "decline", "refuse", "deny", "reject", "avoid", "stop");
  private static final Set<String> TO = Set.of("to");
  private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> MAY =
      Set.of("may", "might", "could", "would", "should", "can", "must");
  private static final Set<String> WOULD = Set.of("would", "'d");
  private static final Set<String> IF = Set.of("if", "once", "unless", "whether", "until");
  private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither");

  private Modalities() {}

  /** How firmly a trigger is said, from its auxiliaries and from the verbs that it hangs on. */
  static Modality of(SemanticGraph graph, IndexedWord trigger) {
    boolean denied =
        graph.incomingEdgeList(trigger).stream()
            .anyMatch(edge ->
                edge.getRelation().toString().equals("ccomp")
                    && DENYING.contains(edge.getGovernor().lemma()));
    if (denied) {
      return Modality.DENIED;
    }
    Modality own = own(graph, trigger);
    if (own != Modality.ASSERTED) {
      return own;
    }
    boolean infinitive = hasChild(graph, trigger, TO, "mark|aux");
    boolean noun = trigger.tag().startsWith("NN");
    for (SemanticGraphEdge edge : graph.incomingEdgeList(trigger)) {
      String relation = edge.getRelation().toString();
      IndexedWord governor = edge.getGovernor();
      if (relation.startsWith("conj")
          && !relation.equals("conj:but")
          && governor.index() < trigger.index()
          && !hasSubject(graph, trigger)) {
        Modality shared = of(graph, governor);
        if (shared != Modality.ASSERTED) {
          return shared;
        }
      }
      if (noun && relation.matches("obj|nsubj.*|obl.*|nmod.*")) {
        // A summit is as certain as the verb that speaks of it.
        return of(graph, governor);
      }
      if (relation.matches("xcomp|ccomp|advcl.*|acl.*|dep") && infinitive) {
        boolean done =
            governor.lemma().matches("decide|vote|resolve|agree")
                && DECIDED.contains(trigger.lemma())
                && own(graph, governor) == Modality.ASSERTED;
        return done ? Modality.ASSERTED : infinitiveUnder(graph, governor, relation);
      }
    }
    return Modality.ASSERTED;
  }

  private static Modality own(SemanticGraph graph, IndexedWord trigger) {
    if (hasChild(graph, trigger, NOT, "advmod|neg|det|cc:preconj")) {
      return Modality.DENIED;
    }
    if (hasChild(graph, trigger, WOULD, "aux.*") && isReported(graph, trigger)) {
      return Modality.PLANNED;
    }
    if (hasChild(graph, trigger, MAY, "aux.*") || hasChild(graph, trigger, IF, "mark|advmod")) {
      return Modality.POSSIBLE;
    }
    return isTo(graph, trigger) || hasChild(graph, trigger, WILL, "aux.*")
        ? Modality.PLANNED
        : Modality.ASSERTED;
  }

  /** "is to visit", "is to be received"; not "agreed to be received". */
  private static boolean isTo(SemanticGraph graph, IndexedWord trigger) {
    return hasChild(graph, trigger, TO, "mark")
        && graph.outgoingEdgeList(trigger).stream()
            .anyMatch(edge ->
                edge.getRelation().toString().matches("aux|cop")
                    && edge.getDependent().lemma().equals("be")
                    && edge.getDependent().tag().matches("VB[ZPD]"));
  }

  /** "said it would leave" is what "will leave" becomes when it is told later. */
  private static boolean isReported(SemanticGraph graph, IndexedWord trigger) {
    return !hasChild(graph, trigger, IF, "mark|advmod")
        && graph.incomingEdgeList(trigger).stream()
            .anyMatch(edge ->
                edge.getRelation().toString().equals("ccomp")
                    && edge.getGovernor().tag().matches("VBD|VBN")
                    && edge.getGovernor().lemma().matches("say|announce|declare|confirm|add|tell"));
  }

  /** An infinitive takes its force from what it hangs on. */
  private static Modality infinitiveUnder(
      SemanticGraph graph, IndexedWord governor, String relation) {
    String lemma = governor.lemma();
    if (DENYING.contains(lemma)) {
      return Modality.DENIED;
    }
    if (WISHING.contains(lemma)) {
      return Modality.POSSIBLE;
    }
    Modality above = own(graph, governor);
    if (above == Modality.DENIED || above == Modality.POSSIBLE) {
      return above;
    }
    if (PLANNING.contains(lemma) || relation.startsWith("acl")) {
      return Modality.PLANNED;
    }
    return above;
  }

  private static boolean hasSubject(SemanticGraph graph, IndexedWord word) {
    return graph.outgoingEdgeList(word).stream()
        .anyMatch(edge -> edge.getRelation().toString().startsWith("aux"));
  }

  private static boolean hasChild(
      SemanticGraph graph, IndexedWord word, Set<String> lemmas, String relation) {
    return graph.outgoingEdgeList(word).stream()
        .anyMatch(edge ->
            edge.getRelation().toString().matches(relation)
                && (lemmas.contains(edge.getDependent().lemma())
                    || lemmas.contains(edge.getDependent().word().toLowerCase(Locale.ROOT))));
  }
}
