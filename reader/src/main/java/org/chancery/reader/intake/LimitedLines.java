package org.chancery.reader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream of any length, none of which is kept beyond a limit. */
final class LimitedLines {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int filled;
  private long number;
  private boolean tooLong;

  LimitedLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    boolean any = false;
    while (true) {
      if (position == filled && !fill()) {
        number += any ? 1 : 0;
        return any;
      }
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      if (end < filled) {
        position = end + 1;
        number++;
        return true;
      }
      position = end;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void keep(int end) {
    tooLong = tooLong || line.size() + (end - position) > limit;
    if (!tooLong) {
      line.write(buffer, position, end - position);
    }
  }

  /** Number of the line, the first being 1. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  byte[] bytes() {
    return line.toByteArray();
  }
}
