package org.chancery.answers.text;

import java.util.List;
import java.util.regex.Pattern;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Truth;

/** The small change of English: articles, plurals, ordinals, enumerations. */
public final class Wording {

  /** Names of states that take the article: plurals, unions, and a few by custom. */
  private static final Pattern STATES_WITH_ARTICLE =
      Pattern.compile(
          "(?:United|Soviet|Holy)"
              + " .*|.*\\b(?:Republic|Islands|Emirates|Union|Federation|Kingdom)\\b.*|Bahamas|Comoros|DR"
              + " Congo|Gambia|Maldives|Netherlands|Philippines");

  /**
   * "suspended" and its like are adjectives; they are counted with the noun that they leave out.
   */
  private static final Pattern ADJECTIVE = Pattern.compile("suspended|former|associate|permanent");

  private Wording() {}

  /** How sure an answer is: "certain", "possible", "no". */
  public static String word(Truth truth) {
    return switch (truth) {
      case CERTAINLY -> "certain";
      case POSSIBLY -> "possible";
      case NO -> "no";
    };
  }

  /** "2 claims", "1 claim". */
  public static String count(long number, String noun) {
    return number + " " + (number == 1 ? noun : plural(noun));
  }

  /** The plural of a noun, or of an adjective that stands for a sort of member. */
  public static String plural(String noun) {
    if (ADJECTIVE.matcher(noun).matches()) {
      return noun + " members";
    }
    return noun.matches(".*(?:[^aeiou]y)")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + (noun.matches(".*(?:s|x|ch|sh)") ? "es" : "s");
  }

  /** "a member", "an observer", "a former member". */
  public static String a(String noun) {
    String full = ADJECTIVE.matcher(noun).matches() ? noun + " member" : noun;
    return ("aeiou".indexOf(full.charAt(0)) < 0 ? "a " : "an ") + full;
  }

  /** The same words as the beginning of a sentence. */
  public static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** "1st", "2nd", "11th". */
  public static String ordinal(int number) {
    boolean teen = number % 100 >= 11 && number % 100 <= 13;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /** "A", "A and B", "A, B and C". */
  public static String and(List<String> words) {
    return joined(words, "and");
  }

  /** "A", "A or B", "A, B or C". */
  public static String or(List<String> words) {
    return joined(words, "or");
  }

  /** The entity's name with the article that it takes within a sentence. */
  public static String the(Entity entity) {
    return takesArticle(entity) ? "the " + entity.name() : entity.name();
  }

  private static boolean takesArticle(Entity entity) {
    String name = entity.name();
    if (name.startsWith("The ") || name.startsWith("the ")) {
      return false;
    }
    return entity.kind() == EntityKind.STATE
        ? STATES_WITH_ARTICLE.matcher(name).matches()
        // Names of one word are mostly acronyms or coined: NATO, Mercosur.
        : entity.kind() == EntityKind.ORGANISATION && name.contains(" ");
  }

  private static String joined(List<String> words, String conjunction) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + conjunction
        + " "
        + words.getLast();
  }
}
