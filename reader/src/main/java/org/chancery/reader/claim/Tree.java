package org.chancery.reader.claim;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.List;
import org.chancery.reader.language.TreeParser;
import org.jspecify.annotations.Nullable;

/** The dependency tree of a sentence, drawn when it is first looked at; many never are. */
final class Tree {

  private final TreeParser parser;
  private final List<CoreLabel> words;
  private @Nullable SemanticGraph graph;

  Tree(TreeParser parser, List<CoreLabel> words) {
    this.parser = parser;
    this.words = words;
  }

  SemanticGraph graph() {
    SemanticGraph drawn = graph == null ? withNearestRelatives(parser.parse(words)) : graph;
    graph = drawn;
    return drawn;
  }

  /** "A, head of B, and C, who leads D": "who" is whoever stands right before it. */
  private SemanticGraph withNearestRelatives(SemanticGraph parsed) {
    for (SemanticGraphEdge edge : parsed.edgeListSorted()) {
      if (edge.getRelation().toString().equals("acl:relcl")) {
        IndexedWord nearest = personBeforeWho(parsed, edge.getDependent());
        if (nearest != null && !nearest.equals(edge.getGovernor())) {
          parsed.removeEdge(edge);
          parsed.addEdge(nearest, edge.getDependent(), edge.getRelation(), edge.getWeight(), false);
        }
      }
    }
    return parsed;
  }

  private @Nullable IndexedWord personBeforeWho(SemanticGraph parsed, IndexedWord verb) {
    int who = verb.index() - 1;
    while (who > 0 && who > verb.index() - 5 && !isWord(who, "who")) {
      who--;
    }
    int before = isWord(who - 1, ",") ? who - 2 : who - 1;
    return isWord(who, "who") && before > 0 && words.get(before - 1).ner().contains("person")
        ? parsed.getNodeByIndexSafe(before)
        : null;
  }

  /** Whether the word with an index, from 1, is this one. */
  private boolean isWord(int index, String word) {
    return index > 0 && words.get(index - 1).word().equals(word);
  }
}
