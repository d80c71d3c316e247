package org.chancery.register.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.register.entry.Strand;
import org.jspecify.annotations.Nullable;

/** What was planned for a day that has passed, and has not been told of since. */
final class Plans implements Check {

  /** How long after the last day for which it was planned nobody need have told of it yet. */
  static final Period GRACE = Period.ofDays(30);

  @Override
  public Stream<Finding> of(Dossier dossier) {
    Map<String, List<Matter>> told =
        dossier.matters().stream()
            .filter(matter -> !matter.entry().planned())
            .collect(Collectors.groupingBy(matter -> Strand.of(matter.fact())));
    return dossier.matters().stream()
        .filter(matter -> matter.entry().planned())
        .flatMap(matter ->
            due(matter).stream()
                .filter(due -> due.plus(GRACE).isBefore(dossier.day()))
                .filter(due ->
                    told.getOrDefault(Strand.of(matter.fact()), List.of()).stream()
                        .noneMatch(it -> confirms(it, matter, due)))
                .map(due -> finding(matter, due)));
  }

  /** The last day on which it should have happened or begun; empty where none is told. */
  private static Optional<LocalDate> due(Matter matter) {
    return switch (matter.fact()) {
      case Fact.Tenure _, Fact.Membership _, Fact.Presidency _ ->
          Optional.ofNullable(matter.bounds().latestStart());
      case Fact.Meeting it -> last(it.date());
      case Fact.Gathering it -> last(it.date());
      case Fact.Visit it -> last(it.start()).or(() -> last(it.end()));
      case Fact.Agreement it -> last(it.date());
      case Fact.Sanction it -> last(it.date());
      case Fact.Relation it -> last(it.date());
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> last(@Nullable Date date) {
    return Optional.ofNullable(date).flatMap(Date::latest);
  }

  /** Whether something that is told may be what was planned, or have taken its place. */
  private static boolean confirms(Matter told, Matter planned, LocalDate due) {
    LocalDate from = first(planned).map(it -> it.minus(GRACE)).orElse(null);
    return switch (told.fact()) {
      case Fact.Tenure it ->
          it.office().equalsIgnoreCase(((Fact.Tenure) planned.fact()).office())
              && !endsBefore(told.bounds(), from);
      case Fact.Membership it ->
          it.status().equals(((Fact.Membership) planned.fact()).status())
              && !endsBefore(told.bounds(), from);
      case Fact.Presidency _ -> !endsBefore(told.bounds(), from);
      default -> {
        LocalDate first = first(told).orElse(null);
        LocalDate last = due(told).orElse(null);
        yield (first == null || !first.isAfter(due.plus(GRACE)))
            && (last == null || from == null || !last.isBefore(from));
      }
    };
  }

  private static boolean endsBefore(Bounds bounds, @Nullable LocalDate day) {
    LocalDate end = bounds.latestEnd();
    return end != null && day != null && end.isBefore(day);
  }

  private static Optional<LocalDate> first(Matter matter) {
    return switch (matter.fact()) {
      case Fact.Tenure _, Fact.Membership _, Fact.Presidency _ ->
          Optional.ofNullable(matter.bounds().earliestStart());
      case Fact.Meeting it -> first(it.date());
      case Fact.Gathering it -> first(it.date());
      case Fact.Visit it -> first(it.start());
      case Fact.Agreement it -> first(it.date());
      case Fact.Sanction it -> first(it.date());
      case Fact.Relation it -> first(it.date());
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> first(@Nullable Date date) {
    return Optional.ofNullable(date).flatMap(Date::earliest);
  }

  private static Finding finding(Matter matter, LocalDate due) {
    Instant passed = due.plus(GRACE).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Finding.of(Kind.OVERDUE, matter)
        .since(passed.isAfter(matter.known()) ? passed : matter.known())
        .says(
            "%s was planned for %s at the latest, and no dispatch tells that it came to pass."
                .formatted(Words.capitalised(Words.of(matter.fact())), due),
            matter.fact().entities().stream());
  }
}
