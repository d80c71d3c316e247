package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a meeting was held. */
public enum MeetingForm {
  IN_PERSON,
  CALL,
  VIDEO,
  SIDELINES;

  /** The words used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
