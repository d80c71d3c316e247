package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.model.Bounds;
import org.chancery.model.ClaimJson;
import org.chancery.register.entry.Derived;
import org.chancery.register.entry.Entries;
import org.chancery.register.entry.Reported;
import org.chancery.register.entry.Roles;
import org.chancery.register.entry.Stance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Brings entries in line with the claims that bear on them, within one transaction. */
final class EntryBook {

  /** The least and the greatest year that the database's dates can hold. */
  private static final int MIN_YEAR = -4712;

  private static final int MAX_YEAR = 5_874_897;

  /** What an entry's row says, in the form in which two of them can be compared. */
  private record Content(ObjectNode fact, Bounds bounds, boolean planned) {

    static Content of(Derived derived) {
      return new Content(
          ClaimJson.tree(derived.fact()), storable(derived.bounds()), derived.planned());
    }
  }

  private record Stored(long version, Content content) {}

  private record Link(String entry, String claim, Stance stance) {}

  private final Handle handle;
  private final OffsetDateTime at;
  private final List<Long> closing = new ArrayList<>();
  private final List<Derived> opening = new ArrayList<>();
  private final List<Link> unlinking = new ArrayList<>();
  private final List<Link> linking = new ArrayList<>();

  /**
   * @param at the time to record
   */
  EntryBook(Handle handle, OffsetDateTime at) {
    this.handle = handle;
    this.at = at;
  }

  /** Derives some entries, which must be locked, and writes what differs from what is there. */
  void refresh(Collection<String> entries) {
    Map<String, List<Reported>> claims = claims(entries);
    Map<String, Stored> stored = stored(entries);
    Map<String, Map<String, Stance>> links = links(entries);
    for (String entry : entries) {
      Optional<Derived> derived = Entries.derive(entry, claims.getOrDefault(entry, List.of()));
      compare(Optional.ofNullable(stored.get(entry)), derived);
      compareLinks(
          entry,
          links.getOrDefault(entry, Map.of()),
          derived.map(Derived::stances).orElse(Map.of()));
    }
    write();
  }

  private void compare(Optional<Stored> stored, Optional<Derived> derived) {
    if (stored.map(Stored::content).equals(derived.map(Content::of))) {
      return;
    }
    stored.ifPresent(row -> closing.add(row.version()));
    derived.ifPresent(opening::add);
  }

  private void compareLinks(String entry, Map<String, Stance> stored, Map<String, Stance> derived) {
    stored.forEach((claim, stance) -> {
      if (derived.get(claim) != stance) {
        unlinking.add(new Link(entry, claim, stance));
      }
    });
    derived.forEach((claim, stance) -> {
      if (stored.get(claim) != stance) {
        linking.add(new Link(entry, claim, stance));
      }
    });
  }

  private Map<String, List<Reported>> claims(Collection<String> entries) {
    record ClaimOf(String entry, Reported reported) {}
    Facts facts = new Facts();
    return handle
        .createQuery(
            """
            select b.entry, c.id, c.fact::text as fact, c.modality, c.confidence, d.date
            from claim_bearing b
            join reading r on r.id = b.reading and upper_inf(r.recorded)
            join claim c on c.reading = b.reading and c.id = b.claim
            join dispatch d on d.id = r.dispatch
            where b.entry = any(:entries)\
            """)
        .bindArray("entries", String.class, entries)
        .map((row, _) -> new ClaimOf(row.getString("entry"), Rows.reported(row, facts)))
        .stream()
        .collect(groupingBy(ClaimOf::entry, mapping(ClaimOf::reported, toList())));
  }

  private Map<String, Stored> stored(Collection<String> entries) {
    record RowOf(String entry, Stored stored) {}
    return handle
        .createQuery(
            """
            select e.*, e.fact::text as fact_json from entry e
            where e.id = any(:entries) and upper_inf(e.recorded)\
            """)
        .bindArray("entries", String.class, entries)
        .map((row, _) ->
            new RowOf(
                row.getString("id"),
                new Stored(
                    row.getLong("version"),
                    new Content(
                        ClaimJson.tree(ClaimJson.readFact(row.getString("fact_json"))),
                        Rows.bounds(row),
                        row.getBoolean("planned")))))
        .stream()
        .collect(toMap(RowOf::entry, RowOf::stored));
  }

