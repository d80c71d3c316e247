package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.entities.Place;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.time.Direction;
import org.jspecify.annotations.Nullable;

/** Drafts summits, sessions and conferences. */
final class Gatherings {

  /** What is done to a gathering itself, so that its force is that of the verb. */
  private static final Set<String> HAPPENING =
      Set.of(
          "hold",
          "host",
          "convene",
          "open",
          "begin",
          "start",
          "take",
          "schedule",
          "call",
          "organise",
          "organize",
          "postpone",
          "cancel",
          "plan",
          "meet",
          "be",
          "chair",
          "stage",
          "propose");

  /** What a gathering ends by: its last day is told, and not its first. */
  private static final Set<String> ENDING =
      Set.of("conclude", "end", "close", "wind", "wrap", "finish", "adjourn", "draw");

  private static final Set<String> BEGINNING =
      Set.of("open", "begin", "start", "kick", "inaugurate", "launch", "get");

  /** What can be the body itself as well as one of its meetings. */
  private static final Set<String> BODIES =
      Set.of("council", "committee", "assembly", "board", "commission", "congress");

  /** How many steps of the tree a gathering may hang below the verb that it is spoken of with. */
  private static final int CLIMB = 4;

  private final DraftBook book;
  private final Discourse discourse;
  private final EventDays days;
  private final @Nullable Entity here;

  /**
   * @param here where the dispatch was written, or null
   */
  Gatherings(DraftBook book, Discourse discourse, EventDays days, @Nullable Entity here) {
    this.book = book;
    this.discourse = discourse;
    this.days = days;
    this.here = here;
  }

  // ---------------------------------------------------------------- by its name

  /** "the Astana summit in June 2017", "the 61st summit of the bloc, held in Accra on July 3". */
  void beside(Scene scene, Mention.GatheringName gathering, Telling telling) {
    Circumstances told = new Circumstances(scene, gathering, here);
    IndexedWord word = word(scene, gathering);
    Deed deed = word == null ? null : deed(scene, word);
    Modality modality = deed == null ? Modality.ASSERTED : modality(scene, deed);
    Date date = date(scene, gathering, told, deed, modality);
    boolean certain = date != null || told.venue() != null || told.host() != null;
    // "the SCO summit" alone says nothing new.
    if (!certain && gathering.edition() == null && gathering.place() == null) {
      return;
    }
    Modality force = futureIs(date, told.isAhead() && date == null ? ahead(modality) : modality);
    book.draft(
        new Grounds(scene, told.words(), "gathering.beside"),
        new Fact.Gathering(
            organisation(scene, gathering, told),
            DraftBook.onOneLine(gathering.name()),
            date,
            place(scene, gathering, told, deed),
            told.host(),
            gathering.edition(),
            gathering.level()),
        telling.as(force));
  }

  /** Where it is held: the lead leaves to the dateline what everybody knows. */
  private @Nullable Entity place(
      Scene scene, Mention.GatheringName gathering, Circumstances told, @Nullable Deed deed) {
    if (told.venue() != null) {
      return told.venue();
    }
    boolean news = deed != null && deed.isThere() && !told.isAhead() && days.isLead(scene);
    return gathering.place() == null && news ? here : gathering.place();
  }

  private static Modality ahead(Modality modality) {
    return modality == Modality.ASSERTED ? Modality.PLANNED : modality;
  }

  private @Nullable Entity organisation(
      Scene scene, Mention.GatheringName gathering, Circumstances told) {
    if (gathering.organisation() != null) {
      return gathering.organisation();
    }
    Mention.Pointer owner = told.owner();
    return Optional.ofNullable(owner)
        .flatMap(pointer ->
            discourse.resolve(scene, pointer, Roles.BODY, List.of()).stream().findFirst())
        .orElse(discourse.mainOrganisation());
  }

