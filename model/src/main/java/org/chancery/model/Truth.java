package org.chancery.model;

/**
 * The answer to a question about time: dates are imprecise, so between yes and no lies a third.
 *
 * <p>The three combine by Kleene's strong logic: {@code NO} is false, {@code CERTAINLY} is true,
 * and {@code POSSIBLY} stands for either. None of the methods takes or gives null.
 */
public enum Truth {
  /** So on every reading of the dates. */
  CERTAINLY,
  /** So on some readings of the dates, not on others. */
  POSSIBLY,
  /** So on no reading of the dates. */
  NO;

  /** {@code CERTAINLY} for true, {@code NO} for false. */
  public static Truth of(boolean known) {
    return known ? CERTAINLY : NO;
  }

  /** Whether both hold: the weaker of the two. */
  public Truth and(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether either holds: the stronger of the two. */
  public Truth or(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether it does not hold; what is possible stays possible. */
  public Truth not() {
    return switch (this) {
      case CERTAINLY -> NO;
      case POSSIBLY -> POSSIBLY;
      case NO -> CERTAINLY;
    };
  }
}
