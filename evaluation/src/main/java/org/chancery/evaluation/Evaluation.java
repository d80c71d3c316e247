package org.chancery.evaluation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.entities.EntityBase;
import org.chancery.evaluation.Score.Scored;
import org.chancery.model.Dispatch;
import org.chancery.model.EntityKind;
import org.chancery.reader.Reader;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import org.jspecify.annotations.Nullable;

/** Reads the dispatches of a set and holds the claims against the labels. */
final class Evaluation {

  private final Reader reader;
  private final Intake intake;
  private final Matching matching;

  private Evaluation(Reader reader, Intake intake, Matching matching) {
    this.reader = reader;
    this.intake = intake;
    this.matching = matching;
  }

  /** Loads the reader with its models. */
  static Evaluation load() {
    EntityBase base = EntityBase.load();
    return new Evaluation(Reader.load(base), intake(base, null), new Matching(base));
  }

  /**
   * The intake as the command line has it.
   *
   * @param fallback the day of dispatches that name none, or null to refuse those
   */
  static Intake intake(EntityBase base, @Nullable LocalDate fallback) {
    Set<String> places =
        base.all()
            .filter(known -> known.entity().kind() == EntityKind.PLACE)
            .flatMap(known -> known.names().stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new Intake(
        fallback,
        name -> places.contains(name.toLowerCase(Locale.ROOT)),
        LocalDate.now(ZoneOffset.UTC));
  }

  Score score(GoldSet set) {
    return new Score(set.name(), set.dispatches().stream().map(this::score).toList());
  }

  private Scored score(Gold gold) {
    Dispatch dispatch = takeIn(intake, gold);
    List<Found> found =
        dispatch == null
            ? List.of()
            : reader.read(dispatch).claims().stream().map(Found::of).toList();
    LocalDate day = dispatch == null ? gold.date() : dispatch.date();
    return new Scored(gold, dispatch, matching.match(found, gold.labels(), day));
  }

  /** The dispatch that the labels belong to, or null where it is refused. */
  static @Nullable Dispatch takeIn(Intake intake, Gold gold) {
    List<Dispatch> taken = new ArrayList<>();
    intake.read(
        gold.file(),
        received -> {
          if (received instanceof Received.Accepted(var dispatch)) {
            taken.add(dispatch);
          }
        });
    return taken.isEmpty() ? null : taken.getFirst();
  }
}
