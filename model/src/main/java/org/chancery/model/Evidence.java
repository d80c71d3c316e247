package org.chancery.model;

/**
 * The stretch of a dispatch's text that says something.
 *
 * @param from offset of the first character in the canonical text, in UTF-16 code units, from 0
 * @param to offset behind the last character, greater than {@code from}
 * @param quote exactly the text between the two
 */
public record Evidence(int from, int to, String quote) {

  public Evidence {
    if (from < 0 || to - from != quote.length() || quote.isEmpty()) {
      throw new IllegalArgumentException(
          "evidence from %d to %d does not fit its quote of %d characters"
              .formatted(from, to, quote.length()));
    }
  }

  /** The evidence that {@code text} gives between two offsets. */
  public static Evidence of(String text, int from, int to) {
    return new Evidence(from, to, text.substring(from, to));
  }
}
