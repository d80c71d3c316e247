package org.chancery.reader.mention;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an office is for: "Minister of State *for Foreign Trade*", "Director *of Legal
 * Affairs*".
 */
final class PortfolioGrammar {

  private static final int LONGEST = 9;

  /** Titles that say little without what they are for. */
  private static final Set<String> BARE =
      Set.of("Minister", "Deputy Minister", "Minister of State", "Second Minister");

  private final TokenRow row;
  private final Glossary glossary;

  PortfolioGrammar(TokenRow row, Glossary glossary) {
    this.row = row;
    this.glossary = glossary;
  }

  /**
   * What an office is for.
   *
   * @param last its last token
   * @param words "for Foreign Trade", or empty where it only goes on with what the title says
   */
  record Portfolio(int last, String words) {

    /** The title with it, where the title says little by itself. */
    String title(String bare) {
      return words.isEmpty() || !BARE.contains(bare) ? bare : bare + " " + words;
    }
  }

  /** The portfolio behind a title, or null. */
  @Nullable Portfolio portfolio(Lexicon.Hit title, int behind) {
    int next = behind + 1;
    if (row.is(next, "(")) {
      int last = lastOfField(next + 1);
      return last > 0 && row.is(last + 1, ")") ? new Portfolio(last + 1, "") : null;
    }
    if (goesOn(title) && !row.is(next, "for", "of")) {
      int last = row.is(next, "and", "&", ",") ? lastOfRow(behind) : -1;
      return last > behind ? new Portfolio(last, "") : null;
    }
    if (!row.is(next, "for", "of", "on")) {
      return null;
    }
    int start = row.behind(next + 1, "the");
    int end = isOnMatter(title, next) ? lastOfMatter(start) : lastOfField(start);
    int last = end < 0 ? -1 : lastOfRow(end);
    if (last >= 0 && row.is(next, "of") && !isMinister(title) && !tellsField(start, last)) {
      // "Director of Europol", "President of the Norden Institute": that is a body.
      return null;
    }
    return last < 0 ? null : new Portfolio(last, row.textOf(next, last));
  }

  private static boolean isMinister(Lexicon.Hit title) {
    return ((Sense.Title) title.senses().getFirst()).office().kind().equals("member");
  }

  private boolean tellsField(int first, int last) {
    return IntStream.rangeClosed(first, last).anyMatch(at -> row.isIn(at, Words.PORTFOLIOS));
  }

  /** "special rapporteur on torture", "envoy on climate change". */
  private boolean isOnMatter(Lexicon.Hit title, int preposition) {
    return row.is(preposition, "on")
        && row.is(
            title.last(),
            "rapporteur",
            "envoy",
            "representative",
            "adviser",
            "advisor",
            "expert",
            "coordinator",
            "commissioner");
  }

  /** The last noun of what an expert is for, or -1. */
  private int lastOfMatter(int start) {
    int last = -1;
    for (int at = start; row.has(at) && at < start + LONGEST; at++) {
      boolean joint = last >= start && row.is(at, "of", "and", "the");
      if (glossary.isTime(at) || row.isPerson(at) || (!joint && !isMatterWord(at))) {
        break;
      }
      last = row.token(at).tag().startsWith("NN") ? at : last;
    }
    return last;
  }

  private boolean isMatterWord(int at) {
    return row.beginsWithLetter(at)
        && glossary.nameAt(at) == null
        && row.token(at).tag().matches("NN.*|JJ.*");
  }

  /** The last token of "for Political Affairs" behind the body of an office, or -1. */
  int behindBody(int last) {
    int end = row.is(last + 1, "for") ? lastOfField(row.behind(last + 2, "the")) : -1;
    return end < 0 ? -1 : lastOfRow(end);
  }

  /** "Minister of Trade" may go on with "and Industry". */
  private boolean goesOn(Lexicon.Hit title) {
    for (int at = title.first(); at < title.last(); at++) {
      if (row.is(at, "of", "for")) {
        return true;
      }
    }
    return false;
  }

  /** The last token of further fields behind one: ", Industry and Tourism". */
  private int lastOfRow(int end) {
    int last = end;
    boolean joined = false;
    for (int at = end; row.is(at + 1, "and", "&", ",") && at < end + LONGEST; ) {
      int joint = row.is(at + 1, ",") && row.is(at + 2, "and") ? at + 2 : at + 1;
      int field = row.isCapitalised(at) ? lastOfField(row.behind(joint + 1, "the")) : -1;
      if (field < 0) {
        break;
      }
      joined = !row.is(joint, ",");
      at = field;
      last = joined ? at : last;
    }
    return last;
  }

  /** The last token of one field: "Foreign Trade", "political affairs", or -1. */
  private int lastOfField(int start) {
    if (row.isIn(start, Words.DETERMINERS) || glossary.isTitle(start) || isRun(start)) {
      return -1;
    }
    int last = -1;
    boolean capitals = row.isCapitalised(start);
    for (int at = start; row.has(at) && at < start + LONGEST && isFieldWord(at, capitals); at++) {
      if (capitals || row.isIn(at, Words.PORTFOLIOS)) {
        last = at;
      }
    }
    // "Atomic Energy Organization" is what the office is of, not what it is for.
    return capitals && last >= 0 && isBodyHead(last + 1) ? -1 : last;
  }

  private boolean isBodyHead(int at) {
    return row.isCapitalised(at)
        && row.isIn(at, Words.BODY_HEADS)
        && !row.isIn(at, Words.PORTFOLIOS);
  }

  /** A body or a state is no field, unless it says of what kind the affairs are. */
  private boolean isRun(int at) {
    Lexicon.Hit hit = glossary.nameAt(at);
    return hit != null && !row.isIn(hit.last() + 1, Words.PORTFOLIOS);
  }

  private boolean isFieldWord(int at, boolean capitals) {
    return row.beginsWithLetter(at)
        && row.isCapitalised(at) == capitals
        && !row.isPerson(at)
        && !row.isIn(at, Words.HONORIFICS)
        && (!row.isIn(at, Words.BODY_HEADS) || row.isIn(at, Words.PORTFOLIOS))
        && !glossary.isTime(at)
        && (glossary.nameAt(at) == null || row.isIn(at + 1, Words.PORTFOLIOS))
        && row.token(at).tag().matches("NN.*|JJ.*|VBG");
  }
}
