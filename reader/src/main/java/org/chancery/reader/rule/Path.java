package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way through a dependency tree, from a rule's trigger to another word.
 *
 * <p>It is written as steps with {@code >} between them. A step names a relation (several with
 * {@code |}; {@code obl:*} for every kind of it), led by {@code <} where it goes up; then, if
 * wanted, the words it must reach in quotation marks, and their kinds in brackets: {@code obj
 * "presidency|chair" > nmod:of [organisation]}. The path {@code self [kinds]} stays at the trigger.
 */
final class Path {

  private static final Pattern STEP =
      Pattern.compile("(<\\s*)?([\\w:*|]+)(?:\\s+\"([^\"]+)\")?(?:\\s+\\[([\\w\\s|]+)])?");

  private static final Pattern SELF = Pattern.compile("self\\s+\\[([\\w\\s|]+)]");

  /** Names for relations that belong together. */
  private static final Map<String, String> RELATIONS =
      Map.of(
          "subj", "nsubj|nsubj:xsubj",
          "passive", "nsubj:pass",
          "agent", "obl:by|obl:agent",
          "when",
              "obl:tmod|obl|obl:on|obl:in|obl:during|advmod|nmod:tmod|obl:npmod|nmod|nmod:on|nmod:in|obl:at|dep|obl:from|obl:unmarked|nmod:unmarked");

  private final String source;
  private final SemgrexPattern pattern;
  private final boolean self;

  private Path(String source, SemgrexPattern pattern, boolean self) {
    this.source = source;
    this.pattern = pattern;
    this.self = self;
  }

  /**
   * @param trigger the trigger as Semgrex node named trigger
   * @throws IllegalArgumentException when the text is not a path; the message says what is wrong
   */
  static Path compile(String trigger, String text) {
    Matcher self = SELF.matcher(text);
    if (self.matches()) {
      String itself = trigger.replace("}=trigger", ";" + kinds(self.group(1)) + "}=trigger");
      return new Path(text, SemgrexPattern.compile(itself), true);
    }
    String semgrex = trigger + " " + chain(Arrays.asList(text.split("\\s+>\\s+")), 0, text);
    try {
      return new Path(text, SemgrexPattern.compile(semgrex), false);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("the path \"%s\" cannot be understood".formatted(text), e);
    }
  }

  private static String chain(List<String> steps, int at, String text) {
    Matcher step = STEP.matcher(steps.get(at).strip());
    if (!step.matches()) {
      throw new IllegalArgumentException(
          "in the path \"%s\" the step \"%s\" is not of the form: relation \"words\" [kinds]"
              .formatted(text, steps.get(at)));
    }
    String arrow = step.group(1) == null ? ">" : "<";
    String relation = "/" + relations(step.group(2)) + "/";
    boolean last = at == steps.size() - 1;
    String node = node(step.group(3), step.group(4));
    return last
        ? "%s%s (%s=found)".formatted(arrow, relation, node)
        : "%s%s (%s %s)".formatted(arrow, relation, node, chain(steps, at + 1, text));
  }

  private static String relations(String names) {
    return Arrays.stream(names.split("\\|"))
        .map(name -> RELATIONS.getOrDefault(name, name).replace("*", ".*"))
        .collect(Collectors.joining("|"));
  }

  private static String node(String words, String kinds) {
    StringBuilder node = new StringBuilder("{");
    if (words != null) {
      node.append("lemma:/").append(words).append('/');
    }
    if (kinds != null) {
      node.append(words == null ? "" : ";").append(kinds(kinds));
    }
    return node.append('}').toString();
  }

  private static String kinds(String names) {
    return Arrays.stream(names.strip().split("[\\s|]+"))
        .map(kind -> kind.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("|", "ner:/.*\\b(", ")\\b.*/"));
  }

  /** The words that the path leads to from one trigger. */
  Set<IndexedWord> follow(SemanticGraph graph, IndexedWord trigger) {
    Set<IndexedWord> found = new LinkedHashSet<>();
    SemgrexMatcher matcher = pattern.matcher(graph);
    while (matcher.find()) {
      if (matcher.getNode("trigger").equals(trigger)) {
        found.add(self ? trigger : matcher.getNode("found"));
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return source;
  }
}
