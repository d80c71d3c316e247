package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.model.Bounds;
import org.chancery.model.ClaimJson;
import org.chancery.register.entry.Derived;
import org.chancery.register.entry.Entries;
import org.chancery.register.entry.Reported;
import org.chancery.register.entry.Roles;
import org.chancery.register.entry.Stance;
import org.jdbi.v3.core.Handle;
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

  /** How many claims, and how many origins, an entry rests on. */
  record Weight(int supporting, int opposing, int origins) {

    static Weight of(Derived derived) {
      return new Weight(
          derived.count(Stance.SUPPORTS), derived.count(Stance.OPPOSES), derived.origins());
    }
  }

  /** How a claim stands to an entry. */
  record Link(String entry, String claim, Stance stance) {}

  /**
   * What must be written for entries to be in line with their claims.
   *
   * @param closing versions of entries that are no longer so
   * @param opening entries that are so now
   * @param unweighing ids of entries whose counts are not those
   */
  record Changes(
      List<Long> closing,
      List<Derived> opening,
      List<Link> unlinking,
      List<Link> linking,
      List<String> unweighing,
      Map<String, Weight> weighing) {}

  private final Handle handle;
  private final OffsetDateTime at;
  private final List<Long> closing = new ArrayList<>();
  private final List<Derived> opening = new ArrayList<>();
  private final List<Link> unlinking = new ArrayList<>();
  private final List<Link> linking = new ArrayList<>();
  private final List<String> unweighing = new ArrayList<>();
  private final Map<String, Weight> weighing = new TreeMap<>();
  private final Map<String, String> strandOf = new HashMap<>();

  /**
   * @param at the time to record
   */
  EntryBook(Handle handle, OffsetDateTime at) {
    this.handle = handle;
    this.at = at;
  }

  /** Derives the entries of some strands, and writes what differs from what is there. */
  void refresh(Collection<String> strands) {
    compare(strands);
    write();
  }

  /** What {@link #refresh} would write; nothing, if all is as it must be. */
  static Changes changes(Handle handle, Collection<String> strands) {
    EntryBook book = new EntryBook(handle, OffsetDateTime.MIN);
    book.compare(strands);
    return new Changes(
        book.closing, book.opening, book.unlinking, book.linking, book.unweighing, book.weighing);
  }

  private void compare(Collection<String> strands) {
    Map<String, List<Reported>> claims = claims(strands);
    Map<String, Stored> stored = stored(strands);
    Map<String, Map<String, Stance>> links = links(stored.keySet());
    Map<String, Weight> weights = weights(stored.keySet());
    Map<String, Derived> derived = new TreeMap<>();
    for (String strand : strands) {
      for (Derived entry : Entries.derive(strand, claims.getOrDefault(strand, List.of()))) {
        derived.put(entry.id(), entry);
        strandOf.put(entry.id(), strand);
      }
    }
    Set<String> entries = new TreeSet<>(stored.keySet());
    entries.addAll(derived.keySet());
    for (String entry : entries) {
      Optional<Derived> now = Optional.ofNullable(derived.get(entry));
      compare(Optional.ofNullable(stored.get(entry)), now);
      compareLinks(
          entry, links.getOrDefault(entry, Map.of()), now.map(Derived::stances).orElse(Map.of()));
      compareWeights(entry, Optional.ofNullable(weights.get(entry)), now.map(Weight::of));
    }
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

  private void compareWeights(String entry, Optional<Weight> stored, Optional<Weight> derived) {
    if (!stored.equals(derived)) {
      stored.ifPresent(_ -> unweighing.add(entry));
      derived.ifPresent(weight -> weighing.put(entry, weight));
    }
  }

  private Map<String, List<Reported>> claims(Collection<String> strands) {
    record Place(long reading, String claim) {}
    record Bearer(String strand, Place place) {}
    Map<Place, Reported> claims =
        ClaimsAtHand.load(
                handle,
                """
                where (c.reading, c.id) in (
                  select reading, claim from claim_bearing where strand = any(:strands))\
                """,
                it -> it.bindArray("strands", String.class, strands))
            .stream()
            .collect(
                toMap(it -> new Place(it.reading(), it.reported().claim()), ClaimAtHand::reported));
    return handle
        .createQuery(
            "select strand, reading, claim from claim_bearing where strand = any(:strands)")
        .bindArray("strands", String.class, strands)
        .map((row, _) ->
            new Bearer(
                row.getString("strand"), new Place(row.getLong("reading"), row.getString("claim"))))
        .stream()
        .filter(bearer -> claims.containsKey(bearer.place()))
        .collect(
            groupingBy(Bearer::strand, mapping(bearer -> claims.get(bearer.place()), toList())));
  }

  private Map<String, Stored> stored(Collection<String> strands) {
    record RowOf(String entry, Stored stored) {}
    return handle
        .createQuery(
            """
            select e.*, e.fact::text as fact_json from entry e
            where e.strand = any(:strands) and upper_inf(e.recorded)\
            """)
        .bindArray("strands", String.class, strands)
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

  private Map<String, Weight> weights(Collection<String> entries) {
    record RowOf(String entry, Weight weight) {}
    return handle
        .createQuery(
            """
            select entry, supporting, opposing, origins from entry_weight
            where entry = any(:entries) and upper_inf(recorded)\
            """)
        .bindArray("entries", String.class, entries)
        .map((row, _) ->
            new RowOf(
                row.getString("entry"),
                new Weight(
                    row.getInt("supporting"), row.getInt("opposing"), row.getInt("origins"))))
        .stream()
        .collect(toMap(RowOf::entry, RowOf::weight));
  }

  private void write() {
    closeRows();
    openRows();
    openRoles();
    closeLinks();
    openLinks();
    closeWeights();
    openWeights();
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
    new Columns<>(opening)
        .add("id", String.class, Derived::id)
        .add("strand", String.class, entry -> strandOf.get(entry.id()))
        .add("type", String.class, entry -> entry.fact().type())
        .add("fact", String.class, entry -> ClaimJson.tree(entry.fact()).toString())
        .add("earliest_start", String.class, entry -> text(entry.bounds().earliestStart()))
        .add("latest_start", String.class, entry -> text(entry.bounds().latestStart()))
        .add("earliest_end", String.class, entry -> text(entry.bounds().earliestEnd()))
        .add("latest_end", String.class, entry -> text(entry.bounds().latestEnd()))
        .add("planned", Boolean.class, Derived::planned)
        .insert(
            handle,
            """
            insert into entry
              (id, strand, type, fact, earliest_start, latest_start, earliest_end, latest_end,
               planned, recorded)
            select id, strand, type, fact::jsonb, earliest_start::date, latest_start::date,
              earliest_end::date, latest_end::date, planned, tstzrange(:at, null)
            from %s\
            """,
            at);
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

  private void closeWeights() {
    handle
        .createUpdate(
            """
            update entry_weight set recorded = tstzrange(lower(recorded), :at)
            where entry = any(:entries) and upper_inf(recorded)\
            """)
        .bindArray("entries", String.class, unweighing)
        .bind("at", at)
        .execute();
  }

  private void openWeights() {
    List<Weight> weights = List.copyOf(weighing.values());
    handle
        .createUpdate(
            """
            insert into entry_weight (entry, supporting, opposing, origins, recorded)
            select *, tstzrange(:at, null)
            from unnest(:entries, :supporting, :opposing, :origins)\
            """)
        .bindArray("entries", String.class, weighing.keySet())
        .bindArray("supporting", Integer.class, weights.stream().map(Weight::supporting).toList())
        .bindArray("opposing", Integer.class, weights.stream().map(Weight::opposing).toList())
        .bindArray("origins", Integer.class, weights.stream().map(Weight::origins).toList())
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

  private static @Nullable String text(@Nullable LocalDate day) {
    LocalDate storable = storable(day);
    return storable == null ? null : Columns.day(storable);
  }

  private static @Nullable LocalDate storable(@Nullable LocalDate day) {
    return day == null || day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR ? null : day;
  }
}