  /** When it is held: as its own words tell, else when what is done there is done. */
  private @Nullable Date date(
      Scene scene,
      Mention.GatheringName gathering,
      Circumstances told,
      @Nullable Deed deed,
      Modality modality) {
    Mention.Time time = told.time();
    if (time != null) {
      boolean past = told.isPast() || (isDone(scene, deed) && !told.isAhead());
      Date date = time.expression().resolve(book.day(), past ? Direction.PAST : Direction.FUTURE);
      return lasting(date, told, deed);
    }
    boolean body = BODIES.contains(gathering.level()) && gathering.edition() == null;
    if (gathering.year() != null
        || deed == null
        || body
        || told.isAhead()
        || told.isPast()
        || !deed.isThere()) {
      return gathering.year();
    }
    Date date = modality == Modality.ASSERTED ? days.news(scene, deed.verb()) : null;
    return date == null ? null : lasting(date, told, deed);
  }

  private static boolean isDone(Scene scene, @Nullable Deed deed) {
    return deed == null || Modalities.of(scene.graph(), deed.verb()) == Modality.ASSERTED;
  }

  /** "a two-day summit opened on Monday" goes on until Tuesday; what ends has begun some day. */
  private static Date lasting(Date date, Circumstances told, @Nullable Deed deed) {
    Mention.Length length = told.length();
    LocalDate day = date.day().orElse(null);
    if (day == null || deed == null) {
      return date;
    }
    boolean ends = ENDING.contains(deed.verb().lemma()) && deed.isDoneToIt();
    long more = length == null ? 0 : Period.parse(length.period()).get(ChronoUnit.DAYS) - 1;
    if (more > 0 && ends) {
      return Date.interval(Date.of(day.minusDays(more)), date);
    }
    if (more > 0 && BEGINNING.contains(deed.verb().lemma()) && deed.isDoneToIt()) {
      return Date.interval(date, Date.of(day.plusDays(more)));
    }
    return ends ? Date.interval(null, date) : date;
  }

  /**
   * What is told to be done with a gathering or at it.
   *
   * @param relation by what the gathering hangs on the verb
   * @param there whether the words between tell that it is done there: "at the end of the summit"
   */
  private record Deed(IndexedWord verb, String relation, boolean there) {

    /** Whether it is the gathering itself that is held, opened, closed. */
    boolean isDoneToIt() {
      return relation.matches("nsubj.*|obj|acl.*");
    }

    /** Whether it is done while the gathering is held. */
    boolean isThere() {
      boolean past = verb.tag().equals("VBD") || verb.tag().equals("VBN");
      return past && (there || relation.matches("nsubj.*|obj|obl:(by|agent)"));
    }
  }

  /** The verb that a gathering hangs on, over "the end of", "the sidelines of" and the like. */
  private static @Nullable Deed deed(Scene scene, IndexedWord word) {
    IndexedWord at = word;
    boolean there = false;
    for (int step = 0; step < CLIMB; step++) {
      SemanticGraphEdge edge =
          scene.graph().incomingEdgeList(at).stream()
              .filter(each -> !each.getRelation().toString().startsWith("conj"))
              .findFirst()
              .orElse(null);
      if (edge == null) {
        return null;
      }
      String relation = edge.getRelation().toString();
      there |= relation.matches("(nmod|obl):(at|in|during|on)");
      if (edge.getGovernor().tag().startsWith("VB")) {
        return new Deed(main(scene, edge.getGovernor()), relation, there);
      }
      if (!relation.matches("nmod:(of|at|in|during|on)|compound|appos|obl:(at|in|during)")) {
        return null;
      }
      at = edge.getGovernor();
    }
    return null;
  }

  /** "closing a summit": the verb of the clause on which a participle hangs. */
  private static IndexedWord main(Scene scene, IndexedWord verb) {
    return verb.tag().equals("VBG")
        ? scene.graph().incomingEdgeList(verb).stream()
            .filter(edge -> edge.getRelation().toString().matches("advcl.*|acl|dep"))
            .map(SemanticGraphEdge::getGovernor)
            .filter(governor -> governor.tag().startsWith("VB"))
            .findFirst()
            .orElse(verb)
        : verb;
  }

  private static @Nullable IndexedWord word(Scene scene, Mention mention) {
    return scene.graph().vertexSet().stream()
        .filter(word -> scene.first(word) == mention.first())
        .findFirst()
        .orElse(null);
  }

