package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.entities.Organisation;
import org.chancery.model.Capacity;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose an office is whose owner the title itself does not name: "its foreign minister", "the
 * kingdom's envoy", "whose President", or a plain "Prime Minister" behind talk of a state.
 */
final class Owners {

  /** How many sentences back the state may be named of which a minister is. */
  private static final int REACH = 3;

  /** Verbs and nouns of meeting: they bring somebody from elsewhere. */
  private static final Set<String> MEETING =
      Set.of(
          "meet",
          "receive",
          "visit",
          "greet",
          "welcome",
          "talks",
          "talk",
          "phone",
          "telephone",
          "thank",
          "congratulate",
          "meeting",
          "confer");

  /** Kinds of offices that are told apart by their states. */
  private static final Set<String> GOVERNMENT = Set.of("head", "member", "monarch");

  private final List<Scene> scenes;
  private final Discourse discourse;
  private final Lexicon lexicon;

  /** The state where the dispatch was written, or null. */
  private final @Nullable Entity dateline;

  private final boolean hasPlace;

  /** The state in which the outlet is at home, or null. */
  private final @Nullable Entity outlet;

  /**
   * @param place where the dispatch was written, or null
   * @param source who published it
   */
  Owners(
      List<Scene> scenes,
      Discourse discourse,
      Lexicon lexicon,
      @Nullable String place,
      String source) {
    this.scenes = scenes;
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.dateline = place == null ? null : lexicon.countryOf(place);
    this.hasPlace = place != null;
    this.outlet = Homes.of(source, lexicon);
  }

  /** The body or state of an office beside a name, or null where it cannot be told. */
  @Nullable Entity of(Scene scene, Post post, Entity holder) {
    if (post.body() != null) {
      return post.body();
    }
    if (pointsBack(scene, post)) {
      return pointedAt(scene, post, holder);
    }
    if (post.office().kind().equals("diplomat")) {
      // "Ambassador" before a name is often no more than a rank.
      Entity said = saidElsewhere(holder, post);
      return said == null && isSent(scene, post) ? discourse.nationality(holder) : said;
    }
    Entity told = saidElsewhere(holder, post);
    if (told == null && isOfState(post) && !discourse.hasHome()) {
      // Outlets speak of senators and judges of their own country without naming it.
      boolean home = dateline != null && !GOVERNMENT.contains(post.office().kind());
      told = home ? homeOf(scene, post, holder) : stateSpokenOf(scene, post, holder);
    }
    if (told == null) {
      told = discourse.bodyOf(holder, post.title(), post.office().of());
    }
    return told == null ? discourse.bodyIn(scene, post.title()) : told;
  }

  /** "now ambassador to the United States" is an office, whoever sent him. */
  private static boolean isSent(Scene scene, Post post) {
    List<Token> tokens = scene.sentence().tokens();
    boolean named =
        IntStream.rangeClosed(post.first(), post.last()).anyMatch(at -> tokens.get(at).is("to"));
    return named || (post.last() + 1 < tokens.size() && tokens.get(post.last() + 1).is("to", "in"));
  }

  private @Nullable Entity stateSpokenOf(Scene scene, Post post, Entity holder) {
    Entity own = post.standing() == Standing.FORMER ? discourse.nationality(holder) : null;
    Entity shared = own == null ? stateOfNeighbour(scene, post, holder) : own;
    Entity told = shared == null ? stateBefore(scene, post, holder) : shared;
    return told == null ? discourse.nationality(holder) : told;
  }

  /** "Haitian council head Leslie Voltaire and Prime Minister Alix Fils-Aimé" serve one state. */
  private @Nullable Entity stateOfNeighbour(Scene scene, Post post, Entity holder) {
    int joint = post.first() - 1;
    List<Token> tokens = scene.sentence().tokens();
    boolean joined =
        joint > 0 && (tokens.get(joint).is("and", "&") || tokens.get(joint).is("alongside"));
    if (!joined) {
      return null;
    }
    int before = tokens.get(joint - 1).is(",") ? joint - 2 : joint - 1;
    return scene.mentions().stream()
        .filter(mention -> mention.last() == before || mention.last() == joint - 1)
        .filter(Mention.Person.class::isInstance)
        .flatMap(mention -> states(mention).stream())
        .filter(state -> !discourse.isHeldByAnother(holder, post.title(), state))
        .findFirst()
        .orElse(null);
  }

