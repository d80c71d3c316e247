package org.chancery.reader.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.List;

/** Draws the dependency tree of a sentence. Safe for use by many threads. */
public final class TreeParser {

  private final ParserModel model;
  private final List<GrammaticalRelation> relations;

  private TreeParser(ParserModel model) {
    this.model = model;
    this.relations = model.labelNames().stream().map(TreeParser::relation).toList();
  }

  private static GrammaticalRelation relation(String label) {
    GrammaticalRelation known = UniversalEnglishGrammaticalRelations.valueOf(label);
    return known != null
        ? known
        : new GrammaticalRelation(
            Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT);
  }

  /** Loads the model; takes a second or two. */
  public static TreeParser load() {
    return new TreeParser(ParserModel.load("edu/stanford/nlp/models/parser/nndep/english_UD.gz"));
  }

  /**
   * The enhanced Universal Dependencies of a sentence: prepositions and conjunctions are part of
   * the relation's name, and what conjoined words share is attached to each of them.
   *
   * @param words with word, lemma, tag and index set
   */
  public SemanticGraph parse(List<CoreLabel> words) {
    ParserState state = new ParserState(model, words);
    state.run();
    return SemanticGraphFactory.makeFromTree(
        structure(words, state),
        SemanticGraphFactory.Mode.ENHANCED,
        GrammaticalStructure.Extras.MAXIMAL,
        null);
  }

  private GrammaticalStructure structure(List<CoreLabel> words, ParserState state) {
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.setIndex(0);
    List<IndexedWord> nodes = new ArrayList<>();
    nodes.add(root);
    words.forEach(word -> nodes.add(new IndexedWord(word)));
    List<TypedDependency> arcs = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      int head = state.head(i);
      GrammaticalRelation relation =
          head == 0 ? GrammaticalRelation.ROOT : relations.get(state.label(i));
      arcs.add(new TypedDependency(relation, nodes.get(head), nodes.get(i)));
    }
    return new UniversalEnglishGrammaticalStructure(arcs, new TreeGraphNode(root));
  }
}
