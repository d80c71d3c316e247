package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Words of a folded sentence that stand in a row: "Egypt, Ethiopia and Iran, along with Oman". */
final class WordRow {

  /** Words that join what stands on both sides of them. */
  private static final Set<String> JOINING = Set.of("and", "&", "plus", "or", "both");

  /** Words that do so together: "as well as", "along with". */
  private static final Set<String> JOINING_TOGETHER =
      Set.of("as", "well", "along", "together", "with", "alongside", "also");

  private WordRow() {}

  /** The words of a tree in the order of the sentence, each once. */
  static List<IndexedWord> words(SemanticGraph graph) {
    return graph.vertexSet().stream()
        .filter(word -> word.copyCount() == 0)
        .sorted(Comparator.comparingInt(IndexedWord::index))
        .toList();
  }

  /** A word with those of its row that fit as it does, in their order. */
  static List<IndexedWord> around(List<IndexedWord> words, int at, Predicate<IndexedWord> fits) {
    TreeSet<Integer> places = new TreeSet<>(Set.of(at));
    extend(words, at, 1, fits, places);
    extend(words, at, -1, fits, places);
    return places.stream().map(words::get).toList();
  }

  /** Commas alone make no row: somewhere in it there must be an "and". */
  private static void extend(
      List<IndexedWord> words,
      int start,
      int step,
      Predicate<IndexedWord> fits,
      Set<Integer> places) {
    TreeSet<Integer> more = new TreeSet<>();
    boolean joined = false;
    int from = start;
    int at = start + step;
    while (at >= 0 && at < words.size()) {
      IndexedWord word = words.get(at);
      if (fits.test(word)) {
        boolean joins = isJoined(words, Math.min(from, at), Math.max(from, at)) || isRow(word);
        if (Math.abs(at - from) == 1) {
          break;
        }
        joined |= joins;
        more.add(at);
        from = at;
      } else if (!isBetween(word)) {
        break;
      }
      at += step;
    }
    if (joined) {
      places.addAll(more);
    }
  }

  private static boolean isBetween(IndexedWord word) {
    return isPlain(word)
        && (Order.isComma(word)
            || JOINING.contains(word.lemma())
            || JOINING_TOGETHER.contains(word.lemma())
            || word.tag().matches("P?DT|JJ[RS]?|NNPS?")
            || word.lemma().matches("newcomer|neighbou?r|country|state|nation|republic"));
  }

  private static boolean isJoined(List<IndexedWord> words, int from, int to) {
    return IntStream.range(from + 1, to)
        .mapToObj(words::get)
        .map(IndexedWord::lemma)
        .anyMatch(lemma -> JOINING.contains(lemma) || JOINING_TOGETHER.contains(lemma));
  }

  /** Whether a word stands for a whole row, which has its "and" within. */
  private static boolean isRow(IndexedWord word) {
    return !isPlain(word) && word.lemma().equals("country");
  }

  /** Whether a word is no mention. */
  static boolean isPlain(IndexedWord word) {
    return word.ner() == null || word.ner().equals("O");
  }

  /** Whether a word tells when or for how long. */
  static boolean isTime(IndexedWord word) {
    return word.ner() != null && word.ner().matches("TIME|LENGTH");
  }
}
