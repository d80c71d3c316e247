package org.chancery.register;

import java.time.Instant;
import org.chancery.model.Ruling;

/**
 * A ruling as it is kept.
 *
 * @param id "r-" and its number, in the order of recording
 * @param by name of the person who gave it
 * @param reason why, in the person's words
 * @param stands whether it is not undone
 */
public record Ruled(
    String id, Ruling ruling, String by, String reason, Instant recorded, boolean stands) {

  /** The same, standing or undone. */
  Ruled standing(boolean now) {
    return new Ruled(id, ruling, by, reason, recorded, now);
  }
}
