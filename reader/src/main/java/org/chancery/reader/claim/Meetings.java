package org.chancery.reader.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Participant;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.jspecify.annotations.Nullable;

/** Drafts who meets whom, and who visits whom. */
final class Meetings {

  private static final Set<String> BY_VIDEO =
      Set.of("video", "videoconference", "virtual", "virtually", "online");
  private static final Set<String> BY_PHONE = Set.of("phone", "telephone", "telephonic");
  private static final Set<String> BESIDE_A_GATHERING = Set.of("sidelines", "margins");

  private static final Set<String> ENDING =
      Set.of("conclude", "end", "wrap", "wind", "finish", "complete");

  private final DraftBook book;
  private final Discourse discourse;
  private final EventDays days;
  private final @Nullable Entity here;

  /**
   * @param here where the dispatch was written, or null
   */
  Meetings(DraftBook book, Discourse discourse, EventDays days, @Nullable Entity here) {
    this.days = days;
    this.here = here;
    this.book = book;
    this.discourse = discourse;
  }

  void meeting(Roles roles) {
    List<Participant> first = participants(roles, "participants");
    List<Participant> others =
        participants(roles, "others").stream().filter(each -> !first.contains(each)).toList();
    List<Participant> all = Stream.concat(first.stream(), others.stream()).toList();
    if (all.size() < 2) {
      book.drop(roles, "fewer than two participants can be told");
      return;
    }
    Mention.GatheringName occasion = roles.mention("occasion", Mention.GatheringName.class);
    Date since = roles.date("since");
    Date told = roles.date("date");
    Date date = told == null && since == null ? days.of(roles) : told;
    Entity place = place(roles);
    Entity event =
        occasion == null ? null : Gatherings.entity(occasion, occasion.organisation(), null);
    MeetingForm form = occasion == null ? form(roles, place) : MeetingForm.SIDELINES;
    for (List<Participant> who : apart(roles, first, others, all)) {
      book.draft(
          roles,
          new Fact.Meeting(who, date, place, form, event, since),
          book.asOf(date, roles.telling()));
    }
  }

  /** "held separate meetings with A and B": as many meetings as there were others. */
  private static List<List<Participant>> apart(
      Roles roles, List<Participant> first, List<Participant> others, List<Participant> all) {
    boolean separate = first.size() == 1 && others.size() > 1 && saysSeparate(roles);
    return separate
        ? others.stream().map(other -> List.of(first.getFirst(), other)).toList()
        : List.of(all);
  }

  private static boolean saysSeparate(Roles roles) {
    Span words = roles.span();
    return Stream.iterate(words.first(), at -> at <= words.last(), at -> at + 1)
        .map(roles.scene().sentence()::token)
        .anyMatch(token -> token.is("separate", "separately", "meetings"));
  }

  /** Those who fill a role; "the President of Chile", whom nobody names, is Chile. */
  private List<Participant> participants(Roles roles, String role) {
    List<Participant> named =
        roles.entities(role, Roles.ANYONE).stream()
            .map(side -> new Participant(side, discourse.capacities(side)))
            .toList();
    return named.isEmpty() ? byOffice(roles, role) : named;
  }

  private static List<Participant> byOffice(Roles roles, String role) {
    return roles.mentions(role, Mention.OfficeName.class).stream()
        .flatMap(office -> office.posts().stream().limit(1))
        .flatMap(post -> Stream.ofNullable(participant(post)))
        .toList();
  }

  private static @Nullable Participant participant(Post post) {
    Entity body = post.body();
    return body == null || body.kind() != EntityKind.STATE
        ? null
        : new Participant(body, List.of(new Capacity(post.title(), body)));
  }

  /** Where they met; "here" is where the dispatch was written. */
  private @Nullable Entity place(Roles roles) {
    Entity told = roles.place();
    int behind = roles.span().last() + 1;
    Scene scene = roles.scene();
    boolean saysHere =
        Stream.iterate(
                scene.first(roles.match().trigger()),
                at -> at <= behind && at < scene.sentence().size(),
                at -> at + 1)
            .anyMatch(at -> scene.sentence().token(at).is("here"));
    return told == null && saysHere ? here : told;
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
    List<Entity> visitors = roles.entities("visitor", Roles.PERSON);
    Entity place = place(roles);
    Entity host = roles.entity("host", Roles.STATE_OR_PERSON);
    if (visitors.isEmpty() || (place == null && host == null)) {
      book.drop(roles, "who visits what cannot be told");
      return;
    }
    Term told = Term.named(roles).spread();
    Date named = told.isUntold() ? days.ofDeed(roles) : told.start();
    // What is over ends on the day that is told.
    boolean over =
        named != null && told.end() == null && ENDING.contains(roles.match().trigger().lemma());
    Date start = over ? null : named;
    Date end = over ? named : told.end();
    for (Entity visitor : visitors) {
      book.draft(
          roles,
          new Fact.Visit(visitor, place, host, start, end, discourse.capacities(visitor)),
          book.asOf(start, roles.telling()));
    }
  }
}
