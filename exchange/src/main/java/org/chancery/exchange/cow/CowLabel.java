package org.chancery.exchange.cow;

import org.chancery.model.Dispatch;

/**
 * What the dispatches of an import are called by.
 *
 * @param acronym that of the organisation, in lower case
 */
record CowLabel(Format format, String acronym) {
  private static final String EDITION = "cow-igo-3.0";

  /**
   * The label of a dispatch made by {@link CowImport}.
   *
   * @throws IllegalArgumentException if it was made elsewhere
   */
  static CowLabel of(Dispatch dispatch) {
    String[] parts = dispatch.label().split("/", -1);
    if (parts.length != 3 || !parts[0].equals(EDITION)) {
      throw new IllegalArgumentException("no label of an import: " + dispatch.label());
    }
    Format format =
        Format.called(parts[1])
            .orElseThrow(() -> new IllegalArgumentException("no such form: " + parts[1]));
    return new CowLabel(format, parts[2]);
  }

  @Override
  public String toString() {
    return "%s/%s/%s".formatted(EDITION, format.word(), acronym);
  }
}
