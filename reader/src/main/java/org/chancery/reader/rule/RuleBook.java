package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.reader.rule.Attempt.Obstacle;

/** All rules, ready to be tried on a tree. */
public final class RuleBook {

  private final Vocabulary vocabulary;
  private final List<Rule> rules;
  private final List<Rule> replaced;
  private final Set<String> lemmas;

  private RuleBook(Vocabulary vocabulary, List<Rule> rules, List<Rule> replaced) {
    this.vocabulary = vocabulary;
    this.rules = List.copyOf(rules);
    this.replaced = List.copyOf(replaced);
    this.lemmas =
        rules.stream()
            .flatMap(rule -> rule.trigger().lemmas().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The rules for claims that ship with the program: a file for each type of claim. */
  public static RuleBook load() {
    Vocabulary claims = ClaimVocabulary.claims();
    return of(
        claims,
        claims.names().stream()
            .map(type -> RuleFile.beside(RuleBook.class, "rules/" + type + ".yaml"))
            .toList());
  }

  /**
   * The rules of some files, in their order.
   *
   * @throws RuleFaults with all that is wrong in all files
   */
  public static RuleBook of(Vocabulary vocabulary, List<RuleFile> files) {
    return new RuleBook(vocabulary, RuleParser.rules(files, vocabulary), List.of());
  }

  /**
   * The same rules and those of more files behind them. A rule that has the id of one that is here
   * already takes its place.
   *
   * @throws RuleFaults with all that is wrong in all files
   */
  public RuleBook with(List<RuleFile> files) {
    Map<String, Rule> all = new LinkedHashMap<>();
    rules.forEach(rule -> all.put(rule.id(), rule));
    List<Rule> gone = new ArrayList<>(replaced);
    for (Rule rule : RuleParser.rules(files, vocabulary)) {
      Optional.ofNullable(all.put(rule.id(), rule)).ifPresent(gone::add);
    }
    return new RuleBook(vocabulary, List.copyOf(all.values()), gone);
  }

  /** All rules, in the order in which they are tried. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rule whose place another one of the same id has taken, if it has. */
  public Optional<Rule> replacedBy(Rule rule) {
    return replaced.stream().filter(gone -> gone.id().equals(rule.id())).findFirst();
  }

  /**
   * What tells a book with rules of somebody's own from others: a few letters that change with
   * anything in these rules that can change what they find. Empty where all rules are shipped.
   */
  public Optional<String> fingerprint() {
    List<String> own =
        rules.stream().filter(rule -> !rule.origin().shipped()).map(Rule::substance).toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(Dispatch.digest(own.toArray(String[]::new)));
  }

  /** Whether any rule could fire in a sentence: one of its folded words is a trigger. */
  public boolean mayFire(FoldedSentence sentence) {
    return sentence.labels().stream().anyMatch(word -> lemmas.contains(word.lemma()));
  }

  /** Every rule that fires in a tree, in the order of the rules. */
  public List<Match> matches(SemanticGraph graph) {
    Map<String, List<IndexedWord>> words = byLemma(graph);
    return rules.stream()
        .flatMap(rule ->
            triggers(rule, words)
                .filter(word -> rule.trigger().is(word, graph))
                .flatMap(word -> match(rule, word, graph).stream()))
        .toList();
  }

  /** Every rule that does not fire although its trigger is there, with what hinders it. */
  public List<Attempt> attempts(SemanticGraph graph) {
    Map<String, List<IndexedWord>> words = byLemma(graph);
    return rules.stream()
        .flatMap(rule ->
            triggers(rule, words)
                .map(word -> new Attempt(rule, word, obstacles(rule, word, graph))))
        .filter(attempt -> !attempt.obstacles().isEmpty())
        .toList();
  }

  private static Map<String, List<IndexedWord>> byLemma(SemanticGraph graph) {
    return graph.vertexListSorted().stream().collect(Collectors.groupingBy(IndexedWord::lemma));
  }

  private static Stream<IndexedWord> triggers(Rule rule, Map<String, List<IndexedWord>> words) {
    return rule.trigger().lemmas().stream()
        .map(words::get)
        .flatMap(Stream::ofNullable)
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(IndexedWord::index));
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
        .orElse(List.of());
  }

  private static List<Obstacle> obstacles(Rule rule, IndexedWord word, SemanticGraph graph) {
    Trigger trigger = rule.trigger();
    if (!trigger.form().has(word.tag())) {
      return List.of(new Obstacle.OtherForm(word.tag(), trigger.form()));
    }
    if (trigger.particle() != null && !trigger.hasParticle(word, graph)) {
      return List.of(new Obstacle.NoParticle(trigger.particle()));
    }
    return Stream.of(
            trails(rule.where(), word, graph)
                .filter(trail -> !trail.isWhole())
                .map(Obstacle.Missing::new),
            trails(rule.unless(), word, graph).filter(Trail::isWhole).map(Obstacle.Present::new),
            unfilled(rule, word, graph))
        .<Obstacle>flatMap(obstacles -> obstacles)
        .toList();
  }

  private static Stream<Obstacle.Unfilled> unfilled(
      Rule rule, IndexedWord word, SemanticGraph graph) {
    return rule.roles().stream()
        .filter(Rule.Role::required)
        .filter(role -> fill(role, word, graph).isEmpty())
        .map(
            role -> new Obstacle.Unfilled(role.name(), trails(role.paths(), word, graph).toList()));
  }

  private static Stream<Trail> trails(
      Collection<Path> paths, IndexedWord word, SemanticGraph graph) {
    return paths.stream().map(path -> path.trail(graph, word));
  }
}
