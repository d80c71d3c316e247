package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.entities.Place;
import org.chancery.model.AgreementAct;
import org.chancery.model.Attribution;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Modality;
import org.chancery.model.Participant;
import org.chancery.model.RelationAct;
import org.chancery.model.SanctionAct;
import org.chancery.model.Standing;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Note;
import org.chancery.reader.mention.Post;
import org.chancery.reader.rule.Match;
import org.chancery.reader.time.Direction;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/** Drafts the claims of one dispatch: from titles and notes beside names, and from rules. */
final class Clerk {

  /** How often a claim drafted from a title beside a name was right on the labelled samples. */
  private static final double BESIDE_NAME = 0.93;

  private static final double BY_RULE = 0.88;

  /** Titles that only say how somebody stands to somebody else. */
  private static final Set<String> RELATIVE = Set.of("counterpart", "predecessor");

  private static final double GOING_ON = 0.75;

  private final Dispatch dispatch;
  private final List<Scene> scenes;
  private final Persons persons;
  private final Discourse discourse;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();

  /** The last statement of each sentence that has one. */
  private final Map<Integer, Draft> lastSaid = new HashMap<>();

  /** The issuer of the last document that the dispatch named, for "the press release". */
  private Attribution.@Nullable Document lastDocument;

  Clerk(Dispatch dispatch, List<Scene> scenes, Persons persons, Discourse discourse) {
    this.dispatch = dispatch;
    this.scenes = scenes;
    this.persons = persons;
    this.discourse = discourse;
  }

  /** Everything that the dispatch says, in the order of the text, nothing merged yet. */
  List<Draft> drafts() {
    // Who holds which office is often told only behind the words that need to know it: a first
    // pass learns it, a second one drafts.
    pass();
    discourse.refresh();
    pass();
    return List.copyOf(drafts);
  }

  private void pass() {
    drafts.clear();
    dropped.clear();
    later.clear();
    lastSaid.clear();
    lastDocument = null;
    for (Scene scene : scenes) {
      List<Speech> speeches = new Statements(scene).draft();
      for (Mention mention : scene.mentions()) {
        besideName(scene, mention);
      }
      for (Mention.Name inner : scene.found().inner()) {
        besideName(scene, inner);
      }
      for (Match match : scene.matches()) {
        if (!match.rule().type().equals("statement")) {
          byRule(scene, match, speeches);
        }
      }
    }
    goingOn();
    ownVoices();
    // What needs to know of offices that are named further down.
    List.copyOf(later).forEach(Runnable::run);
  }

  /**
   * A passage that goes on in the same voice: a quotation that needs no new "he said", or a general
   * sentence between two that the same person says.
   */
  private void goingOn() {
    for (int i = 1; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      Draft before = lastSaid.get(i - 1);
      boolean sameParagraph =
          scene.sentence().paragraph() == scenes.get(i - 1).sentence().paragraph();
      if (before == null
          || !sameParagraph
          || lastSaid.containsKey(i)
          || !scene.matches().isEmpty()) {
        continue;
      }
      if (before.fact() instanceof Fact.Statement said && (isQuoted(scene) || isBetween(said, i))) {
        Span words = new Span(isQuoted(scene) ? 1 : 0, lastWord(scene));
        Fact.Statement goesOn =
            new Fact.Statement(
                said.speaker(),
                said.capacity(),
                Fact.Statement.Act.SAY,
                text(scene, words),
                about(scene, words, said.speaker()),
                null,
                null);
        List<Attribution> chain = before.attribution().subList(1, before.attribution().size());
        lastSaid.put(
            i,
            draft(scene, "statement.goes-on", goesOn, Modality.ASSERTED, chain, words, GOING_ON));
      }
    }
  }

  /**
   * "China rejects sanctions, he stated": who speaks for a body and says what it rejects or hopes
   * does the rejecting and hoping; where nothing else is said, that is the whole statement.
   */
  private void ownVoices() {
    List<Draft> outer =
        drafts.stream().filter(draft -> isStatement(draft, EntityKind.PERSON)).toList();
    for (Draft saying : outer) {
      for (Draft inner : List.copyOf(drafts)) {
        if (isStatement(inner, EntityKind.STATE, EntityKind.ORGANISATION)
            && isVoiceOf(saying, inner)) {
          Fact.Statement said = (Fact.Statement) saying.fact();
          Fact.Statement own = (Fact.Statement) inner.fact();
          Fact.Statement joined =
              new Fact.Statement(
                  said.speaker(),
                  said.capacity(),
                  own.act(),
                  own.content(),
                  own.about(),
                  said.addressee(),
                  said.date());
          drafts.set(
              drafts.indexOf(inner),
              new Draft(
                  joined,
                  inner.modality(),
                  saying.attribution(),
                  saying.evidence(),
                  inner.rule(),
                  inner.confidence()));
          if (isWhole(said, own)) {
            drafts.remove(saying);
          }
          break;
        }
      }
    }
  }

  /** Whether one statement says hardly more than another: "China firmly rejects" and what. */
  private static boolean isWhole(Fact.Statement said, Fact.Statement own) {
    return said.content().length() - own.content().length() <= 45;
  }

  private static boolean isStatement(Draft draft, EntityKind... speakers) {
    return draft.fact() instanceof Fact.Statement said
        && List.of(speakers).contains(said.speaker().kind());
  }

  /** Whether a person says, in one sentence, what the body that he or she speaks for does. */
  private static boolean isVoiceOf(Draft saying, Draft inner) {
    Fact.Statement said = (Fact.Statement) saying.fact();
    Fact.Statement own = (Fact.Statement) inner.fact();
    Evidence around = saying.evidence().getFirst();
    Evidence within = inner.evidence().getFirst();
    return said.act() == Fact.Statement.Act.SAY
        && around.from() <= within.from()
        && within.to() <= around.to()
        && said.content().contains(own.content())
        && said.capacity().stream().anyMatch(capacity -> own.speaker().equals(capacity.body()));
  }

  private static boolean isQuoted(Scene scene) {
    return scene.sentence().size() > 3 && scene.sentence().token(0).is("\"", "“", "``");
  }

  /** Whether the same person speaks on behind a sentence that speaks of what is or must be. */
  private boolean isBetween(Fact.Statement said, int at) {
    Draft next = lastSaid.get(at + 1);
    boolean samePerson =
        next != null
            && next.fact() instanceof Fact.Statement goesOn
            && goesOn.speaker().equals(said.speaker())
            && scenes.get(at + 1).sentence().paragraph() == scenes.get(at).sentence().paragraph();
    List<Token> tokens = scenes.get(at).sentence().tokens();
    return samePerson
        && tokens.stream().anyMatch(token -> token.tag().matches("VBZ|VBP|MD"))
        && tokens.stream().noneMatch(token -> token.tag().equals("VBD"));
  }

