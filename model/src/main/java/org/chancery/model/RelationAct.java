package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done with diplomatic relations. */
public enum RelationAct {
  ESTABLISHED,
  UPGRADED,
  DOWNGRADED,
  SEVERED,
  RESTORED;

  /** The words used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
