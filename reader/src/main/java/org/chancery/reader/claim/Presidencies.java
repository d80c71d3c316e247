package org.chancery.reader.claim;

import java.util.List;
import java.util.Optional;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Standing;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/** Drafts which state or person presides over a body, where that goes round. */
final class Presidencies {

  /** Which part of a presidency a rule tells of. */
  private enum Turn {
    BEGINS,
    LASTS,
    ENDS
  }

  private final DraftBook book;
  private final Discourse discourse;
  private final EventDays days;

  Presidencies(DraftBook book, Discourse discourse, EventDays days) {
    this.days = days;
    this.book = book;
    this.discourse = discourse;
  }

  /** A chair that goes round among states is a presidency, whoever sits in it. */
  static boolean isRotatingChair(String title, Entity body) {
    return title.startsWith("Chair")
        && body.kind() == EntityKind.ORGANISATION
        && !title.contains(" of ")
        && !body.name().matches(".*\\b(Commission|Board|Committee|Company|Corporation|Bank)\\b.*");
  }

  /**
   * The organisation whose presidency an office is: a chair that goes round, or the lead of a body
   * that has no other head. Null where the office is one to be held for a term.
   */
  @Nullable Entity chaired(Mention.@Nullable OfficeName office, @Nullable Entity organisation) {
    if (office != null && !office.posts().isEmpty()) {
      Post post = office.posts().getFirst();
      Entity body = post.body() != null ? post.body() : organisation;
      body = body != null ? body : discourse.mainOrganisation();
      return body != null && isRotatingChair(post.title(), body) ? body : null;
    }
    return organisation != null && discourse.isPresidedOver(organisation) ? organisation : null;
  }

  /** The title of a rotating chair beside the name of who sits in it. */
  void beside(Scene scene, Span words, Post post, Entity holder, Entity body) {
    Standing standing = post.standing();
    boolean over = standing == Standing.FORMER;
    boolean ahead = standing == Standing.DESIGNATE;
    book.draft(
        new Grounds(scene, words, "presidency.title"),
        new Fact.Presidency(
            holder, body, null, null, null, null, null, over || ahead ? null : book.today()),
        ahead ? Telling.PLAINLY.as(Modality.PLANNED) : Telling.PLAINLY);
  }

  /** A rule for tenures that found somebody in a rotating chair. */
  void chairing(
      Roles roles,
      Entity holder,
      Entity organisation,
      @Nullable Entity predecessor,
      @Nullable Entity successor) {
    told(
        roles,
        holder,
        organisation,
        predecessor,
        successor,
        Term.named(roles).spread(),
        Turn.BEGINS);
  }

  void presidency(Roles roles) {
    Entity organisation = organisation(roles);
    Entity holder = roles.entity("holder", Roles.STATE_OR_PERSON);
    Entity predecessor = roles.entity("predecessor", Roles.STATE_OR_PERSON);
    Entity successor = roles.entity("successor", Roles.STATE_OR_PERSON);
    if (holder != null && "state".equals(roles.set("holder"))) {
      holder = discourse.stateOf(holder);
    }
    if (holder == null
        || organisation == null
        || discourse.isOfState(organisation)
        || holder.equals(predecessor)) {
      book.drop(roles, "who presides over what cannot be told");
      return;
    }
    Turn turn =
        roles.set("ends") != null
            ? Turn.ENDS
            : roles.set("begins") != null ? Turn.BEGINS : Turn.LASTS;
    told(roles, holder, organisation, predecessor, successor, term(roles), turn);
  }

