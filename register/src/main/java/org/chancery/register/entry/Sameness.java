package org.chancery.register.entry;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Fact.Statement.Act;
import org.chancery.model.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Whether two facts of one strand can be the same, all but their dates considered. What one of them
 * leaves open does not keep them apart.
 */
final class Sameness {

  private Sameness() {}

  /** Reflexive and symmetric, but not transitive: what is left open fits with everything. */
  static boolean mayBeSame(Fact one, Fact other) {
    return switch (one) {
      case Fact.Tenure it -> tenures(it, (Fact.Tenure) other);
      case Fact.Membership it -> it.status().equals(((Fact.Membership) other).status());
      case Fact.Meeting it -> meetings(it, (Fact.Meeting) other);
      case Fact.Statement it -> statements(it, (Fact.Statement) other);
      case Fact.Gathering it -> gatherings(it, (Fact.Gathering) other);
      case Fact.Visit it -> visits(it, (Fact.Visit) other);
      case Fact.Agreement it -> agreements(it, (Fact.Agreement) other);
      case Fact.Presidency _,
          Fact.Tally _,
          Fact.Founding _,
          Fact.Seat _,
          Fact.Trait _,
          Fact.Sanction _,
          Fact.Relation _,
          Fact.Situation _ ->
          true;
    };
  }

  private static boolean tenures(Fact.Tenure one, Fact.Tenure other) {
    return one.office().equalsIgnoreCase(other.office()) && fit(one.body(), other.body());
  }

  /** Some tellings leave participants out; two that share one only are of two meetings. */
  private static boolean meetings(Fact.Meeting one, Fact.Meeting other) {
    Set<String> mine = participants(one);
    Set<String> theirs = participants(other);
    return mine.equals(theirs) || mine.stream().filter(theirs::contains).count() > 1;
  }

  private static Set<String> participants(Fact.Meeting meeting) {
    return meeting.participants().stream()
        .map(Participant::entity)
        .map(Entity::id)
        .collect(toSet());
  }

  private static boolean statements(Fact.Statement one, Fact.Statement other) {
    return acts(one.act(), other.act()) && Wording.alike(one.content(), other.content());
  }

  /** What one outlet calls urging another just reports; a denial is never a mere report. */
  private static boolean acts(Act one, Act other) {
    return one == other || covers(one, other) || covers(other, one);
  }

  private static boolean covers(Act report, Act other) {
    return isReport(report) && other != Act.DENY;
  }

  private static boolean isReport(Act act) {
    return act == Act.SAY || act == Act.ANNOUNCE;
  }

  private static boolean gatherings(Fact.Gathering one, Fact.Gathering other) {
    return fit(one.edition(), other.edition())
        && fit(one.level(), other.level())
        && fit(one.place(), other.place())
        && fit(one.host(), other.host());
  }

  private static boolean visits(Fact.Visit one, Fact.Visit other) {
    boolean samePlace = one.place() != null && one.place().equals(other.place());
    boolean sameHost = one.host() != null && one.host().equals(other.host());
    return fit(one.place(), other.place())
        && fit(one.host(), other.host())
        && (samePlace || sameHost);
  }

  private static boolean agreements(Fact.Agreement one, Fact.Agreement other) {
    return nested(ids(one.parties()), ids(other.parties()))
        && (one.subject() == null
            || other.subject() == null
            || Wording.alike(one.subject(), other.subject()));
  }

  private static Set<String> ids(Collection<Entity> entities) {
    return entities.stream().map(Entity::id).collect(toSet());
  }

  private static boolean nested(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  private static boolean fit(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null || Objects.equals(one, other);
  }
}
