package org.chancery.reader.mention;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.entities.Office;
import org.chancery.entities.Organisation;
import org.chancery.entities.Place;
import org.chancery.entities.State;
import org.chancery.model.Entity;
import org.chancery.reader.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Every name of the entity base as a sequence of tokens, and the finder of the longest one. */
public final class Lexicon {

  private final Node names = new Node();
  private final Node titles = new Node();
  private final Map<String, Entity> byId;
  private final Map<String, Entity> capitals = new HashMap<>();
  private final Map<String, Organisation> organisations = new HashMap<>();

  private final List<Office> offices;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Sense> senses = new ArrayList<>(1);
  }

  /**
   * A name found in a sentence.
   *
   * @param first index of its first token
   * @param last index of its last token
   * @param senses what it can mean, at least one
   */
  public record Hit(int first, int last, List<Sense> senses) {

    int length() {
      return last - first + 1;
    }

    <T extends Sense> Optional<T> sense(Class<T> type) {
      return senses.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether it names people or qualifies something: "Indian". */
    public boolean isDemonym() {
      return sense(Sense.Demonym.class).isPresent();
    }

    Optional<Entity> demonym() {
      return sense(Sense.Demonym.class).map(Sense.Demonym::state);
    }

    /** The state that it names outright. */
    public Optional<Entity> stateName() {
      return sense(Sense.StateName.class).map(Sense.StateName::state);
    }

    /** The organisation that it names. */
    public Optional<Entity> body() {
      return sense(Sense.Body.class).map(Sense.Body::organisation);
    }

    /** The state of a name or a demonym. */
    Optional<Entity> state() {
      return firstOf(sense ->
          switch (sense) {
            case Sense.Demonym(Entity state) -> state;
            case Sense.StateName(Entity state) -> state;
            default -> null;
          });
    }

    /** The state that the name brings to mind: by its name, its people, its capital or its seat. */
    public Optional<Entity> country() {
      return firstOf(sense ->
          switch (sense) {
            case Sense.Demonym(Entity state) -> state;
            case Sense.StateName(Entity state) -> state;
            case Sense.Capital(Entity city, Entity state) -> state;
            case Sense.Government(Entity state) -> state;
            default -> null;
          });
    }

    /** The state of a name or of a capital, whose government sits there. */
    Optional<Entity> governedState() {
      return firstOf(sense ->
          switch (sense) {
            case Sense.StateName(Entity state) -> state;
            case Sense.Capital(Entity city, Entity state) -> state;
            default -> null;
          });
    }

    /** Where something can be: a city, a place, a state. */
    public Optional<Entity> place() {
      return firstOf(sense ->
          switch (sense) {
            case Sense.Capital(Entity city, Entity state) -> city;
            case Sense.Location(Entity place) -> place;
            case Sense.StateName(Entity state) -> state;
            default -> null;
          });
    }

    /** Whether it names a city, a venue or a region and nothing that governs. */
    boolean isPlace() {
      return senses.stream().allMatch(Sense.Location.class::isInstance);
    }

    private Optional<Entity> firstOf(Function<Sense, @Nullable Entity> meaning) {
      return senses.stream().flatMap(sense -> Stream.ofNullable(meaning.apply(sense))).findFirst();
    }
  }

  private Lexicon(EntityBase base) {
    this.byId = base.byId();
    base.states().forEach(this::add);
    base.organisations().forEach(this::add);
    base.places().forEach(this::add);
    base.offices().forEach(this::add);
    this.offices = base.offices();
  }

  /** The lexicon of an entity base. */
  public static Lexicon of(EntityBase base) {
    return new Lexicon(base);
  }

  /** The longest known name, other than of an office, that starts at a token; case counts. */
  public Optional<Hit> nameAt(Sentence sentence, int start) {
    return longest(names, sentence, start, false);
  }

  /** The longest known title of an office that starts at a token, whatever its case. */
  Optional<Hit> titleAt(Sentence sentence, int start) {
    return longest(titles, sentence, start, true);
  }

  /** A state or organisation by id, or null. */
  public @Nullable Entity entity(String id) {
    return byId.get(id);
  }

  /** The standard title of an office by one of its titles, or null. */
  @Nullable String standardTitle(String title) {
    Sense.Title called = titleCalled(title);
    return called == null ? null : called.office().title();
  }

  /** The office that is called by a title, or null. */
  Sense.@Nullable Title titleCalled(String title) {
    Node node = titles;
    for (String word : words(title)) {
      node = node.next.get(key(word, true));
      if (node == null) {
        return null;
      }
    }
    return node.senses.isEmpty() ? null : (Sense.Title) node.senses.getFirst();
  }

  /**
   * The title that an office has in full in its body: the "President" of the European Council is
   * the "President of the European Council", the head of any commission that is chaired the
   * "Chairperson of the Commission".
   */
  String fullTitle(String title, Entity body) {
    if (title.endsWith("Chairperson") && body.name().endsWith("Commission")) {
      return title + " of the Commission";
    }
    if (title.equals("President") && body.name().contains("Court")) {
      return "President of the Court";
    }
    return offices.stream()
        .filter(office ->
            office.title().startsWith(title + " of the ")
                && office.bound().containsValue(body.id()))
        .map(Office::title)
        .findFirst()
        .orElse(title);
  }

  /** The state that a single name brings to mind, a capital's too, or null. */
  public @Nullable Entity countryOf(String name) {
    Node node = names;
    for (String word : words(name)) {
      node = node.next.get(key(word, false));
      if (node == null) {
        return null;
      }
    }
    return node.senses.isEmpty() ? null : new Hit(0, 0, node.senses).country().orElse(null);
  }

  /** The place that a dateline names, whatever its case, or null. */
  public @Nullable Entity placeNamed(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String proper = properCase(name);
    return Stream.of(name, proper)
        .map(this::placeOf)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> Place.entityNamed(proper));
  }

  private Optional<Entity> placeOf(String name) {
    Node node = names;
    for (String word : words(name)) {
      node = node.next.get(key(word, false));
      if (node == null) {
        return Optional.empty();
      }
    }
    return node.senses.isEmpty() ? Optional.empty() : new Hit(0, 0, node.senses).place();
  }

  /** "NEW DELHI" as "New Delhi". */
  private static String properCase(String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT).split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** The capital of a state, or null. */
  @Nullable Entity capital(Entity state) {
    return capitals.get(state.id());
  }

  /** What the base knows of an organisation, or null. */
  public @Nullable Organisation organisation(String id) {
    return organisations.get(id);
  }

  private static Optional<Hit> longest(Node root, Sentence sentence, int start, boolean anyCase) {
    Node node = root;
    Hit best = null;
    for (int i = start; i < sentence.size(); i++) {
      String word = key(sentence.token(i).word(), anyCase);
      node = node.next.get(word);
      if (node == null) {
        break;
      }
      if (!node.senses.isEmpty()) {
        best = new Hit(start, i, node.senses);
      }
    }
    return Optional.ofNullable(best);
  }

  private void add(State state) {
    Entity entity = state.entity();
    state.allNames().forEach(name -> put(names, name, false, new Sense.StateName(entity)));
    state.demonyms().forEach(name -> put(names, name, false, new Sense.Demonym(entity)));
    if (state.capital() != null) {
      Entity city = Place.entityNamed(state.capital());
      capitals.put(state.id(), city);
      state.allCapitals().forEach(name -> put(names, name, false, new Sense.Capital(city, entity)));
    }
    state.seats().forEach(name -> put(names, name, false, new Sense.Government(entity)));
  }

  private void add(Organisation organisation) {
    organisations.put(organisation.id(), organisation);
    Sense sense = new Sense.Body(organisation.entity());
    organisation.allNames().forEach(name -> put(names, name, false, sense));
  }

  private void add(Place place) {
    place.allNames().forEach(name -> put(names, name, false, new Sense.Location(place.entity())));
  }

  private void add(Office office) {
    office.allTitles().forEach(title -> put(titles, title, true, new Sense.Title(office, title)));
  }

  private static void put(Node root, String name, boolean anyCase, Sense sense) {
    Node node = root;
    for (String word : words(name)) {
      node = node.next.computeIfAbsent(key(word, anyCase), key -> new Node());
    }
    if (!node.senses.contains(sense)) {
      node.senses.add(sense);
    }
  }

  private static String key(String word, boolean anyCase) {
    String plain = word.replace('’', '\'');
    return anyCase ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /** Splits a name just as the tagger splits text. */
  private static List<String> words(String name) {
    return new PTBTokenizer<>(
            new StringReader(name),
            new CoreLabelTokenFactory(),
            "splitHyphenated=true,invertible=true")
        .tokenize().stream().map(CoreLabel::originalText).toList();
  }
}
