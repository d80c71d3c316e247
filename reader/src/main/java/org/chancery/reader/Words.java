package org.chancery.reader;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.reader.Explanation.Arc;
import org.chancery.reader.Explanation.Fired;
import org.chancery.reader.Explanation.Word;
import org.chancery.reader.rule.FoldedSentence;
import org.chancery.reader.rule.Match;

/** The words of one sentence as an explanation shows them. */
final class Words {

  private final Reader.ReadSentence read;
  private final List<Word> words = new ArrayList<>();

  Words(Reader.ReadSentence read) {
    this.read = read;
    read.folded().labels().forEach(label -> words.add(word(label)));
  }

  List<Word> all() {
    return words;
  }

  Word of(IndexedWord word) {
    return words.get(word.index() - 1);
  }

  /** Each word once: the parser doubles some that stand in two relations. */
  List<Word> of(Collection<IndexedWord> some) {
    return some.stream().map(this::of).distinct().toList();
  }

  /** What hangs on what, in the order of the words that hang. */
  List<Arc> arcs() {
    Stream<Arc> roots =
        read.graph().getRoots().stream().map(root -> new Arc("root", "ROOT-0", of(root).name()));
    Stream<Arc> edges =
        read.graph().edgeListSorted().stream()
            .sorted(Comparator.comparingInt(edge -> edge.getDependent().index()))
            .map(this::arc);
    return Stream.concat(roots, edges).distinct().toList();
  }

  Fired fired(Match match) {
    Map<String, List<Word>> roles = new LinkedHashMap<>();
    match
        .roles()
        .forEach((role, fillers) -> {
          if (!fillers.isEmpty()) {
            roles.put(role, of(fillers));
          }
        });
    return new Fired(match.rule().id(), of(match.trigger()), roles);
  }

  private Arc arc(SemanticGraphEdge edge) {
    return new Arc(
        edge.getRelation().toString(),
        of(edge.getGovernor()).name(),
        of(edge.getDependent()).name());
  }

  private Word word(CoreLabel label) {
    FoldedSentence.Node node = read.folded().node(label.index());
    return new Word(
        label.index(),
        label.word(),
        label.lemma(),
        label.tag(),
        node.mention() == null ? List.of() : kinds(label.ner()),
        read.text().substring(label.beginPosition(), label.endPosition()));
  }

  private static List<String> kinds(String worn) {
    return Arrays.stream(worn.toLowerCase(Locale.ROOT).split(" ", -1)).sorted().toList();
  }
}
