package org.chancery.reader.claim;

import java.util.List;
import java.util.Set;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Participant;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Drafts who meets whom, and who visits whom. */
final class Meetings {

  private static final Set<String> BY_VIDEO =
      Set.of("video", "videoconference", "virtual", "virtually", "online");
  private static final Set<String> BY_PHONE = Set.of("phone", "telephone", "telephonic");
  private static final Set<String> BESIDE_A_GATHERING = Set.of("sidelines", "margins");

  private final DraftBook book;
  private final Discourse discourse;
  private final EventDays days;

  Meetings(DraftBook book, Discourse discourse, EventDays days) {
    this.days = days;
    this.book = book;
    this.discourse = discourse;
  }

  void meeting(Roles roles) {
    List<Entity> sides = roles.sides("participants", Roles.ANYONE);
    if (sides.size() < 2) {
      book.drop(roles, "fewer than two participants can be told");
      return;
    }
    List<Participant> participants =
        sides.stream().map(side -> new Participant(side, discourse.capacities(side))).toList();
    Mention.GatheringName occasion = roles.mention("occasion", Mention.GatheringName.class);
    Date since = roles.date("since");
    Date told = roles.date("date");
    Date date = told == null && since == null ? days.of(roles) : told;
    Entity place = roles.place();
    book.draft(
        roles,
        new Fact.Meeting(
            participants,
            date,
            place,
            occasion == null ? form(roles, place) : MeetingForm.SIDELINES,
            occasion == null ? null : Gatherings.entity(occasion, occasion.organisation(), null),
            since));
  }

  /** The form that the rule sets, else what the words of the sentence tell of it. */
  private static @Nullable MeetingForm form(Roles roles, @Nullable Entity place) {
    String set = roles.set("form");
    if (set != null) {
      return Roles.constant(MeetingForm.class, set, MeetingForm.IN_PERSON);
    }
    Scene scene = roles.scene();
    for (int i = 0; i < scene.sentence().size(); i++) {
      String word = scene.sentence().token(i).lower();
      if (BY_VIDEO.contains(word)) {
        return MeetingForm.VIDEO;
      }
      if (BY_PHONE.contains(word)) {
        return MeetingForm.CALL;
      }
      if (BESIDE_A_GATHERING.contains(word)) {
        return MeetingForm.SIDELINES;
      }
    }
    return place == null ? null : MeetingForm.IN_PERSON;
  }

  void visit(Roles roles) {
    Entity visitor = roles.entity("visitor", Roles.PERSON);
    Entity place = roles.place();
    Entity host = roles.entity("host", Roles.STATE_OR_PERSON);
    if (visitor == null || (place == null && host == null)) {
      book.drop(roles, "who visits what cannot be told");
      return;
    }
    Term told = Term.named(roles).spread();
    Date start = told.isUntold() ? days.ofDeed(roles) : told.start();
    book.draft(
        roles,
        new Fact.Visit(visitor, place, host, start, told.end(), discourse.capacities(visitor)));
  }
}
