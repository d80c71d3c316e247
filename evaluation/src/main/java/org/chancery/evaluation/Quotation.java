package org.chancery.evaluation;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds quotes in a dispatch's text, whatever white space lies between their words. */
final class Quotation {

  private Quotation() {}

  static boolean occurs(String quote, String text) {
    return find(quote, text).find();
  }

  /**
   * The sentence or sentences that hold the quote, on one line; the quote where it is not found.
   */
  static String sentence(String quote, String text) {
    Matcher found = find(quote, text);
    if (quote.isBlank() || !found.find()) {
      return flat(quote);
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int from =
        sentences.isBoundary(found.start()) ? found.start() : sentences.preceding(found.start());
    int to = sentences.isBoundary(found.end()) ? found.end() : sentences.following(found.end());
    return flat(text.substring(Math.max(0, from), to == BreakIterator.DONE ? text.length() : to));
  }

  private static Matcher find(String quote, String text) {
    String words =
        Arrays.stream(flat(quote).split(" ", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS).matcher(text);
  }

  private static String flat(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }
}