  private List<Entity> about(Scene scene, Span content, Entity speaker) {
    return scene.mentions().stream()
        .filter(mention -> content.contains(mention.first()))
        .flatMap(mention ->
            mention instanceof Mention.SituationName situation && situation.place() != null
                ? Stream.of(situation.place())
                : discourse
                    .resolve(
                        scene,
                        mention,
                        EnumSet.of(EntityKind.STATE, EntityKind.ORGANISATION),
                        List.of())
                    .stream())
        .filter(entity -> !entity.equals(speaker))
        .distinct()
        .toList();
  }

  private static boolean isMark(Scene scene, int token) {
    return scene.sentence().token(token).word().matches("[,.:;!?\"“”‘’'`–—-]+");
  }

  private static int lastWord(Scene scene) {
    int last = scene.sentence().size() - 1;
    while (last > 0 && isMark(scene, last)) {
      last--;
    }
    return last;
  }

  /** Why some matches became no claim, a sentence each. */
  List<String> dropped() {
    return dropped;
  }

  // ---------------------------------------------------------------- beside a name

  private void besideName(Scene scene, Mention mention) {
    switch (mention) {
      case Mention.Person person -> {
        for (Post post : person.posts()) {
          title(scene, person, post);
        }
        for (Note note : person.notes()) {
          trait(scene, person, note);
        }
      }
      case Mention.Name name -> {
        Entity body = name.entities().getFirst();
        name.notes().forEach(note -> bodyNote(scene, mention, body, note));
      }
      case Mention.Pointer pointer when !pointer.notes().isEmpty() -> {
        List<Entity> body = discourse.resolve(scene, pointer, Roles.BODY, List.of());
        if (!body.isEmpty()) {
          pointer.notes().forEach(note -> bodyNote(scene, mention, body.getFirst(), note));
        }
      }
      case Mention.Several several ->
          several.members().forEach(member -> besideName(scene, member));
      case Mention.SituationName situation ->
          draft(
              scene,
              "situation.name",
              new Fact.Situation(plain(situation.name()), null, situation.place()),
              Modality.ASSERTED,
              List.of(),
              new Span(situation.first(), situation.last()),
              BESIDE_NAME);
      case Mention.Count count when count.organisation() != null && !count.status().isEmpty() ->
          draft(
              scene,
              "tally.of",
              new Fact.Tally(count.organisation(), count.status(), count.count(), today(), false),
              Modality.ASSERTED,
              List.of(),
              new Span(count.first(), count.last()),
              BESIDE_NAME);
      case Mention.GatheringName gathering -> gatheringBeside(scene, gathering);
      default -> {
        // Other mentions say nothing by themselves.
      }
    }
  }

  private void title(Scene scene, Mention.Person mention, Post post) {
    Entity holder = persons.of(mention);
    if (RELATIVE.contains(post.title())) {
      later.add(() -> relative(scene, mention, post));
      return;
    }
    later.add(() -> {
      Entity body =
          post.body() != null
              ? post.body()
              : discourse.bodyOf(holder, post.title(), post.office().of());
      if (body == null) {
        drop(scene, "tenure.title", "whose office \"" + post.title() + "\" is cannot be told");
        return;
      }
      if (isRotatingChair(post.title(), body)) {
        draft(
            scene,
            "presidency.title",
            new Fact.Presidency(
                holder,
                body,
                null,
                null,
                null,
                null,
                null,
                post.standing() == Standing.FORMER ? null : eventDay(scene)),
            Modality.ASSERTED,
            List.of(),
            spanOf(mention, post),
            BESIDE_NAME);
        return;
      }
      Date at =
          post.standing() == Standing.FORMER || post.standing() == Standing.DESIGNATE
              ? null
              : eventDay(scene);
      draft(
          scene,
          "tenure.title",
          new Fact.Tenure(
              holder, post.title(), body, null, null, null, null, null, post.standing(), at),
          Modality.ASSERTED,
          List.of(),
          spanOf(mention, post),
          BESIDE_NAME);
    });
  }

  /** "his predecessor, Vladimir Norov", "her Senegalese counterpart Macky Sall". */
  private void relative(Scene scene, Mention.Person mention, Post post) {
    Entity person = persons.of(mention);
    Mention.Pointer his =
        new Mention.Pointer(
            post.first(), post.first(), Mention.Pointer.To.PERSON, post.title(), List.of());
    List<Entity> found = discourse.resolve(scene, his, Roles.PERSON, List.of(person));
    if (found.isEmpty()) {
      return;
    }
    Entity other = found.getFirst();
    Capacity office =
        discourse.capacities(other).stream()
            .filter(capacity ->
                post.title().equals("counterpart")
                    == (capacity.body() != null && capacity.body().kind() == EntityKind.STATE))
            .findFirst()
            .orElse(null);
    if (office == null || office.body() == null) {
      return;
    }
    boolean before = post.title().equals("predecessor");
    Standing standing = before ? Standing.FORMER : Standing.IN_OFFICE;
    Entity body = post.body() == null ? office.body() : post.body();
    Fact.Tenure tenure =
        new Fact.Tenure(
            person,
            office.office(),
            body,
            null,
            null,
            null,
            null,
            before ? other : null,
            standing,
            before ? null : eventDay(scene));
    discourse.learn(person, new Discourse.Tenancy(office.office(), body, standing, scene.index()));
    draft(
        scene,
        "tenure." + post.title(),
        tenure,
        Modality.ASSERTED,
        List.of(),
        spanOf(mention, post),
        BY_RULE);
    if (before) {
      draft(
          scene,
          "tenure.predecessor",
          new Fact.Tenure(
              other,
              office.office(),
              body,
              null,
              null,
              null,
              person,
              null,
              Standing.IN_OFFICE,
              null),
          Modality.ASSERTED,
          List.of(),
          spanOf(mention, post),
          BY_RULE);
    }
  }

  /** A chair that goes round among states is a presidency, whoever sits in it. */
  private static boolean isRotatingChair(String title, Entity body) {
    return title.startsWith("Chair")
        && body.kind() == EntityKind.ORGANISATION
        && !body.name().contains("Commission");
  }

  private static Span spanOf(Mention.Person person, Post post) {
    return new Span(
        Math.min(person.nameFirst(), post.first()), Math.max(person.nameLast(), post.last()));
  }

