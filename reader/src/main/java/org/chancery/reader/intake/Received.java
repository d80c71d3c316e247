package org.chancery.reader.intake;

import org.chancery.model.Dispatch;

/** What became of one piece of input: a dispatch, or the reason why it is none. */
public sealed interface Received {

  /** A dispatch, ready to be read. */
  record Accepted(Dispatch dispatch) implements Received {}

  /**
   * Something that is no dispatch.
   *
   * @param label the file, with the number of the line where that matters
   * @param reason what is wrong and what to do about it, as the rest of a sentence: "it is empty"
   */
  record Refused(String label, String reason) implements Received {

    /** The whole sentence, for a person. */
    public String sentence() {
      return label + ": " + reason + ".";
    }
  }
}
