package org.chancery.answers;

import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.register.entry.Entry;

/** Entries in words. */
public final class EntryText {

  private EntryText() {}

  /** What an entry holds; whether it is only announced is not said. */
  public static String phrase(Entry entry) {
    return Phrases.of(entry.fact(), entry.bounds());
  }

  /** When an entry held, marked if it is only announced. */
  public static String times(Entry entry) {
    return (entry.planned() ? "[planned] " : "") + Times.words(entry.bounds());
  }

  /** What an entry rests on, in few words. */
  public static String support(Entry entry) {
    String claims = Wording.count(entry.supporting(), "claim");
    String support =
        entry.origins() == entry.supporting()
            ? claims
            : "%s of %s".formatted(claims, Wording.count(entry.origins(), "origin"));
    return entry.opposing() == 0 ? support : support + ", %d against".formatted(entry.opposing());
  }
}
