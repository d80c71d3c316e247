package org.chancery.register;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the world of somebody or something between two days.
 *
 * <p>A change counts if it fell after the one day, and on the other at the latest. An open end is
 * no change: what is not said to have ended goes on.
 *
 * @param changes in order of time
 * @param undated what may have begun in between only because nothing tells when it began
 */
public record Differences(List<Difference> changes, List<Entry> undated) {

  public Differences {
    changes = List.copyOf(changes);
    undated = List.copyOf(undated);
  }

  /** What sort of change. */
  public enum Kind {
    /** It did not hold and then did. */
    BEGAN,
    /** It held and then did no more. */
    ENDED,
    /** A member stood in one relation and then in another. */
    CHANGED,
    /** It happened on a day and was over. */
    HAPPENED
  }

  /**
   * One change.
   *
   * @param truth certainly or possibly, never no: whether it fell between the days
   * @param entry what began, ended or happened; of a change of standing the new one
   * @param before of a change of standing the old one; empty otherwise
   * @param when the days on which it may have fallen; a side that is open is that of the question
   */
  public record Difference(
      Kind kind, Truth truth, Entry entry, Optional<Entry> before, Stretch when) {}

  private static final Comparator<Difference> IN_TIME =
      comparing((Difference change) -> change.when().first())
          .thenComparing(change -> change.when().last())
          .thenComparing(Difference::kind)
          .thenComparing(change -> change.entry().id());

  /**
   * What changed by these entries.
   *
   * @param entity id of whose world it is
   * @param timeline every entry in which it plays a role
   * @param to not before {@code from}
   */
  static Differences between(String entity, List<Entry> timeline, LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      return new Differences(List.of(), List.of());
    }
    List<Entry> own = timeline.stream().filter(entry -> concerns(entry.fact(), entity)).toList();
    Stretch inBetween = new Stretch(from.plusDays(1), to);
    List<Difference> changes =
        own.stream()
            .flatMap(entry ->
                lasts(entry.fact())
                    ? Stream.concat(
                        began(entry, inBetween).stream(), ended(entry, from, to).stream())
                    : happened(entry, inBetween).stream())
            .toList();
    return new Differences(
        joined(changes).stream().sorted(IN_TIME).toList(),
        own.stream().filter(entry -> lasts(entry.fact()) && isUndated(entry, inBetween)).toList());
  }

  private static Optional<Difference> began(Entry entry, Stretch inBetween) {
    Bounds bounds = entry.bounds();
    return bounds.earliestStart() == null
        ? Optional.empty()
        : difference(
            Kind.BEGAN,
            entry,
            bounds.beganWithin(inBetween),
            inBetween,
            new Stretch(bounds.earliestStart(), orMax(bounds.latestStart())));
  }

  /** What holds on a day for the last time has changed on the next. */
  private static Optional<Difference> ended(Entry entry, LocalDate from, LocalDate to) {
    Bounds bounds = entry.bounds();
    Stretch lastDays = new Stretch(from, to.minusDays(1));
    return bounds.latestEnd() == null
        ? Optional.empty()
        : difference(
            Kind.ENDED,
            entry,
            bounds.endedWithin(lastDays),
            lastDays,
            new Stretch(orMin(bounds.earliestEnd()), bounds.latestEnd()));
  }

  private static Optional<Difference> happened(Entry entry, Stretch inBetween) {
    return Moments.of(entry.fact())
        .flatMap(date ->
            difference(Kind.HAPPENED, entry, date.within(inBetween), inBetween, date.span()));
  }

  private static Optional<Difference> difference(
      Kind kind, Entry entry, Truth truth, Stretch asked, Stretch when) {
    return truth == Truth.NO
        ? Optional.empty()
        : when.meet(asked)
            .map(days ->
                new Difference(kind, entry.announced(truth), entry, Optional.empty(), days));
  }

  private static boolean isUndated(Entry entry, Stretch inBetween) {
    return entry.bounds().earliestStart() == null
        && entry.bounds().beganWithin(inBetween) != Truth.NO;
  }

  /** A member's old standing that ended and its new one that began are one change. */
  private static List<Difference> joined(List<Difference> changes) {
    List<Difference> joined = new ArrayList<>(changes);
    for (Difference began : changes) {
      if (began.kind() == Kind.BEGAN) {
        oldStanding(changes, began)
            .ifPresent(ended -> {
              joined.remove(ended);
              joined.set(joined.indexOf(began), changed(ended, began));
            });
      }
    }
    return joined;
  }

  private static Optional<Difference> oldStanding(List<Difference> changes, Difference began) {
    return changes.stream()
        .filter(ended -> ended.kind() == Kind.ENDED)
        .filter(ended -> isOtherStanding(ended.entry().fact(), began.entry().fact()))
        .filter(ended -> !ended.when().first().isAfter(began.when().last()))
        .findFirst();
  }

  private static Difference changed(Difference ended, Difference began) {
    return new Difference(
        Kind.CHANGED,
        ended.truth().and(began.truth()),
        began.entry(),
        Optional.of(ended.entry()),
        began.when());
  }

  private static boolean isOtherStanding(Fact old, Fact standing) {
    return old instanceof Fact.Membership before
        && standing instanceof Fact.Membership after
        && before.member().equals(after.member())
        && before.organisation().equals(after.organisation())
        && !before.status().equals(after.status());
  }

  private static boolean lasts(Fact fact) {
    return fact instanceof Fact.Tenure
        || fact instanceof Fact.Membership
        || fact instanceof Fact.Presidency;
  }

  /** Whether a fact is about somebody, and does not only mention them. */
  private static boolean concerns(Fact fact, String entity) {
    return switch (fact) {
      case Fact.Tenure it -> isAny(entity, it.holder(), it.body());
      case Fact.Membership it -> isAny(entity, it.member(), it.organisation());
      case Fact.Presidency it -> isAny(entity, it.holder(), it.organisation());
      case Fact.Gathering it -> isAny(entity, it.organisation(), it.host());
      case Fact.Founding it -> isAny(entity, it.organisation());
      case Fact.Visit it -> isAny(entity, it.visitor(), it.host());
      case Fact.Sanction it -> isAny(entity, it.sender(), it.target());
      case Fact.Agreement it -> isAny(entity, it.parties().toArray(Entity[]::new));
      case Fact.Relation it -> isAny(entity, it.parties().toArray(Entity[]::new));
      case Fact.Meeting it ->
          it.participants().stream().anyMatch(part -> part.entity().id().equals(entity));
      default -> false;
    };
  }

  private static boolean isAny(String id, @Nullable Entity... entities) {
    return Stream.of(entities).anyMatch(entity -> entity != null && entity.id().equals(id));
  }

  private static LocalDate orMax(@Nullable LocalDate day) {
    return day == null ? LocalDate.MAX : day;
  }

  private static LocalDate orMin(@Nullable LocalDate day) {
    return day == null ? LocalDate.MIN : day;
  }
}