  /** A plain "President" is a state's, unless the body spoken of is led by one. */
  private boolean isOfState(Post post) {
    Entity main = discourse.mainOrganisation();
    boolean ofBody = main != null && "President".equals(discourse.headOf(main));
    return post.office().of().equals("state")
        || (post.title().matches("(Interim |Vice |First Vice )?President") && !ofBody);
  }

  private @Nullable Entity saidElsewhere(Entity holder, Post post) {
    return discourse.offices(holder).stream()
        .filter(tenancy -> tenancy.title().equals(post.title()))
        .flatMap(tenancy -> Stream.ofNullable(tenancy.body()))
        .findFirst()
        .orElse(null);
  }

  // ---------------------------------------------------------------- words that point back

  /** Whether "its", "whose" or "the bloc's" says whose the office is. */
  private static boolean pointsBack(Scene scene, Post post) {
    Token before = scene.sentence().token(Math.max(0, post.first() - 1));
    boolean pronoun =
        post.first() > 0 && before.is("its", "their", "his", "her", "whose", "where", "'s", "’s");
    return pronoun || pointer(scene, post) != null;
  }

  /** Whose an office is to which "its" or "his" points, or null where nothing points. */
  @Nullable Entity pointed(Scene scene, Post post, Entity holder) {
    return pointsBack(scene, post) ? pointedAt(scene, post, holder) : null;
  }

  private @Nullable Entity pointedAt(Scene scene, Post post, Entity holder) {
    int before = post.first() - 1;
    Token word = scene.sentence().token(Math.max(0, before));
    Mention.Pointer noun = pointer(scene, post);
    boolean personal = before >= 0 && word.is("his", "her");
    if (noun != null && isOutlets(scene, post, noun)) {
      return outlet;
    }
    if (noun != null && !personal) {
      return first(discourse.resolve(scene, noun, Roles.STATE_OR_BODY, List.of()));
    }
    if (personal) {
      Entity person = person(scene, before, holder);
      return person == null ? null : bodyOf(person, post, noun);
    }
    if (word.is("where")) {
      return placeBefore(scene, before);
    }
    if (word.is("whose", "'s", "’s")) {
      return ownerBefore(scene, before, post, holder);
    }
    Mention.Pointer its =
        new Mention.Pointer(before, before, Mention.Pointer.To.THING, "its", List.of());
    return discourse.resolve(scene, its, kinds(post), List.of()).stream().findFirst().orElse(null);
  }

  /** "The Kingdom's ambassador", with a capital: an outlet so speaks of its own state. */
  private boolean isOutlets(Scene scene, Post post, Mention.Pointer noun) {
    return outlet != null
        && noun.to() == Mention.Pointer.To.STATE
        && scene.sentence().token(noun.last()).isCapitalised()
        && post.first() > 0
        && StateForms.suits(outlet, noun.word());
  }

  private static Set<EntityKind> kinds(Post post) {
    return switch (post.office().of()) {
      case "state" -> Roles.STATE;
      case "organisation" -> Roles.BODY;
      default -> Roles.STATE_OR_BODY;
    };
  }

  /** "bloc's", "island nation's" at the head of a title, or null. */
  private static Mention.@Nullable Pointer pointer(Scene scene, Post post) {
    Token first = scene.sentence().token(post.first());
    if (first.isCapitalised()
        && post.last() > post.first()
        && !post.office().of().equals("state")) {
      Mention.Pointer organ = Mention.Pointer.toNoun(post.first(), post.first(), first.lower());
      if (organ != null) {
        return organ;
      }
    }
    for (int at = post.first() + 1; at <= Math.min(post.first() + 2, post.last() - 1); at++) {
      if (scene.sentence().token(at).is("'s", "’s")) {
        return Mention.Pointer.toNoun(
            post.first(), at - 1, words(scene, post.first(), at - 1).toLowerCase(Locale.ROOT));
      }
    }
    return null;
  }

  private static String words(Scene scene, int first, int last) {
    return String.join(
        " ", scene.sentence().tokens().subList(first, last + 1).stream().map(Token::word).toList());
  }

  /** Whom "his" or "her" means: whoever else the sentence or one before it has as its subject. */
  @Nullable Entity person(Scene scene, int at, Entity holder) {
    Mention.Pointer his = new Mention.Pointer(at, at, Mention.Pointer.To.PERSON, "his", List.of());
    return first(discourse.resolve(scene, his, Roles.PERSON, List.of(holder)));
  }

