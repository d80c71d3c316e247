package org.chancery.reader.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Reads a state's own bodies: "the Chinese Foreign Ministry", "the Indian mission to the UN". */
final class StateBodyGrammar {

  private static final Map<String, String> PORTFOLIOS =
      Map.of(
          "foreign", "Foreign Affairs",
          "external affairs", "External Affairs",
          "foreign affairs", "Foreign Affairs",
          "defense", "Defence");

  private static final String MISSION_TO = "-mission-to-";

  private final TokenRow row;
  private final Glossary glossary;
  private final UnknownBodyGrammar unknownBodies;
  private final @Nullable Entity home;

  /**
   * @param home the state whose ministry is meant where none is named, or null
   */
  StateBodyGrammar(
      TokenRow row, Glossary glossary, UnknownBodyGrammar unknownBodies, @Nullable Entity home) {
    this.row = row;
    this.glossary = glossary;
    this.unknownBodies = unknownBodies;
    this.home = home;
  }

  static boolean isMission(Entity body) {
    return body.id().contains(MISSION_TO);
  }

  Mention.@Nullable Name body(int start) {
    Lexicon.Hit owner = glossary.nameAt(start);
    if (owner == null) {
      int head = ministryEnd(start);
      return head < 0 ? null : ministryOfNamedOrHomeState(start, head);
    }
    return owner.state().map(state -> bodyOf(owner, state)).orElse(null);
  }

  /** A body whose state is named before it. */
  private Mention.@Nullable Name bodyOf(Lexicon.Hit owner, Entity state) {
    int start = owner.first();
    int behindState = owner.last() + 1;
    boolean possessive = row.isPossessive(behindState);
    int at = possessive ? behindState + 1 : behindState;
    int head = ministryEnd(at);
    if (head >= 0) {
      return named(start, head, state, "Ministry of " + portfolio(at, head));
    }
    if (row.is(at, "mission") && row.is(at + 1, "to")) {
      return mission(start, at + 2, state);
    }
    int end = unknownBodies.lastOf(at);
    boolean adjective = owner.demonym().isPresent() && row.isCapitalised(at);
    return end > at && (possessive || adjective)
        ? named(start, end, state, row.textOf(at, end))
        : null;
  }

  private Mention.Name named(int start, int last, Entity state, String name) {
    String full = name + " of " + state.name();
    Entity body =
        new Entity(
            "org/" + code(state) + "-" + Place.slug(name), EntityKind.ORGANISATION, full, full);
    return new Mention.Name(
        start, last, List.of(body.calledAs(row.textOf(start, last))), List.of());
  }

  private static String code(Entity entity) {
    return entity.id().substring(entity.id().indexOf('/') + 1);
  }

  // ---------------------------------------------------------------- ministries

  /** Index of the last token of "Foreign Ministry" or "Ministry of Foreign Affairs", or -1. */
  private int ministryEnd(int at) {
    return row.is(at, "ministry") && row.is(at + 1, "of", "for")
        ? portfolioEnd(at + 2)
        : ministryBehind(at);
  }

  /** Index of the last token of "Foreign Affairs and Trade" behind "Ministry of", or -1. */
  private int portfolioEnd(int start) {
    int last = -1;
    for (int i = start; row.has(i) && i < start + 7; i++) {
      boolean joint = i > start && row.is(i, "and", ",") && row.isCapitalised(i + 1);
      if (row.isCapitalised(i) && glossary.nameAt(i) == null) {
        last = i;
      } else if (!joint) {
        break;
      }
    }
    return last;
  }

  /** Index of the "Ministry" behind "Foreign", "External Affairs" and the like, or -1. */
  private int ministryBehind(int at) {
    if (!row.beginsWithLetter(at) || row.isIn(at, Words.DETERMINERS) || row.isVerb(at)) {
      return -1;
    }
    for (int i = at + 1; i <= at + 3; i++) {
      if (row.is(i, "ministry")) {
        return i;
      }
      if (!row.beginsWithLetter(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The standard name of what a ministry is for. */
  private String portfolio(int at, int head) {
    String said = portfolioSaid(at, head);
    return PORTFOLIOS.getOrDefault(said.toLowerCase(Locale.ROOT), said);
  }

  private String portfolioSaid(int at, int head) {
    return row.is(at, "ministry") ? row.textOf(at + 2, head) : row.textOf(at, head - 1);
  }

  /** "the Foreign Ministry of Spain", or without a state the one whose voice the dispatch is. */
  private Mention.@Nullable Name ministryOfNamedOrHomeState(int at, int head) {
    boolean certain =
        row.is(at, "ministry")
            || PORTFOLIOS.containsKey(portfolioSaid(at, head).toLowerCase(Locale.ROOT))
            || row.isCapitalised(head);
    if (!certain) {
      return null;
    }
    String name = "Ministry of " + portfolio(at, head);
    Lexicon.Hit seat =
        row.is(head + 1, "of", "in") ? glossary.nameAt(row.behind(head + 2, "the")) : null;
    if (seat != null && seat.governedState().isPresent()) {
      return named(at, seat.last(), seat.governedState().get(), name);
    }
    return home == null ? null : named(at, head, home, name);
  }

  // ---------------------------------------------------------------- missions

  /** A mission, from the words behind "mission to" on. */
  private Mention.@Nullable Name mission(int start, int behindTo, Entity state) {
    Lexicon.Hit hit = glossary.nameAt(row.behind(behindTo, "the"));
    Entity host = hit == null ? null : hit.body().or(hit::stateName).orElse(null);
    if (hit == null || host == null) {
      return null;
    }
    int last = row.acronymBehind(hit.last());
    Entity mission =
        new Entity(
            "org/" + code(state) + MISSION_TO + code(host),
            EntityKind.ORGANISATION,
            "Mission of " + state.name() + " to the " + host.name(),
            row.textOf(start, last));
    return new Mention.Name(start, last, List.of(mission), List.of());
  }
}
