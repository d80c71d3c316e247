package org.chancery.register.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.jspecify.annotations.Nullable;

/** Whether two claims must mean two facts because of when these held or happened. */
final class Timing {

  /**
   * Who is still called by an office so many days after it ended has it again; before, the outlet
   * is more likely to be behind the times. In days.
   */
  private static final int STALE = 365;

  /** Within so many days before a dispatch lies what it tells as news without a date. */
  private static final int NEWS = 14;

  /** Sessions are looked back and forward to for longer. In days. */
  private static final int SESSION = 200;

  /** Tellings of one speech differ by its day, that of the report and that of the reprint. */
  private static final int SPEECH = 3;

  private Timing() {}

  /** From one day to another, both included; null is open. */
  private record Span(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final Span ANY = new Span(null, null);

    boolean meets(Span other) {
      return !isAfter(first, other.last) && !isAfter(other.first, last);
    }

    Span widened(int days) {
      return new Span(
          first == null ? null : first.minusDays(days), last == null ? null : last.plusDays(days));
    }
  }

  /** Symmetric, and false for a claim and itself. */
  static boolean apart(Witness one, Witness other) {
    return switch (one.fact()) {
      case Fact.Tenure _, Fact.Membership _, Fact.Presidency _ ->
          isOver(one.bounds(), other.bounds())
              || isOver(other.bounds(), one.bounds())
              || isFollowed(one.bounds(), other.bounds())
              || isFollowed(other.bounds(), one.bounds());
      case Fact.Meeting _,
          Fact.Statement _,
          Fact.Gathering _,
          Fact.Visit _,
          Fact.Agreement _,
          Fact.Sanction _,
          Fact.Relation _ ->
          !span(one).meets(span(other));
      case Fact.Tally _, Fact.Founding _, Fact.Seat _, Fact.Trait _, Fact.Situation _ -> false;
    };
  }

  /** Whether one is known to have begun by the day on which another had ended at the latest. */
  static boolean beginsBefore(Witness one, Witness end) {
    LocalDate begun = one.bounds().latestStart();
    LocalDate ended = end.bounds().latestEnd();
    return begun != null && ended != null && !begun.isAfter(ended);
  }

  /** How many days lie between what two claims tell of, at least; 0 where nothing tells. */
  static long distance(Witness one, Witness other) {
    return days(one)
        .flatMap(mine -> days(other).map(theirs -> Math.abs(ChronoUnit.DAYS.between(mine, theirs))))
        .mapToLong(Long::longValue)
        .min()
        .orElse(0);
  }

  /** The first day that a claim tells of; empty where it tells of none. */
  static Optional<LocalDate> first(Witness witness) {
    return days(witness).min(LocalDate::compareTo);
  }

  /** How many of its sides in time a claim gives, 0 to 4. */
  static long precision(Witness witness) {
    return days(witness).count();
  }

  /** Whether one had ended before the other began, or was long over while the other held. */
  private static boolean isOver(Bounds one, Bounds other) {
    LocalDate end = one.latestEnd();
    if (end == null) {
      return false;
    }
    return isAfter(other.earliestStart(), end) || isAfter(other.earliestEnd(), end.plusDays(STALE));
  }

  /**
   * Whether the other began later and ended later, and may have begun when this one had ended. Two
   * who tell of one thing and err seldom err in both dates, and leave no room between.
   */
  private static boolean isFollowed(Bounds one, Bounds other) {
    return isAfter(other.earliestStart(), one.latestStart())
        && isAfter(other.earliestEnd(), one.latestEnd())
        && !isAfter(one.earliestEnd(), other.latestStart());
  }

  private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isAfter(other);
  }

  private static Span span(Witness witness) {
    Date date = date(witness.fact());
    if (date == null) {
      return undated(witness);
    }
    Span stated = new Span(date.earliest().orElse(null), date.latest().orElse(null));
    return witness.fact() instanceof Fact.Statement ? stated.widened(SPEECH) : stated;
  }

  private static Span undated(Witness witness) {
    LocalDate published = witness.published();
    if (witness.fact() instanceof Fact.Gathering) {
      return new Span(published, published).widened(SESSION);
    }
    return switch (witness.bearing().modality()) {
      case Modality.ASSERTED -> new Span(published.minusDays(NEWS), published);
      case Modality.PLANNED -> new Span(published, null);
      case Modality.POSSIBLE, Modality.DENIED -> Span.ANY;
    };
  }

  private static @Nullable Date date(Fact fact) {
    return switch (fact) {
      case Fact.Meeting it -> it.date();
      case Fact.Statement it -> it.date();
      case Fact.Gathering it -> it.date();
      case Fact.Visit it -> it.start() == null ? it.end() : it.start();
      case Fact.Agreement it -> it.date();
      case Fact.Sanction it -> it.date();
      case Fact.Relation it -> it.date();
      default -> null;
    };
  }

  private static Stream<LocalDate> days(Witness witness) {
    Date date = date(witness.fact());
    Bounds bounds = witness.bounds();
    Stream<@Nullable LocalDate> days =
        date == null
            ? Stream.of(
                bounds.earliestStart(),
                bounds.latestStart(),
                bounds.earliestEnd(),
                bounds.latestEnd())
            : Stream.of(date.earliest().orElse(null), date.latest().orElse(null));
    return days.flatMap(Stream::ofNullable);
  }
}
