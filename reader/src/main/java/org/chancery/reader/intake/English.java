package org.chancery.reader.intake;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** A cheap test whether a text is in English: by its letters, then by its commonest words. */
final class English {

  /** Below this number of words a text has the benefit of the doubt. */
  private static final int ENOUGH = 25;

  /**
   * Of a hundred words of English news some 35 are common ones, of the nearest other languages 7.
   */
  private static final double SHARE = 0.11;

  /** A sentence or two full of names has fewer. */
  private static final double SMALL_SHARE = 0.05;

  private static final int MANY = 80;

  private static final int SAMPLE = 20_000;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private English() {}

  static void require(String text) throws Refusal {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin = sample.codePoints().filter(English::isLatin).count();
    if (letters > 10 && latin * 2 < letters) {
      throw new Refusal("it is not in Latin script; only English dispatches are read");
    }
    int words = 0;
    int english = 0;
    for (String word : NO_LETTERS.split(Words.lower(sample), -1)) {
      words += word.isEmpty() ? 0 : 1;
      english += Words.isEnglish(word) ? 1 : 0;
    }
    if (words >= ENOUGH && english < words * (words < MANY ? SMALL_SHARE : SHARE)) {
      throw new Refusal("it does not seem to be in English; only English dispatches are read");
    }
  }

  private static boolean isLatin(int codePoint) {
    return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }
}
