package org.chancery.reader.event;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.model.Actor;
import org.chancery.model.Date;
import org.chancery.model.Event;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.time.Direction;
import org.jspecify.annotations.Nullable;

/** Tells who did the main deed of a sentence to whom, when and where. */
final class Account {

  private static final String SUBJECT = "nsubj|nsubj:xsubj|csubj";
  private static final String PASSIVE = "nsubj:pass";
  private static final String AGENT = "obl:by|obl:agent";
  private static final String OBJECT = "obj|iobj|nsubj:pass";

  /** Prepositions before those whom something is done to, the telling ones first. */
  private static final List<String> ADDRESSEES =
      List.of(
          "against",
          "with",
          "to",
          "on",
          "upon",
          "at",
          "from",
          "towards?",
          "between",
          "among",
          "over",
          "for",
          "into",
          "inside",
          "of",
          "in");

  private static final String COMPLEMENT = "ccomp|xcomp|advcl.*|dep|parataxis";
  private static final String PLACE = "(obl|nmod):(in|at|near|outside|inside)";

  private final Tree tree;
  private final MainDeed told;
  private final ActorGrammar grammar;
  private final List<Naming> names;

  Account(Tree tree, MainDeed told, ActorGrammar grammar, List<Naming> names) {
    this.tree = tree;
    this.told = told;
    this.grammar = grammar;
    this.names = names;
  }

  /** Heads of phrases with the actors that they mean. */
  private record Party(List<IndexedWord> heads, List<Actor> actors) {
    static final Party NONE = new Party(List.of(), List.of());

    boolean isEmpty() {
      return actors.isEmpty();
    }
  }

