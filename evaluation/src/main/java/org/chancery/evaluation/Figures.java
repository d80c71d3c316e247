package org.chancery.evaluation;

/**
 * What is counted, of one claim type or of all.
 *
 * @param read claims that were read
 * @param gold claims that are labelled
 * @param right claims that agree with a label of their own in the core roles
 * @param full those of them that agree in all roles
 * @param dated those of {@code right} whose label has a date
 * @param dates those of {@code dated} that have just the labelled dates
 * @param attribution those of {@code right} that agree in the attribution
 * @param modality those of {@code right} that agree in the modality
 */
record Figures(
    int read, int gold, int right, int full, int dated, int dates, int attribution, int modality) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

  /** A claim that is none of the labelled ones. */
  static final Figures SPURIOUS = new Figures(1, 0, 0, 0, 0, 0, 0, 0);

  /** A label that was not read. */
  static final Figures MISSED = new Figures(0, 1, 0, 0, 0, 0, 0, 0);

  /** A claim that is a labelled one. */
  static Figures of(Comparison comparison) {
    return new Figures(
        1,
        1,
        1,
        one(comparison.isRightInFull()),
        one(comparison.dated()),
        one(comparison.dated() && comparison.dates()),
        one(comparison.attribution()),
        one(comparison.modality()));
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  Figures plus(Figures other) {
    return new Figures(
        read + other.read,
        gold + other.gold,
        right + other.right,
        full + other.full,
        dated + other.dated,
        dates + other.dates,
        attribution + other.attribution,
        modality + other.modality);
  }

  double precision() {
    return share(right, read);
  }

  double recall() {
    return share(right, gold);
  }

  double f1() {
    return share(2 * right, read + gold);
  }

  double fullPrecision() {
    return share(full, read);
  }

  double fullRecall() {
    return share(full, gold);
  }

  double fullF1() {
    return share(2 * full, read + gold);
  }

  double dateShare() {
    return share(dates, dated);
  }

  double attributionShare() {
    return share(attribution, right);
  }

  double modalityShare() {
    return share(modality, right);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
