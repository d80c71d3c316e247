package org.chancery.reader.mention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads whose something is: the owner before an office ("China's", "SCO"), or the area behind an
 * office, a gathering or a count of members ("of the SCO").
 */
final class OwnerGrammar {

  private static final int LONGEST = 6;

  /** Stands for the preposition where an office is that of the head of a delegation. */
  static final String DELEGATION = "delegation";

  private final TokenRow row;
  private final Glossary glossary;
  private final BodyGrammar bodies;
  private final StateBodyGrammar stateBodies;
  private final UnknownBodyGrammar unknownBodies;

  /** Described bodies that became part of another mention, by their first token. */
  private final Map<Integer, Mention.Name> inner = new TreeMap<>();

  OwnerGrammar(
      TokenRow row,
      Glossary glossary,
      BodyGrammar bodies,
      StateBodyGrammar stateBodies,
      UnknownBodyGrammar unknownBodies) {
    this.row = row;
    this.glossary = glossary;
    this.bodies = bodies;
    this.stateBodies = stateBodies;
    this.unknownBodies = unknownBodies;
  }

  /**
   * The described bodies among all areas read so far: "Secretary-General of the Jeddah-based OIC".
   */
  List<Mention.Name> innerNames() {
    return List.copyOf(inner.values());
  }

  record Owner(Entity entity, int last) {}

  /** Whose office: "Chinese", "China's", "SCO", "the AU Commission's". */
  @Nullable Owner owner(int start) {
    int at = row.behind(start, "the");
    Mention.Name body = stateBodies.body(at);
    if (body != null) {
      return possessive(body.entities().getFirst(), body.last());
    }
    Lexicon.Hit hit = glossary.nameAt(at);
    Owner unknown = hit == null || hit.isPlace() ? shaped(at) : null;
    return hit == null || unknown != null ? unknown : owner(hit);
  }

  /**
   * An owner that no list knows, right before a title: "RSF", "Hamas", "the Tamarind Belt
   * Initiative's".
   */
  private @Nullable Owner shaped(int start) {
    int last = start - 1;
    while (last - start < LONGEST && isNameWord(last + 1)) {
      last++;
    }
    if (last < start || glossary.isTime(start)) {
      return null;
    }
    boolean possessive = row.isPossessive(last + 1);
    int next = possessive ? last + 2 : last + 1;
    boolean acronym = start == last && row.word(start).matches("[A-Z][A-Z0-9]{1,5}");
    boolean recognised =
        possessive
            || acronym
            || IntStream.rangeClosed(start, last).allMatch(at -> row.isBodyOrPlace(at));
    boolean person = IntStream.rangeClosed(start, last).anyMatch(row::isPerson);
    if (!recognised || person || !glossary.isTitle(behindAdjectives(next))) {
      return null;
    }
    String name = row.textOf(start, last);
    Entity entity = new Entity("org/" + Place.slug(name), EntityKind.ORGANISATION, name, name);
    return new Owner(entity, possessive ? last + 1 : last);
  }

  private int behindAdjectives(int start) {
    int at = row.is(start, "de") && row.is(start + 1, "facto") ? start + 2 : start;
    while (at < start + 4
        && !glossary.isTitle(at)
        && (row.isIn(at, Words.IN_OFFICE_WORDS)
            || row.isIn(at, Words.FORMER_WORDS)
            || row.isIn(at, Words.ACTING_WORDS)
            || row.isIn(at, Words.DEPUTY_WORDS))) {
      at++;
    }
    return at;
  }

  private boolean isNameWord(int at) {
    return row.isProperNoun(at)
        && row.isCapitalised(at)
        && row.beginsWithLetter(at)
        && !glossary.isTitle(at)
        && !row.isIn(at, Words.DETERMINERS)
        && !row.isIn(at, Words.HONORIFICS)
        && !row.isIn(at, Words.PORTFOLIOS)
        && !row.isIn(at, Words.NOT_NAMES)
        && !row.isIn(at, Words.FORMER_WORDS)
        && !row.isIn(at, Words.IN_OFFICE_WORDS)
        && !row.isIn(at, Words.ACTING_WORDS)
        && !row.isIn(at, Words.DESIGNATE_WORDS)
        && !row.isIn(at, Words.DEPUTY_WORDS);
  }

  private @Nullable Owner owner(Lexicon.Hit hit) {
    for (Sense sense : hit.senses()) {
      switch (sense) {
        case Sense.Demonym(Entity state) -> {
          return new Owner(state, hit.last());
        }
        case Sense.StateName(Entity state) -> {
          return possessive(state, hit.last());
        }
        case Sense.Body(Entity organisation) -> {
          return possessive(organisation, row.acronymBehind(hit.last()));
        }
        case Sense.Government(Entity state) -> {
          return possessive(state, hit.last());
        }
        case Sense.Capital(Entity city, Entity state) when row.isPossessive(hit.last() + 1) -> {
          // "Jakarta's ambassador": the government there.
          return possessive(state, hit.last());
        }
        default -> {
          // A place owns no office.
        }
      }
    }
    return null;
  }

  private Owner possessive(Entity entity, int last) {
    return new Owner(entity, row.isPossessive(last + 1) ? last + 1 : last);
  }

  /** What stands behind an office, with its preposition. */
  record Area(String preposition, Entity entity, int last) {