  private void trait(Scene scene, Mention.Person mention, Note note) {
    Date at = note.attribute().equals("age") ? today() : null;
    draft(
        scene,
        "trait." + note.attribute(),
        new Fact.Trait(
            persons.of(mention), note.attribute(), note.value(), note.entity(), note.former(), at),
        Modality.ASSERTED,
        List.of(),
        new Span(
            Math.min(mention.nameFirst(), note.first()), Math.max(mention.nameLast(), note.last())),
        BESIDE_NAME);
  }

  /** "the Astana summit in June 2017", "the 61st summit of the bloc, held in Accra on July 3". */
  private void gatheringBeside(Scene scene, Mention.GatheringName gathering) {
    Entity place = gathering.place();
    Mention.Time time = null;
    Entity organisation = gathering.organisation();
    int last = gathering.last();
    for (Mention mention : scene.mentions()) {
      if (mention.first() <= last || !onlyJoins(scene, last + 1, mention.first())) {
        continue;
      }
      if (mention instanceof Mention.Time found && time == null) {
        time = found;
      } else if (mention instanceof Mention.Name name
          && name.entities().getFirst().kind() == EntityKind.PLACE
          && place == null) {
        place = name.entities().getFirst();
      } else if (organisation == null
          && isOf(scene, mention.first())
          && resolvedBody(scene, mention) != null) {
        organisation = resolvedBody(scene, mention);
      } else {
        break;
      }
      last = mention.last();
    }
    if (time == null) {
      return;
    }
    Modality modality = modality(scene, gathering);
    Date date =
        time.expression()
            .resolve(
                dispatch.date(), modality == Modality.ASSERTED ? Direction.PAST : Direction.FUTURE);
    organisation = organisation == null ? discourse.mainOrganisation() : organisation;
    draft(
        scene,
        "gathering.beside",
        new Fact.Gathering(
            organisation,
            plain(gathering.name()),
            date,
            place,
            null,
            gathering.edition(),
            gathering.level()),
        futureIs(date, modality),
        List.of(),
        new Span(gathering.first(), last),
        BY_RULE);
  }

