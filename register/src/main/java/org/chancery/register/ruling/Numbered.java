package org.chancery.register.ruling;

import org.chancery.model.Ruling;

/**
 * A ruling in its place.
 *
 * @param number in the order of recording, from 1; numbers may be left out
 */
public record Numbered(long number, Ruling ruling) {
  private static final String PREFIX = "r-";

  /** The id by which people name a ruling. */
  public String id() {
    return id(number);
  }

  /** The id of the ruling with a number. */
  public static String id(long number) {
    return PREFIX + number;
  }
}
