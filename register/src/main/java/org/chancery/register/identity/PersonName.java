package org.chancery.register.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in the two forms in which names from different outlets are compared. The order of
 * its words does not count: family names stand first or last, and outlets turn them round.
 *
 * @param words the words without accents, case and particles, one spelling for letters that
 *     transcriptions interchange
 * @param skeletons the same words without vowels behind the first letter, for transcriptions that
 *     differ more: "Mohammed" and "Muhamad"
 */
public record PersonName(Set<String> words, Set<String> skeletons) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}]+");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern VOWELS_BEHIND = Pattern.compile("(?<=.)[aeiou]");

  /** Words that outlets add, drop and write together as they like. */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "bin", "ibn", "bint", "ben", "ould", "de", "da", "dos", "van", "von");

  public PersonName {
    words = Set.copyOf(words);
    skeletons = Set.copyOf(skeletons);
  }

  /** The forms of a name as it is written. */
  public static PersonName of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    Set<String> words =
        Arrays.stream(
                BREAK.split(APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT)))
            .filter(word -> word.length() > 1 && !PARTICLES.contains(word))
            .map(PersonName::respelt)
            .collect(toUnmodifiableSet());
    return new PersonName(
        words,
        words.stream()
            .map(word -> VOWELS_BEHIND.matcher(word).replaceAll(""))
            .collect(toUnmodifiableSet()));
  }

  /** Whether both are the same words, in whatever order and transcription. */
  public boolean isSpelling(PersonName other) {
    return !words.isEmpty() && words.equals(other.words);
  }

  /** Whether one name may be the other, written otherwise or with some of its words left out. */
  public boolean mayBe(PersonName other) {
    return !skeletons.isEmpty()
        && !other.skeletons.isEmpty()
        && (skeletons.containsAll(other.skeletons) || other.skeletons.containsAll(skeletons));
  }

  private static String respelt(String word) {
    String same =
        word.replace("ph", "f")
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("kh", "h")
            .replace("gh", "g")
            .replace("x", "ks")
            .replace('y', 'i')
            .replace('j', 'i')
            .replace('q', 'k');
    return DOUBLED.matcher(same).replaceAll("$1");
  }
}