  /** The state or body for which a person acts, as far as an office like this one goes. */
  private @Nullable Entity bodyOf(Entity person, Post post, Mention.@Nullable Pointer noun) {
    boolean ofState =
        post.office().of().equals("state")
            || (noun != null && noun.to() == Mention.Pointer.To.STATE);
    return discourse.capacities(person).stream()
        .map(Capacity::body)
        .flatMap(Stream::ofNullable)
        .filter(body -> !ofState || body.kind() == EntityKind.STATE)
        .findFirst()
        .orElse(null);
  }

  /** "Bizimana, whose President", "the country whose minister": what stands just before. */
  private @Nullable Entity ownerBefore(Scene scene, int at, Post post, Entity holder) {
    for (Mention mention : scene.mentions().reversed()) {
      if (mention.last() >= at) {
        continue;
      }
      for (Entity entity : discourse.resolve(scene, mention, Roles.ANYONE, List.of(holder))) {
        return entity.kind() == EntityKind.PERSON ? bodyOf(entity, post, null) : entity;
      }
    }
    return null;
  }

  /** "Astana, where President Tokayev received him": the state whose city stands before. */
  private @Nullable Entity placeBefore(Scene scene, int at) {
    for (int token = at - 1; token >= Math.max(0, at - 3); token--) {
      Entity country =
          lexicon.nameAt(scene.sentence(), token).flatMap(Lexicon.Hit::country).orElse(null);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private static @Nullable Entity first(List<Entity> found) {
    return found.isEmpty() ? null : found.getFirst();
  }

  // ---------------------------------------------------------------- the state spoken of

  /**
   * The state of which the text speaks before a title: the only one that the sentence names, or its
   * subject; else the same of the sentences before; else the outlet's own.
   */
  private @Nullable Entity stateBefore(Scene scene, Post post, Entity holder) {
    for (int back = 0; back <= Math.min(REACH, scene.index()); back++) {
      Scene here = scenes.get(scene.index() - back);
      int limit = back == 0 ? post.first() : here.sentence().size();
      boolean guest = back == 0 && isMet(here, limit);
      Set<Entity> named = named(here, limit);
      List<Entity> subjects = subjects(here, limit);
      if (guest) {
        // Whoever is met or received is of another state than the one who meets.
        named.removeAll(subjects);
      } else if (!subjects.isEmpty()) {
        named = new LinkedHashSet<>(subjects.subList(0, 1));
      }
      if (post.standing() != Standing.FORMER) {
        named.removeIf(state -> discourse.isHeldByAnother(holder, post.title(), state));
      }
      Entity host = guest ? hostBehind(scene, post, holder) : null;
      if (host != null) {
        return host;
      }
      if (guest || !named.isEmpty()) {
        // Who is no subject is but spoken of: the state of a president may be any other.
        boolean certain =
            named.size() == 1
                && (!subjects.isEmpty()
                    || isAbroad()
                    || opensWith(here, named.iterator().next())
                    || isOnlyState(named.iterator().next()));
        if (certain) {
          return named.iterator().next();
        }
        break;
      }
    }
    return homeOf(scene, post, holder);
  }

  /** "met Prime Minister Oli in Kathmandu": who receives guests is at home there. */
  private @Nullable Entity hostBehind(Scene scene, Post post, Entity holder) {
    int last =
        scene.mentions().stream()
            .filter(mention -> mention.first() <= post.first() && post.last() <= mention.last())
            .mapToInt(Mention::last)
            .findFirst()
            .orElse(post.last());
    int at = last + 2;
    if (at >= scene.sentence().size() || !scene.sentence().token(last + 1).is("in")) {
      return null;
    }
    return lexicon
        .nameAt(scene.sentence(), at)
        .flatMap(Lexicon.Hit::country)
        .filter(state -> !discourse.isHeldByAnother(holder, post.title(), state))
        .orElse(null);
  }

  /** Whether the dispatch was written in a place of no state of its own: a conference town. */
  private boolean isAbroad() {
    return hasPlace && dateline == null && outlet == null;
  }

  /** "In Samoa, she called on the Head of State", "It was Finland that gave way". */
  private boolean opensWith(Scene scene, Entity state) {
    return IntStream.rangeClosed(0, Math.min(2, scene.sentence().size() - 1))
        .mapToObj(at -> lexicon.nameAt(scene.sentence(), at).flatMap(Lexicon.Hit::country))
        .anyMatch(country -> country.filter(state::equals).isPresent());
  }

  /** Whether the dispatch names no other state. */
  private boolean isOnlyState(Entity state) {
    return scenes.stream()
        .flatMap(scene -> named(scene, scene.sentence().size()).stream())
        .allMatch(state::equals);
  }

  /**
   * Whether the dispatch comes from the seat of the body that it is about, where all are guests.
   */
  private boolean isAtSeat() {
    Entity main = discourse.mainOrganisation();
    Organisation known = main == null ? null : lexicon.organisation(main.id());
    String seat = known == null ? null : known.seat();
    return seat != null && dateline != null && dateline.equals(lexicon.countryOf(seat));
  }

  /**
   * The state of the outlet; else the one where the dispatch was written, if the dispatch speaks of
   * it too or of no other before.
   */
  private @Nullable Entity homeOf(Scene scene, Post post, Entity holder) {
    return Stream.of(
            Optional.ofNullable(outlet),
            Optional.ofNullable(dateline)
                .filter(state -> isSpokenOf(state) || (namesNoState(scene, post) && !isAtSeat())))
        .flatMap(Optional::stream)
        .filter(state -> !discourse.isHeldByAnother(holder, post.title(), state))
        .findFirst()
        .orElse(null);
  }

  private boolean namesNoState(Scene scene, Post post) {
    return scenes.subList(0, scene.index()).stream()
            .allMatch(before -> named(before, before.sentence().size()).isEmpty())
        && named(scene, post.first()).isEmpty();
  }

  /** Whether the text names a state: many are written at the seats of bodies, far from home. */
  private boolean isSpokenOf(Entity state) {
    return scenes.stream().anyMatch(scene -> named(scene, scene.sentence().size()).contains(state));
  }

  /** Whether somebody is met by, or meets with, whoever is named before. */
  private static boolean isMet(Scene scene, int at) {
    List<Token> tokens = scene.sentence().tokens();
    boolean joined = at > 0 && tokens.get(at - 1).is("and");
    return tokens.subList(0, joined ? tokens.size() : at).stream()
        .anyMatch(token ->
            MEETING.contains(token.lemma())
                || (token.lemma().equals("call") && isBefore(tokens, token, "on")));
  }

  private static boolean isBefore(List<Token> tokens, Token token, String word) {
    int next = tokens.indexOf(token) + 1;
    return next < tokens.size() && tokens.get(next).is(word);
  }

  /** The states named before a token, or called by the adjective that is made of their names. */
  private Set<Entity> named(Scene scene, int limit) {
    Set<Entity> named = new LinkedHashSet<>();
    for (int at = 0; at < limit; at++) {
      lexicon
          .nameAt(scene.sentence(), at)
          .filter(hit -> hit.isDemonym() || hit.stateName().isPresent())
          .flatMap(Lexicon.Hit::country)
          .ifPresent(named::add);
    }
    return named;
  }

  /** The states, or the states of the persons, that are subjects in a sentence. */
  private List<Entity> subjects(Scene scene, int limit) {
    return scene.graph().edgeListSorted().stream()
        .filter(edge -> edge.getRelation().toString().startsWith("nsubj"))
        .map(edge -> scene.mention(edge.getDependent()))
        .flatMap(Stream::ofNullable)
        .filter(mention -> mention.first() < limit)
        .flatMap(mention -> states(mention).stream().limit(1))
        .distinct()
        .toList();
  }

  /** The states that a mention brings to mind. */
  private List<Entity> states(Mention mention) {
    return switch (mention) {
      case Mention.Name name -> statesOf(name.entities());
      case Mention.OfficeName office -> ownersOf(office.posts());
      case Mention.Person person -> ownersOf(person.posts());
      default -> List.of();
    };
  }

  private List<Entity> ownersOf(List<Post> posts) {
    return statesOf(posts.stream().flatMap(post -> Stream.ofNullable(post.body())).toList());
  }

  /** States, and the states whose ministries and missions are named. */
  private List<Entity> statesOf(List<Entity> entities) {
    List<Entity> states = new ArrayList<>();
    for (Entity entity : entities) {
      if (entity.kind() == EntityKind.STATE) {
        states.add(entity);
      } else if (entity.id().matches("org/[a-z]{3}-.*")) {
        Entity state = lexicon.entity("state/" + entity.id().substring(4, 7));
        if (state != null) {
          states.add(state);
        }
      }
    }
    return states;
  }
}
