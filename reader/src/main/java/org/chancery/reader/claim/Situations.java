package org.chancery.reader.claim;

import java.time.LocalDate;
import java.util.Locale;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Drafts crises, wars and coups. */
final class Situations {

  private final DraftBook book;

  Situations(DraftBook book) {
    this.book = book;
  }

  /** A situation that is named says that there is one. */
  void named(Scene scene, Mention.SituationName situation) {
    book.draft(
        new Grounds(scene, Span.of(situation), "situation.name"),
        new Fact.Situation(nameOf(situation), null, situation.place()));
    alike(scene, situation);
  }

  private static String nameOf(Mention.SituationName situation) {
    return DraftBook.onOneLine(situation.name());
  }

  /** "the wars in Ukraine and Gaza": one by name, and one in each place that follows. */
  private void alike(Scene scene, Mention.SituationName situation) {
    String noun = situation.name().replaceFirst(" (in|of) .*", "");
    int last = situation.last();
    for (Mention mention : scene.mentions()) {
      boolean next = mention.first() > last && mention.first() <= last + 3;
      if (!noun.endsWith("s") || !next || !(mention instanceof Mention.Name name)) {
        continue;
      }
      if (!joins(scene, last + 1, mention.first())) {
        return;
      }
      Entity place = name.entities().getFirst();
      if (place.kind() == EntityKind.ORGANISATION) {
        return;
      }
      book.draft(
          new Grounds(scene, Span.of(situation).with(Span.of(name)), "situation.name"),
          new Fact.Situation(singular(noun) + " in " + place.name(), null, place));
      last = mention.last();
    }
  }

  private static String singular(String noun) {
    return noun.endsWith("crises")
        ? noun.replaceFirst("crises$", "crisis")
        : noun.substring(0, noun.length() - 1);
  }

  private static boolean joins(Scene scene, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!scene.sentence().token(at).is("and", ",", "the", "in")) {
        return false;
      }
    }
    return true;
  }

  void situation(Roles roles) {
    Mention.SituationName situation = roles.mention("situation", Mention.SituationName.class);
    Mention.OrdinalPeriod period = roles.mention("period", Mention.OrdinalPeriod.class);
    Date date = roles.date("date");
    if (situation == null && roles.hasFilled("place")) {
      brokenOut(roles, date);
      return;
    }
    if (situation == null || (period == null && date == null)) {
      book.drop(roles, "the situation or its time cannot be told");
      return;
    }
    Date start = period == null ? date : begun(period);
    book.draft(
        roles, new Fact.Situation(DraftBook.onOneLine(situation.name()), start, situation.place()));
  }

  /** "Fighting broke out in Sudan": the noun and the place stand apart. */
  private void brokenOut(Roles roles, @Nullable Date date) {
    Span noun = roles.phrase("situation");
    Entity place = roles.place();
    if (noun == null || place == null) {
      book.drop(roles, "the situation or its place cannot be told");
      return;
    }
    String name = called(roles, book.text(roles.scene(), noun)) + place.name();
    book.draft(roles, new Fact.Situation(name, date, place));
  }

  /** What is told by a verb, as a noun: "seized power" as "seizure of power in". */
  private static String called(Roles roles, String noun) {
    return switch (roles.match().trigger().lemma()) {
      case "seize", "grab", "usurp" -> "seizure of power in ";
      case "invade" -> "invasion of ";
      case "annex" -> "annexation of ";
      default -> noun.toLowerCase(Locale.ROOT) + " in ";
    };
  }

  /** "in its fourth week": begun three full weeks ago, but not yet four. */
  private Date begun(Mention.OrdinalPeriod period) {
    LocalDate today = book.day();
    int full = period.ordinal() - 1;
    return switch (period.unit()) {
      case "day" -> Date.of(today.minusDays(full));
      case "week" -> Date.oneOf(today.minusDays(7L * full + 6), today.minusDays(7L * full));
      case "month" -> Date.oneOf(today.minusMonths(full + 1L).plusDays(1), today.minusMonths(full));
      default -> Date.oneOf(today.minusYears(full + 1L).plusDays(1), today.minusYears(full));
    };
  }
}
