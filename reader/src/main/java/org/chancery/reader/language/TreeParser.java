package org.chancery.reader.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;

/** Draws the dependency tree of a sentence. Safe for use by many threads. */
public final class TreeParser {

  private final DependencyParser parser;

  private TreeParser(DependencyParser parser) {
    this.parser = parser;
  }

  /** Loads the model; takes some seconds. */
  public static TreeParser load() {
    RedwoodConfiguration.current().clear().apply();
    Properties settings = new Properties();
    return new TreeParser(
        DependencyParser.loadFromModelFile(
            "edu/stanford/nlp/models/parser/nndep/english_UD.gz", settings));
  }

  /**
   * The enhanced Universal Dependencies of a sentence: prepositions and conjunctions are part of
   * the relation's name, and what conjoined words share is attached to each of them.
   *
   * @param words with word, lemma, tag and index set
   */
  public SemanticGraph parse(List<CoreLabel> words) {
    CoreMap sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, words);
    GrammaticalStructure structure = parser.predict(sentence);
    return SemanticGraphFactory.makeFromTree(
        structure, SemanticGraphFactory.Mode.ENHANCED, GrammaticalStructure.Extras.MAXIMAL, null);
  }
}
