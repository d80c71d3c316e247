package org.chancery.reader.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.entities.Place;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Reads bodies that nobody told us of: "the Kuwait Petroleum Corporation". */
final class UnknownBodyGrammar {

  private static final int LONGEST = 10;

  private final TokenRow row;
  private final KnownNames known;
  private final Glossary glossary;

  UnknownBodyGrammar(TokenRow row, KnownNames known, Glossary glossary) {
    this.row = row;
    this.known = known;
    this.glossary = glossary;
  }

  /** A body with the acronym behind it, which the dispatch may use from now on. */
  Mention.@Nullable Name body(int at) {
    // A capital at the head of a sentence makes no name of "The" or "Members".
    boolean plain =
        row.isIn(at, Words.DETERMINERS)
            || row.isIn(at, Words.HONORIFICS)
            || row.isIn(at, Words.PAIR_HEADS)
            || row.is(at + 1, "the")
            || !row.token(at).tag().startsWith("NNP");
    int end = plain ? -1 : lastOf(at);
    if (end <= at) {
      return null;
    }
    return named(at, end);
  }

  /**
   * What an office is of must be a body, whatever it is called: "Hezbollah", "the Southern Rivers
   * Pact". Any capitalised words will do that are no person's.
   */
  Mention.@Nullable Name owner(int start) {
    int headed = row.isIn(start, Words.DETERMINERS) ? -1 : lastOf(start);
    int last = Math.max(headed, lastCapital(start));
    return last < start || isOrdinary(start, last) ? null : named(start, last);
  }

  /**
   * A body whose name begins as a known name does and goes on: "African Union Development Agency".
   */
  Mention.@Nullable Name longerThan(int start, int known) {
    int last = lastOf(start);
    boolean longer =
        last > known
            && row.isCapitalised(known + 1)
            && IntStream.rangeClosed(start, last).noneMatch(row::isPerson);
    return longer ? named(start, last) : null;
  }

  private Mention.Name named(int start, int end) {
    int last = row.acronymBehind(end);
    String name = row.textOf(start, end);
    Entity entity = new Entity("org/" + Place.slug(name), EntityKind.ORGANISATION, name, name);
    if (last > end) {
      known.acronym(row.word(last - 1), entity);
    }
    return new Mention.Name(
        start, last, List.of(entity.calledAs(row.textOf(start, last))), List.of());
  }

  /** One word that no name recogniser would take for a name: "of Staff", "of State". */
  private boolean isOrdinary(int start, int last) {
    return start == last
        && (!row.isProperNoun(start)
            || row.isIn(start, Words.NOT_NAMES)
            || row.isIn(start, Words.PORTFOLIOS)
            || row.isIn(start, Words.BODY_HEADS));
  }

  /** Index of the last of capitalised words with "of" and "for" among them, or -1. */
  private int lastCapital(int start) {
    int last = -1;
    for (int i = start; row.has(i) && i < start + LONGEST; i++) {
      boolean joint =
          last >= start
              && (row.is(i, "of", "for")
                  || row.isGluedDash(i)
                  || (row.is(i, "the") && row.is(i - 1, "of", "for")));
      if (joint) {
        continue;
      }
      boolean capital = row.isCapitalised(i) && row.beginsWithLetter(i) && !row.isVerb(i);
      if (!capital
          || row.isPerson(i)
          || row.isIn(i, Words.HONORIFICS)
          || row.isIn(i, Words.DETERMINERS)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /** Index of the last of capitalised words that end in "Council", "Agency" and the like, or -1. */
  int lastOf(int start) {
    int best = -1;
    for (int i = start; row.has(i) && i < start + LONGEST; i++) {
      boolean capitalised = row.isCapitalised(i);
      boolean joint = i > start && row.is(i, "of", "for", "and", "the", "on", "-");
      if (!capitalised && !joint) {
        break;
      }
      boolean head = i > start && capitalised && row.isIn(i, Words.BODY_HEADS);
      if (head || (capitalised && isFieldOf(best, i))) {
        best = i;
      } else if (best >= 0 && !joint) {
        break;
      }
    }
    return best;
  }

  /** Whether a word belongs to what a body is for: "Agency for Atomic Energy", not "on Monday". */
  private boolean isFieldOf(int head, int at) {
    return head >= 0
        && row.is(head + 1, "of", "for", "on")
        && at > head + 1
        && !glossary.isTime(at);
  }
}
