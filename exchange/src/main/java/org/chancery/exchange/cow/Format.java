package org.chancery.exchange.cow;

import java.util.Arrays;
import java.util.Optional;

/** The two forms in which the data are given out, which do not agree everywhere. */
public enum Format {
  /** A row an organisation and year, a column a state. */
  ORGANISATION_YEAR("organisation-year", 0.94),
  /** A row a state and year, a column an organisation. */
  STATE_YEAR("state-year", 0.95);

  private final String word;
  private final double confidence;

  Format(String word, double confidence) {
    this.word = word;
    this.confidence = confidence;
  }

  /** The word used in texts and labels. */
  public String word() {
    return word;
  }

  /**
   * The confidence of its claims. Where the two disagree the state-year form goes first: it alone
   * tells years in which an organisation did not exist from years that are missing.
   */
  double confidence() {
    return confidence;
  }

  static Optional<Format> called(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
