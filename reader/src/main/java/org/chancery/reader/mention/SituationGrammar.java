package org.chancery.reader.mention;

import org.chancery.model.Entity;
import org.chancery.reader.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads situations: "the Ukraine crisis", "the Russian invasion of Ukraine", "the war in Sudan".
 */
final class SituationGrammar {

  private static final int LONGEST_LEAD = 5;

  /** What the state before it does to another: "the Russian invasion". */
  private static final String[] DONE_BY = {
    "invasion", "blockade", "siege", "attack", "attacks", "offensive", "aggression", "shelling"
  };

  private final TokenRow row;
  private final Glossary glossary;

  SituationGrammar(TokenRow row, Glossary glossary) {
    this.row = row;
    this.glossary = glossary;
  }

  Mention.@Nullable SituationName situation(int start) {
    Lead lead = lead(start);
    if (lead == null) {
      return null;
    }
    int noun = lead.next();
    if (!row.isIn(noun, Words.SITUATIONS) || row.isVerb(noun)) {
      return null;
    }
    int parties = partiesBehind(noun);
    if (parties > noun) {
      return new Mention.SituationName(start, parties, row.textOf(start, parties), null);
    }
    Lexicon.Hit behind = placeBehind(noun);
    if (behind != null) {
      Entity place = behind.state().or(behind::place).orElse(null);
      return situation(start, behind.last(), place);
    }
    // "the situation" alone, and "the Lebanese situation", name nothing.
    if (row.is(noun, "situation")) {
      return null;
    }
    // "the Russian invasion": who does it is not where it happens.
    boolean doer = lead.demonym() && row.is(noun, DONE_BY);
    return situation(start, noun, doer ? null : lead.place());
  }

  private Mention.@Nullable SituationName situation(int first, int last, @Nullable Entity place) {
    return place == null
        ? null
        : new Mention.SituationName(first, last, row.textOf(first, last), place);
  }

  /**
   * What stands before the noun.
   *
   * @param next the place of the noun
   * @param demonym whether the last state before it is named by its adjective
   */
  private record Lead(int next, @Nullable Entity place, boolean demonym) {}

  /** The words before the noun; null where a possessive gives them to something else. */
  private @Nullable Lead lead(int start) {
    int at = start;
    Entity place = null;
    boolean demonym = false;
    while (row.has(at) && at < start + LONGEST_LEAD) {
      Lexicon.Hit hit = glossary.nameAt(at);
      if (hit != null && hit.state().isPresent()) {
        place = hit.state().get();
        demonym = hit.isDemonym();
        at = hit.last() + 1;
        if (row.isPossessive(at)) {
          return null;
        }
      } else if (hit != null && hit.place().isPresent()) {
        place = hit.place().get();
        at = hit.last() + 1;
      } else if (row.isIn(at, Words.SITUATION_ADJECTIVES)) {
        at++;
      } else {
        break;
      }
    }
    return new Lead(at, place, demonym);
  }

  /** The last word of "between Armenia and Azerbaijan" behind the noun, else the noun itself. */
  private int partiesBehind(int noun) {
    if (!row.is(noun + 1, "between")) {
      return noun;
    }
    Lexicon.Hit one = glossary.nameAt(row.behind(noun + 2, "the"));
    if (one == null || !row.is(one.last() + 1, "and")) {
      return noun;
    }
    Lexicon.Hit other = glossary.nameAt(row.behind(one.last() + 2, "the"));
    return other == null || other.isDemonym() || one.isDemonym() ? noun : other.last();
  }

  /** "in Sudan", "of 2022 in Ukraine" behind the noun. */
  private Lexicon.@Nullable Hit placeBehind(int noun) {
    TimeSpan when = row.is(noun + 1, "of") ? glossary.timeAt(noun + 2) : null;
    int preposition = when == null ? noun + 1 : when.last() + 1;
    if (!row.is(preposition, "in", "of", "on", "against")) {
      return null;
    }
    Lexicon.Hit hit = glossary.nameAt(row.behind(preposition + 1, "the"));
    boolean place = hit != null && !hit.isDemonym() && hit.state().or(hit::place).isPresent();
    return place ? hit : null;
  }
}
