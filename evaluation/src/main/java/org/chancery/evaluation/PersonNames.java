package org.chancery.evaluation;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether two names can be those of one person. */
final class PersonNames {

  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "sheikh",
          "shaikh",
          "sheikha",
          "haji",
          "hon",
          "honourable",
          "honorable",
          "he",
          "h",
          "e",
          "hrh",
          "hh",
          "his",
          "her",
          "highness",
          "majesty",
          "royal",
          "excellency",
          "prince",
          "princess",
          "gen",
          "general",
          "lt",
          "col",
          "colonel",
          "maj",
          "amb",
          "rev",
          "senor",
          "shri",
          "smt",
          "the");

  /** Words that belong to many names and so prove none. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "ul", "bin", "bint", "ibn", "ben", "abu", "de", "da", "do", "dos", "del",
          "di", "della", "la", "le", "van", "von", "der", "den", "y", "jr", "sr", "ii", "iii");

  private PersonNames() {}

  /**
   * Whether all words of one name occur in the other: a surname agrees with the full name that it
   * is a part of, an initial with a name that it begins.
   */
  static boolean agree(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    return !a.isEmpty()
        && !b.isEmpty()
        && (isPart(a, b) || isPart(b, a) || String.join("", a).equals(String.join("", b)));
  }

  /** Whether a name has at least two words, so that it tells one person from another. */
  static boolean isFull(String name) {
    return words(name).size() > 1;
  }

  private static boolean isPart(List<String> part, List<String> whole) {
    return part.stream().anyMatch(word -> word.length() > 1)
        && part.stream().allMatch(word -> whole.stream().anyMatch(sameAs(word)));
  }

  private static Predicate<String> sameAs(String word) {
    return other ->
        word.equals(other)
            || (word.length() == 1 && other.startsWith(word))
            || (other.length() == 1 && word.startsWith(other));
  }

  private static List<String> words(String name) {
    List<String> all = Folding.words(name);
    List<String> proper =
        all.stream().dropWhile(HONORIFICS::contains).filter(not(PARTICLES::contains)).toList();
    // A name of nothing but such words is that name: "Prince", "El Hadj".
    return proper.isEmpty() ? all : proper;
  }
}
