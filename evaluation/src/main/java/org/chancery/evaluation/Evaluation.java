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
  private final EntityBase base;
  private final Matching matching;

  private Evaluation(EntityBase base, Reader reader, Matching matching) {
    this.base = base;
    this.reader = reader;
    this.matching = matching;
  }

  /** Loads the reader with its models. */
  static Evaluation load() {
    EntityBase base = EntityBase.load();
    return new Evaluation(base, Reader.load(base), new Matching(base));
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

  /** Where the intake asks for a day, it is given the labelled one, as a user would do. */
  private Scored score(Gold gold) {
    return switch (takeIn(intake(base, null), gold)) {
      case Received.Accepted(var dispatch) -> score(gold, dispatch, "");
      case Received.Refused(_, var reason) ->
          takeIn(intake(base, gold.date()), gold) instanceof Received.Accepted(var dispatch)
              ? score(gold, dispatch, reason)
              : new Scored(
                  gold, null, reason, matching.match(List.of(), gold.labels(), gold.date()));
    };
  }

  private Scored score(Gold gold, Dispatch dispatch, String refusal) {
    List<Found> found = reader.read(dispatch).claims().stream().map(Found::of).toList();
    return new Scored(
        gold, dispatch, refusal, matching.match(found, gold.labels(), dispatch.date()));
  }

  /** What the intake makes of the dispatch that the labels belong to. */
  static Received takeIn(Intake intake, Gold gold) {
    List<Received> received = new ArrayList<>();
    intake.read(gold.file(), received::add);
    return received.isEmpty()
        ? new Received.Refused(gold.name(), "the intake made nothing of it")
        : received.getFirst();
  }
}
