package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Standing;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.jspecify.annotations.Nullable;

/** Drafts who holds, held or will hold which office. */
final class Tenures {

  private static final Set<String> RELATIVE =
      Set.of("counterpart", "predecessor", "successor", "deputy");

  private final DraftBook book;
  private final Persons persons;
  private final Discourse discourse;
  private final Presidencies presidencies;
  private final Owners owners;

  Tenures(
      DraftBook book,
      Persons persons,
      Discourse discourse,
      Presidencies presidencies,
      Owners owners) {
    this.book = book;
    this.persons = persons;
    this.discourse = discourse;
    this.presidencies = presidencies;
    this.owners = owners;
  }

  /** Whether a title is no office, but says how somebody stands to somebody else. */
  static boolean isRelative(String title) {
    return RELATIVE.contains(title);
  }

  // ---------------------------------------------------------------- beside a name

  void beside(Scene scene, Mention.Person mention, Post post) {
    if (isRelative(post.title())) {
      relative(scene, mention, post);
    } else {
      title(scene, mention, post);
    }
  }

  private void title(Scene scene, Mention.Person mention, Post post) {
    Entity holder = persons.of(mention);
    if (saysLess(holder, post)) {
      return;
    }
    Entity body = owners.of(scene, post, holder);
    if (body == null) {
      book.drop(scene, "tenure.title", "whose office \"" + post.title() + "\" is cannot be told");
      return;
    }
    Span words = nameAndTitle(mention, post);
    if (Presidencies.isRotatingChair(post.title(), body)) {
      presidencies.beside(scene, words, post, holder, body);
      return;
    }
    String name = titleAt(body, post);
    if (name == null) {
      book.drop(scene, "tenure.title", "what office the " + post.title() + " holds cannot be told");
      return;
    }
    Capacity office = new Capacity(name, body);
    if (post.body() == null) {
      learn(holder, office, post.standing(), scene);
    }
    Term term =
        post.first() > mention.nameLast() ? Term.behind(scene, post, book.day()) : Term.UNTOLD;
    Standing standing = isOver(term) ? Standing.FORMER : post.standing();
    boolean away = standing == Standing.FORMER || standing == Standing.DESIGNATE;
    book.draft(
        new Grounds(scene, words, "tenure.title"),
        new Fact.Tenure(
            holder,
            office.office(),
            body,
            term.start(),
            term.end(),
            null,
            null,
            null,
            standing,
            away || !term.isUntold() ? null : book.today()));
  }

  /** "The body's chief" has the title of that body's head, or is no more than its head. */
  private @Nullable String titleAt(Entity body, Post post) {
    if (!post.title().matches("Chief|Head|Leader")) {
      return post.title();
    }
    String head = discourse.headOf(body);
    if (head != null) {
      return head;
    }
    boolean vague = body.kind() != EntityKind.ORGANISATION && !post.title().equals("Leader");
    return vague ? null : post.title().equals("Chief") ? "Head" : post.title();
  }

  /** "his predecessor, Vladimir Norov", "her Senegalese counterpart Macky Sall". */
  private void relative(Scene scene, Mention.Person mention, Post post) {
    Entity person = persons.of(mention);
    Entity other = relatedTo(scene, mention, post, person);
    if (other == null) {
      return;
    }
    boolean counterpart = post.title().equals("counterpart");
    Capacity office = officeOf(other, counterpart);
    if (office == null || office.body() == null) {
      return;
    }
    Capacity same = post.body() == null ? office : new Capacity(office.office(), post.body());
    Grounds grounds = new Grounds(scene, nameAndTitle(mention, post), "tenure." + post.title());
    switch (post.title()) {
      case "predecessor" -> {
        learn(person, same, Standing.FORMER, scene);
        book.draft(grounds, undated(person, same, null, other, Standing.FORMER, null));
        book.draft(grounds, undated(other, same, person, null, Standing.IN_OFFICE, null));
      }
      case "successor" -> {
        learn(person, same, Standing.IN_OFFICE, scene);
        book.draft(grounds, undated(person, same, other, null, Standing.IN_OFFICE, null));
        book.draft(grounds, undated(other, same, null, person, Standing.FORMER, null));
      }
      case "deputy" ->
          holds(grounds, person, new Capacity("Deputy " + office.office(), office.body()));
      default -> holds(grounds, person, same);
    }
  }

