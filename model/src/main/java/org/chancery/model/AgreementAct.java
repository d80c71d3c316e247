package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A step in the life of an agreement. */
public enum AgreementAct {
  NEGOTIATED,
  INITIALLED,
  SIGNED,
  RATIFIED,
  IN_FORCE,
  TERMINATED;

  /** The words used in JSON and on screen, in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
