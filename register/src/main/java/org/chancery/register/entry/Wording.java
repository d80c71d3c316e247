package org.chancery.register.entry;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two wordings say much the same, by the words they share. */
final class Wording {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** Shorter words tell little and are nearly all articles, pronouns and prepositions. */
  private static final int TELLING_LENGTH = 4;

  /** Longer ones that tell no more than these. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "about", "against", "also", "among", "been", "between", "both", "could", "each", "from",
          "have", "into", "like", "more", "most", "must", "other", "over", "should", "such", "than",
          "that", "their", "them", "then", "there", "these", "they", "this", "those", "under",
          "upon", "what", "when", "where", "which", "while", "will", "with", "within", "would");

  /** So much of a word is compared: "cooperate", "cooperation" and "cooperating" are one. */
  private static final int STEM_LENGTH = 6;

  /** Of the telling words of the shorter wording this share must stand in the longer one. */
  private static final double SHARED = 0.5;

  private Wording() {}

  static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Set<String> mine = stems(one);
    Set<String> theirs = stems(other);
    int shorter = Math.min(mine.size(), theirs.size());
    long shared = mine.stream().filter(theirs::contains).count();
    return shorter > 1 && shared >= SHARED * shorter;
  }

  private static Set<String> stems(String words) {
    return Arrays.stream(BREAK.split(words.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= TELLING_LENGTH && !EMPTY_WORDS.contains(word))
        .map(word -> word.substring(0, Math.min(word.length(), STEM_LENGTH)))
        .collect(toSet());
  }
}
