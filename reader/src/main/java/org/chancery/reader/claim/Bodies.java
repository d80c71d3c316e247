package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.time.LocalDate;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/** Drafts when an organisation was founded and where it has its seat. */
final class Bodies {

  private final DraftBook book;

  Bodies(DraftBook book) {
    this.book = book;
  }

  /** "the Vienna-based organisation". */
  void seatBeside(Scene scene, Mention mention, Entity body, Entity place) {
    book.draft(new Grounds(scene, Span.of(mention), "seat.based"), new Fact.Seat(body, place));
  }

  /** "the 50-year-old community": founded in about that year. */
  void ageBeside(Scene scene, Mention mention, Entity body, int years) {
    Date about = Date.parse((book.day().getYear() - years) + "~");
    book.draft(
        new Grounds(scene, Span.of(mention), "founding.age"), new Fact.Founding(body, about));
  }

  void seat(Roles roles) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    Entity place = roles.place();
    if (organisation == null || place == null) {
      book.drop(roles, "the organisation or the place cannot be told");
      return;
    }
    book.draft(roles, new Fact.Seat(organisation, place));
  }

  void founding(Roles roles) {
    Entity organisation = roles.entity("organisation", Roles.BODY);
    if (organisation == null) {
      book.drop(roles, "the organisation cannot be told");
      return;
    }
    Date date = roles.date("date");
    if (roles.set("anniversary") != null) {
      Integer years = anniversary(roles);
      if (years == null || years == 0) {
        book.drop(roles, "the anniversary has no number");
        return;
      }
      LocalDate celebrated = date == null ? book.day() : date.earliest().orElse(book.day());
      date = Date.ofYear(celebrated.getYear() - years);
    }
    if (date == null) {
      book.drop(roles, "no date of founding is given");
      return;
    }
    book.draft(roles, new Fact.Founding(organisation, date));
  }

  /** The number before "anniversary", or of the years that a body has turned. */
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
      Integer age = Numbers.parse(scene.sentence().token(at).lower());
      if (age != null) {
        roles.include(roles.span(word));
        return age;
      }
    }
    return null;
  }
}
