package org.chancery.cli;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chancery.answers.Complaint;
import org.chancery.desk.ReadingRoom;
import org.chancery.model.Dispatch;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import org.chancery.register.Recording;
import org.jspecify.annotations.Nullable;

/** Reads for the desk, by the reader of this program. */
final class ModelReadingRoom implements ReadingRoom {

  /** Of one request; a small file can unpack to very many. */
  private static final int MOST_DISPATCHES = 1000;

  private final Models models;
  private final Lazy<Readers> readers;
  private final Clock clock;

  ModelReadingRoom(Models models, Clock clock) {
    this.models = models;
    this.readers = Lazy.of(() -> new Readers(models));
    this.clock = clock;
  }

  @Override
  public List<Result> read(String label, byte[] content, @Nullable LocalDate day) {
    Intake intake =
        new Intake(day, Places.of(models::base), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    List<Result> results = new ArrayList<>();
    intake.read(
        label,
        new ByteArrayInputStream(content),
        received -> {
          if (results.size() == MOST_DISPATCHES) {
            throw new Complaint(
                "%s: there are more than %d dispatches in it; hand in less at a time."
                    .formatted(label, MOST_DISPATCHES));
          }
          results.add(result(received));
        });
    return results.isEmpty()
        ? List.of(new Result.Refused(label + ": there is no dispatch in it."))
        : results;
  }

  private Result result(Received received) {
    return switch (received) {
      case Received.Refused refused -> new Result.Refused(inForms(refused.sentence()));
      case Received.Accepted(var dispatch) -> new Result.Read(read(dispatch));
    };
  }

  /** The command line's advice, as it is for those who fill in forms and parameters. */
  private static String inForms(String sentence) {
    return sentence.replace(
        "give one with --date YYYY-MM-DD", "give one as the date, as in 2022-03-20");
  }

  @Override
  public Recording read(Dispatch dispatch) {
    return readers.get().read(dispatch);
  }

  @Override
  public boolean isReady() {
    return models.isReady();
  }
}
