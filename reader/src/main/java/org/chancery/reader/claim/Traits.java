package org.chancery.reader.claim;

import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Note;
import org.jspecify.annotations.Nullable;

/** Drafts what persons are: age, nationality, profession, birth. */
final class Traits {

  private final DraftBook book;
  private final Persons persons;

  Traits(DraftBook book, Persons persons) {
    this.book = book;
    this.persons = persons;
  }

  /** "Chen, 52", "the Kazakh economist Aigul Sarsen". */
  void beside(Scene scene, Mention.Person mention, Note note) {
    Date at = note.attribute().equals("age") ? book.today() : null;
    Span words =
        new Span(mention.nameFirst(), mention.nameLast()).with(new Span(note.first(), note.last()));
    book.draft(
        new Grounds(scene, words, "trait." + note.attribute()),
        new Fact.Trait(
            persons.of(mention), note.attribute(), note.value(), note.entity(), note.former(), at));
  }

  /** "The 60-year-old economist": what words that point to somebody tell of him or her. */
  void told(Scene scene, Mention.Pointer pointer, Entity person, Note note) {
    Date at = note.attribute().equals("age") ? book.today() : null;
    book.draft(
        new Grounds(scene, Span.of(pointer), "trait." + note.attribute()),
        new Fact.Trait(person, note.attribute(), note.value(), note.entity(), note.former(), at));
  }

  void trait(Roles roles) {
    Entity person = roles.entity("person", Roles.PERSON);
    Date date = roles.date("date");
    String attribute = roles.set("attribute");
    if (person == null || attribute == null) {
      book.drop(roles, "the person cannot be told");
      return;
    }
    if (attribute.equals("nationality")) {
      nationality(roles, person);
      return;
    }
    String value = date != null ? date.toString() : value(roles, attribute);
    if (value == null) {
      book.drop(roles, "no value is given");
      return;
    }
    Date at = attribute.equals("age") ? book.today() : null;
    book.draft(roles, new Fact.Trait(person, attribute, value, null, false, at));
  }

  private void nationality(Roles roles, Entity person) {
    Entity state = roles.entity("value", Roles.STATE);
    if (state == null) {
      book.drop(roles, "no state is named");
      return;
    }
    book.draft(roles, new Fact.Trait(person, "nationality", state.name(), state, false, null));
  }

  /** "The first woman to lead the bank" is told by its noun, a birthplace by its name. */
  private @Nullable String value(Roles roles, String attribute) {
    if (attribute.equals("distinction")) {
      return "first " + roles.match().trigger().word();
    }
    Entity place = roles.entity("value", Roles.PLACE);
    return place != null ? place.name() : text(roles, roles.clause("value"));
  }

  private @Nullable String text(Roles roles, @Nullable Span words) {
    return words == null ? null : book.text(roles.scene(), words);
  }
}
