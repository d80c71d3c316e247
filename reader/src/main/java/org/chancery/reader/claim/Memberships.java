package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Note;
import org.jspecify.annotations.Nullable;

/** Drafts who belongs to an organisation, and how many do. */
final class Memberships {

  private final DraftBook book;
  private final Discourse discourse;

  Memberships(DraftBook book, Discourse discourse) {
    this.book = book;
    this.discourse = discourse;
  }

  /** A number of members that names its organisation itself. */
  void countedOf(Scene scene, Mention.Count count, Entity organisation) {
    book.draft(
        Grounds.besideName(scene, Span.of(count), "tally.of"),
        tally(organisation, count.status(), count.count()));
  }

  /** "the 27-nation bloc". */
  void strength(Scene scene, Mention mention, Entity body, Note note) {
    book.draft(
        Grounds.besideName(scene, Span.of(mention), "tally.strong"),
        tally(body, "member", Integer.parseInt(note.value())));
  }

  private Fact.Tally tally(Entity organisation, String status, int count) {
    return new Fact.Tally(organisation, status, count, book.today(), false);
  }

  void membership(Roles roles) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    List<Entity> members = roles.entities("member", Roles.STATE);
    Mention.GatheringName occasion = roles.mention("occasion", Mention.GatheringName.class);
    if (organisation == null && occasion != null) {
      organisation = occasion.organisation();
    }
    organisation = orMain(organisation, roles);
    if (organisation == null || members.isEmpty()) {
      book.drop(roles, "member or organisation cannot be told");
      return;
    }
    Mention.Count count = roles.mention("count", Mention.Count.class);
    String set = roles.set("status");
    String told = count != null && !count.status().isEmpty() ? count.status() : set;
    String status = told == null ? "member" : told;
    Date start = roles.date("start");
    if (occasion != null && start == null) {
      start = occasionDate(roles, occasion);
    }
    Date end = roles.end("end");
    Entity gathering = occasion == null ? null : Gatherings.entity(occasion, organisation, start);
    boolean asserted = roles.telling().isAsserted();
    boolean lasting = start == null && end == null && asserted && !status.equals("former");
    for (Entity member : members) {
      book.draft(
          roles,
          new Fact.Membership(
              member, organisation, status, start, end, lasting ? book.today() : null, gathering));
    }
    if (count != null && asserted) {
      boolean complete = count.count() == members.size();
      book.draft(
          roles, new Fact.Tally(organisation, status, count.count(), book.today(), complete));
    }
    if (occasion != null) {
      book.draft(roles, Gatherings.fact(occasion, organisation, start));
    }
  }

  /** The date that stands right behind the name of an occasion. */
  private @Nullable Date occasionDate(Roles roles, Mention.GatheringName occasion) {
    for (Mention mention : roles.scene().mentions()) {
      if (mention instanceof Mention.Time time
          && mention.first() > occasion.last()
          && mention.first() <= occasion.last() + 3) {
        roles.include(Span.of(time));
        return time.expression().resolve(book.day(), roles.direction());
      }
    }
    return null;
  }

  void tally(Roles roles) {
    Entity named = roles.entity("organisation", Roles.BODY);
    List<Mention.Count> counts = roles.mentions("count", Mention.Count.class);
    Entity organisation = orMain(named, roles);
    if (organisation == null || counts.isEmpty()) {
      book.drop(roles, "the organisation or the count cannot be told");
      return;
    }
    for (Mention.Count count : counts) {
      String status = count.status().isEmpty() ? roles.set("status") : count.status();
      if (status != null) {
        book.draft(roles, tally(organisation, status, count.count()));
      }
    }
  }

  /** The organisation that the dispatch is about, where none is named and the rule allows it. */
  private @Nullable Entity orMain(@Nullable Entity organisation, Roles roles) {
    return organisation == null && roles.set("organisation") != null
        ? discourse.mainOrganisation()
        : organisation;
  }
}
