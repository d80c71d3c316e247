package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How firmly a dispatch says something. */
public enum Modality {
  /** Given as fact. */
  ASSERTED,
  /** Announced for the future. */
  PLANNED,
  /** Hoped, conditional, or merely held possible. */
  POSSIBLE,
  /** Said not to be so. */
  DENIED;

  /** The word used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
