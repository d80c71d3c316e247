package org.chancery.desk.page;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.answers.Inquiry;
import org.chancery.desk.figure.Network;
import org.chancery.desk.figure.TimeLine;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Participant;
import org.chancery.register.View;
import org.chancery.register.entry.Entry;

/** Makes the pages about persons, and about whatever else has no page of a kind of its own. */
public final class Persons {
  private static final Set<String> APART = Set.of("tenure", "meeting", "statement");

  private final Inquiry inquiry;
  private final Pin pin;

  /** Pages by what an inquiry knows. */
  public Persons(Inquiry inquiry, Pin pin) {
    this.inquiry = inquiry;
    this.pin = pin;
  }

  /** The page about somebody or something. */
  public PersonPage page(Entity entity) {
    View view = inquiry.view();
    List<Entry> timeline = view.timeline(entity.id());
    Map<String, List<Entry>> byType =
        timeline.stream().collect(groupingBy(entry -> entry.fact().type()));
    List<Entry> tenures =
        byType.getOrDefault("tenure", List.of()).stream()
            .filter(entry -> ((Fact.Tenure) entry.fact()).holder().equals(entity))
            .toList();
    List<Entry> meetings = byType.getOrDefault("meeting", List.of());
    return new PersonPage(
        entity,
        view.names(entity).stream().skip(1).toList(),
        career(tenures),
        Lines.all(tenures),
        Network.of(entity, met(entity, meetings)),
        Lines.latest(meetings),
        Lines.latest(byType.getOrDefault("statement", List.of())),
        Lines.latest(
            timeline.stream()
                .filter(entry -> !APART.contains(entry.fact().type()) || isOther(entry, entity))
                .toList()),
        view.rulingsAbout(entity.id()));
  }

  /**
   * An office of somebody else in whose entry this one is only mentioned, as its predecessor say.
   */
  private static boolean isOther(Entry entry, Entity entity) {
    return entry.fact() instanceof Fact.Tenure tenure && !tenure.holder().equals(entity);
  }

  private TimeLine career(List<Entry> tenures) {
    LocalDate last = pin.latest();
    LocalDate first = Spans.first(tenures, last.minusYears(10));
    return TimeLine.of(
        tenures.stream()
            .map(entry -> {
              Fact.Tenure it = (Fact.Tenure) entry.fact();
              Entity body = it.body();
              return new TimeLine.Draft(
                  it.office(),
                  body == null || !Paths.hasPage(body) ? null : Paths.of(body),
                  body == null ? "" : body.name(),
                  Spans.of(entry, first, last));
            })
            .toList(),
        first,
        last,
        pin.on());
  }

  private static Map<Entity, Integer> met(Entity entity, List<Entry> meetings) {
    Map<Entity, Integer> met = new HashMap<>();
    meetings.stream()
        .map(entry -> ((Fact.Meeting) entry.fact()).participants())
        .filter(them -> them.stream().map(Participant::entity).anyMatch(entity::equals))
        .flatMap(List::stream)
        .map(Participant::entity)
        .filter(other -> !other.equals(entity) && Paths.hasPage(other))
        .forEach(other -> met.merge(other, 1, Integer::sum));
    return met;
  }
}
