package org.chancery.desk;

import java.time.LocalDate;
import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.register.Recording;
import org.jspecify.annotations.Nullable;

/** Reads what is handed in. May be used by several threads at once. */
public interface ReadingRoom {

  /**
   * Takes in what was handed in and reads it.
   *
   * @param label what to call it
   * @param content plain text, HTML, JSON or JSON Lines, told apart by what is in it
   * @param day the day of a dispatch that names none; null to refuse such a one
   * @return for each dispatch in it what was read there, or why not; never empty
   * @throws org.chancery.answers.Complaint if there are too many in it to be read at once
   */
  List<Result> read(String label, byte[] content, @Nullable LocalDate day);

  /** Reads a dispatch anew by the reader that is for it. */
  Recording read(Dispatch dispatch);

  /** Whether reading can begin at once: the reader is loaded. */
  boolean isReady();

  /** What became of a dispatch. */
  sealed interface Result {
    /** It was read. */
    record Read(Recording recording) implements Result {}

    /**
     * It is none, or cannot be read.
     *
     * @param sentence what is wrong and what to do
     */
    record Refused(String sentence) implements Result {}
  }
}