  private Map<String, Map<String, Stance>> links(Collection<String> entries) {
    return handle
        .createQuery(
            """
            select entry, claim, stance from entry_claim
            where entry = any(:entries) and upper_inf(recorded)\
            """)
        .bindArray("entries", String.class, entries)
        .map((row, _) ->
            new Link(
                row.getString("entry"),
                row.getString("claim"),
                Rows.stance(row.getString("stance"))))
        .stream()
        .collect(groupingBy(Link::entry, toMap(Link::claim, Link::stance)));
  }

  private void write() {
    closeRows();
    openRows();
    openRoles();
    closeLinks();
    openLinks();
  }

  private void closeRows() {
    handle
        .createUpdate(
            """
            update entry set recorded = tstzrange(lower(recorded), :at)
            where version = any(:versions)\
            """)
        .bindArray("versions", Long.class, closing)
        .bind("at", at)
        .execute();
  }

  private void openRows() {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into entry
              (id, type, fact, earliest_start, latest_start, earliest_end, latest_end, planned,
               recorded)
            values
              (:id, :type, :fact::jsonb, :earliest_start, :latest_start, :earliest_end, :latest_end,
               :planned, tstzrange(:at, null))\
            """)) {
      for (Derived entry : opening) {
        Bounds bounds = storable(entry.bounds());
        batch
            .bind("id", entry.id())
            .bind("type", entry.fact().type())
            .bind("fact", ClaimJson.tree(entry.fact()).toString())
            .bind("earliest_start", bounds.earliestStart())
            .bind("latest_start", bounds.latestStart())
            .bind("earliest_end", bounds.earliestEnd())
            .bind("latest_end", bounds.latestEnd())
            .bind("planned", entry.planned())
            .bind("at", at)
            .add();
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private void openRoles() {
    record Part(String entry, Roles.Filled role) {}
    List<Part> parts =
        opening.stream()
            .flatMap(
                entry -> Roles.of(entry.fact()).stream().map(role -> new Part(entry.id(), role)))
            .toList();
    handle
        .createUpdate(
            """
            insert into entry_role (version, role, entity)
            select e.version, given.role, given.entity
            from unnest(:entries, :roles, :entities) as given (entry, role, entity)
            join entry e on e.id = given.entry and upper_inf(e.recorded)\
            """)
        .bindArray("entries", String.class, parts.stream().map(Part::entry).toList())
        .bindArray("roles", String.class, parts.stream().map(part -> part.role().role()).toList())
        .bindArray(
            "entities", String.class, parts.stream().map(part -> part.role().entity()).toList())
        .execute();
  }

  private void closeLinks() {
    handle
        .createUpdate(
            """
            update entry_claim l set recorded = tstzrange(lower(l.recorded), :at)
            from unnest(:entries, :claims) as given (entry, claim)
            where l.entry = given.entry and l.claim = given.claim and upper_inf(l.recorded)\
            """)
        .bindArray("entries", String.class, unlinking.stream().map(Link::entry).toList())
        .bindArray("claims", String.class, unlinking.stream().map(Link::claim).toList())
        .bind("at", at)
        .execute();
  }

  private void openLinks() {
    handle
        .createUpdate(
            """
            insert into entry_claim (entry, claim, stance, recorded)
            select entry, claim, stance, tstzrange(:at, null)
            from unnest(:entries, :claims, :stances) as given (entry, claim, stance)\
            """)
        .bindArray("entries", String.class, linking.stream().map(Link::entry).toList())
        .bindArray("claims", String.class, linking.stream().map(Link::claim).toList())
        .bindArray(
            "stances", String.class, linking.stream().map(link -> link.stance().word()).toList())
        .bind("at", at)
        .execute();
  }

  /** Without the bounds that the database's calendar does not reach. */
  private static Bounds storable(Bounds bounds) {
    return new Bounds(
        storable(bounds.earliestStart()),
        storable(bounds.latestStart()),
        storable(bounds.earliestEnd()),
        storable(bounds.latestEnd()));
  }

  private static @Nullable LocalDate storable(@Nullable LocalDate day) {
    return day == null || day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR ? null : day;
  }
}
