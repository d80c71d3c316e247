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

  /** So much of a word is compared: "cooperate", "cooperation" and "cooperating" are one. */
  private static final int STEM_LENGTH = 6;

  /** Of the telling words of the shorter wording this share must stand in the longer one. */
  private static final double SHARED = 0.6;

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
        .filter(word -> word.length() >= TELLING_LENGTH)
        .map(word -> word.substring(0, Math.min(word.length(), STEM_LENGTH)))
        .collect(toSet());
  }
}
