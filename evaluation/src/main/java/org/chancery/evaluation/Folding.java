package org.chancery.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Text without the differences that no two writers agree on: case, diacritics, punctuation. */
final class Folding {

  private static final Transliterator PLAIN =
      Transliterator.getInstance("NFD; [:M:] Remove; Latin-ASCII; Lower");

  private Folding() {}

  /** The words of a text in their order, in plain letters and digits; "Ghana's" is "ghana". */
  static List<String> words(String text) {
    String plain =
        PLAIN
            .transliterate(text)
            .replaceAll("(?<=\\w)'s\\b", "")
            .replace("'", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1));
  }

  /** The words of a text, joined by single spaces. */
  static String fold(String text) {
    return String.join(" ", words(text));
  }

  /** How much the words of two texts overlap: the F1 of their sets. */
  static double overlap(String one, String other) {
    return overlap(words(one), words(other));
  }

  static double overlap(List<String> one, List<String> other) {
    Set<String> a = new HashSet<>(one);
    Set<String> b = new HashSet<>(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both.size() / (a.size() + b.size());
  }
}
