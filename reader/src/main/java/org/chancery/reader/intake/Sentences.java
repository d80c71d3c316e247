package org.chancery.reader.intake;

import java.util.regex.Pattern;

/** What tells prose from headings, by length and punctuation alone. */
final class Sentences {

  private static final String ENDERS = ".!?…。";
  private static final String CLOSERS = "\"”’'»)]";

  /** What may stand behind the last sentence: an agency in brackets or behind a dash, or "./." */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:\\.?/\\.?| ?\\([^()]{2,40}\\)\\.?| ?(?:--|[-–—]) ?\\p{Lu}[\\p{L}\\p{N} .]{1,30})$");

  private static final Pattern ITEM =
      Pattern.compile("(?:[•·▪●◦*–—-] ?|\\(?\\d{1,2}[.)] |\\(?\\p{Ll}[.)] |[ivx]{1,4}[.)] )\\S.*");

  private Sentences() {}

  /** Whether a text ends as a sentence does. */
  static boolean ends(String text) {
    if (endsBefore(text, text.length())) {
      return true;
    }
    int start = Math.max(0, text.length() - 60);
    var tail = TAIL.matcher(text).region(start, text.length());
    return tail.find() && endsBefore(text, tail.start());
  }

  /** Whether a sentence ends before an offset, white space and closing quotes aside. */
  static boolean endsBefore(String text, int offset) {
    int i = offset;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    while (i > 0 && CLOSERS.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i > 0 && ENDERS.indexOf(text.charAt(i - 1)) >= 0;
  }

  /** Whether a paragraph is prose and not a heading, a name or a line of a menu. */
  static boolean isProse(String text) {
    int words = Words.count(text);
    if (ends(text)) {
      return words >= 3;
    }
    if (text.endsWith(":") || text.endsWith(";")) {
      return words >= 6;
    }
    // Outlets forget the full stop, but no headline is as long as this.
    return words >= 20 || text.length() >= 140;
  }

  /** Whether a line is an item of a list. */
  static boolean isItem(String text) {
    return ITEM.matcher(text.substring(0, Math.min(60, text.length()))).matches();
  }
}
