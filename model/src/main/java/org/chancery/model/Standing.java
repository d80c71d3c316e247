package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a tenure stands at the time of which the dispatch speaks. */
public enum Standing {
  IN_OFFICE,
  FORMER,
  DESIGNATE,
  ACTING,
  CANDIDATE;

  /** The words used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
