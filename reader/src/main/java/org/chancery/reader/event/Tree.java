package org.chancery.reader.event;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.rule.FoldedSentence;
import org.jspecify.annotations.Nullable;

/** A sentence with its dependency tree, and the questions that events ask of both. */
final class Tree {

  /** Ways out of a clause: what hangs by them is a matter of its own. */
  private static final Pattern OUT_OF_CLAUSE =
      Pattern.compile("conj.*|parataxis|advcl.*|acl:relcl");

  private static final Set<String> AUXILIARIES =
      Set.of("be", "have", "do", "get", "will", "would", "can", "may", "shall", "must", "need");

  private static final double UNREACHED = 20;

  private final FoldedSentence folded;
  private final SemanticGraph graph;
  private final Map<IndexedWord, Double> depths;

  Tree(FoldedSentence folded, SemanticGraph graph) {
    this.folded = folded;
    this.graph = graph;
    this.depths = depths(graph);
  }

  Sentence sentence() {
    return folded.sentence();
  }

  SemanticGraph graph() {
    return graph;
  }

  /** All words, in the order of the sentence. */
  List<IndexedWord> words() {
    return graph.vertexSet().stream().sorted(Comparator.comparingInt(IndexedWord::index)).toList();
  }

  FoldedSentence.Node node(IndexedWord word) {
    return folded.node(word.index());
  }

  @Nullable Mention mention(IndexedWord word) {
    return node(word).mention();
  }

  int first(IndexedWord word) {
    return node(word).first();
  }

  int last(IndexedWord word) {
    return node(word).last();
  }

  /** Dictionary forms of the tokens that a word stands for. */
  Stream<String> lemmas(IndexedWord word) {
    return IntStream.rangeClosed(first(word), last(word))
        .mapToObj(sentence()::token)
        .map(Tree::lemma);
  }

  /** The dictionary form of a token, also of the plurals that the tagger leaves: "troops". */
  static String lemma(Token token) {
    String lemma = token.lemma();
    boolean plural = token.tag().matches("NNP?S") && lemma.endsWith("s") && !lemma.endsWith("ss");
    return plural ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  List<IndexedWord> children(IndexedWord word, String relations) {
    return graph.outgoingEdgeList(word).stream()
        .filter(edge -> edge.getRelation().toString().matches(relations))
        .map(SemanticGraphEdge::getDependent)
        .distinct()
        .sorted(Comparator.comparingInt(IndexedWord::index))
        .toList();
  }

  boolean hasChild(IndexedWord word, String relations, Set<String> lemmas) {
    return children(word, relations).stream()
        .anyMatch(child -> lemmas.contains(child.lemma()) || lemmas.contains(child.word()));
  }

  List<SemanticGraphEdge> above(IndexedWord word) {
    return graph.incomingEdgeList(word);
  }

  /** What hangs on a word within its own clause, nearest first. */
  Set<IndexedWord> below(IndexedWord word, int steps) {
    Set<IndexedWord> seen = new LinkedHashSet<>();
    ArrayDeque<IndexedWord> wave = new ArrayDeque<>(List.of(word));
    for (int step = 0; step < steps; step++) {
      ArrayDeque<IndexedWord> next = new ArrayDeque<>();
      for (IndexedWord each : wave) {
        for (SemanticGraphEdge edge : graph.outgoingEdgeList(each)) {
          boolean leaves = OUT_OF_CLAUSE.matcher(edge.getRelation().toString()).matches();
          boolean noun = each.tag().startsWith("NN");
          if ((!leaves || noun) && seen.add(edge.getDependent())) {
            next.add(edge.getDependent());
          }
        }
      }
      wave = next;
    }
    seen.remove(word);
    return seen;
  }

  /** How far a word is from what the sentence is about. */
  double depth(IndexedWord word) {
    return depths.getOrDefault(word, UNREACHED);
  }

  private static Map<IndexedWord, Double> depths(SemanticGraph graph) {
    Map<IndexedWord, Double> depths = new HashMap<>();
    record Reached(IndexedWord word, double depth) {}
    PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingDouble(Reached::depth));
    graph.getRoots().forEach(root -> open.add(new Reached(root, mistakenRoot(graph, root))));
    misplacedReports(graph).forEach(word -> open.add(new Reached(word, 0)));
    while (!open.isEmpty()) {
      Reached next = open.remove();
      if (depths.putIfAbsent(next.word(), next.depth()) == null) {
        for (SemanticGraphEdge edge : graph.outgoingEdgeList(next.word())) {
          open.add(new Reached(edge.getDependent(), next.depth() + weight(edge)));
        }
      }
    }
    return depths;
  }

  /**
   * "X said" is never the subject of what follows it; where the parser takes it for that, it has
   * gone wrong, and X said is what the sentence is about.
   */
  private static List<IndexedWord> misplacedReports(SemanticGraph graph) {
    return graph.vertexSet().stream()
        .filter(word -> WordLists.REPORTING.contains(word.lemma()))
        .filter(word ->
            graph.incomingEdgeList(word).stream()
                .anyMatch(edge -> edge.getRelation().toString().startsWith("csubj")))
        .toList();
  }

  private static double mistakenRoot(SemanticGraph graph, IndexedWord root) {
    return misplacedReports(graph).stream().anyMatch(word -> graph.getParents(word).contains(root))
        ? 2
        : 0;
  }

  /** A verb of its own that the parser takes for an auxiliary: "threatened to strike". */
  static boolean isRealVerb(IndexedWord word) {
    return word.tag().matches("VB.*") && !AUXILIARIES.contains(word.lemma());
  }

  private static double weight(SemanticGraphEdge edge) {
    String relation = edge.getRelation().toString();
    boolean reported = WordLists.REPORTING.contains(edge.getGovernor().lemma());
    if (relation.matches("ccomp|xcomp|parataxis|dep")) {
      return reported ? 0.3 : 1;
    }
    if (relation.startsWith("aux") && isRealVerb(edge.getDependent())) {
      return 0;
    }
    if (relation.startsWith("conj")) {
      return 0.7;
    }
    if (relation.startsWith("advcl") || relation.equals("acl")) {
      return 2;
    }
    return relation.startsWith("acl") ? 3 : 1.2;
  }
}