  private void holds(Grounds grounds, Entity person, Capacity office) {
    learn(person, office, Standing.IN_OFFICE, grounds.scene());
    book.draft(grounds, undated(person, office, null, null, Standing.IN_OFFICE, book.today()));
  }

  /** Whose counterpart, predecessor or deputy somebody is. */
  private @Nullable Entity relatedTo(
      Scene scene, Mention.Person mention, Post post, Entity person) {
    int before = post.first() - 1;
    boolean named = before > 0 && scene.sentence().token(before).is("'s", "’s");
    if (named) {
      return scene.mentions().stream()
          .filter(owner -> owner instanceof Mention.Person && owner.last() == before - 1)
          .map(owner -> persons.of((Mention.Person) owner))
          .findFirst()
          .orElse(null);
    }
    return owners.person(scene, Math.max(post.first(), mention.first()), person);
  }

  /** "Minister Soares" says less than "Foreign Minister Soares", which stands elsewhere. */
  private boolean saysLess(Entity holder, Post post) {
    return post.body() == null
        && discourse.offices(holder).stream()
            .map(Discourse.Tenancy::title)
            .anyMatch(title ->
                title.length() > post.title().length()
                    && title.matches(Pattern.quote(post.title()) + " (of|for) .*"));
  }

  /** The first office of somebody's that is one of a state, or that is not; else the first. */
  private @Nullable Capacity officeOf(Entity person, boolean ofState) {
    List<Capacity> held = discourse.capacities(person);
    return held.stream()
        .filter(capacity ->
            ofState == (capacity.body() != null && capacity.body().kind() == EntityKind.STATE))
        .findFirst()
        .or(() -> held.stream().findFirst())
        .orElse(null);
  }

  private static Span nameAndTitle(Mention.Person person, Post post) {
    return new Span(person.nameFirst(), person.nameLast())
        .with(new Span(post.first(), post.last()));
  }

  // ---------------------------------------------------------------- by rule

  void tenure(Roles roles) {
    Entity holder = roles.entity("holder", Roles.PERSON);
    Entity predecessor = roles.entity("predecessor", Roles.PERSON);
    Entity successor = roles.entity("successor", Roles.PERSON);
    Mention.OfficeName office = roles.mention("office", Mention.OfficeName.class);
    Entity organisation = roles.entity("organisation", Roles.STATE_OR_BODY);
    if (holder == null) {
      book.drop(roles, "nobody is named who holds the office");
      return;
    }
    Entity chaired = presidencies.chaired(office, organisation);
    if (chaired != null) {
      presidencies.chairing(roles, holder, chaired, predecessor, successor);
      return;
    }
    List<Capacity> held =
        office != null && !office.posts().isEmpty()
            ? named(roles, holder, office, organisation)
            : organisation != null
                ? heldAt(organisation, holder)
                : heldElsewhere(holder, predecessor);
    if (held.isEmpty()) {
      book.drop(roles, "the office cannot be told");
      return;
    }
    Standing standing = standing(roles, office);
    Telling telling = telling(roles);
    Term told = Term.named(roles);
    Term term = told.end() == null ? told.spread() : told;
    String length = roles.length("length");
    for (Capacity capacity : held) {
      if (standing == Standing.DESIGNATE && term.isUntold() && isHeld(holder, capacity)) {
        // A second term makes nobody a newcomer.
        continue;
      }
      book.draft(
          roles,
          new Fact.Tenure(
              holder,
              capacity.office(),
              Roles.required(capacity.body()),
              term.start(),
              term.end(),
              length,
              predecessor,
              successor,
              standing(standing, term),
              standing == Standing.IN_OFFICE && term.isUntold() ? book.today() : null),
          telling);
      learn(holder, capacity, standing, roles.scene());
      if (roles.telling().isAsserted() || roles.telling().isPlanned()) {
        neighbours(roles, holder, capacity, predecessor, successor, term);
      }
    }
  }

