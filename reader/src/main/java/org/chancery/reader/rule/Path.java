package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way through a dependency tree, from a rule's trigger to another word.
 *
 * <p>It is written as steps with {@code >} between them. A step names a relation (several with
 * {@code |}; {@code obl:*} for every kind of it), led by {@code <} where it goes up; then, if
 * wanted, the words it must reach in quotation marks, and their kinds in brackets: {@code obj
 * "presidency|chair" > nmod:of [organisation]}. The path {@code self [kinds]} stays at the trigger.
 *
 * <p>A path is followed edge by edge. Tree patterns such as Semgrex's would say the same, but try
 * every word of the sentence as the start, and cannot tell how far they came.
 */
final class Path {

  private static final Pattern SELF = Pattern.compile("self(?:\\s+\\[([\\w\\s|]+)])?");

  private final String source;
  private final Set<Kind> self;
  private final List<Step> steps;

  private Path(String source, Set<Kind> self, List<Step> steps) {
    this.source = source;
    this.self = self;
    this.steps = steps;
  }

  /**
   * Understands a path.
   *
   * @throws IllegalArgumentException when the text is not a path; the message says what is wrong
   */
  static Path parse(String text) {
    Matcher self = SELF.matcher(text.strip());
    try {
      return self.matches()
          ? new Path(text, itself(self.group(1)), List.of())
          : new Path(text, Set.of(), steps(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "in the path \"%s\" %s".formatted(text, e.getMessage()), e);
    }
  }

  private static Set<Kind> itself(String kinds) {
    return kinds == null ? Set.of() : Step.kinds(kinds);
  }

  private static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    for (String step : text.split("\\s+>\\s+", -1)) {
      steps.add(Step.parse(step.strip()));
    }
    return List.copyOf(steps);
  }

  /** The words that the path leads to from a trigger, in the order of the sentence. */
  List<IndexedWord> follow(SemanticGraph graph, IndexedWord trigger) {
    Collection<IndexedWord> reached = start(trigger);
    for (Step step : steps) {
      if (reached.isEmpty()) {
        return List.of();
      }
      reached = step.from(reached, graph);
    }
    return inOrder(reached);
  }

  /** The same, with what hindered it where it leads nowhere. */
  Trail trail(SemanticGraph graph, IndexedWord trigger) {
    Collection<IndexedWord> reached = start(trigger);
    if (reached.isEmpty()) {
      return new Trail(source, source, List.of(), List.of(trigger));
    }
    for (Step step : steps) {
      Collection<IndexedWord> next = step.from(reached, graph);
      if (next.isEmpty()) {
        List<IndexedWord> unfit =
            reached.stream().flatMap(word -> step.around(word, graph).stream()).distinct().toList();
        return new Trail(source, step.source(), inOrder(reached), inOrder(unfit));
      }
      reached = next;
    }
    return new Trail(source, "", inOrder(reached), List.of());
  }

  private List<IndexedWord> start(IndexedWord trigger) {
    return Step.isOf(trigger, self) ? List.of(trigger) : List.of();
  }

  private static List<IndexedWord> inOrder(Collection<IndexedWord> words) {
    return words.stream().sorted(Comparator.comparingInt(IndexedWord::index)).toList();
  }

  /** The path as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
