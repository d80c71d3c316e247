package org.chancery.desk.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.desk.figure.TimeLine;
import org.chancery.desk.figure.TimeLine.Span;
import org.chancery.desk.figure.WorldMap;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Truth;
import org.chancery.register.EntryFilter;
import org.chancery.register.Held;
import org.chancery.register.Members;
import org.chancery.register.Presidencies;
import org.chancery.register.Succession;
import org.chancery.register.TallyOn;
import org.chancery.register.View;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Moments;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.Tier;

/** Makes the pages about organisations. */
public final class Organisations {
  private static final int TURNS = 4;
  private static final int YEARS_AHEAD = 2;

  private final Inquiry inquiry;
  private final Reference reference;
  private final Checks checks;
  private final Pin pin;

  /** Pages by what an inquiry knows. */
  public Organisations(Inquiry inquiry, Reference reference, Checks checks, Pin pin) {
    this.inquiry = inquiry;
    this.reference = reference;
    this.checks = checks;
    this.pin = pin;
  }

  /** The page about an organisation. */
  public OrganisationPage page(Entity entity) {
    String id = entity.id();
    LocalDate on = pin.on();
    View view = inquiry.view();
    Optional<Statute> statute = reference.statutes().of(id);
    Members members = view.members(id, Optional.empty(), on);
    List<TierGroup> tiers = tiers(members, statute);
    List<Entry> tenures = view.entries(EntryFilter.of("tenure").with("body", id));
    List<Entry> gatherings = view.entries(EntryFilter.of("gathering").with("organisation", id));
    List<Entry> facts =
        Stream.of("founding", "seat")
            .flatMap(type -> view.entries(EntryFilter.of(type).with("organisation", id)).stream())
            .toList();
    LocalDate first = first(Stream.concat(facts.stream(), tenures.stream()), members, on);
    LocalDate last = latest(pin.today().plusYears(YEARS_AHEAD), on);
    return new OrganisationPage(
        entity,
        view.names(entity).stream().skip(1).toList(),
        on,
        first,
        last,
        facts.stream().map(Line::of).toList(),
        tiers,
        map(tiers),
        offices(tenures, on),
        tenures.stream()
            .map(entry -> new Held(entry, entry.holdsOn(on)))
            .filter(held -> held.truth() != Truth.NO)
            .sorted(Comparator.comparing(Held::truth))
            .map(Line::of)
            .toList(),
        PresidencyPart.of(succession(view, entity, statute), statute, on, inquiry::nameOf),
        Lines.latest(gatherings.stream().filter(entry -> isOver(entry, on)).toList()),
        Lines.next(gatherings.stream().filter(entry -> !isOver(entry, on)).toList()),
        Lines.latest(view.entries(EntryFilter.of("meeting").involving(id))),
        Lines.latest(view.entries(EntryFilter.of("statement").involving(id))),
        // As of today, whatever the day of the page: they are there to be settled now.
        checks.about(id, inquiry, new Pin(null, pin.known(), pin.today())),
        statute.orElse(null),
        members);
  }

  private Succession succession(View view, Entity entity, Optional<Statute> statute) {
    Presidencies presidencies = new Presidencies(view);
    return statute
        .map(it -> presidencies.of(it, pin.on(), TURNS))
        .orElseGet(() -> presidencies.of(entity.id()));
  }

  /** In the order of the statute's tiers; others behind them by name. */
  private static List<TierGroup> tiers(Members members, Optional<Statute> statute) {
    Map<String, List<Held>> byStatus =
        members.entries().stream()
            .collect(groupingBy(held -> membership(held).status(), TreeMap::new, toList()));
    members.tallies().forEach(tally -> byStatus.putIfAbsent(tally.status(), List.of()));
    List<String> order =
        new ArrayList<>(
            statute.stream()
                .flatMap(it -> it.tiers().stream())
                .map(Tier::status)
                .filter(byStatus::containsKey)
                .toList());
    if (!order.contains("member") && byStatus.containsKey("member")) {
      order.addFirst("member");
    }
    byStatus.keySet().stream().filter(it -> !order.contains(it)).forEach(order::add);
    List<TierGroup> groups = new ArrayList<>();
    for (String status : order) {
      Optional<TallyOn> tally =
          members.tallies().stream().filter(it -> it.status().equals(status)).findFirst();
      List<TierGroup.Seat> seats =
          byStatus.getOrDefault(status, List.of()).stream().map(Organisations::seat).toList();
      groups.add(new TierGroup(status, groups.size(), tally, seats));
    }
    return groups;
  }

  private static TierGroup.Seat seat(Held held) {
    Entry entry = held.entry();
    Entity member = membership(held).member();
    return new TierGroup.Seat(
        member,
        Flags.of(member),
        held.truth(),
        entry.planned(),
        Times.words(entry.bounds()),
        EntryText.support(entry),
        Paths.of(entry));
  }

  private static WorldMap map(List<TierGroup> tiers) {
    return WorldMap.of(
        tiers.stream()
            .flatMap(tier ->
                tier.seats().stream()
                    .map(seat ->
                        new WorldMap.Standing(
                            seat.member(),
                            tier.number(),
                            seat.truth(),
                            "%s: %s, %s"
                                .formatted(
                                    seat.member().name(),
                                    tier.status(),
                                    Wording.word(seat.truth())))))
            .toList());
  }

  /** Each office with a line for each of its holders. */
  private TimeLine offices(List<Entry> tenures, LocalDate on) {
    LocalDate last = pin.latest();
    LocalDate first = Spans.first(tenures, last.minusYears(10));
    Map<String, List<Entry>> lines = new LinkedHashMap<>();
    for (Entry entry : tenures) {
      Fact.Tenure it = (Fact.Tenure) entry.fact();
      lines
          .computeIfAbsent(it.office() + "\n" + it.holder().id(), _ -> new ArrayList<>())
          .add(entry);
    }
    return TimeLine.of(
        lines.values().stream()
            .sorted(Comparator.comparing(entries -> tenure(entries.getFirst()).office()))
            .map(entries -> {
              Fact.Tenure it = tenure(entries.getFirst());
              List<Span> spans =
                  entries.stream().flatMap(entry -> Spans.of(entry, first, last).stream()).toList();
              return new TimeLine.Draft(
                  it.holder().name(), Paths.of(it.holder()), it.office(), spans);
            })
            .toList(),
        first,
        last,
        on);
  }

  private static LocalDate first(Stream<Entry> entries, Members members, LocalDate on) {
    LocalDate earliest =
        Stream.concat(entries, members.entries().stream().map(Held::entry))
            .map(Line::moment)
            .filter(day -> day.isAfter(LocalDate.MIN))
            .min(Comparator.naturalOrder())
            .orElse(on.minusYears(10));
    return (earliest.isBefore(on) ? earliest : on).withDayOfYear(1);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** What has no date, or none before the day, is still to come. */
  private static boolean isOver(Entry entry, LocalDate on) {
    return Moments.of(entry.fact())
        .map(Date::span)
        .filter(it -> it.last().isBefore(on))
        .isPresent();
  }

  private static Fact.Membership membership(Held held) {
    return (Fact.Membership) held.entry().fact();
  }

  private static Fact.Tenure tenure(Entry entry) {
    return (Fact.Tenure) entry.fact();
  }
}
