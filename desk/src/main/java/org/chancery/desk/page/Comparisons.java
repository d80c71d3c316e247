package org.chancery.desk.page;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.desk.figure.TimeLine;
import org.chancery.desk.figure.TimeLine.Span;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.register.Held;
import org.chancery.register.Shared;

/** Makes the pages that put two things side by side. */
public final class Comparisons {
  private static final LocalDate FIRST = LocalDate.of(1816, 1, 1);

  private final Inquiry inquiry;
  private final Pin pin;

  /** Pages by what an inquiry knows. */
  public Comparisons(Inquiry inquiry, Pin pin) {
    this.inquiry = inquiry;
    this.pin = pin;
  }

  /** One entity on two days, in whichever order they are given. */
  public ComparePage days(Entity entity, LocalDate one, LocalDate other) {
    LocalDate from = one.isBefore(other) ? one : other;
    LocalDate to = one.isBefore(other) ? other : one;
    return new ComparePage.Days(
        entity, from, to, inquiry.view().differences(entity.id(), from, to));
  }

  /**
   * Two of a kind.
   *
   * @throws Complaint if they are not both organisations or both states
   */
  public ComparePage two(Entity one, Entity other) {
    if (one.kind() == EntityKind.ORGANISATION && other.kind() == EntityKind.ORGANISATION) {
      return organisations(one, other);
    }
    if (one.kind() == EntityKind.STATE && other.kind() == EntityKind.STATE) {
      return states(one, other);
    }
    throw new Complaint(
        "%s and %s cannot be compared; give two organisations, two states, or one of them and two days."
            .formatted(one.name(), other.name()));
  }

  private ComparePage organisations(Entity one, Entity other) {
    Map<String, Held> first = members(one);
    Map<String, Held> second = members(other);
    Map<String, Entity> all = new TreeMap<>();
    Stream.concat(first.values().stream(), second.values().stream())
        .map(held -> ((Fact.Membership) held.entry().fact()).member())
        .forEach(member -> all.putIfAbsent(member.name(), member));
    return new ComparePage.Organisations(
        one,
        other,
        pin.on(),
        all.values().stream()
            .map(member ->
                new ComparePage.Organisations.Both(
                    member,
                    Optional.ofNullable(first.get(member.id())),
                    Optional.ofNullable(second.get(member.id()))))
            .toList());
  }

  /** By member; of one with several standings, the first. */
  private Map<String, Held> members(Entity organisation) {
    return inquiry.view().members(organisation.id(), Optional.empty(), pin.on()).entries().stream()
        .collect(
            toMap(
                held -> ((Fact.Membership) held.entry().fact()).member().id(),
                held -> held,
                (one, _) -> one));
  }

  private ComparePage states(Entity one, Entity other) {
    LocalDate last = pin.latest();
    Shared shared =
        inquiry
            .view()
            .shared(one.id(), other.id(), Optional.of("member"), new Stretch(FIRST, last));
    LocalDate first =
        shared.organisations().stream()
            .flatMap(in -> Stream.concat(in.certain().stream(), in.possible().stream()))
            .map(Stretch::first)
            .filter(day -> day.isAfter(LocalDate.MIN))
            .min(LocalDate::compareTo)
            .orElse(last.minusYears(10))
            .withDayOfYear(1);
    return new ComparePage.States(one, other, shared, figure(shared, first, last));
  }

  private TimeLine figure(Shared shared, LocalDate first, LocalDate last) {
    return TimeLine.of(
        shared.organisations().stream()
            .map(in ->
                new TimeLine.Draft(
                    in.organisation().name(),
                    Paths.of(in.organisation()),
                    "",
                    Stream.concat(
                            spans(in.possible(), TimeLine.Sort.POSSIBLE, first, last),
                            spans(in.certain(), TimeLine.Sort.CERTAIN, first, last))
                        .toList()))
            .toList(),
        first,
        last,
        pin.on());
  }

  private static Stream<Span> spans(
      List<Stretch> stretches, TimeLine.Sort sort, LocalDate first, LocalDate last) {
    return stretches.stream()
        .flatMap(days -> days.meet(new Stretch(first, last)).stream())
        .map(days ->
            new Span(days.first(), days.last(), sort, null, days.first() + " – " + days.last()));
  }
}