  private @Nullable Entity resolvedBody(Scene scene, Mention mention) {
    return discourse.resolve(scene, mention, Roles.BODY, List.of()).stream()
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(Scene scene, int at) {
    return at > 0
        && (scene.sentence().token(at - 1).is("of")
            || (at > 1 && scene.sentence().token(at - 2).is("of")));
  }

  /** Whether nothing but small words stands between two tokens. */
  private static boolean onlyJoins(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!scene.sentence().token(i).is("in", "at", "on", ",", "held", "of", "the", "from")) {
        return false;
      }
    }
    return true;
  }

  private static Modality modality(Scene scene, Mention mention) {
    return scene.graph().vertexSet().stream()
        .filter(word -> scene.first(word) == mention.first())
        .findFirst()
        .map(word -> Modalities.of(scene.graph(), word))
        .orElse(Modality.ASSERTED);
  }

  private void bodyNote(Scene scene, Mention mention, Entity body, Note note) {
    Span span = new Span(mention.first(), mention.last());
    if (note.attribute().equals("seat") && note.entity() != null) {
      draft(
          scene,
          "seat.based",
          new Fact.Seat(body, note.entity()),
          Modality.ASSERTED,
          List.of(),
          span,
          BESIDE_NAME);
    } else if (note.attribute().equals("count")) {
      draft(
          scene,
          "tally.strong",
          new Fact.Tally(body, "member", Integer.parseInt(note.value()), today(), false),
          Modality.ASSERTED,
          List.of(),
          span,
          BESIDE_NAME);
    }
  }

  // ---------------------------------------------------------------- by rule

  private void byRule(Scene scene, Match match, List<Speech> speeches) {
    Modality modality = modality(scene, match);
    Roles roles = new Roles(scene, match, discourse, modality, dispatch.date());
    List<Attribution> chain = chainAt(scene, match.trigger(), speeches);
    switch (match.rule().type()) {
      case "tenure" -> later.add(() -> tenure(roles, modality, chain));
      case "membership" -> membership(roles, modality, chain);
      case "tally" -> tally(roles, modality, chain);
      case "presidency" -> presidency(roles, modality, chain);
      case "meeting" -> meeting(roles, modality, chain);
      case "gathering" -> gathering(roles, modality, chain);
      case "founding" -> founding(roles, modality, chain);
      case "seat" -> seat(roles, modality, chain);
      case "trait" -> traitByRule(roles, modality, chain);
      case "visit" -> visit(roles, modality, chain);
      case "agreement" -> agreement(roles, modality, chain);
      case "sanction" -> sanction(roles, modality, chain);
      case "relation" -> relation(roles, modality, chain);
      case "situation" -> situation(roles, modality, chain);
      default -> throw new IllegalStateException("no claim type is called " + match.rule().type());
    }
  }

  private static Modality modality(Scene scene, Match match) {
    String set = match.rule().set().get("modality");
    return set == null
        ? Modalities.of(scene.graph(), match.trigger())
        : Roles.constant(Modality.class, set, Modality.ASSERTED);
  }

  private static List<Attribution> chainAt(
      Scene scene, IndexedWord trigger, List<Speech> speeches) {
    int token = scene.first(trigger);
    return speeches.stream()
        .filter(speech -> speech.span().contains(token))
        .flatMap(speech -> speech.chain().stream())
        .distinct()
        .toList();
  }

  private void tenure(Roles roles, Modality modality, List<Attribution> chain) {
    Entity holder = roles.entity("holder", Roles.PERSON);
    Entity predecessor = roles.entity("predecessor", Roles.PERSON);
    Entity successor = roles.entity("successor", Roles.PERSON);
    Mention.OfficeName office = roles.mention("office", Mention.OfficeName.class);
    Entity organisation =
        roles.entity("organisation", EnumSet.of(EntityKind.ORGANISATION, EntityKind.STATE));
    if (holder == null) {
      drop(roles, "nobody is named who holds the office");
      return;
    }
    Entity chaired = chaired(office, organisation);
    if (chaired != null) {
      chairing(roles, holder, chaired, predecessor, successor, modality, chain);
      return;
    }
    List<Capacity> held = held(roles, holder, office, organisation, predecessor);
    if (held.isEmpty()) {
      drop(roles, "the office cannot be told");
      return;
    }
    Standing standing =
        "by tense".equals(roles.set("standing"))
            ? byTense(roles)
            : modality == Modality.PLANNED
                ? Standing.DESIGNATE
                : Roles.constant(Standing.class, roles.set("standing"), Standing.IN_OFFICE);
    Date start = roles.date("start");
    Date end = roles.end("end");
    String length = roles.length("length");
    if (start instanceof Date.Interval interval && end == null) {
      Date[] years = ends(interval);
      start = years[0];
      end = years[1];
    }
    for (Capacity capacity : held) {
      Entity body = Roles.required(capacity.body());
      draft(
          roles,
          new Fact.Tenure(
              holder,
              capacity.office(),
              body,
              start,
              end,
              length,
              predecessor,
              successor,
              ended(standing, end),
              standing == Standing.IN_OFFICE && start == null && end == null
                  ? eventDay(roles.scene())
                  : null),
          modality,
          chain);
      discourse.learn(
          holder, new Discourse.Tenancy(capacity.office(), body, standing, roles.scene().index()));
      if (predecessor != null && modality == Modality.ASSERTED) {
        neighbour(roles, predecessor, capacity, null, holder, chain);
      }
      if (successor != null && modality == Modality.ASSERTED) {
        neighbour(roles, successor, capacity, holder, null, chain);
      }
    }
  }

  /** "was Secretary of State" is over, "is Secretary of State" is not. */
  private static Standing byTense(Roles roles) {
    boolean past =
        roles.scene().graph().outgoingEdgeList(roles.match().trigger()).stream()
            .anyMatch(edge ->
                edge.getRelation().toString().matches("cop|aux")
                    && edge.getDependent().word().matches("was|were|had"));
    return past ? Standing.FORMER : Standing.IN_OFFICE;
  }

  /**
   * The organisation whose presidency an office is: a chair that goes round, or the lead of a body
   * that has no other head. Null where the office is one to be held for a term.
   */
  private @Nullable Entity chaired(
      Mention.@Nullable OfficeName office, @Nullable Entity organisation) {
    if (office != null && !office.posts().isEmpty()) {
      Post post = office.posts().getFirst();
      Entity body = post.body() != null ? post.body() : organisation;
      body = body != null ? body : discourse.mainOrganisation();
      return body != null && isRotatingChair(post.title(), body) ? body : null;
    }
    return organisation != null && discourse.isPresidedOver(organisation) ? organisation : null;
  }

  private void chairing(
      Roles roles,
      Entity holder,
      Entity organisation,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      Modality modality,
      List<Attribution> chain) {
    draft(
        roles,
        new Fact.Presidency(
            holder,
            organisation,
            roles.date("start"),
            roles.end("end"),
            predecessor,
            successor,
            null,
            null),
        modality,
        chain);
    if (predecessor != null) {
      draft(
          roles,
          new Fact.Presidency(predecessor, organisation, null, null, null, holder, null, null),
          modality,
          chain);
    }
  }

  /** Who went before or comes after held the same office. */
  private void neighbour(
      Roles roles,
      Entity person,
      Capacity capacity,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      List<Attribution> chain) {
    Standing standing = successor != null ? Standing.FORMER : Standing.IN_OFFICE;
    Entity body = Roles.required(capacity.body());
    draft(
        roles,
        new Fact.Tenure(
            person,
            capacity.office(),
            body,
            null,
            null,
            null,
            predecessor,
            successor,
            standing,
            null),
        Modality.ASSERTED,
        chain);
    discourse.learn(
        person, new Discourse.Tenancy(capacity.office(), body, standing, roles.scene().index()));
  }

  private Standing ended(Standing standing, @Nullable Date end) {
    boolean over =
        end != null && end.latest().map(day -> !day.isAfter(dispatch.date())).orElse(false);
    return over ? Standing.FORMER : standing;
  }

  /**
   * Which offices somebody holds: those that are named; the head of the body that is named; else
   * the ones that the dispatch gives him or her elsewhere, or that the predecessor held.
   */
  private List<Capacity> held(
      Roles roles,
      Entity holder,
      Mention.@Nullable OfficeName office,
      @Nullable Entity organisation,
      @Nullable Entity predecessor) {
    if (office != null && !office.posts().isEmpty()) {
      List<Capacity> named = new ArrayList<>();
      for (Post post : office.posts()) {
        Entity body = post.body();
        body = body == null ? organisation : body;
        body = body == null ? discourse.bodyIn(roles.scene(), post.title()) : body;
        body = body == null ? discourse.bodyOf(holder, post.title(), post.office().of()) : body;
        if (body != null && !isRotatingChair(post.title(), body)) {
          named.add(new Capacity(post.title(), body));
        }
      }
      return named;
    }
    if (organisation != null) {
      for (Discourse.Tenancy tenancy : discourse.offices(holder)) {
        if (organisation.equals(tenancy.body())) {
          return List.of(new Capacity(tenancy.title(), organisation));
        }
      }
      String head = discourse.headOf(organisation);
      return head == null ? List.of() : List.of(new Capacity(head, organisation));
    }
    for (Entity person :
        Stream.concat(Stream.of(holder), Stream.ofNullable(predecessor)).toList()) {
      for (Discourse.Tenancy tenancy : discourse.offices(person)) {
        Entity body =
            tenancy.body() == null
                ? discourse.bodyOf(person, tenancy.title(), "either")
                : tenancy.body();
        if (body != null
            && body.kind() == EntityKind.ORGANISATION
            && !isRotatingChair(tenancy.title(), body)) {
          return List.of(new Capacity(tenancy.title(), body));
        }
      }
    }
    return List.of();
  }

  private void membership(Roles roles, Modality modality, List<Attribution> chain) {
    List<Entity> organisations = roles.entities("organisation", Roles.BODY);
    Entity organisation = organisations.isEmpty() ? null : organisations.getFirst();
    List<Entity> members = roles.entities("member", Roles.STATE);
    Mention.GatheringName occasion = roles.mention("occasion", Mention.GatheringName.class);
    if (organisation == null && occasion != null) {
      organisation = occasion.organisation();
    }
    if (organisation == null && roles.set("organisation") != null) {
      organisation = discourse.mainOrganisation();
    }
    if (organisation == null || members.isEmpty()) {
      drop(roles, "member or organisation cannot be told");
      return;
    }
    Mention.Count count = roles.mention("count", Mention.Count.class);
    String status = roles.set("status");
    if (count != null && !count.status().isEmpty()) {
      status = count.status();
    }
    Date start = roles.date("start");
    if (occasion != null && start == null) {
      start = occasionDate(roles, occasion);
    }
    Date end = roles.end("end");
    Entity gathering = occasion == null ? null : gatheringEntity(occasion, organisation, start);
    boolean lasting =
        start == null && end == null && modality == Modality.ASSERTED && !"former".equals(status);
    for (Entity member : members) {
      draft(
          roles,
          new Fact.Membership(
              member,
              organisation,
              status == null ? "member" : status,
              start,
              end,
              lasting ? today() : null,
              gathering),
          modality,
          chain);
    }
    if (count != null && modality == Modality.ASSERTED) {
      draft(
          roles,
          new Fact.Tally(
              organisation,
              status == null ? "member" : status,
              count.count(),
              today(),
              count.count() == members.size()),
          modality,
          chain);
    }
    if (occasion != null) {
      draft(roles, gatheringFact(occasion, organisation, start), modality, chain);
    }
  }

  private @Nullable Date occasionDate(Roles roles, Mention.GatheringName occasion) {
    for (Mention mention : roles.scene().mentions()) {
      if (mention instanceof Mention.Time time
          && mention.first() > occasion.last()
          && mention.first() <= occasion.last() + 3) {
        roles.include(new Span(time.first(), time.last()));
        return time.expression().resolve(dispatch.date(), roles.direction());
      }
    }
    return null;
  }

  private void tally(Roles roles, Modality modality, List<Attribution> chain) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    List<Mention.Count> counts = roles.mentions("count", Mention.Count.class);
    if (organisation == null && roles.set("organisation") != null) {
      organisation = discourse.mainOrganisation();
    }
    if (organisation == null || counts.isEmpty()) {
      drop(roles, "the organisation or the count cannot be told");
      return;
    }
    for (Mention.Count count : counts) {
      String status = count.status().isEmpty() ? roles.set("status") : count.status();
      if (status != null) {
        draft(
            roles,
            new Fact.Tally(organisation, status, count.count(), today(), false),
            modality,
            chain);
      }
    }
  }

  private void presidency(Roles roles, Modality modality, List<Attribution> chain) {
    Entity holder = roles.entity("holder", EnumSet.of(EntityKind.STATE, EntityKind.PERSON));
    Entity organisation = roles.entity("organisation", Roles.BODY);
    Entity predecessor =
        roles.entity("predecessor", EnumSet.of(EntityKind.STATE, EntityKind.PERSON));
    Entity successor = roles.entity("successor", EnumSet.of(EntityKind.STATE, EntityKind.PERSON));
    Mention.OfficeName chair = roles.mention("chair", Mention.OfficeName.class);
    if (organisation == null && chair != null) {
      organisation = chair.posts().getFirst().body();
    }
    if (organisation == null) {
      organisation = discourse.mainOrganisation();
    }
    if (holder == null || organisation == null || holder.equals(predecessor)) {
      drop(roles, "who presides over what cannot be told");
      return;
    }
    Date start = roles.date("start");
    Date end = roles.end("end");
    if (start instanceof Date.Interval interval) {
      // "for the period 2022-2023" names the years in which it begins and ends.
      Date[] years = ends(interval);
      start = years[0];
      end = end == null ? years[1] : end;
    }
    boolean begins = roles.set("begins") != null;
    boolean holding = start == null && end == null && modality == Modality.ASSERTED && !begins;
    Integer ordinal = ordinal(roles);
    Date first = roles.set("ends") != null ? null : start;
    Date last = roles.set("ends") != null && end == null ? start : end;
    draft(
        roles,
        new Fact.Presidency(
            holder,
            organisation,
            first,
            last,
            predecessor,
            successor,
            ordinal,
            holding ? eventDay(roles.scene()) : null),
        modality,
        chain);
    if (predecessor != null) {
      draft(
          roles,
          new Fact.Presidency(predecessor, organisation, null, null, null, holder, null, null),
          modality == Modality.PLANNED ? Modality.PLANNED : Modality.ASSERTED,
          chain);
    }
    if (successor != null) {
      draft(
          roles,
          new Fact.Presidency(
              successor,
              organisation,
              roles.set("ends") == null ? null : last,
              null,
              holder,
              null,
              null,
              null),
          modality,
          chain);
    }
  }

  private static Date[] ends(Date.Interval interval) {
    String[] parts = interval.toString().split("/", -1);
    return new Date[] {Date.parse(parts[0]), Date.parse(parts[parts.length - 1])};
  }

  /** "for the first time", "its fifth presidency". */
  private static @Nullable Integer ordinal(Roles roles) {
    Scene scene = roles.scene();
    for (int i = 0; i + 1 < scene.sentence().size(); i++) {
      if (scene.sentence().token(i + 1).is("time", "presidency", "chairmanship")) {
        Integer ordinal = Numbers.parseOrdinal(scene.sentence().token(i).lower());
        if (ordinal != null) {
          roles.include(new Span(i, i + 1));
          return ordinal;
        }
      }
    }
    return null;
  }

  private void meeting(Roles roles, Modality modality, List<Attribution> chain) {
    List<Entity> sides = new ArrayList<>(roles.entities("participants", Roles.ANYONE));
    roles.entities("others", Roles.ANYONE).stream()
        .filter(each -> !sides.contains(each))
        .forEach(sides::add);
    if (sides.size() < 2) {
      drop(roles, "fewer than two participants can be told");
      return;
    }
    List<Participant> participants =
        sides.stream().map(each -> new Participant(each, discourse.capacities(each))).toList();
    Mention.GatheringName occasion = roles.mention("occasion", Mention.GatheringName.class);
    Date since = roles.date("since");
    Date date = roles.date("date");
    Entity place = place(roles);
    MeetingForm form = occasion != null ? MeetingForm.SIDELINES : formOf(roles, place);
    draft(
        roles,
        new Fact.Meeting(
            participants,
            date,
            place,
            form,
            occasion == null ? null : gatheringEntity(occasion, occasion.organisation(), null),
            since),
        modality,
        chain);
  }

  private static @Nullable MeetingForm formOf(Roles roles, @Nullable Entity place) {
    String set = roles.set("form");
    if (set != null) {
      return Roles.constant(MeetingForm.class, set, MeetingForm.IN_PERSON);
    }
    Scene scene = roles.scene();
    for (int i = 0; i < scene.sentence().size(); i++) {
      String word = scene.sentence().token(i).lower();
      if (Set.of("video", "videoconference", "virtual", "virtually", "online").contains(word)) {
        return MeetingForm.VIDEO;
      }
      if (Set.of("phone", "telephone", "telephonic").contains(word)) {
        return MeetingForm.CALL;
      }
      if (Set.of("sidelines", "margins").contains(word)) {
        return MeetingForm.SIDELINES;
      }
    }
    return place == null ? null : MeetingForm.IN_PERSON;
  }

  private @Nullable Entity place(Roles roles) {
    Entity place = roles.entity("place", Roles.PLACE);
    return place == null ? roles.entity("place", Roles.STATE) : place;
  }

  private void gathering(Roles roles, Modality modality, List<Attribution> chain) {
    Mention.GatheringName gathering = roles.mention("gathering", Mention.GatheringName.class);
    if (gathering == null && roles.set("level") == null) {
      drop(roles, "no gathering is named");
      return;
    }
    Entity host =
        roles.entity(
            "host", EnumSet.of(EntityKind.STATE, EntityKind.PERSON, EntityKind.ORGANISATION));
    Entity named = roles.entity("organisation", Roles.BODY);
    Entity organisation =
        gathering != null && gathering.organisation() != null ? gathering.organisation() : named;
    if (organisation == null) {
      organisation = discourse.mainOrganisation();
    }
    Date date = roles.date("date");
    Entity place = place(roles);
    if (place == null && gathering != null) {
      place = gathering.place();
    }
    if (date == null && place == null && host == null) {
      drop(roles, "neither date nor place nor host is named");
      return;
    }
    draft(
        roles,
        new Fact.Gathering(
            organisation,
            gathering == null ? null : plain(gathering.name()),
            date,
            place,
            host,
            gathering == null ? null : gathering.edition(),
            gathering == null ? roles.set("level") : gathering.level()),
        futureIs(date, modality),
        chain);
  }

  /** What is said in the present of a day to come is a plan. */
  private Modality futureIs(@Nullable Date date, Modality modality) {
    boolean ahead =
        date != null && date.earliest().map(day -> day.isAfter(dispatch.date())).orElse(false);
    return ahead && modality == Modality.ASSERTED ? Modality.PLANNED : modality;
  }

  private static Fact.Gathering gatheringFact(
      Mention.GatheringName gathering, @Nullable Entity organisation, @Nullable Date date) {
    return new Fact.Gathering(
        gathering.organisation() == null ? organisation : gathering.organisation(),
        plain(gathering.name()),
        date,
        gathering.place(),
        null,
        gathering.edition(),
        gathering.level());
  }

  private static Entity gatheringEntity(
      Mention.GatheringName gathering, @Nullable Entity organisation, @Nullable Date date) {
    String body = organisation == null ? "" : organisation.id().replaceFirst(".*/", "") + "-";
    String when = date == null ? "" : "-" + date.toString().replaceAll("[^0-9-]", "");
    String id = "gathering/" + body + Place.slug(gathering.name()) + when;
    return new Entity(id, EntityKind.GATHERING, plain(gathering.name()), gathering.name());
  }

  private void founding(Roles roles, Modality modality, List<Attribution> chain) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    if (organisation == null) {
      drop(roles, "the organisation cannot be told");
      return;
    }
    Date date = roles.date("date");
    if (roles.set("anniversary") != null) {
      Integer years = anniversary(roles);
      if (years == null) {
        drop(roles, "the anniversary has no number");
        return;
      }
      LocalDate celebrated =
          date == null ? dispatch.date() : date.earliest().orElse(dispatch.date());
      date = Date.ofYear(celebrated.getYear() - years);
    }
    if (date == null) {
      drop(roles, "no date of founding is given");
      return;
    }
    draft(roles, new Fact.Founding(organisation, date), modality, chain);
  }

  /** The number that stands before "anniversary". */
  private static @Nullable Integer anniversary(Roles roles) {
    Scene scene = roles.scene();
    for (IndexedWord word : roles.match().role("anniversary")) {
      int at = scene.first(word);
      for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
        Integer ordinal = Numbers.parseOrdinal(scene.sentence().token(i).lower());
        if (ordinal != null) {
          roles.include(new Span(i, at));
          return ordinal;
        }
      }
    }
    return null;
  }

  private void seat(Roles roles, Modality modality, List<Attribution> chain) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    Entity place = place(roles);
    if (organisation == null || place == null) {
      drop(roles, "the organisation or the place cannot be told");
      return;
    }
    draft(roles, new Fact.Seat(organisation, place), modality, chain);
  }

  private void traitByRule(Roles roles, Modality modality, List<Attribution> chain) {
    Entity person = roles.entity("person", Roles.PERSON);
    Date date = roles.date("date");
    String attribute = roles.set("attribute");
    if (person == null || attribute == null) {
      drop(roles, "the person cannot be told");
      return;
    }
    Span words = roles.clause("value");
    String value =
        date != null ? date.toString() : words == null ? null : text(roles.scene(), words);
    if (value == null) {
      drop(roles, "no value is given");
      return;
    }
    draft(roles, new Fact.Trait(person, attribute, value, null, false, null), modality, chain);
  }

  private void visit(Roles roles, Modality modality, List<Attribution> chain) {
    Entity visitor = roles.entity("visitor", EnumSet.of(EntityKind.PERSON));
    Entity place = place(roles);
    Entity host = roles.entity("host", EnumSet.of(EntityKind.PERSON, EntityKind.STATE));
    if (visitor == null || (place == null && host == null)) {
      drop(roles, "who visits what cannot be told");
      return;
    }
    draft(
        roles,
        new Fact.Visit(
            visitor,
            place,
            host,
            roles.date("start"),
            roles.end("end"),
            discourse.capacities(visitor)),
        modality,
        chain);
  }

  private void agreement(Roles roles, Modality modality, List<Attribution> chain) {
    List<Entity> parties = new ArrayList<>(roles.entities("parties", Roles.ANYONE));
    roles.entities("others", Roles.ANYONE).stream()
        .filter(each -> !parties.contains(each))
        .forEach(parties::add);
    Span subject = roles.phrase("subject");
    boolean alone = parties.size() == 1 && parties.getFirst().kind() == EntityKind.PERSON;
    if (parties.isEmpty() || alone || subject == null) {
      drop(roles, "the parties or the subject cannot be told");
      return;
    }
    draft(
        roles,
        new Fact.Agreement(
            parties,
            Roles.constant(AgreementAct.class, roles.set("act"), AgreementAct.SIGNED),
            text(roles.scene(), subject),
            roles.date("date"),
            place(roles)),
        modality,
        chain);
  }

  private void sanction(Roles roles, Modality modality, List<Attribution> chain) {
    Entity sender = roles.entity("sender", EnumSet.of(EntityKind.STATE, EntityKind.ORGANISATION));
    if (sender == null) {
      drop(roles, "who imposes the sanctions cannot be told");
      return;
    }
    draft(
        roles,
        new Fact.Sanction(
            sender,
            roles.entity("target", Roles.ANYONE),
            Roles.constant(SanctionAct.class, roles.set("act"), SanctionAct.IMPOSED),
            roles.date("date")),
        modality,
        chain);
  }

  private void relation(Roles roles, Modality modality, List<Attribution> chain) {
    List<Entity> parties = new ArrayList<>(roles.entities("parties", Roles.STATE));
    roles.entities("others", Roles.STATE).stream()
        .filter(each -> !parties.contains(each))
        .forEach(parties::add);
    if (parties.size() < 2) {
      drop(roles, "fewer than two parties can be told");
      return;
    }
    Span level = roles.clause("level");
    draft(
        roles,
        new Fact.Relation(
            parties,
            Roles.constant(RelationAct.class, roles.set("act"), RelationAct.ESTABLISHED),
            level == null ? null : text(roles.scene(), level),
            roles.date("date")),
        modality,
        chain);
  }

  private void situation(Roles roles, Modality modality, List<Attribution> chain) {
    Mention.SituationName situation = roles.mention("situation", Mention.SituationName.class);
    Mention.OrdinalPeriod period = roles.mention("period", Mention.OrdinalPeriod.class);
    Date date = roles.date("date");
    if (situation == null || (period == null && date == null)) {
      drop(roles, "the situation or its time cannot be told");
      return;
    }
    Date start = period == null ? date : begun(period);
    draft(
        roles,
        new Fact.Situation(plain(situation.name()), start, situation.place()),
        modality,
        chain);
  }

  /** "in its fourth week": begun three full weeks ago, but not yet four. */
  private Date begun(Mention.OrdinalPeriod period) {
    LocalDate today = dispatch.date();
    int full = period.ordinal() - 1;
    return switch (period.unit()) {
      case "day" -> Date.of(today.minusDays(full));
      case "week" -> Date.oneOf(today.minusDays(7L * full + 6), today.minusDays(7L * full));
      case "month" -> Date.oneOf(today.minusMonths(full + 1L).plusDays(1), today.minusMonths(full));
      default -> Date.oneOf(today.minusYears(full + 1L).plusDays(1), today.minusYears(full));
    };
  }

  // ---------------------------------------------------------------- what they share

  private Date today() {
    return Date.of(dispatch.date());
  }

  /** The day of which a sentence speaks, where it names one; else the dispatch's own. */
  private Date eventDay(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.Time.class::isInstance)
        .map(time -> ((Mention.Time) time).expression().resolve(dispatch.date(), Direction.PAST))
        .filter(date -> date.isDay() && !date.day().orElseThrow().isAfter(dispatch.date()))
        .filter(date -> date.day().orElseThrow().isAfter(dispatch.date().minusDays(15)))
        .findFirst()
        .orElseGet(this::today);
  }

  private String text(Scene scene, Span span) {
    return span.text(scene.sentence(), dispatch.text());
  }

  /** A name on one line. */
  private static String plain(String name) {
    return name.replaceAll("\\s+", " ");
  }

  private void draft(Roles roles, Fact fact, Modality modality, List<Attribution> chain) {
    draft(roles.scene(), roles.match().rule().id(), fact, modality, chain, roles.span(), BY_RULE);
  }

  private Draft draft(
      Scene scene,
      String rule,
      Fact fact,
      Modality modality,
      List<Attribution> chain,
      Span span,
      double confidence) {
    List<Attribution> attribution = new ArrayList<>();
    attribution.add(new Attribution.Source(dispatch.source()));
    attribution.addAll(chain);
    Evidence evidence =
        Evidence.of(
            dispatch.text(),
            scene.sentence().token(span.first()).from(),
            scene.sentence().token(span.last()).to());
    Draft draft = new Draft(fact, modality, attribution, List.of(evidence), rule, confidence);
    drafts.add(draft);
    return draft;
  }

  private void drop(Roles roles, String why) {
    drop(roles.scene(), roles.match().rule().id(), why);
  }

  private void drop(Scene scene, String rule, String why) {
    Span whole = new Span(0, scene.sentence().size() - 1);
    dropped.add("%s: %s, in: %s".formatted(rule, why, plain(text(scene, whole))));
  }

  // ---------------------------------------------------------------- statements

  /** The statements of one sentence, and what of it is somebody's speech. */
  private final class Statements {

    private final Scene scene;
    private final List<Speech> speeches = new ArrayList<>();

    Statements(Scene scene) {
      this.scene = scene;
    }

    List<Speech> draft() {
      accordingTo();
      for (Match match : scene.matches()) {
        if (match.rule().type().equals("statement")) {
          statement(match);
        }
      }
      return speeches;
    }

    /** "According to a press release issued by the ministry": the whole sentence is the paper's. */
    private void accordingTo() {
      for (Mention mention : scene.mentions()) {
        int before = mention.first() - 1;
        while (before > 0 && scene.sentence().token(before).is("the", "a", "an", "its", "their")) {
          before--;
        }
        boolean according =
            before >= 1
                && scene.sentence().token(before).is("to")
                && scene.sentence().token(before - 1).is("according");
        if (mention instanceof Mention.DocumentName document) {
          Attribution.Document named = named(document, null);
          if (named != null) {
            lastDocument = named;
            if (according) {
              speeches.add(new Speech(whole(), List.of(named)));
            }
          }
        } else if (according) {
          discourse.resolve(scene, mention, Roles.ANYONE, List.of()).stream()
              .findFirst()
              .ifPresent(speaker ->
                  speeches.add(new Speech(whole(), List.of(new Attribution.Speaker(speaker)))));
        }
      }
    }

    /** A document with its issuer; one without is the last that was named. */
    private Attribution.@Nullable Document named(
        Mention.DocumentName document, @Nullable Entity speaker) {
      Entity issuer = document.issuer() != null ? document.issuer() : speaker;
      if (issuer != null) {
        return new Attribution.Document(document.document(), issuer);
      }
      return lastDocument != null && lastDocument.document().endsWith(document.document())
          ? lastDocument
          : null;
    }

    private Span whole() {
      return new Span(0, scene.sentence().size() - 1);
    }

    private void statement(Match match) {
      Modality modality = Modalities.of(scene.graph(), match.trigger());
      Roles roles = new Roles(scene, match, discourse, modality, dispatch.date());
      Mention.DocumentName source = roles.mention("speaker", Mention.DocumentName.class);
      List<Entity> speakers = roles.entities("speaker", Roles.ANYONE);
      Span content = content(roles);
      if (content == null) {
        drop(roles, "what is said cannot be told");
        return;
      }
      Mention.DocumentName document = roles.mention("document", Mention.DocumentName.class);
      if (speakers.isEmpty() && roles.set("voice") != null) {
        ownVoice(roles, content, modality);
        return;
      }
      if (speakers.isEmpty()) {
        Attribution.Document paper = source == null ? null : named(source, null);
        if (paper != null) {
          speeches.add(new Speech(content, List.of(paper)));
        } else {
          drop(roles, "who says it cannot be told");
        }
        return;
      }
      Entity speaker = speakers.getFirst();
      List<Attribution> chain = chainAt(scene, match.trigger(), speeches);
      if (document != null && speaker.kind() != EntityKind.PERSON) {
        Attribution.Document paper = new Attribution.Document(document.document(), speaker);
        lastDocument = paper;
        speeches.add(new Speech(content, List.of(paper)));
        return;
      }
      speeches.add(new Speech(content, List.of(new Attribution.Speaker(speaker))));
      roles.include(content);
      Fact.Statement.Act act =
          Roles.constant(Fact.Statement.Act.class, roles.set("act"), Fact.Statement.Act.SAY);
      Entity addressee = roles.entity("addressee", Roles.ANYONE);
      for (Entity each : speakers) {
        lastSaid.put(
            scene.index(),
            Clerk.this.draft(
                scene,
                match.rule().id(),
                new Fact.Statement(
                    each,
                    discourse.capacities(each),
                    act,
                    text(scene, content),
                    about(scene, content, each),
                    addressee,
                    roles.date("date")),
                modality == Modality.PLANNED ? Modality.ASSERTED : modality,
                chain,
                roles.span(),
                BY_RULE));
      }
    }

    /**
     * "He said, we must oppose sanctions": who says "we" does it himself, and where nothing else is
     * said, that is the whole statement.
     */
    private void ownVoice(Roles roles, Span content, Modality modality) {
      Draft saying = lastSaid.get(scene.index());
      if (saying == null
          || modality == Modality.DENIED
          || !(saying.fact() instanceof Fact.Statement said)
          || !said.content().contains(text(scene, content))) {
        return;
      }
      Fact.Statement own =
          new Fact.Statement(
              said.speaker(),
              said.capacity(),
              Roles.constant(Fact.Statement.Act.class, roles.set("act"), said.act()),
              text(scene, content),
              about(scene, content, said.speaker()),
              said.addressee(),
              said.date());
      Draft joined =
          new Draft(
              own,
              saying.modality(),
              saying.attribution(),
              saying.evidence(),
              roles.match().rule().id(),
              saying.confidence());
      if (isWhole(said, own)) {
        drafts.set(drafts.indexOf(saying), joined);
        lastSaid.put(scene.index(), joined);
      } else {
        drafts.add(joined);
      }
    }

    /** The words that are said, or null. */
    private @Nullable Span content(Roles roles) {
      Span clause = roles.clause("content");
      if (roles.set("content") == null) {
        return clause == null ? null : trimmed(clause);
      }
      return reported(roles, clause);
    }

    /**
     * What a verb of saying reports: what stands before "he said" at the end of a sentence, else
     * what follows it.
     */
    private @Nullable Span reported(Roles roles, @Nullable Span clause) {
      IndexedWord trigger = roles.match().trigger();
      int verb = scene.first(trigger);
      int speaker =
          roles.match().role("speaker").stream().mapToInt(scene::first).min().orElse(verb);
      int begin = Math.min(verb, speaker);
      int end = begin - 1;
      while (end >= 0 && isMark(scene, end)) {
        end--;
      }
      Span before = end >= 2 ? trimmed(new Span(0, end)) : null;
      // A quotation that has just been closed, or "said Smith" behind the words, ends the speech.
      boolean closed = begin > 0 && scene.sentence().token(begin - 1).is("”", "\"", "''");
      boolean inverted = speaker > verb && begin > 0 && isMark(scene, begin - 1);
      if (before != null && (closed || inverted)) {
        return before;
      }
      Span after = after(roles, verb, clause);
      if (after == null || after.last() <= after.first() || isTail(after)) {
        return before;
      }
      boolean goesOn = scene.sentence().token(after.first()).is("and", "but", "so");
      return goesOn && before != null ? before : trimmed(after);
    }

    /** "in a statement", "on Thursday", "here": what may still follow "he said" at the end. */
    private boolean isTail(Span span) {
      boolean clause = false;
      for (int i = span.first(); i <= span.last(); i++) {
        clause |=
            scene.sentence().token(i).isVerb() || scene.sentence().token(i).tag().equals("MD");
      }
      return !clause;
    }

    private @Nullable Span after(Roles roles, int verb, @Nullable Span clause) {
      int last = lastWord(scene);
      if (clause != null && clause.first() > verb) {
        int first = clause.first();
        while (first < clause.last()
            && (isMark(scene, first) || scene.sentence().token(first).is("that"))) {
          first++;
        }
        boolean another = reportsAgain(roles.match().trigger());
        return new Span(first, another ? clause.last() : Math.max(clause.last(), last));
      }
      int first = verb + 1;
      for (Mention mention : scene.mentions()) {
        if (mention.first() == first && isAddressee(roles, mention)) {
          first = mention.last() + 1;
        }
      }
      while (first < last
          && (isMark(scene, first)
              || scene.sentence().token(first).is("that", "on")
              || isTime(first))) {
        first = isTime(first) ? behind(first) : first + 1;
      }
      return first <= last ? new Span(first, last) : null;
    }

    private boolean isAddressee(Roles roles, Mention mention) {
      return roles.match().role("addressee").stream()
          .anyMatch(word -> scene.first(word) == mention.first());
    }

    private boolean isTime(int token) {
      return scene.mentions().stream()
          .anyMatch(mention -> mention instanceof Mention.Time && mention.first() == token);
    }

    private int behind(int token) {
      return scene.mentions().stream()
          .filter(mention -> mention.first() == token)
          .mapToInt(mention -> mention.last() + 1)
          .findFirst()
          .orElse(token + 1);
    }

    /** "urged ... and promised ...": each verb has its own words. */
    private boolean reportsAgain(IndexedWord trigger) {
      SemanticGraph graph = scene.graph();
      return graph.outgoingEdgeList(trigger).stream()
          .anyMatch(edge -> edge.getRelation().toString().startsWith("conj"));
    }

    private Span trimmed(Span span) {
      int first = span.first();
      int last = span.last();
      while (first < last && (isMark(scene, first) || scene.sentence().token(first).is("that"))) {
        first++;
      }
      while (last > first && isMark(scene, last)) {
        last--;
      }
      return new Span(first, last);
    }
  }
}
