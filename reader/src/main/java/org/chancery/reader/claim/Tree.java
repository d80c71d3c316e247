package org.chancery.reader.claim;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.semgraph.SemanticGraph;
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
    SemanticGraph drawn = graph == null ? parser.parse(words) : graph;
    graph = drawn;
    return drawn;
  }
}
