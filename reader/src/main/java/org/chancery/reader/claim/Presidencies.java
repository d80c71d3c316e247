package org.chancery.reader.claim;

import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Standing;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/** Drafts which state or person presides over a body, where that goes round. */
final class Presidencies {

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
    book.draft(
        new Grounds(scene, words, "presidency.title"),
        new Fact.Presidency(
            holder,
            body,
            null,
            null,
            null,
            null,
            null,
            post.standing() == Standing.FORMER ? null : book.eventDay(scene)));
  }

  /** A rule for tenures that found somebody in a rotating chair. */
  void chairing(
      Roles roles,
      Entity holder,
      Entity organisation,
      @Nullable Entity predecessor,
      @Nullable Entity successor) {
    Term term = Term.named(roles).spread();
    book.draft(
        roles,
        new Fact.Presidency(
            holder, organisation, term.start(), term.end(), predecessor, successor, null, null));
    if (predecessor != null) {
      book.draft(roles, before(holder, predecessor, organisation, term.start()));
    }
  }

  void presidency(Roles roles) {
    Entity holder = roles.entity("holder", Roles.STATE_OR_PERSON);
    Entity organisation = roles.entity("organisation", Roles.BODY);
    Entity predecessor = roles.entity("predecessor", Roles.STATE_OR_PERSON);
    Entity successor = roles.entity("successor", Roles.STATE_OR_PERSON);
    Mention.OfficeName chair = roles.mention("chair", Mention.OfficeName.class);
    if (organisation == null && chair != null) {
      organisation = chair.posts().getFirst().body();
    }
    if (organisation == null) {
      organisation = discourse.mainOrganisation();
    }
    boolean body = organisation != null && organisation.kind() == EntityKind.ORGANISATION;
    if (holder == null || organisation == null || !body || holder.equals(predecessor)) {
      book.drop(roles, "who presides over what cannot be told");
      return;
    }
    boolean begins = roles.set("begins") != null;
    Term told = told(roles, begins);
    boolean ends = roles.set("ends") != null;
    boolean holding = told.isUntold() && roles.telling().isAsserted() && !begins;
    Integer ordinal = ordinal(roles);
    // The day on which a presidency is said to end stands where others name its beginning.
    Term term =
        ends ? new Term(null, told.end() == null ? told.start() : told.end()) : wholly(roles, told);
    book.draft(
        roles,
        new Fact.Presidency(
            holder,
            organisation,
            term.start(),
            term.end(),
            predecessor,
            successor,
            ordinal,
            holding ? book.eventDay(roles.scene()) : null));
    if (predecessor != null) {
      // Whoever will hand over presides until then.
      book.draft(
          roles,
          before(holder, predecessor, organisation, term.start()),
          roles.telling().as(Modality.ASSERTED));
    }
    if (successor != null) {
      book.draft(
          roles,
          new Fact.Presidency(
              successor, organisation, ends ? term.end() : null, null, holder, null, null, null));
    }
  }

  /** Where a presidency passes, the time of the clause is when. */
  private Term told(Roles roles, boolean begins) {
    Term named = Term.named(roles).spread();
    return begins && named.isUntold() ? new Term(days.inClause(roles), null).spread() : named;
  }

  /** "Presides in 2025", "holds the chair for the month of October": that long and no longer. */
  private static Term wholly(Roles roles, Term told) {
    Date start = told.start();
    boolean runs =
        roles.telling().isAsserted()
            && roles.match().trigger().tag().matches("VBZ|VBP")
            && start != null
            && told.end() == null
            && start.toString().matches("\\d{4}(-\\d{2})?")
            && roles.match().role("start").stream()
                .map(roles.scene()::mention)
                .anyMatch(mention ->
                    mention instanceof Mention.Time time
                        && Clauses.isBehind(roles.scene(), time, "in", "of", "for"));
    return runs ? new Term(start, start) : told;
  }

  /** The presidency that went before somebody's: it ends when that one begins. */
  private static Fact.Presidency before(
      Entity holder, Entity predecessor, Entity organisation, @Nullable Date end) {
    return new Fact.Presidency(predecessor, organisation, null, end, null, holder, null, null);
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
}