  private @Nullable Entity organisation(Roles roles) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    Mention.OfficeName chair = roles.mention("chair", Mention.OfficeName.class);
    if (organisation == null && chair != null) {
      organisation = chair.posts().getFirst().body();
    }
    if (organisation == null) {
      organisation = discourse.mainOrganisation();
    }
    return organisation != null && organisation.kind() == EntityKind.ORGANISATION
        ? organisation
        : null;
  }

  /** "chairs the group this year", "for September": from the beginning to the end of it. */
  private Term term(Roles roles) {
    Term named = Term.named(roles).spread();
    if (roles.set("begins") != null && named.isUntold()) {
      // Where a presidency passes, the time of the clause is when.
      return new Term(days.inClause(roles), null).spread();
    }
    boolean whole =
        named.start() instanceof Date.Calendar && named.end() == null && !named.start().isDay();
    boolean begins = roles.set("begins") != null;
    boolean through =
        whole
            && (begins
                ? roles.stands("start", "for", "period")
                : !roles.stands("start", "since", "from"));
    return through ? new Term(named.start(), named.start()) : named;
  }

  private void told(
      Roles roles,
      Entity holder,
      Entity organisation,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      Term told,
      Turn turn) {
    boolean ends = turn == Turn.ENDS;
    Telling telling = roles.telling();
    // The day on which a presidency is said to end stands where others name its beginning.
    Term term = ends ? new Term(null, told.end() == null ? told.start() : told.end()) : told;
    boolean ahead = isAhead(ends ? term.end() : term.start());
    boolean planned = (telling.isAsserted() && ahead) || telling.isPlanned();
    Telling later = planned ? telling.as(Modality.PLANNED) : telling;
    // Whoever will hand over, or will be followed, presides as long.
    Telling now = planned ? telling.as(Modality.ASSERTED) : telling;
    boolean holding = told.isUntold() && telling.isAsserted() && turn == Turn.LASTS;
    Entity who = presiding(holder, organisation);
    Entity before = predecessor == null ? null : presiding(predecessor, organisation);
    Entity next = successor == null ? null : presiding(successor, organisation);
    book.draft(
        roles,
        new Fact.Presidency(
            who,
            organisation,
            term.start(),
            term.end(),
            before,
            next,
            ordinal(roles),
            holding ? book.today() : null),
        ends ? now : later);
    if (before != null) {
      book.draft(
          roles,
          new Fact.Presidency(before, organisation, null, term.start(), null, who, null, null),
          now);
    }
    if (next != null) {
      Date handedOver = ends ? handedOver(told) : null;
      book.draft(
          roles,
          new Fact.Presidency(next, organisation, handedOver, null, who, null, null, null),
          ends ? later : telling);
    }
  }

  /**
   * "presides until 31 December and will hand over on 1 January": one ends before the next begins.
   */
  private static @Nullable Date handedOver(Term told) {
    Date start = told.start();
    Date end = told.end();
    if (start == null || end == null) {
      return end == null ? start : end;
    }
    boolean behind =
        end.latest()
            .flatMap(last -> start.earliest().map(first -> !first.isBefore(last)))
            .orElse(false);
    return behind ? start : end;
  }

  private boolean isAhead(@Nullable Date date) {
    return date != null && date.earliest().filter(day -> day.isAfter(book.day())).isPresent();
  }

  /** Where states preside in turn, whoever sits in the chair does so for his state. */
  private Entity presiding(Entity holder, Entity organisation) {
    Entity state =
        holder.kind() == EntityKind.PERSON && discourse.isOfStates(organisation)
            ? discourse.stateLedBy(holder)
            : null;
    return state == null ? holder : state;
  }

  /** "for the first time", "its fifth presidency", "its eighth turn in the chair". */
  private static @Nullable Integer ordinal(Roles roles) {
    List<Token> tokens = roles.scene().sentence().tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean turn =
          tokens.get(i + 1).is("time", "presidency", "chairmanship", "turn", "stint")
              || (i + 2 < tokens.size()
                  && tokens.get(i + 1).is("rotating", "full")
                  && tokens.get(i + 2).is("presidency", "chairmanship"));
      Integer ordinal = turn ? Numbers.parseOrdinal(tokens.get(i).lower()) : null;
      if (ordinal != null) {
        roles.include(new Span(i, i + 1));
        return ordinal;
      }
    }
    return null;
  }

  // ---------------------------------------------------------------- one after another

  /**
   * Ties whoever presides now to whoever is to follow, where the dispatch tells of both but not in
   * one breath that one follows the other.
   */
  void tie() {
    for (Draft next : book.drafts()) {
      if (next.fact() instanceof Fact.Presidency following
          && next.modality() == Modality.PLANNED
          && following.predecessor() == null) {
        incumbent(following).ifPresent(draft -> tie(draft, next, following));
      }
    }
  }

  /** The one that presides over the same body, if it is certain who that is. */
  private Optional<Draft> incumbent(Fact.Presidency following) {
    List<Draft> now =
        book.drafts().stream()
            .filter(draft -> draft.modality() == Modality.ASSERTED)
            .filter(draft ->
                draft.fact() instanceof Fact.Presidency presidency
                    && presidency.organisation().equals(following.organisation())
                    && presidency.holder().kind() == following.holder().kind()
                    && !presidency.holder().equals(following.holder())
                    && (presidency.at() != null || presidency.start() != null)
                    && !isOver(presidency))
            .toList();
    boolean one = now.stream().map(Presidencies::holder).distinct().count() == 1;
    boolean followed =
        now.stream()
            .map(draft -> (Fact.Presidency) draft.fact())
            .anyMatch(p -> p.successor() != null);
    return one && !followed ? Optional.of(now.getFirst()) : Optional.empty();
  }

  private static Entity holder(Draft draft) {
    return ((Fact.Presidency) draft.fact()).holder();
  }

  private boolean isOver(Fact.Presidency presidency) {
    Date end = presidency.end();
    return end != null && end.latest().filter(day -> day.isBefore(book.day())).isPresent();
  }

  private void tie(Draft incumbent, Draft next, Fact.Presidency following) {
    Fact.Presidency current = (Fact.Presidency) incumbent.fact();
    Date end = current.end() == null ? following.start() : current.end();
    book.replace(
        incumbent,
        incumbent.with(
            new Fact.Presidency(
                current.holder(),
                current.organisation(),
                current.start(),
                end,
                current.predecessor(),
                following.holder(),
                current.ordinal(),
                current.at())));
    book.replace(
        next,
        next.with(
            new Fact.Presidency(
                following.holder(),
                following.organisation(),
                following.start(),
                following.end(),
                current.holder(),
                following.successor(),
                following.ordinal(),
                following.at())));
  }
}
