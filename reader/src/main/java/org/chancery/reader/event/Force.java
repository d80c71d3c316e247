package org.chancery.reader.event;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.model.EventType;
import org.jspecify.annotations.Nullable;

/** How a deed is spoken of: as done, as to come, as not done. */
enum Force {
  DONE,
  TO_COME,
  NOT_DONE,
  NOT_TO_COME;

  private static final Set<String> COMING =
      Set.of(
          "will", "'ll", "wo", "would", "shall", "may", "might", "could", "must", "should", "'d",
          "ought");
  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "no", "neither", "nor", "longer", "n’t");
  private static final Set<String> BE = Set.of("be");
  private static final Set<String> TO = Set.of("to");

  /** Verbs and adjectives under which an infinitive is still to come. */
  private static final Set<String> AHEAD =
      Set.of(
          "plan",
          "intend",
          "prepare",
          "ready",
          "set",
          "poised",
          "willing",
          "go",
          "expect",
          "hope",
          "due",
          "decide",
          "aim",
          "consider",
          "schedule",
          "likely",
          "propose",
          "eager",
          "about");

  /** Whether it is still to come. */
  boolean isAhead() {
    return this == TO_COME || this == NOT_TO_COME;
  }

  static Force of(Tree tree, IndexedWord trigger) {
    boolean ahead = holds(tree, trigger, word -> isAhead(tree, word), 3);
    boolean not = holds(tree, trigger, word -> isNegated(tree, word), 2);
    if (not) {
      return ahead ? NOT_TO_COME : NOT_DONE;
    }
    return ahead ? TO_COME : DONE;
  }

  /**
   * What a deed amounts to that is spoken of so: to say that one will help is to agree, to say that
   * one will strike is to threaten, not to help is to refuse. Null where nothing remains.
   */
  @Nullable EventType applied(EventType deed) {
    return switch (this) {
      case DONE -> deed;
      case TO_COME -> {
        if (deed.isHostileDeed()) {
          yield EventType.THREATEN;
        }
        yield deed.isCooperative() ? EventType.AGREE : deed;
      }
      case NOT_DONE -> deed.isCooperative() ? EventType.REJECT : null;
      case NOT_TO_COME -> {
        if (deed.isHostileDeed()) {
          yield EventType.AGREE;
        }
        yield deed.isCooperative() ? EventType.REJECT : null;
      }
    };
  }

  private static boolean isAhead(Tree tree, IndexedWord word) {
    boolean isTo = tree.hasChild(word, "aux.*", BE) && tree.hasChild(word, "mark", TO);
    return isTo || tree.hasChild(word, "aux.*", COMING) || isInfinitiveUnderPlan(tree, word);
  }

  private static boolean isInfinitiveUnderPlan(Tree tree, IndexedWord word) {
    return tree.hasChild(word, "mark", TO)
        && tree.above(word).stream()
            .filter(edge -> edge.getRelation().toString().matches("xcomp|ccomp|advcl.*|acl.*"))
            .anyMatch(edge -> AHEAD.contains(edge.getGovernor().lemma()));
  }

  private static boolean isNegated(Tree tree, IndexedWord word) {
    return tree.hasChild(word, "advmod|neg|det|cc:preconj", NOT);
  }

  /** Whether something holds of a word or of the verbs whose infinitive or object it is. */
  private static boolean holds(
      Tree tree, IndexedWord word, Predicate<IndexedWord> question, int steps) {
    if (question.test(word)) {
      return true;
    }
    if (steps == 0) {
      return false;
    }
    for (SemanticGraphEdge edge : tree.above(word)) {
      IndexedWord governor = edge.getGovernor();
      String relation = edge.getRelation().toString();
      boolean infinitive = tree.hasChild(word, "mark", TO);
      boolean verbal = relation.equals("xcomp") || (relation.equals("ccomp") && infinitive);
      boolean nominal =
          word.tag().startsWith("NN")
              && relation.matches("obj|nsubj.*")
              && governor.tag().startsWith("VB");
      boolean joined =
          relation.startsWith("conj") && governor.index() < word.index() && !hasSubject(tree, word);
      if ((verbal || nominal || joined) && holds(tree, governor, question, steps - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(Tree tree, IndexedWord word) {
    return !tree.children(word, "aux.*").isEmpty();
  }
}
