package org.chancery.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.entities.State;
import org.chancery.model.KnownEntity;
import tools.jackson.databind.JsonNode;

/** Tells whether an entity or an office that was read is the one that was labelled. */
final class Naming {

  /** Names of what has no standard name must overlap by more: groups, summits, crises. */
  private static final double LOOSELY = 0.5;

  private static final Set<String> LOOSE_KINDS = Set.of("group", "gathering");

  private static final Set<String> SMALL_WORDS =
      Set.of("the", "of", "for", "and", "on", "in", "to", "a", "an", "at", "affairs");

  private final Map<String, List<String>> names;
  private final Map<String, String> states = new LinkedHashMap<>();
  private final Map<String, Set<String>> offices;
  private final Map<String, Set<String>> memory = new HashMap<>();

  Naming(EntityBase base) {
    names = base.all().collect(Collectors.toMap(known -> known.entity().id(), KnownEntity::names));
    base.states().stream()
        .flatMap(state -> spellings(state).map(name -> Map.entry(name, state.id())))
        .sorted(Comparator.comparingInt(spelling -> -spelling.getKey().length()))
        .forEach(spelling -> states.putIfAbsent(spelling.getKey(), spelling.getValue()));
    offices =
        base.offices().stream()
            .flatMap(office ->
                office.allTitles().stream()
                    .map(title -> Map.entry(Folding.fold(title), office.title())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
  }

  private static Stream<String> spellings(State state) {
    return Stream.concat(state.allNames().stream(), state.demonyms().stream())
        .map(Folding::fold)
        .filter(name -> !name.isEmpty());
  }

  /** Whether two entities are the same, by id where the label has one and else by name. */
  boolean sameEntity(JsonNode read, JsonNode gold) {
    if (gold.hasNonNull("id")) {
      return gold.path("id").asString("").equals(read.path("id").asString(""));
    }
    String name = gold.isObject() ? gold.path("name").asString("") : gold.asString("");
    String kind = gold.path("kind").asString("");
    boolean isPerson = read.path("kind").asString("").equals("person");
    if (!kind.isEmpty() && isPerson != kind.equals("person")) {
      return false;
    }
    return isPerson ? samePerson(read, name) : calls(read).anyMatch(call -> same(call, name, kind));
  }

  /**
   * The standard name decides. The words in the text do so only where they are a full name: a bare
   * surname may have been taken for another person of that name.
   */
  private static boolean samePerson(JsonNode read, String name) {
    String mention = read.path("mention").asString("");
    return PersonNames.agree(read.path("name").asString(""), name)
        || (PersonNames.isFull(mention) && PersonNames.agree(mention, name));
  }

  private Stream<String> calls(JsonNode read) {
    if (!read.isObject()) {
      return Stream.of(read.asString(""));
    }
    return Stream.concat(
        Stream.of(read.path("name").asString(""), read.path("mention").asString("")),
        names.getOrDefault(read.path("id").asString(""), List.of()).stream());
  }

  private boolean same(String one, String other, String kind) {
    return LOOSE_KINDS.contains(kind) ? sameLoosely(one, other) : same(one, other);
  }

  /** A label that does not say of which state leaves that open: "National Security Council". */
  private boolean same(String read, String gold) {
    Set<String> found = words(read);
    Set<String> labelled = words(gold);
    return !labelled.isEmpty() && (found.equals(labelled) || withoutStates(found).equals(labelled));
  }

  private static Set<String> withoutStates(Set<String> words) {
    return words.stream()
        .filter(word -> !word.startsWith("state/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether two free descriptions name the same: "crisis in Ukraine" and "Ukrainian crisis". */
  boolean sameLoosely(String one, String other) {
    return Folding.overlap(List.copyOf(words(one)), List.copyOf(words(other))) > LOOSELY;
  }

  /** The words of a name that tell it from others, with states by their ids. */
  private Set<String> words(String name) {
    return memory.computeIfAbsent(name, this::compute);
  }

  private Set<String> compute(String name) {
    String text = " " + Folding.fold(name.replaceAll("\\([^)]*\\)", " ")) + " ";
    for (var state : states.entrySet()) {
      text = text.replace(" " + state.getKey() + " ", " " + state.getValue() + " ");
    }
    return Stream.of(text.strip().split(" ", -1))
        .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
        .map(Naming::british)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String british(String word) {
    return word.replaceAll("iz(?=ation|ing|e)", "is")
        .replaceAll("^center$", "centre")
        .replaceAll("^defense$", "defence")
        .replaceAll("^program$", "programme");
  }

  /** Whether two titles are those of one office. */
  boolean sameOffice(String one, String other) {
    String a = Folding.fold(one);
    String b = Folding.fold(other);
    return a.equals(b)
        || offices.getOrDefault(a, Set.of()).stream()
            .anyMatch(offices.getOrDefault(b, Set.of())::contains);
  }

  /** Whether a state's id is meant by an id, a name or a demonym. */
  boolean isState(String id, String words) {
    return id.equals(words) || words(words).equals(Set.of(id));
  }
}
