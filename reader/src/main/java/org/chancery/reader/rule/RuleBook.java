package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All rules, ready to be tried on a tree. */
public final class RuleBook {

  private static final List<String> FILES =
      List.of(
          "tenure",
          "membership",
          "tally",
          "presidency",
          "meeting",
          "statement",
          "gathering",
          "founding",
          "seat",
          "trait",
          "visit",
          "agreement",
          "sanction",
          "relation",
          "situation");

  private final List<Rule> rules;
  private final Set<String> triggers;
  private final Map<String, SemgrexPattern> triggerPatterns = new HashMap<>();

  private RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.triggers =
        rules.stream()
            .flatMap(rule -> rule.lemmas().stream())
            .collect(Collectors.toUnmodifiableSet());
    for (Rule rule : rules) {
      triggerPatterns.computeIfAbsent(rule.trigger(), trigger -> SemgrexPattern.compile(trigger));
    }
  }

  /** The rules that ship with the program. */
  public static RuleBook load() {
    List<Rule> rules = new ArrayList<>();
    for (String file : FILES) {
      String name = "rules/" + file + ".yaml";
      try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
        JsonNode list = new YAMLMapper().readTree(Objects.requireNonNull(in, name));
        list.forEach(node -> rules.add(rule(node, name)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the rules in " + name, e);
      }
    }
    return new RuleBook(rules);
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Whether any rule could fire in a sentence: one of its folded words is a trigger. */
  public boolean mayFire(FoldedSentence sentence) {
    return sentence.labels().stream().anyMatch(word -> triggers.contains(word.lemma()));
  }

  /** Every rule that fires in a tree, in the order of the rules. */
  public List<Match> matches(SemanticGraph graph) {
    Set<String> lemmas =
        graph.vertexSet().stream().map(IndexedWord::lemma).collect(Collectors.toSet());
    Map<String, List<IndexedWord>> triggered = new HashMap<>();
    List<Match> matches = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.lemmas().stream().noneMatch(lemmas::contains)) {
        continue;
      }
      for (IndexedWord trigger :
          triggered.computeIfAbsent(rule.trigger(), text -> triggersIn(graph, text))) {
        match(rule, trigger, graph).ifPresent(matches::add);
      }
    }
    return matches;
  }

  private List<IndexedWord> triggersIn(SemanticGraph graph, String trigger) {
    Set<IndexedWord> found = new LinkedHashSet<>();
    SemgrexMatcher matcher = Objects.requireNonNull(triggerPatterns.get(trigger)).matcher(graph);
    while (matcher.find()) {
      found.add(matcher.getNode("trigger"));
    }
    return found.stream().sorted(Comparator.comparingInt(IndexedWord::index)).toList();
  }

  private static Optional<Match> match(Rule rule, IndexedWord trigger, SemanticGraph graph) {
    boolean fits =
        rule.where().stream().noneMatch(path -> path.follow(graph, trigger).isEmpty())
            && rule.unless().stream().allMatch(path -> path.follow(graph, trigger).isEmpty());
    if (!fits) {
      return Optional.empty();
    }
    Map<String, List<IndexedWord>> roles = new LinkedHashMap<>();
    for (Rule.Role role : rule.roles()) {
      List<IndexedWord> found = fill(role, trigger, graph);
      if (found.isEmpty() && role.required()) {
        return Optional.empty();
      }
      roles.put(role.name(), found);
    }
    return Optional.of(new Match(rule, trigger, roles));
  }

  private static List<IndexedWord> fill(Rule.Role role, IndexedWord trigger, SemanticGraph graph) {
    return role.paths().stream()
        .map(path -> path.follow(graph, trigger))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(Collection::stream)
        .map(found -> found.sorted(Comparator.comparingInt(IndexedWord::index)).toList())
        .orElse(List.of());
  }

  private static Rule rule(JsonNode node, String file) {
    String id = node.path("id").asString("");
    try {
      Trigger trigger = Trigger.parse(node.path("trigger").asString(""));
      String type = id.substring(0, id.indexOf('.'));
      return new Rule(
          id,
          type,
          trigger.lemmas(),
          trigger.semgrex(),
          paths(node.path("where"), trigger),
          paths(node.path("unless"), trigger),
          roles(node.path("roles"), trigger),
          constants(node.path("set")),
          strings(node.path("examples")),
          strings(node.path("counterexamples")));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "rule %s in %s: %s".formatted(id.isEmpty() ? "without id" : id, file, e.getMessage()), e);
    }
  }

  /** A trigger: {@code meet|gather/V}, {@code take/V over}, {@code chair/N}. */
  private record Trigger(Set<String> lemmas, String semgrex) {

    static Trigger parse(String text) {
      String[] parts = text.strip().split("\\s+", -1);
      String[] word = parts[0].split("/", -1);
      if (word.length != 2 || parts.length > 2 || !"VNJ".contains(word[1])) {
        throw new IllegalArgumentException(
            "the trigger \"%s\" is not of the form lemma|lemma/V, with N for nouns and J for adjectives"
                .formatted(text));
      }
      String tag =
          switch (word[1]) {
            case "V" -> "VB.*";
            case "N" -> "NN.*";
            default -> "JJ.*|VBN";
          };
      String node = "{lemma:/%s/;tag:/%s/}=trigger".formatted(word[0], tag);
      // A phrasal verb's particle is a condition on the trigger itself.
      String particle =
          parts.length == 1
              ? ""
              : " >/compound:prt|advmod|case|obl/ {lemma:/%s/}".formatted(parts[1]);
      String semgrex = node + particle;
      return new Trigger(Set.of(word[0].split("\\|")), semgrex);
    }
  }

  private static List<Path> paths(JsonNode node, Trigger trigger) {
    return strings(node).stream().map(text -> Path.compile(trigger.semgrex(), text)).toList();
  }

  private static List<Rule.Role> roles(JsonNode node, Trigger trigger) {
    return node.properties().stream()
        .map(entry -> {
          boolean optional = entry.getKey().endsWith("?");
          String name =
              optional ? entry.getKey().substring(0, entry.getKey().length() - 1) : entry.getKey();
          return new Rule.Role(name, !optional, paths(entry.getValue(), trigger));
        })
        .toList();
  }

  private static Map<String, String> constants(JsonNode node) {
    Map<String, String> constants = new LinkedHashMap<>();
    node.properties().forEach(entry -> constants.put(entry.getKey(), entry.getValue().asString()));
    return constants;
  }

  /** A list of strings, or a single one. */
  private static List<String> strings(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray()
        ? node.valueStream().map(JsonNode::asString).toList()
        : Arrays.asList(node.asString());
  }
}
