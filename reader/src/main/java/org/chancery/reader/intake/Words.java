package org.chancery.reader.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The words of {@code words.yaml}, and what can be told of a name or a line by them. */
final class Words {

  private static final JsonNode LISTS = Resources.yaml("words.yaml");

  private static final Set<String> AGENCIES = list("agencies");
  private static final Set<String> AGENCY_ENDINGS = list("agencyEndings");
  private static final Set<String> ISSUERS = list("issuers");
  private static final Set<String> OUTLETS = list("outlets");
  private static final Set<String> NOT_PLACES = list("notPlaces");
  private static final Set<String> PLACE_STARTS = list("placeStarts");
  private static final Set<String> PLACE_ENDS = list("placeEnds");
  private static final Set<String> SMALL = list("small");
  private static final Set<String> DATE_LABELS = list("dateLabels");
  private static final Set<String> ENGLISH = list("english");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WEEKDAY = Pattern.compile(DatePhrases.WEEKDAY);
  private static final Set<String> AFTER_ISSUER = Set.of("of", "for", "on", "to");

  private Words() {}

  static List<String> split(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(SPACE.split(stripped));
  }

  static int count(String text) {
    return split(text).size();
  }

  static boolean isEnglish(String word) {
    return ENGLISH.contains(word);
  }

  static boolean isDateLabel(String word) {
    return DATE_LABELS.contains(word);
  }

  /** Whether a name is that of a known agency, or ends as agencies' names do. */
  static boolean isAgency(String name) {
    String lower = lower(name);
    return AGENCIES.contains(lower)
        || (lower.length() > 5 && AGENCY_ENDINGS.stream().anyMatch(lower::endsWith));
  }

  static boolean isOutlet(String name) {
    return isAgency(name) || split(lower(name)).stream().anyMatch(OUTLETS::contains);
  }

  /** Whether a name at the end of the prose is more likely a publisher than a person. */
  static boolean isHouse(String name) {
    return isOutlet(name) || split(name).size() == 1;
  }

  /** Whether a line in title case names a body that issues dispatches, and nothing besides. */
  static boolean isIssuer(String line) {
    List<String> words = split(line);
    if (words.size() > 14 || !isTitleCase(words)) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean head = i == words.size() - 1 || AFTER_ISSUER.contains(lower(words.get(i + 1)));
      if (head && ISSUERS.contains(letters(words.get(i)))) {
        return true;
      }
    }
    return words.size() <= 5 && OUTLETS.contains(letters(words.getLast()));
  }

  private static boolean isTitleCase(List<String> words) {
    return words.stream()
        .allMatch(
            word -> Character.isUpperCase(word.codePointAt(0)) || SMALL.contains(lower(word)));
  }

  static boolean isNoPlace(String name) {
    return NOT_PLACES.contains(lower(name))
        || DatePhrases.parse(name + " 1").isPresent()
        || WEEKDAY.matcher(name).matches();
  }

  /** Whether a name that stands before a colon has the looks of a city rather than a person. */
  static boolean looksLikePlace(String name) {
    List<String> words = split(lower(name));
    return words.size() == 1
        || isCapitals(name)
        || PLACE_STARTS.contains(words.getFirst())
        || PLACE_ENDS.contains(words.getLast());
  }

  static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** "ADDIS ABABA" as "Addis Ababa"; what is not all capitals stays. */
  static String placeName(String name) {
    String stripped = name.strip();
    if (!isCapitals(stripped) || stripped.indexOf('.') >= 0) {
      return stripped;
    }
    StringBuilder result = new StringBuilder(stripped.length());
    int letters = 0;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean apostrophe = c == '\'' || c == '’';
      result.append(letters == 0 ? c : Character.toLowerCase(c));
      // "N'Djamena" has a capital behind the apostrophe, "Xi'an" and "Sana'a" have not.
      letters = Character.isLetter(c) ? letters + 1 : apostrophe && letters > 1 ? letters : 0;
    }
    return result.toString();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String letters(String word) {
    return lower(word).replaceAll("[^\\p{L}-]", "");
  }

  private static Set<String> list(String name) {
    Set<String> words = new HashSet<>();
    LISTS.path(name).forEach(word -> words.add(lower(word.asString())));
    if (words.isEmpty()) {
      throw new IllegalStateException("words.yaml has no list " + name);
    }
    return Set.copyOf(words);
  }
}
