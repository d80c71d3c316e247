package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.entities.Organisation;
import org.chancery.model.Capacity;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch has spoken of so far, so that "he", "the bloc" and "the Secretary-General" can be
 * understood. Nearer sentences come before farther ones, and in each the subject before the rest.
 */
final class Discourse {

  /** How many sentences back a pointer may reach. */
  private static final int REACH = 10;

  private static final String OF_THE = " of the ";

  /** What two states are called, and nobody else. */
  private static final Set<String> STATES =
      Set.of(
          "countries", "states", "nations", "neighbours", "neighbors", "capitals", "governments");

  private final List<Scene> scenes;
  private final Persons persons;
  private final Lexicon lexicon;
  private final @Nullable Entity home;
  private final List<List<Occurrence>> occurrences = new ArrayList<>();
  private final Map<String, Set<Entity>> owners = new HashMap<>();
  private final Map<Entity, List<Tenancy>> offices = new LinkedHashMap<>();
  private final Map<Entity, Entity> nationalities = new HashMap<>();
  private final @Nullable Entity mainOrganisation;

  /** An entity at a place of the text. */
  private record Occurrence(Entity entity, int token, boolean subject) {}

  /**
   * An office that a person is said to hold or to have held.
   *
   * @param sentence the how manieth sentence says so
   */
  record Tenancy(String title, @Nullable Entity body, Standing standing, int sentence) {}

