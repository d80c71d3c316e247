package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done with sanctions. */
public enum SanctionAct {
  IMPOSED,
  EXTENDED,
  EASED,
  LIFTED;

  /** The words used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