  /** Whoever is to leave holds the office for certain, however it will end. */
  private static Telling telling(Roles roles) {
    boolean leaves = "former".equals(roles.set("standing")) && roles.telling().isPlanned();
    return leaves ? roles.telling().as(Modality.ASSERTED) : roles.telling();
  }

  private boolean isHeld(Entity holder, Capacity capacity) {
    return discourse.offices(holder).stream()
        .anyMatch(tenancy ->
            tenancy.standing() == Standing.IN_OFFICE
                && tenancy.title().equals(capacity.office())
                && Objects.equals(tenancy.body(), capacity.body()));
  }

  private static Standing standing(Roles roles, Mention.@Nullable OfficeName office) {
    Standing said = office == null ? Standing.IN_OFFICE : office.posts().getFirst().standing();
    Standing told = standing(roles);
    // "is a former foreign minister".
    return said == Standing.FORMER && told == Standing.IN_OFFICE ? said : told;
  }

  private static Standing standing(Roles roles) {
    if ("by tense".equals(roles.set("standing"))) {
      return byTense(roles);
    }
    Standing set = Roles.constant(Standing.class, roles.set("standing"), Standing.IN_OFFICE);
    if (!roles.telling().isPlanned()) {
      return set;
    }
    // Whoever will leave is still there.
    return switch (set) {
      case FORMER -> Standing.IN_OFFICE;
      case CANDIDATE -> Standing.CANDIDATE;
      default -> Standing.DESIGNATE;
    };
  }

  /** "was Secretary of State" is over, "is Secretary of State" is not. */
  private static Standing byTense(Roles roles) {
    String tag = roles.match().trigger().tag();
    if (tag.matches("VBZ|VBP|VBG")) {
      return Standing.IN_OFFICE;
    }
    if (roles.telling().isPlanned()) {
      return Standing.DESIGNATE;
    }
    if (tag.startsWith("VB")) {
      return tag.equals("VBN") && roles.hasFilled("start") && !roles.hasFilled("end")
          ? Standing.IN_OFFICE
          : Standing.FORMER;
    }
    boolean toBe =
        roles.scene().graph().outgoingEdgeList(roles.match().trigger()).stream()
            .anyMatch(edge ->
                edge.getRelation().toString().matches("mark|aux")
                    && edge.getDependent().word().equals("to"));
    if (toBe) {
      return Standing.DESIGNATE;
    }
    boolean past =
        roles.scene().graph().outgoingEdgeList(roles.match().trigger()).stream()
            .anyMatch(edge ->
                edge.getRelation().toString().matches("cop|aux")
                    && edge.getDependent().word().matches("was|were|had"));
    return past ? Standing.FORMER : Standing.IN_OFFICE;
  }

  /**
   * A term's end tells more than a verb's tense: "his term ends in 2027" is said of who is there.
   */
  private Standing standing(Standing said, Term term) {
    if (isOver(term)) {
      return Standing.FORMER;
    }
    Date end = term.end();
    boolean goesOn =
        end != null && end.earliest().map(day -> day.isAfter(book.day())).orElse(false);
    return said == Standing.FORMER && goesOn ? Standing.IN_OFFICE : said;
  }

  private boolean isOver(Term term) {
    Date end = term.end();
    return end != null && end.latest().map(day -> !day.isAfter(book.day())).orElse(false);
  }

  /** Who went before or comes after held the same office. */
  private void neighbours(
      Roles roles,
      Entity holder,
      Capacity capacity,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      Term term) {
    boolean planned = roles.telling().isPlanned();
    if (predecessor != null) {
      // Where one begins the other ends.
      Standing before = planned ? Standing.IN_OFFICE : Standing.FORMER;
      book.draft(
          roles,
          new Fact.Tenure(
              predecessor,
              capacity.office(),
              capacity.body(),
              null,
              term.start(),
              null,
              null,
              holder,
              before,
              null),
          roles.telling().as(Modality.ASSERTED));
      learn(predecessor, capacity, before, roles.scene());
    }
    if (successor != null) {
      Standing after = planned ? Standing.DESIGNATE : Standing.IN_OFFICE;
      book.draft(roles, undated(successor, capacity, holder, /* successor= */ null, after, null));
      learn(successor, capacity, after, roles.scene());
    }
  }

