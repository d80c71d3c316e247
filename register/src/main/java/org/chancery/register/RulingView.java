package org.chancery.register;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.model.RulingJson;
import org.chancery.register.entry.Reported;
import org.chancery.register.ruling.Docket;
import org.chancery.register.ruling.Effects;
import org.chancery.register.ruling.Numbered;
import org.jdbi.v3.core.Handle;

/** Questions about rulings, answered by what is known now, or was known at one instant. */
final class RulingView {
  private final List<Ruled> rulings;

  RulingView(Handle handle, Optional<Instant> known) {
    List<Ruled> recorded =
        handle
            .createQuery(
                "select number, body::text as body, person, reason, recorded from ruling order by"
                    + " number")
            .map((row, _) ->
                new Ruled(
                    Numbered.id(row.getLong("number")),
                    RulingJson.read(row.getString("body")),
                    row.getString("person"),
                    row.getString("reason"),
                    row.getObject("recorded", OffsetDateTime.class).toInstant(),
                    true))
            .stream()
            .filter(it -> known.isEmpty() || !it.recorded().isAfter(known.get()))
            .toList();
    Set<String> standing =
        Docket.of(recorded.stream().map(RulingView::numbered).toList()).standing().stream()
            .map(Numbered::id)
            .collect(toSet());
    this.rulings = recorded.stream().map(it -> it.standing(standing.contains(it.id()))).toList();
  }

  /** All of them, in their order. */
  List<Ruled> all() {
    return rulings;
  }

  /** Those that stand and are about some claims, by claim; claims without any are left out. */
  Map<String, List<Ruled>> on(Collection<String> claims) {
    Map<String, List<Ruled>> found = new LinkedHashMap<>();
    for (String claim : claims) {
      List<Ruled> about =
          standing().filter(it -> Effects.claims(it.ruling()).contains(claim)).toList();
      if (!about.isEmpty()) {
        found.put(claim, about);
      }
    }
    return found;
  }

  /** Those that stand and say that an entity is one with another, or is not. */
  List<Ruled> about(String entity) {
    return standing()
        .filter(it ->
            switch (it.ruling()) {
              case Ruling.Merge(var one, var other) -> isAmong(entity, one, other);
              case Ruling.Split(var from, _, var to) -> isAmong(entity, from, to);
              default -> false;
            })
        .toList();
  }

  /** What a claim says after the rulings on it. */
  Fact saying(String claim, Fact stated) {
    return Effects.saying(stated, numberedOn(claim));
  }

  /** What a claim bears with after the rulings on it; empty if it is rejected. */
  Optional<Reported> applied(Reported claim) {
    return Effects.on(claim, numberedOn(claim.claim()));
  }

  private List<Numbered> numberedOn(String claim) {
    return on(List.of(claim)).getOrDefault(claim, List.of()).stream()
        .map(RulingView::numbered)
        .toList();
  }

  private static Numbered numbered(Ruled ruled) {
    return new Numbered(number(ruled), ruled.ruling());
  }

  private Stream<Ruled> standing() {
    return rulings.stream().filter(Ruled::stands);
  }

  private static boolean isAmong(String entity, Entity one, Entity other) {
    return entity.equals(one.id()) || entity.equals(other.id());
  }

  private static long number(Ruled ruled) {
    return Long.parseLong(ruled.id().replaceFirst("^r-", ""));
  }
}
