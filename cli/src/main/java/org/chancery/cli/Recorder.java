package org.chancery.cli;

import java.util.Optional;
import org.chancery.reader.Reading;
import org.chancery.register.Outcome;
import org.chancery.register.Register;

/** Where readings go. */
@FunctionalInterface
interface Recorder {

  /** Records nothing. */
  Recorder NONE = reading -> Optional.empty();

  /** What became of a reading; empty if nothing is recorded. */
  Optional<Outcome> record(Reading reading);

  /**
   * Into a register.
   *
   * @param version of the reader that made them
   */
  static Recorder into(Register register, String version) {
    return reading -> Optional.of(register.record(reading.dispatch(), reading.claims(), version));
  }
}
