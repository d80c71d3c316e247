package org.chancery.model.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Tells what a misspelt name was probably meant to be. */
public final class Spelling {

  private Spelling() {}

  /** The end of a sentence that says there is no such name: the nearest that there is, or none. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known).map("; did you mean \"%s\"?"::formatted).orElse("");
  }

  /** The same, or else all names that there are. */
  public static String hintOrAll(String word, Collection<String> known) {
    return nearest(word, known)
        .map("; did you mean \"%s\"?"::formatted)
        .orElseGet(() -> all(known));
  }

  private static String all(Collection<String> known) {
    return (known.size() == 1 ? "; there is only " : "; there are ") + String.join(", ", known);
  }

  /** The known name with the fewest letters changed, if they are few enough to be a slip. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    int slips = Math.max(1, Math.min(3, word.length() / 3));
    return known.stream()
        .filter(each -> distance(lower, each) <= slips)
        .min(
            Comparator.comparingInt((String each) -> distance(lower, each))
                .thenComparingInt(String::length));
  }

  /** How many letters must be put in, left out, changed or swapped to make one word the other. */
  private static int distance(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : least(one, other, i, j, least);
      }
    }
    return least[one.length()][other.length()];
  }

  private static int least(String one, String other, int i, int j, int[][] least) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int changed = least[i - 1][j - 1] + (same ? 0 : 1);
    int fewest = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, least[i - 2][j - 2] + 1) : fewest;
  }
}
