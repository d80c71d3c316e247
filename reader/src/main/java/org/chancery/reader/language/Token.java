package org.chancery.reader.language;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * A word or mark of a sentence.
 *
 * @param from offset of its first character in the canonical text of the dispatch
 * @param to offset behind its last character
 * @param word as it stands in the text
 * @param lemma its dictionary form, in lower case
 * @param tag its part of speech in the Penn Treebank's tag set
 * @param named asks the name recogniser
 */
public record Token(
    int from, int to, String word, String lemma, String tag, Supplier<String> named) {

  /** PERSON, ORGANIZATION, LOCATION or O: what the name recogniser takes it for. */
  public String ner() {
    return named.get();
  }

  /** The word in lower case, with a straight apostrophe. */
  public String lower() {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Whether the word is one of some words, whatever its case. */
  public boolean is(String... words) {
    for (String each : words) {
      if (each.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether it is a verb form. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }
}
