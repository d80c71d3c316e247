package org.chancery.reader.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and ordinals as digits or words. */
public final class Numbers {

  private static final Map<String, Integer> CARDINALS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    List<String> cardinals =
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    List<String> ordinals =
        List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    for (int i = 0; i < 20; i++) {
      CARDINALS.put(cardinals.get(i), i);
      ORDINALS.put(ordinals.get(i), i);
    }
    for (int t = 0; t < tens.size(); t++) {
      int ten = 20 + 10 * t;
      String word = tens.get(t);
      CARDINALS.put(word, ten);
      ORDINALS.put(word.substring(0, word.length() - 1) + "ieth", ten);
      for (int i = 1; i < 10; i++) {
        CARDINALS.put(word + "-" + cardinals.get(i), ten + i);
        ORDINALS.put(word + "-" + ordinals.get(i), ten + i);
      }
    }
    CARDINALS.put("hundred", 100);
  }

  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

  private static final Pattern ORDINAL_DIGITS = Pattern.compile("\\d{1,4}(st|nd|rd|th)");

  private static final Pattern ROMAN = Pattern.compile("(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

  private Numbers() {}

  /** The number that a word or digits stand for, or null. */
  public static @Nullable Integer parse(String word) {
    if (startsWithDigit(word) && DIGITS.matcher(word).matches()) {
      return Integer.parseInt(word);
    }
    return CARDINALS.get(word);
  }

  /** The place in a row that "third" or "3rd" stands for, from 1, or null. */
  public static @Nullable Integer parseOrdinal(String word) {
    if (startsWithDigit(word) && ORDINAL_DIGITS.matcher(word).matches()) {
      return Integer.parseInt(word.substring(0, word.length() - 2));
    }
    return ORDINALS.get(word);
  }

  /** The number that capital Roman digits stand for, from 2 to 99, or null: "XXV". */
  public static @Nullable Integer parseRoman(String word) {
    if (word.length() < 2 || !ROMAN.matcher(word).matches()) {
      return null;
    }
    int number = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = roman(word.charAt(i));
      boolean subtracted = i + 1 < word.length() && digit < roman(word.charAt(i + 1));
      number += subtracted ? -digit : digit;
    }
    return number;
  }

  private static int roman(char digit) {
    return switch (digit) {
      case 'C' -> 100;
      case 'L' -> 50;
      case 'X' -> 10;
      case 'V' -> 5;
      default -> 1;
    };
  }

  /** Nearly every word of a text is asked for its number, and hardly any has one. */
  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && word.charAt(0) <= '9';
  }
}
