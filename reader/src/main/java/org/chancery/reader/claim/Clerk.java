package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Note;
import org.chancery.reader.mention.Post;
import org.chancery.reader.rule.Match;

/** Drafts the claims of one dispatch: from titles and notes beside names, and from rules. */
final class Clerk {

  private final List<Scene> scenes;
  private final Discourse discourse;
  private final DraftBook book;
  private final Tenures tenures;
  private final Presidencies presidencies;
  private final Memberships memberships;
  private final Bodies bodies;
  private final Traits traits;
  private final Meetings meetings;
  private final Gatherings gatherings;
  private final Dealings dealings;
  private final Situations situations;
  private final Statements statements;
  private final Passages passages;
  private final Voices voices;

  private Clerk(
      Dispatch dispatch,
      List<Scene> scenes,
      Persons persons,
      Discourse discourse,
      Lexicon lexicon) {
    this.scenes = scenes;
    this.discourse = discourse;
    this.book = new DraftBook(dispatch);
    EventDays days = new EventDays(scenes, dispatch.date());
    this.presidencies = new Presidencies(book, discourse, days);
    this.tenures =
        new Tenures(
            book,
            persons,
            discourse,
            presidencies,
            new Owners(scenes, discourse, lexicon, dispatch.place(), dispatch.source()));
    this.memberships = new Memberships(book, discourse, days);
    this.bodies = new Bodies(book);
    this.traits = new Traits(book, persons);
    Entity here = lexicon.placeNamed(dispatch.place());
    this.meetings = new Meetings(book, discourse, days, here);
    this.gatherings = new Gatherings(book, discourse, days, here);
    this.dealings = new Dealings(book, discourse, days);
    this.situations = new Situations(book);
    Topics topics = new Topics(discourse);
    this.voices = new Voices(book, topics);
    Quotations quotations = new Quotations(scenes);
    this.statements = new Statements(book, discourse, topics, voices, quotations, days);
    this.passages = new Passages(book, scenes, topics, quotations, statements, days);
  }

  /** Everything that the dispatch says, nothing merged yet. */
  static DraftBook bookOf(
      Dispatch dispatch,
      List<Scene> scenes,
      Persons persons,
      Discourse discourse,
      Lexicon lexicon) {
    // Who holds which office is often told only behind the words that need to know it: a first
    // pass learns it, a second one drafts.
    new Clerk(dispatch, scenes, persons, discourse, lexicon).pass();
    discourse.refresh();
    return new Clerk(dispatch, scenes, persons, discourse, lexicon).pass();
  }

  private DraftBook pass() {
    for (Scene scene : scenes) {
      Speeches speeches = statements.draft(scene);
      scene.mentions().forEach(mention -> besideName(scene, mention, speeches));
      scene.found().inner().forEach(inner -> besideName(scene, inner, speeches));
      memberships.listed(scene);
      scene.matches().stream()
          .filter(match -> !Statements.isStatement(match))
          .forEach(match -> byRule(scene, match, speeches));
    }
    passages.draft();
    statements.speakForThemselves();
    voices.speakForBodies();
    book.doDeferred();
    presidencies.tie();
    return book;
  }

  // ---------------------------------------------------------------- beside a name

  private void besideName(Scene scene, Mention mention, Speeches speeches) {
    switch (mention) {
      case Mention.Person person -> {
        for (Post post : person.posts()) {
          book.defer(() -> tenures.beside(scene, person, post));
        }
        for (Note note : person.notes()) {
          traits.beside(scene, person, note);
        }
      }
      case Mention.Name name -> notesOnBody(scene, name, name.entities().getFirst(), name.notes());
      case Mention.Pointer pointer
          when pointer.to() == Mention.Pointer.To.PERSON && !pointer.notes().isEmpty() ->
          discourse.resolve(scene, pointer, Roles.PERSON, List.of()).stream()
              .findFirst()
              .ifPresent(person ->
                  pointer.notes().forEach(note -> traits.told(scene, pointer, person, note)));
      case Mention.Pointer pointer when !pointer.notes().isEmpty() ->
          discourse.resolve(scene, pointer, Roles.BODY, List.of()).stream()
              .findFirst()
              .ifPresent(body -> notesOnBody(scene, pointer, body, pointer.notes()));
      case Mention.Several several ->
          several.members().forEach(member -> besideName(scene, member, speeches));
      case Mention.SituationName situation -> situations.named(scene, situation);
      case Mention.Count count when count.organisation() != null && !count.status().isEmpty() ->
          memberships.countedOf(scene, count, count.organisation());
      case Mention.Count count when count.status().equals("member") ->
          memberships.counted(scene, count);
      case Mention.GatheringName gathering ->
          gatherings.beside(scene, gathering, speeches.telling(gathering));
      default -> {
        // Other mentions say nothing by themselves.
      }
    }
  }

  private void notesOnBody(Scene scene, Mention mention, Entity body, List<Note> notes) {
    for (Note note : notes) {
      Entity place = note.entity();
      if (note.attribute().equals("seat") && place != null) {
        bodies.seatBeside(scene, mention, body, place);
      } else if (note.attribute().equals("years")) {
        bodies.ageBeside(scene, mention, body, Integer.parseInt(note.value()));
      } else if (note.attribute().equals("count")) {
        memberships.strength(scene, mention, body, note);
      }
    }
  }

  // ---------------------------------------------------------------- by rule

  private void byRule(Scene scene, Match match, Speeches speeches) {
    Telling telling = new Telling(modality(scene, match), speeches.chainAt(match.trigger()));
    Roles roles = new Roles(scene, match, discourse, telling, book.day());
    switch (match.rule().type()) {
      case "tenure" -> book.defer(() -> tenures.tenure(roles));
      case "membership" -> memberships.membership(roles);
      case "tally" -> memberships.tally(roles);
      case "presidency" -> presidencies.presidency(roles);
      case "meeting" -> meetings.meeting(roles);
      case "gathering" -> gatherings.gathering(roles);
      case "founding" -> bodies.founding(roles);
      case "seat" -> bodies.seat(roles);
      case "trait" -> traits.trait(roles);
      case "visit" -> meetings.visit(roles);
      case "agreement" -> dealings.agreement(roles);
      case "sanction" -> dealings.sanction(roles);
      case "relation" -> dealings.relation(roles);
      case "situation" -> situations.situation(roles);
      default -> throw new IllegalStateException("no claim type is called " + match.rule().type());
    }
  }

  private static Modality modality(Scene scene, Match match) {
    String set = match.set("modality");
    return set == null
        ? Modalities.of(scene.graph(), match.trigger())
        : Roles.constant(Modality.class, set, Modality.ASSERTED);
  }
}
