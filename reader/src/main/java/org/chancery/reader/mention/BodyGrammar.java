package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Entity;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/** Reads states, organisations and places by name, and what is said of them before the name. */
final class BodyGrammar {

  private final TokenRow row;
  private final Glossary glossary;
  private final Lexicon lexicon;
  private final StateBodyGrammar stateBodies;
  private final UnknownBodyGrammar unknownBodies;

  BodyGrammar(
      TokenRow row,
      Glossary glossary,
      Lexicon lexicon,
      StateBodyGrammar stateBodies,
      UnknownBodyGrammar unknownBodies) {
    this.row = row;
    this.glossary = glossary;
    this.lexicon = lexicon;
    this.stateBodies = stateBodies;
    this.unknownBodies = unknownBodies;
  }

  /** A body that is described, or a state's own. */
  @Nullable Mention body(int at) {
    Mention.Name described = described(at);
    if (described != null) {
      return described;
    }
    Mention.Pointer pointer = describedPointer(at);
    if (pointer != null) {
      return pointer;
    }
    Mention.Name owned = stateBodies.body(at);
    // "the Chinese Foreign Ministry spokesman" is a person's title.
    return owned == null || glossary.isTitle(owned.last() + 1) ? null : owned;
  }

  /** A name that the lexicon knows, or that looks like a body's. */
  Mention.@Nullable Name name(int at) {
    Lexicon.Hit hit = glossary.nameAt(at);
    return hit == null ? unknownBodies.body(at) : known(hit);
  }

  private Mention.@Nullable Name known(Lexicon.Hit hit) {
    List<Entity> entities = new ArrayList<>();
    int last = hit.last();
    for (Sense sense : hit.senses()) {
      switch (sense) {
        case Sense.StateName(Entity state) -> entities.add(state);
        case Sense.Capital(Entity city, Entity state) -> {
          entities.add(city);
          entities.add(state);
        }
        case Sense.Government(Entity state) -> entities.add(state);
        case Sense.Body(Entity organisation) -> {
          entities.add(organisation);
          last = row.acronymBehind(last);
        }
        case Sense.Location(Entity place) -> entities.add(place);
        case Sense.Demonym(Entity state) -> {
          Entity meant = meantWithNoun(state, last + 1);
          if (meant != null) {
            entities.add(meant);
            last++;
          } else if (presides(last + 1)) {
            entities.add(state);
          }
        }
        case Sense.Title ignored -> {
          // Titles are found by their own forms.
        }
      }
    }
    if (entities.isEmpty()) {
      return null;
    }
    String words = row.textOf(hit.first(), last);
    return new Mention.Name(
        hit.first(),
        last,
        entities.stream().distinct().map(entity -> entity.calledAs(words)).toList(),
        List.of());
  }

  /** "the Chinese side" is the state, "the Chinese capital" its capital. */
  private @Nullable Entity meantWithNoun(Entity state, int noun) {
    if (row.isIn(noun, Words.SIDES)) {
      return state;
    }
    return row.is(noun, "capital") ? lexicon.capital(state) : null;
  }

  /** "the Belgian presidency", "the Finnish OSCE chairpersonship": the state presides. */
  private boolean presides(int next) {
    Lexicon.Hit body = glossary.nameAt(next);
    int noun = body == null ? row.behind(next, "rotating") : body.last() + 1;
    return row.is(noun, "presidency", "chairmanship", "chairpersonship", "chairship");
  }

  // ---------------------------------------------------------------- described bodies

  /** "Beijing-based SCO", "the 27-nation European Union". */
  Mention.@Nullable Name described(int at) {
    Description description = description(at);
    Lexicon.Hit hit = description == null ? null : glossary.nameAt(description.last() + 1);
    if (description == null || hit == null || hit.body().isEmpty()) {
      return null;
    }
    int last = row.acronymBehind(hit.last());
    Entity body = hit.body().get().calledAs(row.textOf(hit.first(), last));
    return new Mention.Name(at, last, List.of(body), description.notes());
  }

  /** "the Jakarta-based grouping", "the 27-nation Union". */
  private Mention.@Nullable Pointer describedPointer(int start) {
    Description description = description(row.behind(start, "the", "this"));
    if (description == null
        || !row.isIn(description.last() + 1, Words.BODY_POINTERS)
        || glossary.nameAt(description.last() + 1) != null) {
      return null;
    }
    int last = description.last() + 1;
    return new Mention.Pointer(
        start, last, Mention.Pointer.To.ORGANISATION, row.lower(last), description.notes());
  }

  private record Description(int last, List<Note> notes) {}

  /** "Beijing-based" or "27-nation". */
  private @Nullable Description description(int at) {
    Lexicon.Hit city = glossary.nameAt(at);
    int dash = city == null ? at + 1 : city.last() + 1;
    if (!row.isDash(dash)) {
      return null;
    }
    return city != null && row.is(dash + 1, "based", "headquartered")
        ? city.place().map(place -> seat(place, at, dash + 1)).orElse(null)
        : numberOfMembers(at, dash + 1);
  }

  private static Description seat(Entity place, int first, int last) {
    return new Description(
        last, List.of(new Note("seat", place.name(), place, false, first, last)));
  }

  private @Nullable Description numberOfMembers(int at, int noun) {
    Integer number = Numbers.parse(row.lower(at));
    if (number != null && row.is(noun, "year") && row.isDash(noun + 1) && row.is(noun + 2, "old")) {
      return new Description(
          noun + 2,
          List.of(new Note("years", Integer.toString(number), null, false, at, noun + 2)));
    }
    if (number == null
        || !row.is(noun, "nation", "member", "state", "country", "strong", "economy")) {
      return null;
    }
    int dash = row.behindDash(noun + 1);
    int last = row.is(noun, "member") ? row.behind(dash, "state", "nation", "country") - 1 : noun;
    return new Description(
        last == dash - 1 ? noun : last,
        List.of(new Note("count", Integer.toString(number), null, false, at, last)));
  }
}
