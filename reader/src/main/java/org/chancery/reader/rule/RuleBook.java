package org.chancery.reader.rule;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.model.yaml.YamlFaults;
import org.chancery.model.yaml.YamlFile;
import org.chancery.reader.rule.Attempt.Obstacle;

/** All rules, ready to be tried on a tree. */
public final class RuleBook {

  private final Vocabulary vocabulary;
  private final List<Rule> rules;
  private final List<Rule> replaced;

  /** The rules that may start at a word, by its dictionary form. */
  private final Map<String, List<Place>> places = new HashMap<>();

  /** A rule and the how manieth it is. */
  private record Place(int at, Rule rule) {}

  /** A word at which a rule may start. */
  private record Candidate(Place place, IndexedWord word) {

    Rule rule() {
      return place.rule();
    }
  }

  private RuleBook(Vocabulary vocabulary, List<Rule> rules, List<Rule> replaced) {
    this.vocabulary = vocabulary;
    this.rules = List.copyOf(rules);
    this.replaced = List.copyOf(replaced);
    for (int i = 0; i < rules.size(); i++) {
      Place place = new Place(i, rules.get(i));
      for (String lemma : place.rule().trigger().lemmas()) {
        places.computeIfAbsent(lemma, key -> new ArrayList<>()).add(place);
      }
    }
  }

  /** The rules for claims that ship with the program: a file for each type of claim. */
  public static RuleBook load() {
    Vocabulary claims = ClaimVocabulary.claims();
    return of(
        claims,
        claims.names().stream()
            .map(type -> YamlFile.beside(RuleBook.class, "rules/" + type + ".yaml"))
            .toList());
  }

  /**
   * The rules of some files, in their order.
   *
   * @throws YamlFaults with all that is wrong in all files
   */
  public static RuleBook of(Vocabulary vocabulary, List<YamlFile> files) {
    return new RuleBook(vocabulary, RuleParser.rules(files, vocabulary), List.of());
  }

  /**
   * The same rules and those of more files behind them. A rule that has the id of one that is here
   * already takes its place.
   *
   * @throws YamlFaults with all that is wrong in all files
   */
  public RuleBook with(List<YamlFile> files) {
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

  /**
   * Whether any rule could fire in a sentence, whatever its tree: one of its words is a trigger. A
   * mention need not be there, for many rules ask for none; that is settled by the tree.
   *
   * @param words the words of the folded sentence
   */
  public boolean mayFire(List<CoreLabel> words) {
    return words.stream().anyMatch(this::mayStartAt);
  }

  private boolean mayStartAt(CoreLabel word) {
    return places.getOrDefault(word.lemma(), List.of()).stream()
        .anyMatch(place -> place.rule().trigger().form().has(word.tag()));
  }

  /** Every rule that fires in a tree, in the order of the rules. */
  public List<Match> matches(SemanticGraph graph) {
    return candidates(graph)
        .filter(candidate -> candidate.rule().trigger().is(candidate.word(), graph))
        .flatMap(candidate -> match(candidate.rule(), candidate.word(), graph).stream())
        .toList();
  }

  /** Every rule that does not fire although its trigger is there, with what hinders it. */
  public List<Attempt> attempts(SemanticGraph graph) {
    return candidates(graph)
        .map(candidate ->
            new Attempt(
                candidate.rule(),
                candidate.word(),
                obstacles(candidate.rule(), candidate.word(), graph)))
        .filter(attempt -> !attempt.obstacles().isEmpty())
        .toList();
  }

  /** In the order of the rules, and for one rule in that of the words. */
  private Stream<Candidate> candidates(SemanticGraph graph) {
    return graph.vertexListSorted().stream()
        .flatMap(word ->
            places.getOrDefault(word.lemma(), List.of()).stream()
                .map(place -> new Candidate(place, word)))
        .sorted(Comparator.comparingInt(candidate -> candidate.place().at()));
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
    if (!trigger.hasParticle(word, graph)) {
      return List.of(new Obstacle.NoParticle(String.join("|", trigger.particles())));
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