    /** Whether it only tells where somebody is sent: "for the Western Balkans", "on Myanmar". */
    boolean isWhereTo() {
      return preposition.equals("on")
          || (entity.kind() == EntityKind.PLACE && !preposition.equals("of"));
    }
  }

  /** What an office is of: "of the SCO", "for OPEC", "to the United States". */
  @Nullable Area area(int at) {
    if (!row.is(at, "of", "for", "to", "at", "in")) {
      return null;
    }
    return areaAt(row.lower(at), at + 1);
  }

  private @Nullable Area areaAt(String preposition, int at) {
    int start = row.behind(at, "the");
    Mention.Name body = stateBodies.body(start);
    if (body != null) {
      return area(preposition, body);
    }
    Mention.Name described = bodies.described(start);
    if (described != null) {
      inner.put(described.first(), described);
      return area(preposition, described);
    }
    Lexicon.Hit hit = glossary.nameAt(start);
    if (hit != null) {
      return area(preposition, hit);
    }
    Mention.Name unknown = unknownBodies.body(start);
    return unknown == null ? null : area(preposition, unknown);
  }

  /** What an office is of, which no list needs to know: "leader of Hezbollah". */
  @Nullable Area areaOfOffice(int at) {
    Area unit = row.is(at, "of", "at", "for") ? unit(at) : null;
    if (unit != null) {
      return unit;
    }
    Area known = area(at);
    int start = row.behind(at + 1, "the");
    int session = behindSession(start);
    if (session > start) {
      return areaOfOffice(session);
    }
    Mention.Name longer =
        row.is(at, "of", "at", "for") && row.isCapitalised(start)
            ? unknownBodies.longerThan(start, known == null ? start : known.last())
            : null;
    if (longer != null) {
      return area(row.lower(at), longer);
    }
    if (known != null) {
      return known;
    }
    Lexicon.Hit hit = glossary.nameAt(start);
    if (hit != null) {
      Entity place = hit.place().orElse(null);
      return place != null && row.is(at, "of", "for", "to", "in", "on")
          ? new Area(row.lower(at), place, hit.last())
          : null;
    }
    if (!row.is(at, "of", "at") || glossary.isTitle(start) || glossary.isTime(start)) {
      return null;
    }
    Mention.Name unknown = unknownBodies.owner(start);
    return unknown == null ? null : area(row.lower(at), unknown);
  }

  /** The "of" behind "79th session" in "President of the 79th session of the Assembly". */
  private int behindSession(int start) {
    boolean session =
        row.lower(start).matches("\\d+(st|nd|rd|th)|[a-z-]+(th|first|second|third)")
            && row.is(start + 1, "session", "meeting", "conference")
            && row.is(start + 2, "of");
    return session ? start + 2 : start;
  }

  /** A part of a body or a state: "of the UN peacekeeping mission in the Congo". */
  private @Nullable Area unit(int preposition) {
    int start = row.behind(preposition + 1, "the");
    Owner owner = stateBodies.body(start) == null ? knownOwner(start) : null;
    if (owner == null) {
      return null;
    }
    int last = lastOfUnit(owner.last() + 1);
    if (last < 0) {
      return null;
    }
    Lexicon.Hit where =
        row.is(last + 1, "in", "to", "for") ? glossary.nameAt(row.behind(last + 2, "the")) : null;
    boolean delegation = row.is(last, "delegation");
    int end = where == null ? last : where.last();
    String name = row.textOf(start, end);
    Entity entity =
        delegation
            ? owner.entity()
            : new Entity("org/" + Place.slug(name), EntityKind.ORGANISATION, name, name);
    return new Area(delegation ? DELEGATION : row.lower(preposition), entity, end);
  }

  private @Nullable Owner knownOwner(int start) {
    Lexicon.Hit hit = glossary.nameAt(start);
    return hit == null ? null : owner(hit);
  }

  /** Index of the noun that plain words before it make the name of a part, or -1. */
  private int lastOfUnit(int start) {
    int last = -1;
    for (int at = start; at < start + LONGEST && isUnitWord(at); at++) {
      last = row.isIn(at, Words.UNIT_HEADS) ? at : last;
    }
    return last;
  }

  private boolean isUnitWord(int at) {
    return row.beginsWithLetter(at)
        && row.has(at)
        && !row.isCapitalised(at)
        && (row.is(at, "and", "of") || row.token(at).tag().matches("NN.*|JJ.*|VBG"));
  }

  private static Area area(String preposition, Mention.Name name) {
    return new Area(preposition, name.entities().getFirst(), name.last());
  }

  private @Nullable Area area(String preposition, Lexicon.Hit hit) {
    for (Sense sense : hit.senses()) {
      if (sense instanceof Sense.StateName(Entity state)) {
        return new Area(preposition, state, hit.last());
      }
      if (sense instanceof Sense.Body(Entity organisation)) {
        return new Area(preposition, organisation, row.acronymBehind(hit.last()));
      }
    }
    return null;
  }

  /** An organisation behind "of", or behind "from": "ministers from the G20". */
  @Nullable Area ofOrganisation(int at) {
    Area area = row.is(at, "from") ? areaAt("from", at + 1) : area(at);
    return area != null && area.entity().kind() == EntityKind.ORGANISATION ? area : null;
  }

  /** An area that is an organisation: the only kind that has members and gatherings. */
  @Nullable Area organisation(int at) {
    Area area = area(at);
    return area != null && area.entity().kind() == EntityKind.ORGANISATION ? area : null;
  }
}