  /**
   * A gathering is as certain as the verb by which it is held; whoever stays away changes nothing.
   */
  private static Modality modality(Scene scene, Deed deed) {
    boolean own = deed.isDoneToIt() && HAPPENING.contains(deed.verb().lemma());
    Modality modality = Modalities.of(scene.graph(), deed.verb());
    return own || modality == Modality.PLANNED ? modality : Modality.ASSERTED;
  }

  // ---------------------------------------------------------------- by rule

  void gathering(Roles roles) {
    Mention.GatheringName gathering = roles.mention("gathering", Mention.GatheringName.class);
    if (gathering == null && roles.set("level") == null) {
      book.drop(roles, "no gathering is named");
      return;
    }
    Entity host = roles.entity("host", Roles.ANYONE);
    Entity named = roles.entity("organisation", Roles.BODY);
    Entity organisation =
        gathering != null && gathering.organisation() != null ? gathering.organisation() : named;
    Circumstances told =
        gathering == null ? null : new Circumstances(roles.scene(), gathering, here);
    if (organisation == null && told != null && gathering != null) {
      organisation = organisation(roles.scene(), gathering, told);
    }
    Date date = date(roles, gathering, told);
    Entity place = roles.place();
    if (place == null && told != null && gathering != null) {
      place = told.venue() == null ? gathering.place() : told.venue();
    }
    boolean counted = gathering != null && gathering.edition() != null;
    if (date == null && place == null && host == null && !counted) {
      book.drop(roles, "neither date nor place nor host is named");
      return;
    }
    book.draft(
        roles,
        new Fact.Gathering(
            organisation == null ? discourse.mainOrganisation() : organisation,
            gathering == null ? null : DraftBook.onOneLine(gathering.name()),
            date,
            place,
            host,
            gathering == null ? null : gathering.edition(),
            gathering == null ? level(roles) : gathering.level()),
        roles.telling().as(futureIs(date, roles.telling().modality())));
  }

  /** The level that a rule sets; "session" says no more than that they met. */
  private static @Nullable String level(Roles roles) {
    return roles.set("level");
  }

  private @Nullable Date date(
      Roles roles, Mention.@Nullable GatheringName gathering, @Nullable Circumstances told) {
    if (gathering != null && told != null && told.time() != null) {
      // The same words must not be read in two ways.
      IndexedWord word = word(roles.scene(), gathering);
      Deed deed = word == null ? null : deed(roles.scene(), word);
      Modality modality = deed == null ? Modality.ASSERTED : modality(roles.scene(), deed);
      return date(roles.scene(), gathering, told, deed, modality);
    }
    Date date = roles.date("date");
    if (date == null && gathering != null && gathering.year() != null) {
      return gathering.year();
    }
    if (date == null) {
      boolean done = roles.match().trigger().tag().matches("VBD|VBN");
      date =
          done && roles.telling().isAsserted()
              ? days.news(roles.scene(), roles.match().trigger())
              : null;
    }
    return date == null || told == null
        ? date
        : lasting(date, told, new Deed(roles.match().trigger(), "nsubj", false));
  }

  /** What is said in the present of a day to come is a plan. */
  private Modality futureIs(@Nullable Date date, Modality modality) {
    boolean coming =
        date != null && date.earliest().map(day -> day.isAfter(book.day())).orElse(false);
    return coming ? ahead(modality) : modality;
  }

  // ---------------------------------------------------------------- as an occasion

  /** What is known of a gathering at which something else happened. */
  static Fact.Gathering fact(
      Mention.GatheringName gathering, Entity organisation, @Nullable Date date) {
    return new Fact.Gathering(
        gathering.organisation() == null ? organisation : gathering.organisation(),
        DraftBook.onOneLine(gathering.name()),
        date,
        gathering.place(),
        null,
        gathering.edition(),
        gathering.level());
  }

  /** A gathering as an entity that other claims can point to. */
  static Entity entity(
      Mention.GatheringName gathering, @Nullable Entity organisation, @Nullable Date date) {
    String body = organisation == null ? "" : organisation.id().replaceFirst(".*/", "") + "-";
    String when = date == null ? "" : "-" + date.toString().replaceAll("[^0-9-]", "");
    String id = "gathering/" + body + Place.slug(gathering.name()) + when;
    return new Entity(
        id, EntityKind.GATHERING, DraftBook.onOneLine(gathering.name()), gathering.name());
  }
}
