package org.chancery.reader.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a word of a folded sentence can be taken for, as rules name it in brackets. */
public enum Kind {
  PERSON,
  OFFICE,
  STATE,
  PLACE,
  ORGANISATION,
  COUNT,
  GATHERING,
  SITUATION,
  TIME,
  LENGTH,
  PERIOD,
  DOCUMENT,
  PAIR;

  /** The word for it in rules and on screen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words for all kinds. */
  static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }
}
