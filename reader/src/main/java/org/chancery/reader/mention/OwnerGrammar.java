package org.chancery.reader.mention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads whose something is: the owner before an office ("China's", "SCO"), or the area behind an
 * office, a gathering or a count of members ("of the SCO").
 */
final class OwnerGrammar {

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
    return hit == null ? null : owner(hit);
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

  record Area(String preposition, Entity entity, int last) {}

  /** What an office is of: "of the SCO", "for OPEC", "to the United States". */
  @Nullable Area area(int at) {
    if (!row.is(at, "of", "for", "to", "at", "in")) {
      return null;
    }
    String preposition = row.lower(at);
    int start = row.behind(at + 1, "the");
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

  /** An area that is an organisation: the only kind that has members and gatherings. */
  @Nullable Area organisation(int at) {
    Area area = area(at);
    return area != null && area.entity().kind() == EntityKind.ORGANISATION ? area : null;
  }
}
