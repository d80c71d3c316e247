package org.chancery.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chancery.desk.ReadingRoom.Result;
import org.chancery.desk.web.Problem;
import org.chancery.register.Outcome;
import org.chancery.register.Recording;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;

/** Takes what is handed in to the reading room, and what was read there to the register. */
final class Handing implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Register register;
  private final ReadingRoom room;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("reading-", 1).factory());

  Handing(Register register, ReadingRoom room) {
    this.register = register;
    this.room = room;
  }

  /** What became of a dispatch that was handed in. */
  sealed interface Done {
    /** It is in the register. */
    record Recorded(Recording recording, Outcome outcome) implements Done {}

    /** It is not. */
    record Refused(String sentence) implements Done {}
  }

  /**
   * Reads and records all that was handed in.
   *
   * @param label what to call it
   * @param day the day of a dispatch that names none; null to refuse such a one
   * @throws Problem.Raised if that takes too long; what was recorded by then stays
   */
  List<Done> take(String label, byte[] content, @Nullable LocalDate day) {
    List<Done> done = new ArrayList<>();
    for (Result result : read(label, content, day)) {
      done.add(
          switch (result) {
            case Result.Read(var recording) ->
                new Done.Recorded(recording, register.record(List.of(recording)).getFirst());
            case Result.Refused(var sentence) -> new Done.Refused(sentence);
          });
    }
    return done;
  }

  private List<Result> read(String label, byte[] content, @Nullable LocalDate day) {
    Future<List<Result>> reading = readers.submit(() -> room.read(label, content, day));
    try {
      return reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw new Problem.Raised(
          503,
          "Too slow",
          "Reading takes longer than %d s; hand in less at a time, or try again later."
              .formatted(PATIENCE.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Raised(503, "Not available", "The desk is closing; try again later.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