  /**
   * The event, or nothing where it touches no state and no body that the sentence tells of.
   *
   * @param day the day of the dispatch
   */
  Optional<Event> event(LocalDate day, String text) {
    Party source = source();
    Party target = target(source);
    List<Actor> sources = settled(source.actors(), target.actors());
    List<Actor> targets = settled(target.actors(), sources);
    if (Stream.concat(sources.stream(), targets.stream())
        .allMatch(actor -> actor.code().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Event(told.type(), Modes.of(told), sources, targets, date(day), place(), text));
  }

  // ---------------------------------------------------------------- source

  private Party source() {
    IndexedWord trigger = told.deed().trigger();
    List<IndexedWord> said = told.deed().match().role("source");
    Party explicit = party(said);
    if (!explicit.isEmpty()) {
      return explicit;
    }
    Party subject = subject(trigger, 4);
    if (!subject.isEmpty()) {
      return subject;
    }
    return isPassive(trigger) || isThing(tree.children(trigger, SUBJECT))
        ? Party.NONE
        : lastBefore(trigger);
  }

  /** Whoever is the subject of a word or, where it has none, of what it hangs on. */
  private Party subject(IndexedWord word, int steps) {
    List<IndexedWord> heads = new ArrayList<>();
    boolean passive = isPassive(word);
    heads.addAll(tree.children(word, passive ? AGENT : SUBJECT + "|" + PASSIVE));
    if (word.tag().startsWith("NN")) {
      heads.addAll(tree.children(word, "nmod:poss|nmod:by|nmod:between|compound|amod"));
    }
    Party own = party(heads);
    if (!own.isEmpty() || steps == 0 || passive) {
      return own;
    }
    if (isThing(heads)) {
      return reached(heads);
    }
    for (SemanticGraphEdge edge : tree.above(word)) {
      IndexedWord governor = edge.getGovernor();
      String relation = edge.getRelation().toString();
      Party above =
          relation.startsWith("acl") && governor.tag().startsWith("NN")
              ? party(List.of(governor))
              : subject(governor, steps - 1);
      if (!above.isEmpty()) {
        return above;
      }
    }
    return Party.NONE;
  }

  /** Whether the subject is a thing that acts by itself: a bomb, a ruling. */
  private boolean isThing(List<IndexedWord> heads) {
    return told.deed().trigger().tag().startsWith("VB")
        && heads.stream().anyMatch(head -> head.tag().matches("NNS?"));
  }

  private boolean isPassive(IndexedWord word) {
    return !told.deed().ownsObject() && !tree.children(word, PASSIVE).isEmpty();
  }

  private Party lastBefore(IndexedWord trigger) {
    return tree.words().stream()
        .filter(word -> word.index() < trigger.index() && isNominal(word))
        .filter(word -> !isPlace(word))
        .map(word -> party(List.of(word)))
        .filter(party -> !party.isEmpty())
        .reduce((first, second) -> second)
        .orElse(Party.NONE);
  }

  // ---------------------------------------------------------------- target

  private Party target(Party source) {
    IndexedWord trigger = told.deed().trigger();
    Party explicit = party(told.deed().match().role("target"));
    if (!explicit.isEmpty()) {
      return explicit;
    }
    Set<String> own = new HashSet<>();
    source.actors().forEach(actor -> own.add(actor.code()));
    Predicate<Actor> foreign = actor -> !actor.code().isEmpty() && !own.contains(actor.code());
    Predicate<Actor> domestic = actor -> !actor.code().isEmpty() && !actor.sector().isEmpty();
    return Stream.<Supplier<List<IndexedWord>>>of(
            () -> objects(trigger),
            () -> first(addressees(trigger, 1), source, actor -> true),
            () -> first(inComplement(trigger), source, actor -> true),
            () -> first(addressees(trigger, 3), source, actor -> true),
            () -> first(behind(trigger), source, foreign),
            () -> first(behind(trigger), source, domestic),
            () -> first(tree.words(), source, foreign))
        .map(heads -> reached(others(heads.get(), source)))
        .filter(party -> !party.isEmpty())
        .findFirst()
        .orElse(Party.NONE);
  }

  private List<IndexedWord> objects(IndexedWord trigger) {
    return told.deed().ownsObject() ? List.of() : tree.children(trigger, OBJECT);
  }

  /** Those whom it is done to, with or against, deeper down too: "an appeal to X". */
  private List<IndexedWord> addressees(IndexedWord trigger, int steps) {
    Set<IndexedWord> below = tree.below(trigger, steps);
    return ADDRESSEES.stream()
        .flatMap(preposition ->
            below.stream().filter(word -> hangsBy(word, "(obl|nmod):" + preposition)))
        .toList();
  }

  private boolean hangsBy(IndexedWord word, String relations) {
    return tree.above(word).stream()
        .anyMatch(edge -> edge.getRelation().toString().matches(relations));
  }

  private List<IndexedWord> inComplement(IndexedWord trigger) {
    List<IndexedWord> complements = new ArrayList<>(tree.children(trigger, COMPLEMENT));
    tree.children(trigger, OBJECT)
        .forEach(object -> complements.addAll(tree.children(object, "ccomp|acl|acl:that|dep")));
    List<IndexedWord> heads = new ArrayList<>();
    for (IndexedWord complement : complements) {
      heads.addAll(tree.children(complement, SUBJECT));
      heads.addAll(tree.children(complement, OBJECT));
      heads.addAll(addressees(complement, 1));
    }
    return heads;
  }

  private List<IndexedWord> behind(IndexedWord trigger) {
    return tree.words().stream().filter(word -> word.index() > trigger.index()).toList();
  }

  /** Of several phrases the first that means somebody of a kind who is not the source. */
  private List<IndexedWord> first(List<IndexedWord> heads, Party source, Predicate<Actor> wanted) {
    return others(heads, source).stream()
        .filter(head -> isNominal(head) && !isReporter(head))
        .filter(head -> !head.equals(told.deed().trigger()))
        .filter(head -> reached(List.of(head)).actors().stream().anyMatch(wanted))
        .limit(1)
        .toList();
  }

  private List<IndexedWord> others(List<IndexedWord> heads, Party source) {
    return heads.stream()
        .filter(head -> source.heads().stream().noneMatch(own -> grammar.overlap(own, head)))
        .toList();
  }

  /** Whether a word only hands on the news: "…, officials said". */
  private boolean isReporter(IndexedWord word) {
    return tree.words().stream()
        .filter(each -> WordLists.REPORTING.contains(each.lemma()))
        .flatMap(verb -> tree.children(verb, "nsubj").stream())
        .anyMatch(reporter -> grammar.overlap(reporter, word));
  }

  // ---------------------------------------------------------------- parties

  private Party party(List<IndexedWord> heads) {
    List<Actor> actors = new ArrayList<>();
    List<IndexedWord> meant = new ArrayList<>();
    for (IndexedWord head : withJoined(heads)) {
      List<Actor> found = isNominal(head) ? grammar.actors(head) : List.of();
      if (!found.isEmpty()) {
        meant.add(head);
        found.stream().filter(actor -> !actors.contains(actor)).forEach(actors::add);
      }
    }
    return new Party(meant, actors);
  }

  /** The same, also where only a thing stands in between: "an appeal to X". */
  private Party reached(List<IndexedWord> heads) {
    Party direct = party(heads);
    if (!direct.isEmpty()) {
      return direct;
    }
    return heads.stream()
        .filter(Account::isNominal)
        .map(head -> new Party(List.of(head), grammar.beyond(head)))
        .filter(party -> !party.isEmpty())
        .findFirst()
        .orElse(Party.NONE);
  }

  private List<IndexedWord> withJoined(List<IndexedWord> heads) {
    Set<IndexedWord> joined = new LinkedHashSet<>(heads);
    heads.forEach(head -> joined.addAll(tree.children(head, "conj:and|conj:or")));
    return joined.stream().sorted(Comparator.comparingInt(IndexedWord::index)).toList();
  }

  private static boolean isNominal(IndexedWord word) {
    return word.tag().matches("NN.*|JJ.*|CD|FW");
  }

  /**
   * Gives actors whose state is left open the one that the sentence speaks of: in "police arrested
   * forty Nigerians" the police are Nigeria's.
   */
  private List<Actor> settled(List<Actor> actors, List<Actor> others) {
    return actors.stream()
        .map(actor -> actor.code().isEmpty() ? settled(actor, others) : actor)
        .distinct()
        .toList();
  }

  private Actor settled(Actor actor, List<Actor> others) {
    String code =
        Stream.concat(
                others.stream().map(Actor::code),
                names.stream().filter(name -> !grammar.isEthnic(name)).map(Naming::code))
            .filter(each -> each.length() == 3 && !each.equals("IGO") && !each.equals("NGO"))
            .findFirst()
            .orElse("");
    return new Actor(actor.text(), code, actor.sector());
  }

  // ---------------------------------------------------------------- date and place

  private @Nullable Date date(LocalDate day) {
    Direction direction = told.force().isAhead() ? Direction.FUTURE : Direction.PAST;
    return tree.words().stream()
        .sorted(Comparator.comparing(word -> !hangsOnTrigger(word)))
        .map(tree::mention)
        .filter(Mention.Time.class::isInstance)
        .map(Mention.Time.class::cast)
        .findFirst()
        .map(time -> time.expression().resolve(day, direction))
        .orElse(null);
  }

  private boolean hangsOnTrigger(IndexedWord word) {
    return tree.above(word).stream()
        .anyMatch(edge -> edge.getGovernor().equals(told.deed().trigger()));
  }

  private @Nullable String place() {
    return Stream.concat(Stream.of(told.deed().trigger()), objects(told.deed().trigger()).stream())
        .flatMap(word -> tree.children(word, PLACE).stream())
        .filter(this::namesPlace)
        .findFirst()
        .map(grammar::words)
        .orElse(null);
  }

  private boolean namesPlace(IndexedWord word) {
    return names.stream()
        .anyMatch(name ->
            name.last() == tree.last(word)
                && name.kind() != Naming.Kind.BODY
                && name.kind() != Naming.Kind.PEOPLE);
  }

  private boolean isPlace(IndexedWord word) {
    return namesPlace(word)
        && tree.above(word).stream().anyMatch(edge -> edge.getRelation().toString().matches(PLACE));
  }
}
