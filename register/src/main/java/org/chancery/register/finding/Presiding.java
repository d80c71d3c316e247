package org.chancery.register.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.register.finding.Dossier.Of;
import org.chancery.register.finding.Matter.Stretch;
import org.chancery.register.statute.Order;
import org.chancery.register.statute.PresidencyRule;
import org.chancery.register.statute.Projection;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.Term;
import org.chancery.register.statute.Turn;
import org.jspecify.annotations.Nullable;

/** Presidencies against each other, and against the statute. */
final class Presiding implements Check {

  /** The presidencies of one organisation by one sort of holder, and the rule for them. */
  private record Series(
      List<Of<Fact.Presidency>> inTime, @Nullable Statute statute, @Nullable PresidencyRule rule) {}

  private record Key(String organisation, EntityKind kind) {}

  @Override
  public Stream<Finding> of(Dossier dossier) {
    Roll roll = Roll.of(dossier);
    return dossier
        .all(Fact.Presidency.class)
        .filter(it -> !it.matter().entry().planned())
        .collect(Collectors.groupingBy(it -> key(dossier, it.fact())))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Key::organisation).thenComparing(Key::kind)))
        .map(it -> series(dossier, it.getKey(), it.getValue()))
        .flatMap(series ->
            Stream.of(
                    overlaps(series),
                    neighbours(series, roll),
                    series.inTime().stream().flatMap(it -> alone(series, roll, it)))
                .flatMap(it -> it));
  }

  /** An organisation and its organs have one presidency. */
  private static Key key(Dossier dossier, Fact.Presidency presidency) {
    String organisation = presidency.organisation().id();
    return new Key(
        dossier.statutes().of(organisation).map(Statute::organisation).orElse(organisation),
        presidency.holder().kind());
  }

  private static Series series(Dossier dossier, Key key, List<Of<Fact.Presidency>> presidencies) {
    Statute statute = dossier.statutes().of(key.organisation()).orElse(null);
    return new Series(
        presidencies.stream().sorted(Dossier.inTime()).toList(),
        statute,
        statute == null ? null : statute.presidency());
  }

  // ---------------------------------------------------------------- one against another

  private static Stream<Finding> overlaps(Series series) {
    List<Finding> found = new ArrayList<>();
    List<Of<Fact.Presidency>> all = series.inTime();
    for (int i = 0; i < all.size(); i++) {
      for (Of<Fact.Presidency> other : all.subList(i + 1, all.size())) {
        Of<Fact.Presidency> one = all.get(i);
        if (!sameHolder(one, other)) {
          one.matter()
              .certain()
              .flatMap(mine -> other.matter().certain().flatMap(mine::overlap))
              .ifPresent(common -> found.add(overlap(one, other, common)));
        }
      }
    }
    return found.stream();
  }

  private static Finding overlap(
      Of<Fact.Presidency> one, Of<Fact.Presidency> other, Stretch common) {
    return Finding.of(Kind.PRESIDENCIES_OVERLAP, one.matter(), other.matter())
        .says(
            "%s and %s both preside over %s %s."
                .formatted(
                    one.fact().holder().name(),
                    other.fact().holder().name(),
                    Words.the(one.fact().organisation()),
                    common),
            about(one, other));
  }

  private static Stream<Finding> neighbours(Series series, Roll roll) {
    List<Finding> found = new ArrayList<>();
    List<Of<Fact.Presidency>> all = series.inTime();
    for (int i = 1; i < all.size(); i++) {
      Of<Fact.Presidency> one = all.get(i - 1);
      Of<Fact.Presidency> next = all.get(i);
      if (!sameHolder(one, next)) {
        gap(series, one, next).ifPresent(found::add);
        outOfOrder(series, roll, one, next).ifPresent(found::add);
      }
    }
    return found.stream();
  }

  /** A gap in which a whole turn has room may be one of which nobody told. */
  private static Optional<Finding> gap(
      Series series, Of<Fact.Presidency> one, Of<Fact.Presidency> next) {
    LocalDate ended = one.matter().bounds().latestEnd();
    LocalDate began = next.matter().bounds().earliestStart();
    if (ended == null || began == null || !began.isAfter(ended.plusDays(1))) {
      return Optional.empty();
    }
    PresidencyRule rule = series.rule();
    boolean noRoom = rule != null && began.isBefore(ended.plus(rule.length()));
    return noRoom || follows(one, next)
        ? Optional.of(
            Finding.of(Kind.PRESIDENCY_GAP, one.matter(), next.matter())
                .says(
                    "The presidency of %s over %s ended by %s, that of %s began on %s or later, and nobody is known to have presided between."
                        .formatted(
                            one.fact().holder().name(),
                            Words.the(one.fact().organisation()),
                            ended,
                            next.fact().holder().name(),
                            began),
                    about(one, next)))
        : Optional.empty();
  }

  private static boolean follows(Of<Fact.Presidency> one, Of<Fact.Presidency> next) {
    return (next.fact().predecessor() != null
            && next.fact().predecessor().id().equals(one.fact().holder().id()))
        || (one.fact().successor() != null
            && one.fact().successor().id().equals(next.fact().holder().id()));
  }

  private static Optional<Finding> outOfOrder(
      Series series, Roll roll, Of<Fact.Presidency> one, Of<Fact.Presidency> next) {
    PresidencyRule rule = series.rule();
    Statute statute = series.statute();
    LocalDate began = one.matter().bounds().latestStart();
    Optional<String> holder = state(roll, next.fact());
    if (rule == null
        || statute == null
        || began == null
        || holder.isEmpty()
        || isBefore(next, rule)) {
      return Optional.empty();
    }
    TreeSet<String> members =
        new TreeSet<>(roll.certain(statute.organisation(), statute::presides, began));
    // Whoever follows took part, whether or not it is known as a member.
    members.add(holder.get());
    Term term =
        new Term(one.fact().holder(), state(roll, one.fact()).orElse(null), one.matter().bounds());
    return Projection.of(rule, List.of(term), day -> members, began, 1).stream()
        .filter(turn -> follows(one, next) || isTurn(turn, next.matter().bounds()))
        .filter(turn -> !isOf(turn, rule, holder.get()))
        .findFirst()
        .map(turn -> outOfOrder(rule, one, next, turn));
  }

  /** Whether a presidency surely is the turn in question, and not a later one. */
  private static boolean isTurn(Turn turn, Bounds bounds) {
    LocalDate first = bounds.earliestStart();
    LocalDate last = bounds.latestStart();
    return first != null
        && last != null
        && turn.start().earliest().filter(last::isBefore).isEmpty()
        && turn.start().latest().filter(first::isAfter).isEmpty();
  }

  private static boolean isOf(Turn turn, PresidencyRule rule, String state) {
    if (turn.state() != null) {
      return turn.state().equals(state);
    }
    return !(rule.order() instanceof Order.ByRegion(var regions))
        || regions.stream()
            .filter(region -> region.states().contains(state))
            .allMatch(region -> region.name().equals(turn.region()));
  }

  private static Finding outOfOrder(
      PresidencyRule rule, Of<Fact.Presidency> one, Of<Fact.Presidency> next, Turn turn) {
    return Finding.of(Kind.OUT_OF_ORDER, one.matter(), next.matter())
        .breaking(turn.source())
        .says(
            "After %s, %s presides over %s; by the %s it would be the turn of %s."
                .formatted(
                    one.fact().holder().name(),
                    next.fact().holder().name(),
                    Words.the(next.fact().organisation()),
                    turn.decided() ? "decision" : "order of the " + rule.name(),
                    turn.whose()),
            about(one, next));
  }

  // ---------------------------------------------------------------- one against the statute

  private static Stream<Finding> alone(Series series, Roll roll, Of<Fact.Presidency> one) {
    PresidencyRule rule = series.rule();
    Statute statute = series.statute();
    return rule == null || statute == null || isBefore(one, rule)
        ? Stream.empty()
        : Stream.of(tooLong(rule, one), noMember(statute, rule, roll, one))
            .flatMap(Optional::stream);
  }

  /** Half a turn more than there should be is borne: summits are put off. */
  private static Optional<Finding> tooLong(PresidencyRule rule, Of<Fact.Presidency> one) {
    return one.matter()
        .certain()
        .filter(held -> {
          long days = ChronoUnit.DAYS.between(held.from(), held.to());
          long allowed = ChronoUnit.DAYS.between(held.from(), held.from().plus(rule.length()));
          return days > allowed + allowed / 2;
        })
        .map(held ->
            Finding.of(Kind.PRESIDENCY_TOO_LONG, one.matter())
                .breaking(rule.source())
                .says(
                    "%s presides over %s %s; a turn lasts %s."
                        .formatted(
                            one.fact().holder().name(),
                            Words.the(one.fact().organisation()),
                            held,
                            rule.length()),
                    Stream.of(one.fact().holder(), one.fact().organisation())));
  }

  private static Optional<Finding> noMember(
      Statute statute, PresidencyRule rule, Roll roll, Of<Fact.Presidency> one) {
    LocalDate day = one.matter().bounds().latestStart();
    Optional<String> state = state(roll, one.fact());
    if (day == null || state.isEmpty()) {
      return Optional.empty();
    }
    return roll.missing(statute.organisation(), state.get(), statute::presides, day)
        .map(reason ->
            Finding.of(
                    Kind.HOLDER_NOT_MEMBER,
                    Stream.concat(Stream.of(one.matter()), reason.matters().stream())
                        .toArray(Matter[]::new))
                .breaking(rule.source())
                .says(
                    "%s presides over %s on %s, but %s %s."
                        .formatted(
                            one.fact().holder().name(),
                            Words.the(one.fact().organisation()),
                            day,
                            one.fact().holder().id().equals(state.get()) ? "it" : state.get(),
                            reason.words()),
                    Stream.of(one.fact().holder(), one.fact().organisation())));
  }

  private static Optional<String> state(Roll roll, Fact.Presidency presidency) {
    return switch (presidency.holder().kind()) {
      case STATE -> Optional.of(presidency.holder().id());
      case PERSON -> roll.stateOf(presidency.holder().id());
      default -> Optional.empty();
    };
  }

  private static boolean isBefore(Of<Fact.Presidency> one, PresidencyRule rule) {
    LocalDate start = one.matter().bounds().latestStart();
    return rule.since() != null && (start == null || start.isBefore(rule.since()));
  }

  private static boolean sameHolder(Of<Fact.Presidency> one, Of<Fact.Presidency> other) {
    return one.fact().holder().id().equals(other.fact().holder().id());
  }

  private static Stream<Entity> about(Of<Fact.Presidency> one, Of<Fact.Presidency> other) {
    return Stream.of(one.fact().holder(), other.fact().holder(), one.fact().organisation());
  }
}
