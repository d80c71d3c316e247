package org.chancery.register.finding;

import java.util.Locale;

/** How much a finding matters. */
public enum Gravity {
  /** What is said cannot all be true. */
  GRAVE,
  /** What is said goes against a rule, or can hardly all be true. */
  SERIOUS,
  /** Something is missing, late or unusual, and deserves a look. */
  SLIGHT;

  /** The word used in JSON and on screen, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
