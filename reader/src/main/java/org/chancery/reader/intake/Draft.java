package org.chancery.reader.intake;

import java.time.LocalDate;
import java.util.List;
import org.chancery.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to become a dispatch, whatever format it came in.
 *
 * @param label what its sender calls it
 * @param text the canonical text
 * @param given what its wrapping says about it
 * @param hints stretches whose role the wrapping tells, such as the headline of a web page
 */
record Draft(String label, String text, Given given, List<Passage> hints) {

  Draft {
    hints = List.copyOf(hints);
  }

  /** What a JSON object or the head of a web page says of a text; null where it does not. */
  record Given(
      @Nullable String source,
      @Nullable String title,
      @Nullable String url,
      @Nullable LocalDate date) {

    static final Given NOTHING = new Given(null, null, null, null);
  }

  static Draft plain(String label, String text) {
    return new Draft(label, canonical(text), Given.NOTHING, List.of());
  }

  /** Line ends become {@code \n}; NUL and byte order marks go; all else stays. */
  static String canonical(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").replace("\uFEFF", "");
  }
}
