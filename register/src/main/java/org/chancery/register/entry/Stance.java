package org.chancery.register.entry;

import java.util.Locale;

/** How a claim stands to an entry. */
public enum Stance {
  /** It says the same. */
  SUPPORTS,
  /** It speaks of something else, from which follows when this began or ended. */
  NARROWS,
  /** It denies it, or gives dates that contradict it. */
  OPPOSES;

  /** The word used in the database and on screen, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