  private static Fact.Tenure undated(
      Entity holder,
      Capacity office,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      Standing standing,
      @Nullable Date at) {
    return new Fact.Tenure(
        holder,
        office.office(),
        office.body(),
        null,
        null,
        null,
        predecessor,
        successor,
        standing,
        at);
  }

  private void learn(Entity person, Capacity office, Standing standing, Scene scene) {
    discourse.learn(
        person, new Discourse.Tenancy(office.office(), office.body(), standing, scene.index()));
  }

  // ---------------------------------------------------------------- which office

  /** The offices that are named, as far as it can be told whose they are. */
  private List<Capacity> named(
      Roles roles, Entity holder, Mention.OfficeName office, @Nullable Entity organisation) {
    List<Capacity> named = new ArrayList<>();
    for (Post post : office.posts()) {
      Entity body = post.body();
      body = body == null ? organisation : body;
      body = body == null ? owners.pointed(roles.scene(), post, holder) : body;
      body = body == null ? discourse.bodyIn(roles.scene(), post.title()) : body;
      body = body == null ? owners.of(roles.scene(), post, holder) : body;
      if (body == null) {
        continue;
      }
      String title = titleAt(body, post);
      if (title != null && !Presidencies.isRotatingChair(title, body)) {
        named.add(new Capacity(title, body));
      }
    }
    return named;
  }

  /** The office that somebody is known to hold in an organisation; else that of its head. */
  private List<Capacity> heldAt(Entity organisation, Entity holder) {
    for (Discourse.Tenancy tenancy : discourse.offices(holder)) {
      if (organisation.equals(tenancy.body())) {
        return List.of(new Capacity(tenancy.title(), organisation));
      }
    }
    String head = discourse.headOf(organisation);
    return head == null ? List.of() : List.of(new Capacity(head, organisation));
  }

  /** The office that the dispatch gives somebody elsewhere, or that the predecessor held. */
  private List<Capacity> heldElsewhere(Entity holder, @Nullable Entity predecessor) {
    List<Entity> either = Stream.concat(Stream.of(holder), Stream.ofNullable(predecessor)).toList();
    for (Entity person : either) {
      for (Discourse.Tenancy tenancy : discourse.offices(person)) {
        Entity body =
            tenancy.body() == null
                ? discourse.bodyOf(person, tenancy.title(), "either")
                : tenancy.body();
        if (body != null
            && (body.kind() == EntityKind.ORGANISATION
                || (person.equals(predecessor) && !servesState(holder)))
            && !Presidencies.isRotatingChair(tenancy.title(), body)) {
          return List.of(new Capacity(tenancy.title(), body));
        }
      }
    }
    return heldInState(holder, predecessor);
  }

  /** "President Boko, who took office last month". */
  private List<Capacity> heldInState(Entity holder, @Nullable Entity predecessor) {
    List<Capacity> held =
        discourse.offices(holder).stream()
            .filter(tenancy -> tenancy.standing() != Standing.FORMER)
            .map(tenancy -> new Capacity(tenancy.title(), tenancy.body()))
            .filter(
                capacity -> capacity.body() != null && capacity.body().kind() == EntityKind.STATE)
            .distinct()
            .toList();
    return predecessor == null && held.size() == 1 ? held : List.of();
  }

  /** A minister who follows another state's minister does so in a chair, not in a ministry. */
  private boolean servesState(Entity person) {
    return discourse.offices(person).stream()
        .map(Discourse.Tenancy::body)
        .anyMatch(body -> body != null && body.kind() == EntityKind.STATE);
  }
}