  Discourse(List<Scene> scenes, Persons persons, Lexicon lexicon, @Nullable Entity home) {
    this.persons = persons;
    this.lexicon = lexicon;
    this.home = home;
    this.scenes = scenes;
    this.mainOrganisation = mostNamed();
    // Titles are learnt from the whole dispatch first: leads often use a name that is explained
    // only further down.
    for (Scene scene : scenes) {
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.Person person) {
          learn(person, scene.index());
        }
        if (mention instanceof Mention.OfficeName office) {
          office.posts().stream()
              .filter(post -> post.body() != null && post.standing() == Standing.IN_OFFICE)
              .forEach(post ->
                  owners
                      .computeIfAbsent(post.title(), key -> new LinkedHashSet<>())
                      .add(Objects.requireNonNull(post.body())));
        }
      }
    }
    refresh();
  }

  /** Goes through the text again with what has been learnt since. */
  void refresh() {
    occurrences.clear();
    for (Scene scene : scenes) {
      occurrences.add(List.of());
      occurrences.set(scene.index(), occurrences(scene));
    }
  }

  /** Whether the dispatch speaks in the voice of a state. */
  boolean hasHome() {
    return home != null;
  }

  @Nullable Entity mainOrganisation() {
    return mainOrganisation;
  }

  /** Remembers that somebody holds or held an office. */
  void learn(Entity person, Tenancy tenancy) {
    List<Tenancy> known = offices.computeIfAbsent(person, key -> new ArrayList<>());
    if (!known.contains(tenancy)) {
      known.add(tenancy);
    }
  }

  private void learn(Mention.Person mention, int sentence) {
    Entity person = persons.of(mention);
    for (Post post : mention.posts()) {
      learn(person, new Tenancy(post.title(), post.body(), post.standing(), sentence));
    }
    mention.notes().stream()
        .filter(note -> note.attribute().equals("nationality"))
        .flatMap(note -> Stream.ofNullable(note.entity()))
        .findFirst()
        .ifPresent(state -> nationalities.putIfAbsent(person, state));
  }

  /** The state that somebody is said to be from, or to serve or to have served, or null. */
  @Nullable Entity nationality(Entity person) {
    return Optional.ofNullable(nationalities.get(person))
        .or(() ->
            offices(person).stream()
                .flatMap(tenancy -> Stream.ofNullable(tenancy.body()))
                .filter(body -> body.kind() == EntityKind.STATE)
                .findFirst())
        .orElse(null);
  }

  /** The offices that somebody is said to hold, the first named first. */
  List<Tenancy> offices(Entity person) {
    return offices.getOrDefault(person, List.of());
  }

  /** Everybody who holds an office in whose title a word stands, in lower case. */
  List<Entity> holders(String word) {
    return offices.entrySet().stream()
        .filter(entry ->
            entry.getValue().stream()
                .anyMatch(tenancy ->
                    tenancy.standing() != Standing.FORMER
                        && tenancy.title().toLowerCase(Locale.ROOT).contains(word)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The offices in which somebody acts, as far as their bodies are known. */
  List<Capacity> capacities(Entity person) {
    return offices(person).stream()
        .filter(tenancy ->
            tenancy.standing() != Standing.FORMER && tenancy.standing() != Standing.DESIGNATE)
        .filter(tenancy -> !Tenures.isRelative(tenancy.title()))
        .map(tenancy -> new Capacity(tenancy.title(), body(person, tenancy)))
        .filter(capacity -> capacity.body() != null)
        .distinct()
        .toList();
  }

  private @Nullable Entity body(Entity person, Tenancy tenancy) {
    return tenancy.body() != null ? tenancy.body() : bodyOf(person, tenancy.title(), "either");
  }

  /**
   * Whose office a title without an owner is: the body named beside it elsewhere, the state in
   * whose voice the dispatch speaks, or the organisation that the dispatch is about.
   *
   * @param of whose such offices are: state, organisation, mission or either
   */
  @Nullable Entity bodyOf(Entity person, String title, String of) {
    for (Tenancy tenancy : offices(person)) {
      if (tenancy.title().equals(title) && tenancy.body() != null) {
        return tenancy.body();
      }
    }
    Entity spoken = bodyCalledIn(title);
    if (spoken != null) {
      return spoken;
    }
    if (!of.equals("organisation") && home != null) {
      return home;
    }
    // "China's top diplomat ... Foreign Minister Wang Yi": one such office, one owner.
    Set<Entity> named = owners.getOrDefault(title, Set.of());
    if (named.size() == 1 && of.equals("state")) {
      return named.iterator().next();
    }
    if (!of.equals("state")
        && mainOrganisation != null
        && hasOffice(mainOrganisation, title)
        && !isHeldByAnother(person, title, mainOrganisation)) {
      return mainOrganisation;
    }
    for (Tenancy tenancy : offices(person)) {
      if (tenancy.body() != null
          && tenancy.body().kind() == EntityKind.STATE
          && of.equals("state")
          && tenancy.standing() != Standing.FORMER) {
        return tenancy.body();
      }
    }
    return null;
  }

  /** "Chairperson of the Commission" where the African Union Commission is spoken of, or null. */
  private @Nullable Entity bodyCalledIn(String title) {
    int of = title.indexOf(OF_THE);
    if (of < 0) {
      return null;
    }
    String word = title.substring(of + OF_THE.length()).toLowerCase(Locale.ROOT);
    List<Entity> called =
        occurrences.stream()
            .flatMap(List::stream)
            .map(Occurrence::entity)
            .filter(entity -> entity.kind() == EntityKind.ORGANISATION)
            .filter(body -> isCalled(body, word))
            .distinct()
            .toList();
    return called.size() == 1 ? called.getFirst() : null;
  }

  /** A President beside the President of the Commission is that of some state. */
  boolean isHeldByAnother(Entity person, String title, Entity organisation) {
    return offices.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(person))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(tenancy ->
            tenancy.title().equals(title)
                && tenancy.standing() == Standing.IN_OFFICE
                && tenancy.body() != null
                && (organisation.kind() == EntityKind.STATE
                    ? tenancy.body().equals(organisation)
                    : !tenancy.body().equals(organisation)
                        && whole(tenancy.body()).equals(organisation)));
  }

  private boolean hasOffice(Entity organisation, String title) {
    Organisation known = lexicon.organisation(organisation.id());
    return known != null && known.offices().stream().anyMatch(post -> post.title().equals(title));
  }

  /** Whether persons or states preside over a body by turns, and it has no head besides. */
  boolean isPresidedOver(Entity body) {
    Organisation known = lexicon.organisation(body.id());
    return known != null && known.presidency() != null && known.head() == null;
  }

  /** The last number of members that a sentence tells, or null. */
  Mention.@Nullable Count lastCount(int sentence) {
    Mention.Count last = null;
    for (Mention mention : scenes.get(sentence).mentions()) {
      last = mention instanceof Mention.Count count ? count : last;
    }
    return last;
  }

  /** Whether a body is one of a state's own, such as a ministry: no state presides over it. */
  boolean isOfState(Entity body) {
    return lexicon.organisation(body.id()) == null
        && body.id().matches("org/[a-z]{3}-.*")
        && lexicon.entity("state/" + body.id().substring(4, 7)) != null;
  }

  /** Whether states preside over a body by turns, not whoever sits in its chair for them. */
  boolean isOfStates(Entity body) {
    Organisation known = lexicon.organisation(body.id());
    Organisation.Rotation rotation = known == null ? null : known.presidency();
    return rotation != null
        && rotation.unit().equals("state")
        && rotation.name().equals("presidency");
  }

  /** The state at whose head somebody stands, or null. */
  @Nullable Entity stateLedBy(Entity person) {
    return offices(person).stream()
        .filter(tenancy -> tenancy.title().matches("President|Prime Minister|Chancellor|King|Emir"))
        .filter(tenancy -> tenancy.standing() != Standing.FORMER)
        .flatMap(tenancy -> Stream.ofNullable(tenancy.body()))
        .filter(body -> body.kind() == EntityKind.STATE)
        .findFirst()
        .orElse(null);
  }

  /** The state that somebody serves, a state itself, or null. */
  @Nullable Entity stateOf(Entity entity) {
    return entity.kind() == EntityKind.STATE
        ? entity
        : served(entity).filter(body -> body.kind() == EntityKind.STATE).findFirst().orElse(null);
  }

  /** The title of a body's executive head, or null where it has none that we know. */
  @Nullable String headOf(Entity body) {
    Organisation known = lexicon.organisation(body.id());
    return known == null ? null : known.head();
  }

  /**
   * What a word stands for.
   *
   * @param kinds the kinds that are wanted, in no order
   * @param taken what it cannot be, because it already plays another part
   * @return the entities, more than one for a row or a pair, empty where it cannot be told
   */
  List<Entity> resolve(
      Scene scene, IndexedWord word, Set<EntityKind> kinds, Collection<Entity> taken) {
    Mention mention = scene.mention(word);
    return mention == null ? List.of() : resolve(scene, mention, kinds, taken);
  }

  List<Entity> resolve(
      Scene scene, Mention mention, Set<EntityKind> kinds, Collection<Entity> taken) {
    return switch (mention) {
      case Mention.Person person when kinds.contains(EntityKind.PERSON) ->
          List.of(persons.of(person));
      case Mention.Name name ->
          name.entities().stream()
              .filter(entity -> kinds.contains(entity.kind()))
              .limit(1)
              .toList();
      case Mention.Several several ->
          several.members().stream()
              .flatMap(member -> resolve(scene, member, kinds, taken).stream())
              .toList();
      case Mention.OfficeName office when kinds.contains(EntityKind.PERSON) ->
          holder(office, scene.index(), taken);
      case Mention.Pointer pointer -> pointed(scene, pointer, kinds, taken);
      default -> List.of();
    };
  }

  /** Who holds an office of which only the title stands there. */
  private List<Entity> holder(Mention.OfficeName office, int sentence, Collection<Entity> taken) {
    if (office.posts().isEmpty()) {
      return List.of();
    }
    Post post = office.posts().getFirst();
    return offices.entrySet().stream()
        .filter(entry -> !taken.contains(entry.getKey()))
        .filter(entry ->
            entry.getValue().stream()
                .anyMatch(tenancy ->
                    isOffice(tenancy, post)
                        && (tenancy.standing() != Standing.FORMER)
                            == (post.standing() != Standing.FORMER)))
        .min(Comparator.comparingInt(entry -> distance(entry.getKey(), sentence)))
        .map(entry -> List.of(entry.getKey().calledAs(entry.getKey().name())))
        .orElse(List.of());
  }

  private static boolean isOffice(Tenancy tenancy, Post post) {
    boolean sameTitle =
        tenancy.title().equals(post.title())
            // "the minister", "the president" are short for longer titles.
            || (post.body() == null
                && tenancy
                    .title()
                    .toLowerCase(Locale.ROOT)
                    .startsWith(post.title().toLowerCase(Locale.ROOT)));
    return sameTitle
        && (post.body() == null || tenancy.body() == null || post.body().equals(tenancy.body()));
  }

  /**
   * How many sentences lie between a sentence and the nearest one before it that names somebody.
   */
  private int distance(Entity entity, int sentence) {
    for (int back = 0; back <= sentence; back++) {
      if (names(occurrences.get(sentence - back), entity)) {
        return back;
      }
    }
    return 1000;
  }

  private static boolean names(List<Occurrence> sentence, Entity entity) {
    return sentence.stream().anyMatch(occurrence -> occurrence.entity().equals(entity));
  }

  private List<Entity> pointed(
      Scene scene, Mention.Pointer pointer, Set<EntityKind> kinds, Collection<Entity> taken) {
    Set<EntityKind> wanted =
        switch (pointer.to()) {
          case PERSON -> Set.of(EntityKind.PERSON);
          case ORGANISATION -> Set.of(EntityKind.ORGANISATION);
          case STATE -> Set.of(EntityKind.STATE);
          case THING -> Set.of(EntityKind.STATE, EntityKind.ORGANISATION);
          case PAIR, SEVERAL -> kinds;
        };
    List<Entity> candidates =
        before(scene.index(), pointer.first()).stream()
            .filter(entity -> wanted.contains(entity.kind()) && kinds.contains(entity.kind()))
            .filter(entity -> StateForms.suits(entity, pointer.word()))
            .filter(entity -> !taken.contains(entity))
            .toList();
    if (candidates.isEmpty() && pointer.to() == Mention.Pointer.To.THING) {
      return ahead(scene, pointer, kinds);
    }
    return switch (pointer.to()) {
      case ORGANISATION -> organisation(pointer, candidates);
      case PAIR -> pair(scene, pointer, fitting(pointer, kinds));
      case SEVERAL -> List.of();
      default -> candidates.stream().limit(1).toList();
    };
  }

  /** "Since its foundation in 1992, BSEC has ...": the subject that follows. */
  private List<Entity> ahead(Scene scene, Mention.Pointer pointer, Set<EntityKind> kinds) {
    return occurrences.get(scene.index()).stream()
        .filter(occurrence -> occurrence.token() > pointer.last() && occurrence.subject())
        .map(Occurrence::entity)
        .filter(entity -> kinds.contains(entity.kind()))
        .filter(
            entity -> entity.kind() == EntityKind.STATE || entity.kind() == EntityKind.ORGANISATION)
        .limit(1)
        .toList();
  }

  /** "the bloc": the nearest body that is one; failing that, the one that the dispatch is about. */
  private List<Entity> organisation(Mention.Pointer pointer, List<Entity> candidates) {
    for (Entity candidate : candidates) {
      Organisation known = lexicon.organisation(candidate.id());
      if (known != null && known.words().contains(pointer.word())) {
        return List.of(candidate);
      }
    }
    // Its own organs do not pass for the body: "the Commission" is not the Union.
    if (mainOrganisation != null
        && (isCalled(mainOrganisation, pointer.word())
            || Set.of(
                    "organisation",
                    "organization",
                    "bloc",
                    "grouping",
                    "group",
                    "body",
                    "union",
                    "community",
                    "alliance")
                .contains(pointer.word()))) {
      return List.of(mainOrganisation);
    }
    return List.of();
  }

  /** "the Council" for the Nordic Council. */
  private static boolean isCalled(Entity body, String word) {
    return body.name().toLowerCase(Locale.ROOT).endsWith(" " + word);
  }

  /** "The two countries" are no persons, whoever stood together last. */
  private static Set<EntityKind> fitting(Mention.Pointer pointer, Set<EntityKind> kinds) {
    boolean states = STATES.contains(pointer.word()) && kinds.contains(EntityKind.STATE);
    return states ? Set.of(EntityKind.STATE) : kinds;
  }

  /** "the two sides": the two last named persons or states that stand together in one sentence. */
  private List<Entity> pair(Scene scene, Mention.Pointer pointer, Set<EntityKind> kinds) {
    if (!kinds.contains(EntityKind.PERSON) && mainStates().size() == 2) {
      return mainStates();
    }
    for (int back = 0; back <= Math.min(REACH, scene.index()); back++) {
      int at = scene.index() - back;
      List<Entity> named =
          occurrences.get(at).stream()
              .filter(occurrence -> back(occurrence, at, scene.index(), pointer.first()))
              .map(Occurrence::entity)
              .filter(entity -> kinds.contains(entity.kind()))
              .distinct()
              .toList();
      List<Entity> people =
          named.stream().filter(each -> each.kind() == EntityKind.PERSON).toList();
      if (people.size() >= 2) {
        return people.subList(0, 2);
      }
      List<Entity> states = named.stream().filter(each -> each.kind() == EntityKind.STATE).toList();
      if (people.isEmpty() && states.size() >= 2) {
        return states.subList(0, 2);
      }
    }
    return List.of();
  }

  /** The two states of which the dispatch speaks most, where no third is spoken of as often. */
  private List<Entity> mainStates() {
    Map<Entity, Long> counts =
        occurrences.stream()
            .flatMap(List::stream)
            .map(Occurrence::entity)
            .flatMap(entity -> Stream.concat(Stream.of(entity), served(entity)))
            .filter(entity -> entity.kind() == EntityKind.STATE)
            .collect(
                Collectors.groupingBy(entity -> entity, LinkedHashMap::new, Collectors.counting()));
    List<Map.Entry<Entity, Long>> order =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Entity, Long>comparingByValue().reversed())
            .toList();
    boolean clear =
        order.size() == 2
            || (order.size() > 2 && order.get(1).getValue() > order.get(2).getValue());
    return clear ? order.stream().limit(2).map(Map.Entry::getKey).toList() : List.of();
  }

  private Stream<Entity> served(Entity person) {
    return offices(person).stream()
        .filter(tenancy -> tenancy.standing() != Standing.FORMER)
        .flatMap(tenancy -> Stream.ofNullable(tenancy.body()));
  }

  private static boolean back(Occurrence occurrence, int at, int sentence, int token) {
    return at < sentence || occurrence.token() < token;
  }

  /** Everything named before a token, the likeliest to be meant first. */
  private List<Entity> before(int sentence, int token) {
    Set<Entity> entities = new LinkedHashSet<>();
    for (int back = 0; back <= Math.min(REACH, sentence); back++) {
      int at = sentence - back;
      List<Occurrence> here =
          occurrences.get(at).stream()
              .filter(occurrence -> back(occurrence, at, sentence, token))
              .toList();
      here.stream().filter(Occurrence::subject).map(Occurrence::entity).forEach(entities::add);
      here.stream().map(Occurrence::entity).forEach(entities::add);
    }
    return List.copyOf(entities);
  }

  private List<Occurrence> occurrences(Scene scene) {
    if (scene.mentions().isEmpty()) {
      return new ArrayList<>();
    }
    Set<Integer> subjects =
        scene.graph().vertexSet().stream()
            .filter(word ->
                scene.graph().incomingEdgeList(word).stream()
                    .anyMatch(edge -> edge.getRelation().toString().startsWith("nsubj")))
            .map(scene::first)
            .collect(Collectors.toSet());
    List<Occurrence> found = new ArrayList<>();
    for (Mention mention : scene.mentions()) {
      boolean subject = subjects.contains(mention.first());
      if (mention instanceof Mention.OfficeName office && subject) {
        holder(office, scene.index(), List.of())
            .forEach(holder -> found.add(new Occurrence(holder, office.first(), true)));
      }
      for (Entity entity : direct(mention)) {
        found.add(new Occurrence(entity, mention.first(), subject));
      }
      // A pronoun keeps alive what it stands for: it is resolved as a subject of its own sentence.
      if (mention instanceof Mention.Pointer pointer
          && pointer.to() == Mention.Pointer.To.PERSON
          && subject) {
        earlierSubject(scene.index())
            .ifPresent(entity -> found.add(new Occurrence(entity, pointer.first(), true)));
      }
    }
    return found;
  }

  private Optional<Entity> earlierSubject(int sentence) {
    for (int at = sentence - 1; at >= 0 && at >= sentence - 3; at--) {
      List<Occurrence> people =
          occurrences.get(at).stream()
              .filter(occurrence -> occurrence.entity().kind() == EntityKind.PERSON)
              .toList();
      Optional<Entity> subject =
          people.stream().filter(Occurrence::subject).findFirst().map(Occurrence::entity);
      if (subject.isPresent()) {
        return subject;
      }
      if (!people.isEmpty()) {
        return Optional.of(people.getFirst().entity());
      }
    }
    return Optional.empty();
  }

  private List<Entity> direct(Mention mention) {
    return switch (mention) {
      case Mention.Person person -> List.of(persons.of(person));
      case Mention.Name name -> name.entities();
      case Mention.Several several ->
          several.members().stream().flatMap(member -> direct(member).stream()).toList();
      case Mention.GatheringName gathering when gathering.organisation() != null ->
          List.of(gathering.organisation());
      default -> List.of();
    };
  }

  /** The organisation that is named most often, its own ministries and missions apart. */
  private @Nullable Entity mostNamed() {
    Map<Entity, Integer> counts = new HashMap<>();
    List<Entity> order = new ArrayList<>();
    for (Scene scene : scenes) {
      for (Mention mention : scene.mentions()) {
        for (Entity organ : bodies(mention)) {
          Entity body = whole(organ);
          counts.merge(body, 1, Integer::sum);
          order.add(body);
        }
      }
    }
    return order.stream()
        .distinct()
        .max(
            Comparator.<Entity>comparingInt(body -> counts.getOrDefault(body, 0))
                .thenComparingInt(body -> -order.indexOf(body)))
        .orElse(null);
  }

  /** The organisation that an organ is part of; the body itself where it is no organ. */
  Entity whole(Entity body) {
    Organisation known = lexicon.organisation(body.id());
    String parent = known == null ? null : known.partof();
    Entity whole = parent == null ? null : lexicon.entity(parent);
    return whole == null ? body : whole;
  }

  /** The organisation named in a sentence that has such an office, or null. */
  @Nullable Entity bodyIn(Scene scene, String title) {
    for (Mention mention : scene.mentions()) {
      for (Entity body : bodies(mention)) {
        if (hasOffice(body, title)) {
          return body;
        }
      }
    }
    return null;
  }

  private static List<Entity> bodies(Mention mention) {
    return switch (mention) {
      case Mention.Name name ->
          name.entities().stream()
              .filter(entity -> entity.kind() == EntityKind.ORGANISATION)
              .filter(entity -> !entity.id().matches("org/[a-z]{3}-.*"))
              .toList();
      case Mention.Person person ->
          person.posts().stream()
              .flatMap(post -> Stream.ofNullable(post.body()))
              .filter(body -> body.kind() == EntityKind.ORGANISATION)
              .toList();
      case Mention.OfficeName office ->
          office.posts().stream()
              .flatMap(post -> Stream.ofNullable(post.body()))
              .filter(body -> body.kind() == EntityKind.ORGANISATION)
              .toList();
      case Mention.Count count -> Stream.ofNullable(count.organisation()).toList();
      case Mention.GatheringName gathering -> Stream.ofNullable(gathering.organisation()).toList();
      default -> List.of();
    };
  }
}
