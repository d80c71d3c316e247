package org.chancery.reader.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the bare names of persons with the honorifics before them. */
final class PersonNameGrammar {

  private static final int LONGEST = 8;

  private final TokenRow row;
  private final Glossary glossary;
  private final KnownNames known;

  PersonNameGrammar(TokenRow row, Glossary glossary, KnownNames known) {
    this.row = row;
    this.glossary = glossary;
    this.known = known;
  }

  /**
   * A name.
   *
   * @param nameFirst its first token behind the honorifics
   * @param nameLast its last token
   * @param last the last token with what is written behind a name: "KC"
   */
  record PersonName(int nameFirst, int nameLast, int last, String name) {

    /** The bearer, with what stands before the name. */
    Mention.Person person(int start, List<Post> posts, List<Note> notes) {
      return new Mention.Person(start, last, name, nameFirst, nameLast, posts, notes);
    }
  }

  @Nullable PersonName name(int start) {
    return name(start, false);
  }

  /** A name that has a title before it, which makes any capitalised words a name. */
  @Nullable PersonName nameBehindTitle(int start) {
    return name(start, true);
  }

  private @Nullable PersonName name(int start, boolean titled) {
    int behindArticle = behindArticle(start);
    int at = behindHonorifics(behindArticle);
    int knownLast = known.longestAt(row.sentence(), at);
    int last = lastOfName(at);
    if (knownLast >= at) {
      return personName(at, Math.max(knownLast, extended(knownLast, last)));
    }
    if (last < at) {
      return null;
    }
    boolean honoured = at > behindArticle;
    // "Interconnection Authority", "Central Committee": a body, not a name.
    boolean body =
        row.isCapitalised(last + 1)
            && (row.isIn(last + 1, Words.BODY_HEADS)
                || row.is(last + 1, "international", "airport", "hospital", "stadium", "street"));
    boolean introduced =
        (titled || honoured) && row.isProperNoun(at) && !body && !row.isIn(last, Words.BODY_HEADS);
    return introduced || IntStream.rangeClosed(at, last).anyMatch(row::isPerson)
        ? personName(at, last)
        : null;
  }

  private PersonName personName(int first, int last) {
    int end = last;
    while (row.isIn(end + 1, Words.POSTNOMINALS)
        && row.word(end + 1).matches("[A-Z][A-Za-z]*[A-Z]")) {
      end++;
    }
    return new PersonName(first, last, end, row.textOf(first, last));
  }

  private int behindArticle(int at) {
    return row.is(at, "the")
            && row.is(at + 1, "hon", "hon.", "honourable", "most", "right", "rt", "rt.", "late")
        ? at + 1
        : at;
  }

  private int behindHonorifics(int start) {
    int at = start;
    while (row.has(at)) {
      int next = behindStyle(at);
      if (next == at && isHonorific(at)) {
        next = at + 1;
      }
      if (at > start
          && row.is(at, "(")
          && row.is(at + 1, "retd", "retd.", "ret", "ret.", "retired", "rtd", "rtd.")) {
        // "Major General (Retd) Faheem Ul Aziz".
        next = row.behind(at + 2, ")", "-RRB-");
      }
      if (next == at) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** "HE" is an honorific, "He" a family name or a pronoun. */
  private boolean isHonorific(int at) {
    return row.isIn(at, Words.HONORIFICS)
        && row.isCapitalised(at)
        && !row.word(at).matches("He|Lady|U[a-z]+");
  }

  /** The place behind "His Royal Highness" or "the Most Hon.", or the place itself. */
  private int behindStyle(int at) {
    if (row.is(at, "his", "her", "their", "your") && row.isCapitalised(at + 1)) {
      int style = row.behind(at + 1, "royal", "serene", "imperial");
      return row.is(
              style, "majesty", "highness", "excellency", "holiness", "eminence", "grace", "honour")
          ? style + 1
          : at;
    }
    return at + 1 < row.size() && behindArticle(at) > at ? row.behind(at + 1, "most", "right") : at;
  }

  /** A known short name that begins a longer one is that longer one. */
  private int extended(int knownLast, int last) {
    boolean longer =
        IntStream.rangeClosed(knownLast + 1, last)
            .allMatch(at -> row.isPerson(at) || row.isDash(at) || isHyphenTail(at, knownLast - 1));
    return longer ? last : knownLast;
  }

  /** Index of the last of the capitalised words that can make up a name, or less than start. */
  private int lastOfName(int start) {
    int last = start - 1;
    for (int at = start; row.has(at) && at < start + LONGEST; at++) {
      boolean joint = at > start && (row.isGluedDash(at) || isSmallParticle(at));
      if (joint) {
        continue;
      }
      if (!canBeName(at, start) && !isHyphenTail(at, start)) {
        break;
      }
      last = at;
    }
    return last;
  }

  /** "bin", "al-" or "von der" before the next word of a name. */
  private boolean isSmallParticle(int at) {
    int next = row.isGluedDash(at + 1) ? at + 2 : at + 1;
    int behind = row.isIn(next, Words.PARTICLES) && !row.isCapitalised(next) ? next + 1 : next;
    return row.isIn(at, Words.PARTICLES) && !row.isCapitalised(at) && row.isCapitalised(behind);
  }

  /** "moon" in "Ban Ki-moon": a short syllable in lower case behind a short one. */
  private boolean isHyphenTail(int at, int start) {
    return at - 2 > start
        && row.isGluedDash(at - 1)
        && row.isCapitalised(at - 2)
        && row.word(at - 2).length() <= 5
        && row.word(at).length() <= 4
        && row.beginsWithLetter(at)
        && !row.is(at, "led", "born", "run", "era", "bred", "held", "made");
  }

  private boolean canBeName(int at, int start) {
    boolean inside = at > start;
    if (!row.isCapitalised(at)
        || !row.beginsWithLetter(at)
        || (row.isIn(at, Words.NOT_NAMES) && !isShortSurname(at, start))
        || (!inside && looksLikeAcronym(row.word(at)) && !row.isPerson(at))
        || (glossary.isTime(at) && !(inside && row.isPerson(at)))) {
      return false;
    }
    Lexicon.Hit hit = glossary.nameAt(at);
    boolean meansPerson =
        hit != null
            && hit.length() == 1
            && ((row.isPerson(at) && (inside || row.isPerson(at + 1))) || endsName(hit, at, start));
    if (hit != null && !meansPerson) {
      return false;
    }
    // The name recogniser is asked last: it is slow.
    return (!glossary.isTitle(at) && (inside || row.isProperNoun(at))) || row.isPerson(at);
  }

  /** "Patricia Scotland KC": a place's name that closes a person's. */
  private boolean endsName(Lexicon.Hit hit, int at, int start) {
    return at == start + 1
        && hit.isPlace()
        && row.isPerson(start)
        && (row.is(at + 1, ",", ".") || row.isIn(at + 1, Words.POSTNOMINALS) || row.isVerb(at + 1));
  }

  /** "Vice Premier He Lifeng": words that are small elsewhere are names before names. */
  private boolean isShortSurname(int at, int start) {
    return at == start
        && at > 0
        && row.word(at).matches("He|An|So|In|My|Do|Her")
        && row.isTitleWord(at - 1)
        && row.isProperNoun(at + 1)
        && row.isCapitalised(at + 1);
  }

  private static boolean looksLikeAcronym(String word) {
    return word.length() > 3 && word.chars().noneMatch(Character::isLowerCase);
  }
}
