package org.chancery.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.chancery.answers.Complaint;

/**
 * A stream that says when nobody takes what is written: a {@code PrintStream} keeps silent about
 * it, and a command would go on for nothing.
 */
final class Output extends FilterOutputStream {

  /** Nobody reads any more, as behind {@code | head}. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed(IOException cause) {
      super(cause);
    }
  }

  Output(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    attempt(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void attempt(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.contains("Broken pipe")) {
        throw new Closed(e);
      }
      throw new Complaint("The output cannot be written: %s.".formatted(reason));
    }
  }
}
