package org.chancery.cli.ask;

import java.util.regex.Pattern;

/** The many ways to type one sentence, brought to one. */
final class Sentence {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:(?:hello|hi|hey|so|and|but|ok|okay|well|please|chancery)\\b,?"
              + " ?|(?:can|could|would|will) you (?:please )?(?:tell|show|give) (?:me|us)"
              + " |(?:please )?(?:tell|show|give) (?:me|us)"
              + " (?=(?:who|what|when|where|which|how|since|in|to|of|whom|whose)\\b)|(?:do|did|would)"
              + " you (?:happen to )?know |(?:i|we) (?:would like|want|need|'d like) to know |i"
              + " wonder |i'd like to know )",
          FLAGS);

  private static final Pattern POLITE_END =
      Pattern.compile(",? (?:please|if you know|thanks|thank you)$", FLAGS);

  private static final Pattern CONTRACTED =
      Pattern.compile("\\b(who|what|where|when|which|how)'s\\b", FLAGS);

  private Sentence() {}

  /** One space between words, straight quotes and dashes, no courtesies, no mark at the end. */
  static String plain(String typed) {
    String text =
        typed
            .replaceAll("[\u2018\u2019\u02BC`\u00B4]", "'")
            .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB\"]", "")
            .replaceAll("[\u2010\u2011\u2012\u2013\u2014\u2212]", "-")
            .replaceAll("[\\s\u00A0\u202F]+", " ")
            .replaceAll("[ ?!.…]+$", "")
            .strip();
    String before;
    do {
      before = text;
      text = POLITE.matcher(text).replaceFirst("");
      text = POLITE_END.matcher(text).replaceFirst("");
    } while (!text.equals(before));
    return CONTRACTED.matcher(text).replaceAll("$1 is").strip();
  }
}
