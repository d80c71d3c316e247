package org.chancery.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.chancery.answers.Json;
import tools.jackson.databind.node.ObjectNode;

/** What happens while the desk is open, one JSON object a line; commands keep no logs. */
final class Logs {

  /** What the desk itself has to say, and from others what they warn of. */
  private static final String OWN = "org.chancery";

  private Logs() {}

  /** Silences what libraries have to say: a command says itself what matters. */
  static void silence() {
    LogManager.getLogManager().reset();
  }

  /** Writes logs to a stream from now on. */
  static void writeTo(OutputStream out) {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new Lines(out));
    Logger.getLogger(OWN).setLevel(Level.INFO);
  }

  /** Each record is there at once, so that nothing is lost when the process ends. */
  private static final class Lines extends StreamHandler {
    Lines(OutputStream out) {
      super(out, new JsonLines());
    }

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
      flush();
    }
  }

  private static final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord record) {
      ObjectNode line =
          Json.object()
              .put("at", record.getInstant().toString())
              .put("level", record.getLevel().getName().toLowerCase(Locale.ROOT))
              .put("logger", record.getLoggerName())
              .put("message", formatMessage(record));
      Throwable failure = record.getThrown();
      if (failure != null) {
        StringWriter details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        line.put("failure", details.toString());
      }
      return line + "\n";
    }
  }
}
