package org.chancery.reader.mention;

import org.chancery.model.Entity;
import org.chancery.reader.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads situations: "the Ukraine crisis", "the Russian invasion of Ukraine", "the war in Sudan".
 */
final class SituationGrammar {

  private static final int LONGEST_LEAD = 5;

  /** How many words can tell what was bombed or who fights. */
  private static final int LONGEST_TAIL = 8;

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
    Mention.SituationName described = describedBehind(start, noun);
    if (described != null) {
      return described;
    }
    // "the situation" alone, and "the Lebanese situation", name nothing.
    if (row.is(noun, "situation")) {
      return null;
    }
    // "the Russian invasion": who does it is not where it happens.
    boolean doer = lead.demonym() && row.is(noun, DONE_BY);
    return doer && row.is(noun, "invasion")
        ? new Mention.SituationName(start, noun, row.textOf(start, noun), null)
        : situation(start, noun, doer ? null : lead.place());
  }

  /** "the bombing of a mosque in Kandahar", "fighting between the army and M23 rebels". */
  private Mention.@Nullable SituationName describedBehind(int start, int noun) {
    boolean sides = row.is(noun + 1, "between");
    if (!sides && !row.is(noun + 1, "of", "on", "against")) {
      return null;
    }
    int at = noun + 2;
    boolean joined = false;
    while (row.has(at) && at < noun + 2 + LONGEST_TAIL && isOfNoun(at)) {
      joined |= row.is(at, "and");
      at++;
    }
    Lexicon.Hit hit = row.is(at, "in") ? glossary.nameAt(row.behind(at + 1, "the")) : null;
    Entity place = hit == null ? null : hit.state().or(hit::place).orElse(null);
    if (hit != null && place != null) {
      return situation(start, hit.last(), place);
    }
    boolean fight = row.is(noun, "fighting", "war", "clashes", "conflict", "hostilities");
    return sides && joined && fight && !row.is(at - 1, "and")
        ? new Mention.SituationName(start, at - 1, row.textOf(start, at - 1), null)
        : null;
  }

  private boolean isOfNoun(int at) {
    return row.token(at).tag().matches("NN.*|JJ.*|DT|PRP\\$|CD|CC") && !row.isVerb(at);
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
