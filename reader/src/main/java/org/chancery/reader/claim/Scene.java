package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Mentions;
import org.chancery.reader.rule.FoldedSentence;
import org.chancery.reader.rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with all that was found in it.
 *
 * @param index the how manieth sentence of the dispatch it is, from 0
 * @param found its mentions
 * @param folded the sentence with mentions as words
 * @param tree its dependency tree
 * @param matches the rules that fired
 */
record Scene(int index, Mentions found, FoldedSentence folded, Tree tree, List<Match> matches) {

  private static final Pattern MARKS = Pattern.compile("[,.:;!?\"“”‘’'`–—-]+");

  SemanticGraph graph() {
    return tree.graph();
  }

  /** Its mentions, in their order. */
  List<Mention> mentions() {
    return found.outer();
  }

  Sentence sentence() {
    return folded.sentence();
  }

  @Nullable Mention mention(IndexedWord word) {
    return folded.node(word.index()).mention();
  }

  /** Index of the first token that a word stands for. */
  int first(IndexedWord word) {
    return folded.node(word.index()).first();
  }

  /** Index of the last token that a word stands for. */
  int last(IndexedWord word) {
    return folded.node(word.index()).last();
  }

  /** The words that hang on a word, itself included. */
  Set<IndexedWord> subtree(IndexedWord word) {
    return graph().getSubgraphVertices(word);
  }

  /** All its tokens. */
  Span whole() {
    return new Span(0, sentence().size() - 1);
  }

  boolean isMark(int token) {
    return MARKS.matcher(sentence().token(token).word()).matches();
  }

  /** Index of the last token that is no punctuation mark. */
  int lastWord() {
    int last = sentence().size() - 1;
    while (last > 0 && isMark(last)) {
      last--;
    }
    return last;
  }
}
