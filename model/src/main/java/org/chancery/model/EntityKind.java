package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing an {@link Entity} is. */
public enum EntityKind {
  PERSON,
  STATE,
  /** Bodies of every sort, ministries and missions included. */
  ORGANISATION,
  PLACE,
  /** A summit, session or conference: something that happens once, at a place and a time. */
  GATHERING,
  /** Several that the text names only together: "the two sides", "Western states". */
  GROUP;

  /** The word used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
