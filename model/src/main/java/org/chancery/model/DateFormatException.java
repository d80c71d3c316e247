package org.chancery.model;

/** Says in one sentence why a text is no date: what is wrong, where, and what was expected. */
public final class DateFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 80;

  private final String text;
  private final int position;

  /**
   * A complaint about one place of a text.
   *
   * @param text the whole text, as it was given
   * @param position offset of the first offending character in UTF-16 code units, from 0; the
   *     text's length when the text ends too early
   * @param problem what is wrong there, such as {@code "no such month '13'"}
   * @param expected what would have been right, such as {@code "01 to 12"}
   */
  DateFormatException(String text, int position, String problem, String expected) {
    super(
        "\"%s\" is no EDTF date: %s at character %d, where %s is expected."
            .formatted(clipped(text), problem, position + 1, expected));
    this.text = text;
    this.position = position;
  }

  /** Keeps a sentence a sentence, even if somebody takes a whole dispatch for a date. */
  private static String clipped(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The whole text that was refused. */
  public String text() {
    return text;
  }

  /**
   * Offset of the first offending character in UTF-16 code units, from 0 (the message counts from
   * 1); the text's length when the text ends too early.
   */
  public int position() {
    return position;
  }
}
