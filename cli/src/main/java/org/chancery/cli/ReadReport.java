package org.chancery.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chancery.answers.text.Wording;
import org.chancery.model.Dispatch;
import org.chancery.model.Event;
import org.chancery.reader.Reader;
import org.chancery.reader.Reading;
import org.chancery.reader.intake.Received;
import org.chancery.register.Outcome;

/** Takes what became of each piece of input, in order: shows it, records it, counts it. */
final class ReadReport {

  /** A piece of input, read or refused. */
  sealed interface Item {
    /**
     * A dispatch that was read.
     *
     * @param events its events, empty where only claims are wanted
     */
    record Read(Reading reading, List<Event> events) implements Item {}

    record Refused(String sentence) implements Item {}
  }

  /** What is to be shown of each dispatch; its claims are recorded in any case. */
  enum Wanted {
    CLAIMS,
    EVENTS
  }

  private final Console console;
  private final ReadPrinter printer;
  private final Recorder recorder;
  private final Meter meter;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int dispatches;
  private int claims;
  private int events;
  private int refused;

  ReadReport(Console console, ReadPrinter printer, Recorder recorder, Meter meter) {
    this.console = console;
    this.printer = printer;
    this.recorder = recorder;
    this.meter = meter;
  }

  /** Reads a piece of input; safe for use by many threads. */
  static Item item(Received received, Supplier<Reader> reader, Wanted wanted) {
    return switch (received) {
      case Received.Refused refused -> new Item.Refused(refused.sentence());
      case Received.Accepted(var dispatch) -> read(dispatch, reader.get(), wanted);
    };
  }

  /** One dispatch that the reader fails on must not cost all those behind it. */
  private static Item read(Dispatch dispatch, Reader reader, Wanted wanted) {
    try {
      List<Event> events = wanted == Wanted.EVENTS ? reader.events(dispatch) : List.of();
      return new Item.Read(reader.read(dispatch), events);
    } catch (RuntimeException e) {
      return new Item.Refused(
          "%s: the reader failed on it (internal error, %s); please report it as README.md says."
              .formatted(dispatch.label(), e.getClass().getSimpleName()));
    }
  }

  void take(Item item) {
    meter.clear();
    switch (item) {
      case Item.Read(var reading, var found) -> take(reading, found);
      case Item.Refused(var sentence) -> refuse(sentence);
    }
    meter.step();
  }

  void summarise() {
    printer.summary(
        "%s read%s, %s%s%s."
            .formatted(
                Wording.count(dispatches, "dispatch"),
                recorded(),
                Wording.count(claims, "claim"),
                events == 0 ? "" : ", " + Wording.count(events, "event"),
                refused == 0 ? "" : ", %d refused".formatted(refused)));
  }

  boolean isComplete() {
    return refused == 0;
  }

  private void take(Reading reading, List<Event> found) {
    Optional<Outcome> outcome = recorder.record(reading);
    outcome.ifPresent(it -> outcomes.merge(it, 1, Integer::sum));
    dispatches++;
    claims += reading.claims().size();
    events += found.size();
    if (console.isWatched() && !console.isWatchedAside()) {
      // What is shown on the same screen tells of the progress better than a line under it.
      meter.close();
    }
    printer.print(reading, found);
  }

  private void refuse(String sentence) {
    refused++;
    console.say(sentence);
  }

  private String recorded() {
    if (outcomes.isEmpty()) {
      return "";
    }
    return " (%d new, %d read anew, %d unchanged)"
        .formatted(count(Outcome.NEW), count(Outcome.REREAD), count(Outcome.UNCHANGED));
  }

  private int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
