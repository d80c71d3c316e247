package org.chancery.register.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.register.statute.PresidencyRule.Decided;
import org.chancery.register.statute.PresidencyRule.Start;

/**
 * The turns that follow from a rule and the presidencies that are known.
 *
 * <p>A state takes part in the choice of the next turn if it is a member when the turn before
 * begins: who joins while another presides is reached in its place of the order, not at once.
 */
public final class Projection {
  private final PresidencyRule rule;
  private final Function<LocalDate, Collection<String>> members;

  /** Where the order stands: who presides, when that began, and when the next turn begins. */
  private record Position(Optional<String> state, LocalDate began, Window next) {}

  private Projection(PresidencyRule rule, Function<LocalDate, Collection<String>> members) {
    this.rule = rule;
    this.members = members;
  }

  /**
   * The next turns of which nothing is known.
   *
   * <p>They follow on the last presidency that is known to have begun by the day; presidencies that
   * are known of later times keep their places, and the order goes on from them.
   *
   * @param known presidencies that the register knows, in any order
   * @param members ids of the states that take part, by what is known of a day
   * @param on the day from which one looks
   * @param count how many turns, at most
   * @return in the order of time; fewer where the order does not tell more
   */
  public static List<Turn> of(
      PresidencyRule rule,
      Collection<Term> known,
      Function<LocalDate, Collection<String>> members,
      LocalDate on,
      int count) {
    return new Projection(rule, members).turns(dated(rule, known), on, count);
  }

  /** A known presidency and the days on one of which it began. */
  private record Dated(Term term, Window start) {}

  private static List<Dated> dated(PresidencyRule rule, Collection<Term> known) {
    return known.stream()
        .flatMap(
            term -> Window.ofStart(term.bounds(), rule).map(it -> new Dated(term, it)).stream())
        .sorted(
            Comparator.comparing((Dated it) -> it.start().last())
                .thenComparing(it -> it.start().first())
                .thenComparing(it -> it.term().holder().id()))
        .toList();
  }

  private List<Turn> turns(List<Dated> known, LocalDate on, int count) {
    List<Turn> turns = new ArrayList<>();
    int last = lastBegun(known, on);
    Optional<Position> position =
        last < 0 ? beginningOfCalendar(on) : Optional.of(position(known.get(last)));
    int upcoming = last + 1;
    while (position.isPresent() && turns.size() < count) {
      Position now = position.get();
      if (upcoming < known.size()
          && !known.get(upcoming).start().first().isAfter(now.next.last())) {
        position = Optional.of(position(known.get(upcoming)));
        upcoming++;
        continue;
      }
      Optional<Turn> turn = next(now);
      turn.ifPresent(turns::add);
      position = turn.map(it -> following(now, it));
    }
    return turns;
  }

  /**
   * The last that had begun by the day; the first of all, where none had; -1 where none is known.
   */
  private static int lastBegun(List<Dated> known, LocalDate on) {
    int last = known.isEmpty() ? -1 : 0;
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).start().first().isAfter(on)) {
        last = i;
      }
    }
    return last;
  }

  private Position position(Dated known) {
    Window next =
        Window.after(known.term().bounds(), rule)
            .orElseGet(() -> known.start().later(rule.length()));
    return new Position(
        Optional.ofNullable(known.term().state()), known.start().last(), next.rounded(rule));
  }

  private Position following(Position now, Turn turn) {
    return new Position(
        Optional.ofNullable(turn.state()), now.next.first(), now.next.later(rule.length()));
  }

  /** A calendar needs no presidency to go on from. */
  private Optional<Position> beginningOfCalendar(LocalDate on) {
    if (!(rule.order() instanceof Order.Listed(var states, var first)) || first == null) {
      return Optional.empty();
    }
    LocalDate start = first;
    for (int i = 0; i < states.size() && !start.plus(rule.length()).isAfter(on); i++) {
      start = start.plus(rule.length());
    }
    return Optional.of(new Position(Optional.empty(), start, new Window(start, start)));
  }

  private Optional<Turn> next(Position now) {
    Optional<Decided> decided =
        rule.decided().stream().filter(it -> now.next.meets(it.start())).findFirst();
    if (decided.isPresent()) {
      return decided.map(
          it -> turn(now.next, Rotation.Next.ofState(it.holder()), Optional.of(it.source())));
    }
    return calendar(now.next)
        .or(() ->
            now.state.flatMap(
                state -> Rotation.after(rule.order(), state, members.apply(now.began))))
        .map(it -> turn(now.next, it, Optional.empty()));
  }

  private Optional<Rotation.Next> calendar(Window start) {
    if (!(rule.order() instanceof Order.Listed(var states, var first)) || first == null) {
      return Optional.empty();
    }
    LocalDate begins = first;
    for (String state : states) {
      if (!begins.isBefore(start.first()) && !begins.isAfter(start.last())) {
        return Optional.of(Rotation.Next.ofState(state));
      }
      begins = begins.plus(rule.length());
    }
    return Optional.empty();
  }

  private Turn turn(Window start, Rotation.Next next, Optional<Citation> decision) {
    Window end = start.later(rule.length());
    boolean dayBefore = rule.start() instanceof Start.OnDay;
    return new Turn(
        next.state().orElse(null),
        next.region().orElse(null),
        start.date(),
        (dayBefore ? new Window(end.first().minusDays(1), end.last().minusDays(1)) : end).date(),
        decision.isPresent(),
        decision.orElse(rule.source()));
  }
}
