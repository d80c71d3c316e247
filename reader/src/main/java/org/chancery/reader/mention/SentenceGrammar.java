package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.chancery.entities.Office;
import org.chancery.entities.Organisation;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.chancery.reader.time.Numbers;
import org.chancery.reader.time.TimeFinder;
import org.chancery.reader.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mentions of one sentence from left to right. At each token every form is tried in turn;
 * the first that fits wins, and reading goes on behind it.
 */
final class SentenceGrammar {

  /** Stands for "his Ruritanian counterpart": the office of whoever is spoken of beside. */
  static final Office COUNTERPART =
      new Office("counterpart", List.of(), "either", "member", Map.of());

  /** Stands for "his predecessor": the same office, held before. */
  static final Office PREDECESSOR =
      new Office("predecessor", List.of(), "either", "member", Map.of());

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "their", "its", "this", "our", "my", "that");
  private static final Set<String> GENERAL_TITLES = Set.of("Chief", "Head", "Leader");
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final KnownNames known;
  private final Map<Integer, TimeSpan> times = new HashMap<>();

  /** Described bodies that became part of a title, by their first token. */
  private final Map<Integer, Mention.Name> inner = new TreeMap<>();

  SentenceGrammar(Sentence sentence, Lexicon lexicon, KnownNames known) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.known = known;
    TimeFinder.find(sentence).forEach(span -> times.put(span.first(), span));
  }

  /**
   * Described bodies that stand within other mentions: "Secretary-General of the Jeddah-based OIC".
   */
  List<Mention.Name> innerNames() {
    return List.copyOf(inner.values());
  }

  /** The mentions in their order, none overlapping another. */
  List<Mention> mentions() {
    List<IntFunction<@Nullable Mention>> forms =
        List.of(
            this::situation,
            this::gathering,
            this::count,
            this::document,
            this::body,
            this::person,
            this::name,
            this::ordinalPeriod,
            this::time,
            this::length,
            this::pointer);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      Mention found = null;
      for (IntFunction<@Nullable Mention> form : forms) {
        found = form.apply(at);
        if (found != null) {
          break;
        }
      }
      if (found == null) {
        at++;
      } else {
        mentions.add(found);
        at = found.last() + 1;
      }
    }
    return inRows(mentions);
  }

  // ---------------------------------------------------------------- persons and offices

  private @Nullable Mention person(int at) {
    Titles titles = titles(at);
    if (titles != null) {
      Mention titled = titled(titles);
      if (titled != null) {
        return titled;
      }
    }
    Mention.Person described = described(at);
    if (described != null) {
      return withAppositions(described);
    }
    NameSpan name = properName(at, false);
    return name == null ? null : withAppositions(name.person(at));
  }

  /** A name behind its titles; the titles alone where no name follows. */
  private @Nullable Mention titled(Titles titles) {
    int next = titles.last() + 1;
    NameSpan name = properName(next, true);
    if (name != null) {
      return withAppositions(
          name.person(titles.first())
              .with(titles.first(), titles.first(), titles.posts(), List.of()));
    }
    if (titles.definite() && is(next, ",")) {
      NameSpan apposed = properName(next + 1, false);
      if (apposed != null
          && (isOneOf(apposed.last() + 1, ",", ".", ";") || atEnd(apposed.last() + 1))) {
        Mention.Person person =
            apposed
                .person(titles.first())
                .with(titles.first(), titles.first(), titles.posts(), List.of());
        return withAppositions(person);
      }
    }
    boolean anchored =
        titles.definite()
            || titles.posts().stream().anyMatch(post -> post.body() != null)
            || (titles.first() > 0 && is(titles.first() - 1, "as"));
    return anchored
            && titles.posts().stream()
                .noneMatch(
                    post -> post.office().equals(COUNTERPART) || post.office().equals(PREDECESSOR))
        ? new Mention.OfficeName(titles.first(), titles.last(), titles.posts(), titles.definite())
        : null;
  }

  /**
   * Titles in a row: "the former Chinese State Councilor and Foreign Minister".
   *
   * @param definite whether "the" or an owner makes them certain ones
   */
  private record Titles(int first, int last, List<Post> posts, boolean definite) {}

  /** The words that can stand between a determiner and a title, and what they make of it. */
  private static final Map<String, Standing> STANDING =
      Map.ofEntries(
          Map.entry("former", Standing.FORMER),
          Map.entry("ex", Standing.FORMER),
          Map.entry("then", Standing.FORMER),
          Map.entry("ousted", Standing.FORMER),
          Map.entry("late", Standing.FORMER),
          Map.entry("outgoing", Standing.IN_OFFICE),
          Map.entry("departing", Standing.IN_OFFICE),
          Map.entry("current", Standing.IN_OFFICE),
          Map.entry("present", Standing.IN_OFFICE),
          Map.entry("incumbent", Standing.IN_OFFICE),
          Map.entry("sitting", Standing.IN_OFFICE),
          Map.entry("new", Standing.IN_OFFICE),
          Map.entry("newly", Standing.IN_OFFICE),
          Map.entry("appointed", Standing.IN_OFFICE),
          Map.entry("elected", Standing.IN_OFFICE),
          Map.entry("longtime", Standing.IN_OFFICE),
          Map.entry("fellow", Standing.IN_OFFICE),
          Map.entry("visiting", Standing.IN_OFFICE),
          Map.entry("acting", Standing.ACTING),
          Map.entry("interim", Standing.ACTING),
          Map.entry("caretaker", Standing.ACTING),
          Map.entry("incoming", Standing.DESIGNATE));

  private @Nullable Titles titles(int start) {
    int at = start;
    boolean definite = false;
    if (at < sentence.size() && DETERMINERS.contains(lower(at))) {
      definite = !is(at, "a", "an");
      at++;
    }
    List<Post> posts = new ArrayList<>();
    Entity owner = null;
    int last = -1;
    while (true) {
      Title title = title(at, owner);
      if (title == null) {
        break;
      }
      posts.add(title.post());
      owner = owner == null ? title.post().body() : owner;
      definite |= title.owned();
      last = title.post().last();
      int next = last + 1;
      if (is(next, "and") || (is(next, ",") && title(next + 1, owner) != null)) {
        int behind = is(next, ",") && is(next + 1, "and") ? next + 2 : next + 1;
        at = behind < sentence.size() && is(behind, "the") ? behind + 1 : behind;
      } else {
        break;
      }
    }
    if (last < 0) {
      return null;
    }
    // An owner named behind the last title serves the ones before it too.
    Entity shared = owner;
    List<Post> owned =
        posts.stream()
            .map(post ->
                post.body() == null && shared != null && suits(post, shared)
                    ? post.of(shared)
                    : post)
            .toList();
    return new Titles(start, last, owned, definite);
  }

  private static boolean suits(Post post, Entity body) {
    return switch (post.office().of()) {
      case "state" -> body.kind() == EntityKind.STATE;
      case "organisation" -> body.kind() == EntityKind.ORGANISATION;
      default -> true;
    };
  }

  private record Title(Post post, boolean owned) {}

  /** One title with its adjectives and its owner, before or behind. */
  private @Nullable Title title(int start, @Nullable Entity ownerBefore) {
    int at = start;
    Standing standing = Standing.IN_OFFICE;
    Entity owner = null;
    String rank = "";
    while (at < sentence.size()) {
      Standing said = STANDING.get(lower(at));
      Owner before = ownerAt(at);
      if (said != null && lexicon.titleAt(sentence, at).isEmpty()) {
        standing = said == Standing.IN_OFFICE || standing == Standing.FORMER ? standing : said;
        at++;
      } else if (at > start && DASHES.contains(lower(at))) {
        at++;
      } else if (owner == null && before != null) {
        owner = before.entity();
        at = before.last() + 1;
      } else if (is(at, "deputy", "assistant", "vice", "associate")
          && lexicon.titleAt(sentence, at).isEmpty()) {
        rank = capitalised(lower(at)) + " ";
        at = DASHES.contains(lowerOrEmpty(at + 1)) ? at + 2 : at + 1;
      } else {
        break;
      }
    }
    if (at >= sentence.size()) {
      return null;
    }
    Lexicon.Hit hit = officeAt(at);
    if (hit == null) {
      return null;
    }
    Sense.Title sense = (Sense.Title) hit.senses().getFirst();
    int last = hit.last();
    String name = rank + sense.office().title();
    if (DASHES.contains(lowerOrEmpty(last + 1))
        && is(last + 2, "designate", "elect", "nominee", "select")) {
      standing = Standing.DESIGNATE;
      last += 2;
    } else if (DASHES.contains(lowerOrEmpty(last + 1))
        && is(last + 2, "in")
        && DASHES.contains(lowerOrEmpty(last + 3))
        && is(last + 4, "office")) {
      last += 4;
    } else if (is(last + 1, "designate", "elect")) {
      standing = Standing.DESIGNATE;
      last += 1;
    }
    Entity bound = bound(sense);
    boolean owned = owner != null;
    Area area = area(last + 1);
    if (area != null) {
      if (owner == null
          && bound == null
          && area.entity() != null
          && !(ownerBefore != null && area.preposition().equals("to"))) {
        owner = area.entity();
        last = area.last();
      } else if (owner != null || ownerBefore != null) {
        // "Kuwait's ambassador to the United States": the office is the first owner's.
        last = area.last();
      }
      owned = true;
    }
    Entity body = owner == null ? (bound == null ? null : bound) : owner;
    if (body == null && ownerBefore != null) {
      body = ownerBefore;
    }
    Post post =
        new Post(specific(name, sense.office(), body), sense.office(), body, standing, start, last);
    return suits(post, body == null ? ownerless(sense.office()) : body)
        ? new Title(post, owned)
        : relaxed(post, owned);
  }

  private static Entity ownerless(Office office) {
    return new Entity(
        "none/none",
        office.of().equals("organisation") ? EntityKind.ORGANISATION : EntityKind.STATE,
        "",
        "");
  }

  /** A title whose owner is of another kind than usual keeps the title and loses the owner. */
  private static @Nullable Title relaxed(Post post, boolean owned) {
    return GENERAL_TITLES.contains(post.office().title()) ? null : new Title(post, owned);
  }

  /** "NATO chief" is its Secretary-General: a general word becomes the body's own title. */
  private String specific(String title, Office office, @Nullable Entity body) {
    if (body == null || !GENERAL_TITLES.contains(office.title())) {
      return title;
    }
    Organisation known = lexicon.organisation(body.id());
    String head = known == null ? null : known.head();
    if (head != null) {
      return head;
    }
    return body.id().contains("-mission-to-") ? "Head of Mission" : title;
  }

  private @Nullable Entity bound(Sense.Title sense) {
    String id = sense.office().bound().get(sense.title());
    return id == null ? null : lexicon.entity(id);
  }

  private Lexicon.@Nullable Hit officeAt(int at) {
    if (is(at, "counterpart")) {
      return new Lexicon.Hit(at, at, List.of(new Sense.Title(COUNTERPART, "counterpart")));
    }
    if (is(at, "predecessor")) {
      return new Lexicon.Hit(at, at, List.of(new Sense.Title(PREDECESSOR, "predecessor")));
    }
    return lexicon.titleAt(sentence, at).filter(hit -> !isPlainWord(hit)).orElse(null);
  }

  /** A verb such as "heads" or "chairs" only looks like an office. */
  private boolean isPlainWord(Lexicon.Hit hit) {
    Token token = sentence.token(hit.first());
    return hit.length() == 1 && (token.isVerb() || token.tag().startsWith("JJ"));
  }

  private record Owner(Entity entity, int last) {}

  /** Whose office: "Chinese", "China's", "SCO", "the AU Commission's". */
  private @Nullable Owner ownerAt(int start) {
    int at = is(start, "the") ? start + 1 : start;
    if (at >= sentence.size()) {
      return null;
    }
    Mention.Name body = ownedBody(at);
    if (body != null) {
      return possessive(body.entities().getFirst(), body.last());
    }
    Lexicon.Hit hit = nameHit(at);
    if (hit == null) {
      return null;
    }
    for (Sense sense : hit.senses()) {
      switch (sense) {
        case Sense.Demonym(Entity state) -> {
          return new Owner(state, hit.last());
        }
        case Sense.StateName(Entity state) -> {
          return possessive(state, hit.last());
        }
        case Sense.Body(Entity organisation) -> {
          return possessive(organisation, acronymBehind(hit.last()));
        }
        default -> {
          // A place owns no office.
        }
      }
    }
    return null;
  }

  private Owner possessive(Entity entity, int last) {
    return new Owner(entity, isPossessive(last + 1) ? last + 1 : last);
  }

  private record Area(String preposition, @Nullable Entity entity, int last) {}

  /** What an office is of: "of the SCO", "for OPEC", "to the United States". */
  private @Nullable Area area(int at) {
    if (!isOneOf(at, "of", "for", "to", "at", "in")) {
      return null;
    }
    String preposition = lower(at);
    int start = is(at + 1, "the") ? at + 2 : at + 1;
    if (start >= sentence.size()) {
      return null;
    }
    Mention.Name body = ownedBody(start);
    if (body != null) {
      return new Area(preposition, body.entities().getFirst(), body.last());
    }
    Mention.Name based = based(start);
    if (based != null) {
      inner.put(based.first(), based);
      return new Area(preposition, based.entities().getFirst(), based.last());
    }
    Lexicon.Hit hit = nameHit(start);
    if (hit != null) {
      for (Sense sense : hit.senses()) {
        if (sense instanceof Sense.StateName(Entity state)) {
          return new Area(preposition, state, hit.last());
        }
        if (sense instanceof Sense.Body(Entity organisation)) {
          return new Area(preposition, organisation, acronymBehind(hit.last()));
        }
      }
      return null;
    }
    Mention.Name unknown = unknownBody(start);
    if (unknown != null) {
      return new Area(preposition, unknown.entities().getFirst(), unknown.last());
    }
    return null;
  }

  /** "German diplomat Helga Schmid", "Uzbekistan's Vladimir Norov", "65-year-old Zhang Ming". */
  private Mention.@Nullable Person described(int start) {
    Lexicon.Hit hit = nameHit(start);
    if (hit != null
        && hit.sense(Sense.StateName.class).isPresent()
        && isPossessive(hit.last() + 1)) {
      NameSpan name = properName(hit.last() + 2, false);
      Entity state = hit.sense(Sense.StateName.class).get().state();
      return name == null
          ? null
          : name.person(start)
              .with(start, start, List.of(), List.of(nationality(state, false, start, hit.last())));
    }
    Profession profession = profession(start);
    if (profession != null) {
      NameSpan name = properName(profession.last() + 1, false);
      return name == null
          ? null
          : name.person(start).with(start, start, List.of(), profession.notes());
    }
    return null;
  }

  private record Profession(int last, List<Note> notes) {}

  /** "a former Chinese career diplomat from Uzbekistan". */
  private @Nullable Profession profession(int start) {
    int at = is(start, "a", "an", "the") ? start + 1 : start;
    boolean former = false;
    List<Note> notes = new ArrayList<>();
    int words = -1;
    while (at < sentence.size()) {
      Lexicon.Hit hit = nameHit(at);
      if (is(at, "former", "retired", "ex")) {
        former = true;
        at = DASHES.contains(lowerOrEmpty(at + 1)) ? at + 2 : at + 1;
      } else if (hit != null && hit.sense(Sense.Demonym.class).isPresent()) {
        notes.add(nationality(hit.sense(Sense.Demonym.class).get().state(), false, at, hit.last()));
        at = hit.last() + 1;
        words = -1;
      } else if (Words.PROFESSION_ADJECTIVES.contains(lower(at))) {
        words = words < 0 ? at : words;
        at++;
      } else {
        break;
      }
    }
    if (at >= sentence.size()) {
      return null;
    }
    int last = at;
    if (!Words.PROFESSIONS.contains(lower(at))) {
      if (is(at, "civil") && is(at + 1, "servant")) {
        last = at + 1;
      } else {
        return null;
      }
    }
    String value = textOf(words < 0 ? at : words, last);
    notes.add(new Note("profession", value, null, former, start, last));
    if (isOneOf(last + 1, "from", "of")) {
      int from = is(last + 2, "the") ? last + 3 : last + 2;
      Lexicon.Hit state = from < sentence.size() ? nameHit(from) : null;
      if (state != null && state.sense(Sense.StateName.class).isPresent()) {
        Entity entity = state.sense(Sense.StateName.class).get().state();
        notes.add(nationality(entity, false, last + 1, state.last()));
        last = state.last();
      }
    }
    return new Profession(last, notes);
  }

  private static Note nationality(Entity state, boolean former, int first, int last) {
    return new Note("nationality", state.name(), state, former, first, last);
  }

  /** Takes in what stands behind a name: age, titles, profession, state. */
  private Mention.Person withAppositions(Mention.Person bare) {
    Mention.Person person = bare;
    while (true) {
      Mention.Person richer = withState(person);
      richer = richer == null ? withAge(person) : richer;
      richer = richer == null ? withApposition(person) : richer;
      if (richer == null) {
        return person;
      }
      person = richer;
    }
  }

  /** "Azali Assoumani of Comoros": the owner of a title without one, else the person's state. */
  private Mention.@Nullable Person withState(Mention.Person person) {
    int next = person.last() + 1;
    if (!is(next, "of") || person.last() != person.nameLast()) {
      return null;
    }
    int at = is(next + 1, "the") ? next + 2 : next + 1;
    Lexicon.Hit hit = at < sentence.size() ? nameHit(at) : null;
    if (hit == null || hit.sense(Sense.StateName.class).isEmpty()) {
      return null;
    }
    Entity state = hit.sense(Sense.StateName.class).get().state();
    boolean owns =
        person.posts().stream()
            .anyMatch(post -> post.body() == null && suits(post, state) && !isRank(post));
    List<Post> posts =
        person.posts().stream()
            .filter(post -> !isRank(post))
            .map(post -> post.body() == null && suits(post, state) ? post.of(state) : post)
            .toList();
    List<Note> notes = owns ? List.of() : List.of(nationality(state, false, next, hit.last()));
    Mention.Person owned =
        new Mention.Person(
            person.first(),
            person.last(),
            person.name(),
            person.nameFirst(),
            person.nameLast(),
            posts,
            person.notes());
    return owned.with(person.first(), hit.last(), List.of(), notes);
  }

  /** "Ambassador" before a name is a rank for life; only "S's ambassador" is an office. */
  private static boolean isRank(Post post) {
    return post.title().equals("Ambassador") && post.body() == null;
  }

  /** "Zhang, 65, took over". */
  private Mention.@Nullable Person withAge(Mention.Person person) {
    int next = person.last() + 1;
    if (!is(next, ",")
        || next + 1 >= sentence.size()
        || !word(next + 1).matches("[1-9]\\d|1[01]\\d")) {
      return null;
    }
    if (!isOneOf(next + 2, ",", ".", ";") && !atEnd(next + 2)) {
      return null;
    }
    Note age = new Note("age", word(next + 1), null, false, next + 1, next + 1);
    int last = is(next + 2, ",") ? next + 2 : next + 1;
    return person.with(person.first(), last, List.of(), List.of(age));
  }

  private Mention.@Nullable Person withApposition(Mention.Person person) {
    int next = person.last() + 1;
    boolean bracket = is(next, "(");
    boolean opened =
        is(next, ",") || DASHES.contains(lowerOrEmpty(next)) || bracket || is(person.last(), ",");
    if (!opened || next >= sentence.size()) {
      return null;
    }
    int at = is(person.last(), ",") && !is(next, ",") ? next : next + 1;
    Standing standing = Standing.IN_OFFICE;
    if (isOneOf(at, "then", "formerly", "previously", "until")) {
      standing = Standing.FORMER;
      at = is(at, "until") ? behindTime(at + 1) : at + 1;
    } else if (isOneOf(at, "currently", "now")) {
      at++;
    }
    if (at >= sentence.size()) {
      return null;
    }
    Titles titles = titles(at);
    Profession profession = titles == null ? profession(at) : null;
    if (titles == null && profession == null) {
      return null;
    }
    int last = titles != null ? titles.last() : profession == null ? at : profession.last();
    if (!closes(last + 1, bracket)) {
      return null;
    }
    int end = bracket || endsWithMark(last + 1) ? last + 1 : last;
    if (titles != null) {
      Standing said = standing;
      List<Post> posts =
          titles.posts().stream()
              .map(post -> said == Standing.FORMER ? post.standing(said) : post)
              .toList();
      return person.with(person.first(), end, posts, List.of());
    }
    return person.with(
        person.first(), end, List.of(), profession == null ? List.of() : profession.notes());
  }

  private int behindTime(int at) {
    TimeSpan span = times.get(at);
    return span == null ? at + 1 : span.last() + 1;
  }

  /** Whether an apposition may end before a token. A name there makes the title that name's own. */
  private boolean closes(int at, boolean bracket) {
    if (bracket) {
      return is(at, ")");
    }
    if (atEnd(at)) {
      return true;
    }
    if (properName(at, true) != null) {
      return false;
    }
    return isOneOf(
            at, ",", ".", ";", ":", "who", "and", "whose", "-", "–", "—", "--", "\"", "”", "''")
        || sentence.token(at).isVerb()
        || is(at, "with", "from");
  }

  /** A closing comma or dash belongs to the apposition, unless a list goes on behind it. */
  private boolean endsWithMark(int at) {
    return (is(at, ",") || DASHES.contains(lowerOrEmpty(at)))
        && !is(at + 1, "and")
        && !(at + 1 < sentence.size() && sentence.token(at + 1).isCapitalised());
  }

  // ---------------------------------------------------------------- names of persons

  private record NameSpan(int first, int last, int nameFirst, String name) {

    Mention.Person person(int start) {
      return new Mention.Person(start, last, name, nameFirst, last, List.of(), List.of());
    }
  }

  /**
   * The name of a person with the honorifics before it.
   *
   * @param titled whether a title stands before it, which makes any capitalised words a name
   */
  private @Nullable NameSpan properName(int start, boolean titled) {
    int at = start;
    if (is(at, "the") && isOneOf(at + 1, "hon", "hon.", "honourable", "most", "right", "late")) {
      at++;
    }
    boolean honoured = false;
    while (at < sentence.size()
        && Words.HONORIFICS.contains(lower(at))
        && sentence.token(at).isCapitalised()) {
      honoured = true;
      at++;
    }
    if (at >= sentence.size()) {
      return null;
    }
    int knownLast = known.longestAt(sentence, at);
    int last = runOfNames(at);
    if (knownLast >= at) {
      return nameSpan(start, at, Math.max(knownLast, extended(knownLast, last)));
    }
    if (last < at) {
      return null;
    }
    boolean recognised = false;
    for (int i = at; i <= last; i++) {
      recognised |= sentence.token(i).ner().equals("PERSON");
    }
    boolean believable =
        recognised || ((titled || honoured) && sentence.token(at).tag().startsWith("NNP"));
    return believable ? nameSpan(start, at, last) : null;
  }

  /** A known short name that begins a longer one is that longer one. */
  private int extended(int knownLast, int last) {
    for (int i = knownLast + 1; i <= last; i++) {
      if (!sentence.token(i).ner().equals("PERSON") && !DASHES.contains(word(i))) {
        return knownLast;
      }
    }
    return last;
  }

  private NameSpan nameSpan(int start, int nameFirst, int last) {
    return new NameSpan(start, last, nameFirst, textOf(nameFirst, last));
  }

  /** Index of the last of the capitalised words that can make up a name, or less than start. */
  private int runOfNames(int start) {
    int last = start - 1;
    int at = start;
    while (at < sentence.size() && at - start < 8) {
      boolean joined = at > start && DASHES.contains(word(at)) && glued(at);
      int behind = DASHES.contains(lowerOrEmpty(at + 1)) && glued(at + 1) ? at + 2 : at + 1;
      boolean particle =
          at > start
              && Words.PARTICLES.contains(lower(at))
              && behind < sentence.size()
              && sentence.token(behind).isCapitalised();
      if (joined || (particle && !sentence.token(at).isCapitalised())) {
        at++;
      } else if (canBeName(at, start)) {
        last = at++;
      } else {
        break;
      }
    }
    return last;
  }

  private boolean canBeName(int at, int start) {
    Token token = sentence.token(at);
    if (!token.isCapitalised()
        || !Character.isLetter(token.word().codePointAt(0))
        || Words.NOT_NAMES.contains(token.lower())
        || (token.word().length() > 1
            && token.word().chars().noneMatch(Character::isLowerCase)
            && token.word().length() > 3
            && at == start
            && !token.ner().equals("PERSON"))) {
      return false;
    }
    if (times.containsKey(at)) {
      return false;
    }
    Lexicon.Hit hit = nameHit(at);
    boolean person = token.ner().equals("PERSON");
    if (hit != null && !(person && hit.length() == 1 && (at > start || nextIsPerson(at)))) {
      return false;
    }
    if (lexicon.titleAt(sentence, at).isPresent() && !person) {
      return false;
    }
    return token.tag().startsWith("NNP") || person || at > start;
  }

  private boolean nextIsPerson(int at) {
    return at + 1 < sentence.size() && sentence.token(at + 1).ner().equals("PERSON");
  }

  /** Whether a mark stands between two words without a space. */
  private boolean glued(int at) {
    return at + 1 < sentence.size()
        && sentence.token(at - 1).to() == sentence.token(at).from()
        && sentence.token(at).to() == sentence.token(at + 1).from();
  }

  // ---------------------------------------------------------------- bodies, states, places

  private @Nullable Mention body(int at) {
    Mention.Name based = based(at);
    if (based != null) {
      return based;
    }
    Mention.Pointer pointer = describedPointer(at);
    if (pointer != null) {
      return pointer;
    }
    Mention.Name owned = ownedBody(at);
    // "the Chinese Foreign Ministry spokesman" is a person's title.
    return owned == null || lexicon.titleAt(sentence, owned.last() + 1).isPresent() ? null : owned;
  }

  private @Nullable Mention name(int at) {
    Lexicon.Hit hit = nameHit(at);
    if (hit == null) {
      Mention.Name unknown = unknownBody(at);
      return unknown;
    }
    List<Entity> entities = new ArrayList<>();
    int last = hit.last();
    for (Sense sense : hit.senses()) {
      switch (sense) {
        case Sense.StateName(Entity state) -> entities.add(state);
        case Sense.Capital(Entity city, Entity state) -> {
          entities.add(city);
          entities.add(state);
        }
        case Sense.Government(Entity state) -> entities.add(state);
        case Sense.Body(Entity organisation) -> {
          entities.add(organisation);
          last = acronymBehind(last);
        }
        case Sense.Location(Entity place) -> entities.add(place);
        case Sense.Demonym(Entity state) -> {
          Entity capital = lexicon.capital(state);
          if (Words.SIDES.contains(lowerOrEmpty(last + 1))) {
            entities.add(state);
            last++;
          } else if (is(last + 1, "capital") && capital != null) {
            entities.add(capital);
            last++;
          }
        }
        case Sense.Title ignored -> {
          // Titles are found by their own forms.
        }
      }
    }
    if (entities.isEmpty()) {
      return null;
    }
    String words = textOf(at, last);
    return new Mention.Name(
        at,
        last,
        entities.stream().distinct().map(entity -> entity.calledAs(words)).toList(),
        List.of());
  }

  /** "Beijing-based SCO", "the 27-nation European Union". */
  private Mention.@Nullable Name based(int at) {
    Prefix prefix = prefix(at);
    if (prefix == null) {
      return null;
    }
    Lexicon.Hit hit = nameHit(prefix.last() + 1);
    if (hit == null || hit.sense(Sense.Body.class).isEmpty()) {
      return null;
    }
    int last = acronymBehind(hit.last());
    Entity body = hit.sense(Sense.Body.class).get().organisation();
    return new Mention.Name(
        at, last, List.of(body.calledAs(textOf(hit.first(), last))), prefix.notes());
  }

  /** "the Jakarta-based grouping", "the 27-nation Union". */
  private Mention.@Nullable Pointer describedPointer(int start) {
    int at = is(start, "the", "this") ? start + 1 : start;
    Prefix prefix = prefix(at);
    if (prefix == null || !Words.BODY_POINTERS.contains(lowerOrEmpty(prefix.last() + 1))) {
      return null;
    }
    int last = prefix.last() + 1;
    return new Mention.Pointer(
        start, last, Mention.Pointer.To.ORGANISATION, lower(last), prefix.notes());
  }

  private record Prefix(int last, List<Note> notes) {}

  private @Nullable Prefix prefix(int at) {
    if (at >= sentence.size()) {
      return null;
    }
    Lexicon.Hit city = nameHit(at);
    int dash = city == null ? at + 1 : city.last() + 1;
    if (!DASHES.contains(lowerOrEmpty(dash))) {
      return null;
    }
    if (city != null && isOneOf(dash + 1, "based", "headquartered")) {
      return placeOf(city)
          .map(place ->
              new Prefix(
                  dash + 1, List.of(new Note("seat", place.name(), place, false, at, dash + 1))))
          .orElse(null);
    }
    Integer number = Numbers.parse(lower(at));
    if (number != null && isOneOf(dash + 1, "nation", "member", "state", "country", "strong")) {
      int last =
          is(dash + 1, "member") && isOneOf(dash + 2, "state", "nation") ? dash + 2 : dash + 1;
      return new Prefix(
          last, List.of(new Note("count", Integer.toString(number), null, false, at, last)));
    }
    return null;
  }

  private static Optional<Entity> placeOf(Lexicon.Hit hit) {
    return hit.senses().stream()
        .<Optional<Entity>>map(sense ->
            switch (sense) {
              case Sense.Capital(Entity city, Entity state) -> Optional.of(city);
              case Sense.Location(Entity place) -> Optional.of(place);
              case Sense.StateName(Entity state) -> Optional.of(state);
              default -> Optional.empty();
            })
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A state's own body: "the Chinese Foreign Ministry", "the Indian mission to the UN". */
  private Mention.@Nullable Name ownedBody(int start) {
    int at = start;
    Lexicon.Hit owner = nameHit(at);
    Entity state = null;
    if (owner != null) {
      state = stateOf(owner).orElse(null);
      if (state == null) {
        return null;
      }
      at = isPossessive(owner.last() + 1) ? owner.last() + 2 : owner.last() + 1;
    }
    int head = ministryEnd(at);
    if (head >= 0) {
      return ministry(start, at, head, state);
    }
    if (state == null) {
      return null;
    }
    if (isOneOf(at, "mission") && is(at + 1, "to")) {
      return mission(start, at, state);
    }
    boolean possessive = at > start && isPossessive(at - 1);
    int end = capitalisedBody(at);
    if (end > at && possessive) {
      String name = textOf(at, end);
      return new Mention.Name(
          start, end, List.of(owned(state, name).calledAs(textOf(start, end))), List.of());
    }
    return null;
  }

  private static Optional<Entity> stateOf(Lexicon.Hit hit) {
    return hit.senses().stream()
        .<Optional<Entity>>map(sense ->
            switch (sense) {
              case Sense.Demonym(Entity state) -> Optional.of(state);
              case Sense.StateName(Entity state) -> Optional.of(state);
              default -> Optional.empty();
            })
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Entity owned(Entity state, String name) {
    String code = state.id().substring(state.id().indexOf('/') + 1);
    String full = name + " of " + state.name();
    return new Entity("org/" + code + "-" + Place.slug(name), EntityKind.ORGANISATION, full, full);
  }

  private static final Map<String, String> PORTFOLIOS =
      Map.of(
          "foreign", "Foreign Affairs",
          "external affairs", "External Affairs",
          "foreign affairs", "Foreign Affairs",
          "defense", "Defence");

  /** Index of the last token of "Foreign Ministry" or "Ministry of Foreign Affairs", or -1. */
  private int ministryEnd(int at) {
    if (is(at, "ministry") && is(at + 1, "of", "for")) {
      int last = at + 1;
      int i = at + 2;
      while (i < sentence.size() && i < at + 9) {
        boolean word = sentence.token(i).isCapitalised() && nameHit(i) == null;
        boolean joint =
            is(i, "and", ",")
                && i + 1 < sentence.size()
                && sentence.token(i + 1).isCapitalised()
                && i > at + 2;
        if (word) {
          last = i;
        } else if (!joint) {
          break;
        }
        i++;
      }
      return last > at + 1 ? last : -1;
    }
    if (at >= sentence.size()
        || !Character.isLetter(word(at).codePointAt(0))
        || DETERMINERS.contains(lower(at))
        || sentence.token(at).isVerb()) {
      return -1;
    }
    for (int i = at + 1; i <= at + 3 && i < sentence.size(); i++) {
      if (is(i, "ministry")) {
        return i;
      }
      if (!Character.isLetter(word(i).codePointAt(0))) {
        return -1;
      }
    }
    return -1;
  }

  private Mention.@Nullable Name ministry(int start, int at, int head, @Nullable Entity owner) {
    boolean ofForm = is(at, "ministry");
    String portfolio = ofForm ? textOf(at + 2, head) : textOf(at, head - 1);
    String standard = PORTFOLIOS.getOrDefault(portfolio.toLowerCase(Locale.ROOT), portfolio);
    int last = head;
    Entity state = owner;
    if (state == null) {
      if (!ofForm
          && !PORTFOLIOS.containsKey(portfolio.toLowerCase(Locale.ROOT))
          && !sentence.token(head).isCapitalised()) {
        return null;
      }
      int next = isOneOf(head + 1, "of", "in") ? (is(head + 2, "the") ? head + 3 : head + 2) : -1;
      Lexicon.Hit hit = next > 0 && next < sentence.size() ? nameHit(next) : null;
      if (hit != null) {
        state = seatedAt(hit);
        last = state == null ? head : hit.last();
      }
      state = state == null ? known.home() : state;
    }
    return state == null
        ? null
        : new Mention.Name(
            start,
            last,
            List.of(owned(state, "Ministry of " + standard).calledAs(textOf(start, last))),
            List.of());
  }

  private static @Nullable Entity seatedAt(Lexicon.Hit hit) {
    for (Sense sense : hit.senses()) {
      if (sense instanceof Sense.StateName(Entity state)) {
        return state;
      }
      if (sense instanceof Sense.Capital(Entity city, Entity state)) {
        return state;
      }
    }
    return null;
  }

  private Mention.@Nullable Name mission(int start, int at, Entity state) {
    int to = is(at + 2, "the") ? at + 3 : at + 2;
    Lexicon.Hit hit = to < sentence.size() ? nameHit(to) : null;
    if (hit == null) {
      return null;
    }
    Entity host =
        hit.sense(Sense.Body.class)
            .map(Sense.Body::organisation)
            .or(() -> hit.sense(Sense.StateName.class).map(Sense.StateName::state))
            .orElse(null);
    if (host == null) {
      return null;
    }
    int last = acronymBehind(hit.last());
    String code = state.id().substring(state.id().indexOf('/') + 1);
    String hostCode = host.id().substring(host.id().indexOf('/') + 1);
    Entity mission =
        new Entity(
            "org/" + code + "-mission-to-" + hostCode,
            EntityKind.ORGANISATION,
            "Mission of " + state.name() + " to the " + host.name(),
            textOf(start, last));
    return new Mention.Name(start, last, List.of(mission), List.of());
  }

  /** A body that nobody told us of: "the Kuwait Petroleum Corporation". */
  private Mention.@Nullable Name unknownBody(int at) {
    int end = capitalisedBody(at);
    if (end <= at) {
      return null;
    }
    int last = acronymBehind(end);
    String name = textOf(at, end);
    Entity entity = new Entity("org/" + Place.slug(name), EntityKind.ORGANISATION, name, name);
    if (last > end) {
      known.acronym(word(last - 1), entity);
    }
    return new Mention.Name(at, last, List.of(entity.calledAs(textOf(at, last))), List.of());
  }

  /** Index of the last of capitalised words that end in "Council", "Agency" and the like, or -1. */
  private int capitalisedBody(int start) {
    int best = -1;
    for (int i = start; i < sentence.size() && i < start + 10; i++) {
      boolean joint = i > start && is(i, "of", "for", "and", "the", "on", "-");
      if (!sentence.token(i).isCapitalised() && !joint) {
        break;
      }
      if (i > start && Words.BODY_HEADS.contains(lower(i)) && sentence.token(i).isCapitalised()) {
        best = i;
      } else if (best >= 0
          && is(best + 1, "of", "for", "on")
          && sentence.token(i).isCapitalised()
          && i > best + 1) {
        best = i;
      } else if (best >= 0 && !joint) {
        break;
      }
    }
    return best;
  }

  /** A known name at a token: the dispatch's own acronyms first, then the lexicon's names. */
  private Lexicon.@Nullable Hit nameHit(int at) {
    if (at >= sentence.size()) {
      return null;
    }
    Entity introduced = known.byAcronym(word(at));
    if (introduced != null) {
      return new Lexicon.Hit(at, at, List.of(new Sense.Body(introduced)));
    }
    return lexicon.nameAt(sentence, at).orElse(null);
  }

  /** Takes in "(SCO)" behind a name. */
  private int acronymBehind(int last) {
    boolean bracketed =
        is(last + 1, "(", "-LRB-")
            && is(last + 3, ")", "-RRB-")
            && word(last + 2).matches("[A-Z][A-Za-z&]{1,9}");
    return bracketed ? last + 3 : last;
  }

  // ---------------------------------------------------------------- counts, gatherings, the rest

  /** "eight member states", "four countries with observer status", "six as dialogue partners". */
  private @Nullable Mention count(int start) {
    Integer number = Numbers.parse(lower(start));
    if (number == null || times.containsKey(start)) {
      return null;
    }
    int at = start + 1;
    String kind = null;
    while (isOneOf(
            at,
            "full",
            "permanent",
            "non",
            "associate",
            "participating",
            "more",
            "other",
            "new",
            "sovereign",
            "african",
            "dialogue",
            "observer",
            "member",
            "signatory",
            "partner",
            "sectoral",
            "of",
            "its",
            "the",
            "-",
            "fully",
            "fledged")
        && !isOneOf(at + 1, ",")) {
      if (isOneOf(at, "associate", "participating", "dialogue", "observer")) {
        kind = lower(at);
      }
      if (isOneOf(at, "member") && kind == null) {
        kind = "member";
      }
      at++;
    }
    if (is(at - 1, "of", "the", "its")) {
      return null;
    }
    String head = at < sentence.size() ? singular(lower(at)) : "";
    String status =
        switch (head) {
          case "member" ->
              "associate".equals(kind)
                  ? "associate"
                  : "observer".equals(kind) ? "observer" : "member";
          case "observer" -> "observer";
          case "partner" -> "dialogue".equals(kind) ? "dialogue partner" : "partner";
          case "state", "country", "nation" -> standingOf(kind, head);
          default -> null;
        };
    int last = at;
    if (status == null) {
      // "six more as dialogue partners": the noun is left out.
      last = at - 1;
      if (!isOneOf(at, "as") || !is(at - 1, "more", "others", "other")) {
        return null;
      }
      status = "";
    }
    if (status.isEmpty()) {
      StatusSpan given = statusBehind(last + 1);
      if (given == null) {
        return is(last, "state", "states", "country", "countries", "nations")
            ? new Mention.Count(start, last, number, "", null)
            : null;
      }
      return new Mention.Count(start, given.last(), number, given.status(), null);
    }
    Area area = isOneOf(last + 1, "of", "in") ? area(last + 1) : null;
    return area != null && area.entity() != null && area.entity().kind() == EntityKind.ORGANISATION
        ? new Mention.Count(start, area.last(), number, status, area.entity())
        : new Mention.Count(start, last, number, status, null);
  }

  /** The singular of the few nouns that members are counted by. */
  private static String singular(String noun) {
    return noun.equals("countries")
        ? "country"
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static String standingOf(@Nullable String kind, String head) {
    if (kind == null) {
      return "";
    }
    return switch (kind) {
      case "participating" -> "participating " + head;
      case "dialogue" -> "dialogue partner";
      default -> kind;
    };
  }

  private record StatusSpan(String status, int last) {}

  /** "with “observer” status", "as “dialogue partners”". */
  private @Nullable StatusSpan statusBehind(int start) {
    if (!isOneOf(start, "with", "as", "having", "holding", "enjoying")) {
      return null;
    }
    StringBuilder status = new StringBuilder();
    int at = start + 1;
    int last = -1;
    while (at < sentence.size() && at < start + 7) {
      Token token = sentence.token(at);
      if (isOneOf(
          at,
          "observer",
          "observers",
          "dialogue",
          "partner",
          "partners",
          "associate",
          "member",
          "members",
          "candidate",
          "candidates")) {
        status.append(status.isEmpty() ? "" : " ").append(token.lemma());
        last = at;
      } else if (isOneOf(at, "status", "states")) {
        last = at;
      } else if (Character.isLetterOrDigit(token.word().codePointAt(0))
          && !isOneOf(at, "the", "a", "an")) {
        break;
      }
      at++;
    }
    if (status.isEmpty()) {
      return null;
    }
    boolean quoted = last + 1 < sentence.size() && word(last + 1).matches("[\"”“’']|''");
    return new StatusSpan(
        status.toString().replace("associate member", "associate"), quoted ? last + 1 : last);
  }

  /** "the 27th OSCE Ministerial Council", "the Astana summit", "a special session". */
  private Mention.@Nullable GatheringName gathering(int start) {
    int at = start;
    Integer edition = Numbers.parseOrdinal(lower(at));
    if (edition != null) {
      at++;
    }
    Entity organisation = null;
    Entity place = null;
    boolean named = false;
    int head = -1;
    String level = null;
    while (at < sentence.size() && at < start + 12) {
      Lexicon.Hit hit = nameHit(at);
      String lower = lower(at);
      boolean isHead = Words.GATHERING_HEADS.contains(lower);
      if (isHead
          && (is(at, "summit")
              || named
              || edition != null
              || level != null
              || organisation != null
              || place != null)) {
        head = at;
        level = level == null || is(at, "summit") ? levelOf(lower, start, at) : level;
        at++;
        if (!Words.GATHERING_HEADS.contains(lowerOrEmpty(at))) {
          break;
        }
      } else if (hit != null && head < 0) {
        organisation =
            hit.sense(Sense.Body.class).map(Sense.Body::organisation).orElse(organisation);
        place =
            hit.sense(Sense.Capital.class)
                .map(Sense.Capital::city)
                .or(() -> hit.sense(Sense.Location.class).map(Sense.Location::place))
                .orElse(place);
        if (hit.sense(Sense.StateName.class).isPresent()
            || (hit.sense(Sense.Demonym.class).isPresent()
                && hit.sense(Sense.StateName.class).isEmpty())) {
          return null;
        }
        at = hit.last() + 1;
        if (isPossessive(at)) {
          at++;
        }
      } else if (Words.GATHERING_ADJECTIVES.contains(lower) && (at > start || edition == null)) {
        named |=
            Set.of(
                    "special",
                    "ordinary",
                    "extraordinary",
                    "emergency",
                    "ministerial",
                    "annual",
                    "plenary")
                .contains(lower);
        at++;
      } else {
        break;
      }
    }
    if (head < 0
        || (head == start && !is(head, "summit"))
        || level == null
        || sentence.token(head).isVerb()) {
      return null;
    }
    boolean numbered = edition != null && !is(head, "meeting");
    if (!is(head, "summit") && !numbered && organisation == null && !named) {
      return null;
    }
    int last = head;
    if (isOneOf(last + 1, "of") && organisation == null) {
      Area area = area(last + 1);
      if (area != null
          && area.entity() != null
          && area.entity().kind() == EntityKind.ORGANISATION) {
        organisation = area.entity();
        last = area.last();
      }
    }
    return new Mention.GatheringName(
        start, last, textOf(start, last), organisation, place, edition, level);
  }

  private String levelOf(String head, int start, int at) {
    if (head.equals("summit")) {
      return "summit";
    }
    for (int i = start; i < at; i++) {
      if (is(i, "ministerial", "ministers", "ministers'")) {
        return "ministerial";
      }
      if (is(i, "heads", "leaders", "leaders'")) {
        return "summit";
      }
    }
    return head;
  }

  /** "the Ukraine crisis", "the Russian invasion of Ukraine", "the war in Sudan". */
  private Mention.@Nullable SituationName situation(int start) {
    int at = start;
    Entity place = null;
    boolean doer = false;
    while (at < sentence.size() && at < start + 5) {
      Lexicon.Hit hit = nameHit(at);
      if (hit != null && stateOf(hit).isPresent()) {
        place = stateOf(hit).get();
        doer = hit.sense(Sense.Demonym.class).isPresent();
        at = hit.last() + 1;
        if (isPossessive(at)) {
          return null;
        }
      } else if (hit != null && placeOf(hit).isPresent()) {
        place = placeOf(hit).get();
        at = hit.last() + 1;
      } else if (Words.SITUATION_ADJECTIVES.contains(lower(at))) {
        at++;
      } else {
        break;
      }
    }
    if (at >= sentence.size()
        || !Words.SITUATIONS.contains(lower(at))
        || sentence.token(at).isVerb()) {
      return null;
    }
    int last = at;
    if (doer && isOneOf(at, "invasion", "blockade", "siege")) {
      // "the Russian invasion": who does it is not where it happens.
      place = null;
    }
    TimeSpan when = is(at + 1, "of") ? times.get(at + 2) : null;
    int in = when == null ? at + 1 : when.last() + 1;
    if (isOneOf(in, "in", "of", "on", "against")) {
      int behind = is(in + 1, "the") ? in + 2 : in + 1;
      Lexicon.Hit hit = nameHit(behind);
      if (hit != null
          && (stateOf(hit).isPresent() || placeOf(hit).isPresent())
          && hit.sense(Sense.Demonym.class).isEmpty()) {
        place = stateOf(hit).or(() -> placeOf(hit)).get();
        last = hit.last();
      }
    }
    return place == null
        ? null
        : new Mention.SituationName(start, last, textOf(start, last), place);
  }

  /** "a press release issued by the Chinese Foreign Ministry", "the joint statement". */
  private Mention.@Nullable DocumentName document(int at) {
    int last = -1;
    for (int end = Math.min(at + 1, sentence.size() - 1); end >= at; end--) {
      if (Words.DOCUMENTS.contains(textOf(at, end).toLowerCase(Locale.ROOT))) {
        last = end;
        break;
      }
    }
    if (last < 0 || sentence.token(last).isVerb() || is(last, "letter", "agency")) {
      return null;
    }
    String document = textOf(at, last);
    int by = is(last + 1, "issued", "released", "published", "put", "posted") ? last + 2 : last + 1;
    by = is(by, "out") ? by + 1 : by;
    if (isOneOf(by, "by", "of", "from")) {
      int start = is(by + 1, "the") ? by + 2 : by + 1;
      Mention.Name issuer = start < sentence.size() ? ownedBody(start) : null;
      if (issuer == null && start < sentence.size() && name(start) instanceof Mention.Name named) {
        issuer = named;
      }
      if (issuer != null && issuer.entities().getFirst().kind() != EntityKind.PLACE) {
        return new Mention.DocumentName(at, issuer.last(), document, issuer.entities().getFirst());
      }
    }
    return new Mention.DocumentName(at, last, document, null);
  }

  private @Nullable Mention time(int at) {
    TimeSpan span = times.get(at);
    return span == null ? null : new Mention.Time(at, span.last(), span.expression());
  }

  /** "four years", "a three-year", "two-day". */
  private @Nullable Mention length(int at) {
    Integer number = is(at, "a", "an") ? Integer.valueOf(1) : Numbers.parse(lower(at));
    int unit = DASHES.contains(lowerOrEmpty(at + 1)) ? at + 2 : at + 1;
    if (number == null || unit >= sentence.size()) {
      return null;
    }
    String letter =
        switch (sentence.token(unit).lemma()) {
          case "day" -> "D";
          case "week" -> "W";
          case "month" -> "M";
          case "year" -> "Y";
          default -> null;
        };
    if (letter == null || isOneOf(unit + 1, "old", "-", "ago")) {
      return null;
    }
    return new Mention.Length(at, unit, "P" + number + letter);
  }

  /** "the fourth week", "its third year". */
  private @Nullable Mention ordinalPeriod(int at) {
    Integer ordinal = Numbers.parseOrdinal(lower(at));
    if (ordinal == null || !isOneOf(at + 1, "day", "week", "month", "year")) {
      return null;
    }
    return new Mention.OrdinalPeriod(at, at + 1, ordinal, lower(at + 1));
  }

  private @Nullable Mention pointer(int at) {
    Mention.Pointer.To to =
        switch (lower(at)) {
          case "he", "she", "him", "his", "himself", "herself" -> Mention.Pointer.To.PERSON;
          case "her" -> Mention.Pointer.To.PERSON;
          case "it", "its", "itself" -> Mention.Pointer.To.THING;
          case "they", "them", "their" -> Mention.Pointer.To.SEVERAL;
          default -> null;
        };
    if (to != null) {
      return new Mention.Pointer(at, at, to, lower(at), List.of());
    }
    if (isOneOf(at, "the", "both", "these", "this") && at + 1 < sentence.size()) {
      return nounPointer(at);
    }
    return null;
  }

  /** "the bloc", "the two sides", "the country". */
  private Mention.@Nullable Pointer nounPointer(int at) {
    if (is(at + 1, "two") || is(at, "both")) {
      int head = is(at + 1, "two") ? at + 2 : at + 1;
      int two = is(head, "foreign", "prime") ? head + 1 : head;
      boolean noun = two < sentence.size() && Words.PAIR_HEADS.contains(lower(two));
      if (noun) {
        return new Mention.Pointer(at, two, Mention.Pointer.To.PAIR, lower(two), List.of());
      }
      return is(at, "the")
              && (head >= sentence.size() || !sentence.token(head).tag().matches("NN.*|JJ.*|CD"))
          ? new Mention.Pointer(at, at + 1, Mention.Pointer.To.PAIR, "two", List.of())
          : null;
    }
    if (nameHit(at + 1) != null || capitalisedBody(at + 1) > at + 1) {
      return null;
    }
    if (Words.PROFESSIONS.contains(lower(at + 1)) && is(at, "the")) {
      return new Mention.Pointer(at, at + 1, Mention.Pointer.To.PERSON, lower(at + 1), List.of());
    }
    for (int last = Math.min(at + 2, sentence.size() - 1); last > at; last--) {
      String noun = textOf(at + 1, last).toLowerCase(Locale.ROOT);
      boolean compound =
          last + 1 < sentence.size() && sentence.token(last + 1).tag().startsWith("NN");
      if (compound) {
        continue;
      }
      if (Words.BODY_POINTERS.contains(noun)) {
        return new Mention.Pointer(at, last, Mention.Pointer.To.ORGANISATION, noun, List.of());
      }
      if (Words.STATE_POINTERS.contains(noun)) {
        return new Mention.Pointer(at, last, Mention.Pointer.To.STATE, noun, List.of());
      }
    }
    return null;
  }

  /** Joins names that stand in a row, three or more, into one mention. */
  private List<Mention> inRows(List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    int i = 0;
    while (i < mentions.size()) {
      int end = i;
      while (end + 1 < mentions.size() && inOneRow(mentions.get(end), mentions.get(end + 1))) {
        end++;
      }
      if (end - i >= 2) {
        List<Mention> members = mentions.subList(i, end + 1);
        joined.add(
            new Mention.Several(members.getFirst().first(), members.getLast().last(), members));
        i = end + 1;
      } else {
        joined.add(mentions.get(i++));
      }
    }
    return joined;
  }

  private boolean inOneRow(Mention one, Mention next) {
    if (!(one instanceof Mention.Name left)
        || !(next instanceof Mention.Name right)
        || left.entities().getFirst().kind() != right.entities().getFirst().kind()) {
      return false;
    }
    int at = one.last() + 1;
    while (at < next.first()) {
      if (!isOneOf(at, ",", "and", "the", "as", "well", ";", "&")) {
        return false;
      }
      at++;
    }
    return next.first() > one.last() + 1;
  }

  // ---------------------------------------------------------------- tokens

  private boolean is(int at, String... words) {
    return at >= 0 && at < sentence.size() && sentence.token(at).is(words);
  }

  private boolean isOneOf(int at, String... words) {
    return is(at, words);
  }

  private boolean isPossessive(int at) {
    return is(at, "'s", "’s", "'", "’");
  }

  private boolean atEnd(int at) {
    return at >= sentence.size();
  }

  private String word(int at) {
    return at >= 0 && at < sentence.size() ? sentence.token(at).word() : "";
  }

  private String lower(int at) {
    return sentence.token(at).lower();
  }

  private String lowerOrEmpty(int at) {
    return at >= 0 && at < sentence.size() ? lower(at) : "";
  }

  /** The text of some tokens as it stands, single spaces between words that are apart. */
  private String textOf(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (i > first && sentence.token(i - 1).to() < sentence.token(i).from()) {
        text.append(' ');
      }
      text.append(sentence.token(i).word());
    }
    return text.toString();
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
