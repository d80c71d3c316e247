package org.chancery.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.answers.Inquiry;
import org.chancery.desk.figure.TimeLine;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.register.EntryFilter;
import org.chancery.register.View;
import org.chancery.register.entry.Entry;

/** Makes the pages about states. */
public final class States {
  private final Inquiry inquiry;
  private final Pin pin;

  /** Pages by what an inquiry knows. */
  public States(Inquiry inquiry, Pin pin) {
    this.inquiry = inquiry;
    this.pin = pin;
  }

  /** The page about a state. */
  public StatePage page(Entity entity) {
    View view = inquiry.view();
    String id = entity.id();
    List<Entry> memberships = view.entries(EntryFilter.of("membership").with("member", id));
    return new StatePage(
        entity,
        view.names(entity).stream().skip(1).toList(),
        Flags.of(entity),
        view.memberships(id, Optional.empty(), Stretch.of(pin.on())),
        memberships.stream().map(Line::of).toList(),
        figure(memberships),
        Lines.latest(view.entries(EntryFilter.of("tenure").with("body", id))),
        Lines.latest(view.entries(EntryFilter.of("presidency").with("holder", id))),
        Lines.latest(view.entries(EntryFilter.of("meeting").involving(id))),
        Lines.latest(view.entries(EntryFilter.of("statement").involving(id))),
        Lines.latest(others(view, id)));
  }

  private static List<Entry> others(View view, String id) {
    return Stream.of("visit", "agreement", "sanction", "relation")
        .flatMap(type -> view.entries(EntryFilter.of(type).involving(id)).stream())
        .sorted(Comparator.comparing(Line::moment))
        .toList();
  }

  private TimeLine figure(List<Entry> memberships) {
    LocalDate last = pin.latest();
    LocalDate first = Spans.first(memberships, last.minusYears(10));
    Map<String, List<Entry>> byOrganisation = new TreeMap<>();
    memberships.forEach(entry ->
        byOrganisation
            .computeIfAbsent(membership(entry).organisation().name(), _ -> new ArrayList<>())
            .add(entry));
    return TimeLine.of(
        byOrganisation.values().stream()
            .map(entries -> {
              Entity organisation = membership(entries.getFirst()).organisation();
              return new TimeLine.Draft(
                  organisation.name(),
                  Paths.of(organisation),
                  String.join(
                      ", ",
                      entries.stream().map(it -> membership(it).status()).distinct().toList()),
                  entries.stream().flatMap(it -> Spans.of(it, first, last).stream()).toList());
            })
            .toList(),
        first,
        last,
        pin.on());
  }

  private static Fact.Membership membership(Entry entry) {
    return (Fact.Membership) entry.fact();
  }
}
