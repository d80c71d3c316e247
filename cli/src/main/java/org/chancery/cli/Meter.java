package org.chancery.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error that long work goes on, if somebody watches; leaves no trace. */
final class Meter implements AutoCloseable {
  private static final int WIDTH_WHERE_UNKNOWN = 80;
  private static final int INTERVAL_MILLIS = 250;

  private final @Nullable ProgressBar bar;
  private final Line line;

  private Meter(@Nullable ProgressBar bar, Line line) {
    this.bar = bar;
    this.line = line;
  }

  /** A meter for work of which nobody knows yet how much it is. */
  static Meter of(Console console, String task) {
    Line line = new Line(console.err(), console.width());
    if (!console.isWatched()) {
      return new Meter(null, line);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(line)
            .build();
    return new Meter(bar, line);
  }

  /** One more is done. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** So much of so much is done. */
  void at(String task, long done, long total) {
    if (bar != null) {
      bar.setExtraMessage(" " + task).maxHint(total).stepTo(done);
    }
  }

  /** Makes room for a message; the meter comes again under it. */
  void clear() {
    line.clear();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** The line on which the bar is drawn again and again. */
  private static final class Line implements ProgressBarConsumer {
    private final PrintStream err;
    private final int width;
    private boolean drawn;

    Line(PrintStream err, int width) {
      this.err = err;
      this.width = width > 0 ? width : WIDTH_WHERE_UNKNOWN;
    }

    @Override
    public int getMaxRenderedLength() {
      return width - 1;
    }

    @Override
    public synchronized void accept(String rendered) {
      err.print("\r" + rendered);
      err.flush();
      drawn = true;
    }

    @Override
    public synchronized void clear() {
      if (drawn) {
        err.print("\r" + " ".repeat(width - 1) + "\r");
        err.flush();
        drawn = false;
      }
    }

    @Override
    public void close() {
      clear();
    }
  }
}
