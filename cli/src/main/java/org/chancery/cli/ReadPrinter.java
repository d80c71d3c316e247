package org.chancery.cli;

import java.io.PrintStream;
import java.util.List;
import org.chancery.cli.text.Sheet;
import org.chancery.model.ClaimJson;
import org.chancery.model.Event;
import org.chancery.model.EventJson;
import org.chancery.reader.Reading;

/** Shows readings, one after the other. */
interface ReadPrinter {

  /**
   * Shows what was read.
   *
   * @param events its political events, empty where only claims are wanted
   */
  void print(Reading reading, List<Event> events);

  /** Takes the sentence that sums up. */
  void summary(String sentence);

  /** For people. */
  static ReadPrinter text(Console console, boolean evidence, boolean explain) {
    Sheet sheet = console.sheet();
    DispatchPage page = new DispatchPage(sheet, evidence);
    return new ReadPrinter() {
      @Override
      public void print(Reading reading, List<Event> events) {
        page.print(reading.dispatch(), reading.claims());
        if (explain) {
          reading.dropped().forEach(reason -> page.aside("dropped: " + reason));
        }
        sheet.gap();
        console.out().flush();
      }

      @Override
      public void summary(String sentence) {
        sheet.note(sentence);
      }
    };
  }

  /** For programs that take PLOVER records: nothing but these on standard output. */
  static ReadPrinter plover(Console console) {
    PrintStream out = console.out();
    return new ReadPrinter() {
      @Override
      public void print(Reading reading, List<Event> events) {
        String label = reading.dispatch().label();
        events.forEach(event -> out.println(EventJson.write(event, label)));
      }

      @Override
      public void summary(String sentence) {
        console.say(sentence);
      }
    };
  }

  /** For programs: nothing but claims on standard output. */
  static ReadPrinter jsonl(Console console, boolean explain) {
    PrintStream out = console.out();
    return new ReadPrinter() {
      @Override
      public void print(Reading reading, List<Event> events) {
        String label = reading.dispatch().label();
        reading.claims().forEach(claim -> out.println(ClaimJson.write(claim, label)));
        if (explain) {
          reading
              .dropped()
              .forEach(reason -> console.say("%s: dropped: %s".formatted(label, reason)));
        }
      }

      @Override
      public void summary(String sentence) {
        console.say(sentence);
      }
    };
  }
}
