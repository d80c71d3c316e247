package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.chancery.model.yaml.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path: by which relations it goes, up or down, and what it must reach.
 *
 * @param source as the rule has it
 * @param words what the dictionary form must match, or null
 * @param kinds of which the word must have one, empty where any word will do
 */
record Step(
    String source, boolean up, Relations relations, @Nullable Pattern words, Set<Kind> kinds) {

  private static final Pattern FORM =
      Pattern.compile("(<\\s*)?([\\w:*|]+)(?:\\s+\"([^\"]+)\")?(?:\\s+\\[([\\w\\s|]+)])?");

  /**
   * @throws IllegalArgumentException when the text is no step; the message says what is wrong
   */
  static Step parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "the step \"%s\" is not of the form: relation \"words\" [kinds]".formatted(text));
    }
    return new Step(
        text,
        form.group(1) != null,
        Relations.parse(form.group(2)),
        form.group(3) == null ? null : words(form.group(3)),
        form.group(4) == null ? Set.of() : kinds(form.group(4)));
  }

  /** A regular expression for whole dictionary forms. */
  static Pattern words(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the words \"%s\" are no regular expression (%s)"
              .formatted(text, e.getDescription().toLowerCase(Locale.ROOT)),
          e);
    }
  }

  /** Kinds with a bar or a space between them. */
  static Set<Kind> kinds(String text) {
    return Arrays.stream(text.strip().split("[\\s|]+"))
        .map(Step::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no kind \"%s\"%s"
                    .formatted(word, Spelling.hintOrAll(word, Kind.words()))));
  }

  /** Where the step leads from some words. */
  Set<IndexedWord> from(Collection<IndexedWord> words, SemanticGraph graph) {
    Set<IndexedWord> reached = new LinkedHashSet<>();
    for (IndexedWord word : words) {
      related(word, graph).stream().filter(this::fits).forEach(reached::add);
    }
    for (IndexedWord word : reached.isEmpty() ? words : List.<IndexedWord>of()) {
      ordered(word, graph).forEach(reached::add);
    }
    return reached;
  }

  /** What the relations lead to from a word, whether or not it fits. */
  List<IndexedWord> around(IndexedWord word, SemanticGraph graph) {
    List<IndexedWord> found = new ArrayList<>(related(word, graph));
    relations.orders().forEach(order -> found.addAll(order.passed(word, graph)));
    return found;
  }

  /** The first of the ways by the order of words that leads to what fits. */
  private List<IndexedWord> ordered(IndexedWord word, SemanticGraph graph) {
    return relations.orders().stream()
        .map(order -> order.from(word, graph, this::fits))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<IndexedWord> related(IndexedWord word, SemanticGraph graph) {
    List<IndexedWord> found = new ArrayList<>();
    for (SemanticGraphEdge edge :
        up ? graph.incomingEdgeIterable(word) : graph.outgoingEdgeIterable(word)) {
      if (relations.has(edge.getRelation().toString())) {
        found.add(up ? edge.getGovernor() : edge.getDependent());
      }
    }
    return found;
  }

  private boolean fits(IndexedWord word) {
    return hasWords(word) && isOf(word, kinds);
  }

  boolean hasWords(IndexedWord word) {
    return words == null || words.matcher(word.lemma()).matches();
  }

  /** Whether a word has one of some kinds, which it wears as its class of name. */
  static boolean isOf(IndexedWord word, Set<Kind> kinds) {
    return kinds.isEmpty()
        || Arrays.stream(word.ner().split(" ", -1))
            .anyMatch(worn -> kinds.stream().anyMatch(kind -> kind.name().equals(worn)));
  }
}
