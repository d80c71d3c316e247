package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.model.RulingJson;
import org.chancery.register.ruling.Docket;
import org.chancery.register.ruling.Effects;
import org.chancery.register.ruling.Numbered;
import org.chancery.register.ruling.Pair;
import org.jdbi.v3.core.Handle;

/** Writes rulings and what follows from them, within one transaction. */
final class Rulings {

  /** That a ruling is about a claim, and which entities the claim comes to speak of by it. */
  record OnClaim(String claim, long ruling, Set<String> entities) {}

  /** What is kept of rulings beside them, to find them by. */
  record Kept(Set<OnClaim> onClaims, Map<Pair, Docket.Judged> onPairs) {}

  private final Handle handle;
  private final OffsetDateTime at;

  private Rulings(Handle handle, OffsetDateTime at) {
    this.handle = handle;
    this.at = at;
  }

  /** Records a ruling and all that changes thereby. */
  static Ruled record(Database database, Ruling ruling, String by, String reason) {
    return database.write(handle ->
        new Rulings(handle, Ledger.lock(handle)).record(ruling, by.strip(), reason.strip()));
  }

  /** As {@link #record}, a split that makes a new entity of the same kind. */
  static Ruled split(
      Database database, Entity from, List<String> claims, String name, String by, String reason) {
    return database.write(handle -> {
      Rulings rulings = new Rulings(handle, Ledger.lock(handle));
      Entity to = Newcomers.like(handle, from, name);
      EntityBase.add(handle, Stream.of(to));
      return rulings.record(new Ruling.Split(from, claims, to), by.strip(), reason.strip());
    });
  }

  /** All rulings, in their order. */
  static List<Numbered> all(Handle handle) {
    return handle
        .createQuery("select number, body::text as body from ruling order by number")
        .map((row, _) -> numbered(row))
        .list();
  }

  /** Some current claims, with what is ruled of them; the rejected ones are left out. */
  static List<ClaimAtHand> applied(Handle handle, List<ClaimAtHand> claims) {
    Map<String, List<Numbered>> rulings =
        on(handle, claims.stream().map(it -> it.reported().claim()).distinct().toList());
    if (rulings.isEmpty()) {
      return claims;
    }
    return claims.stream()
        .flatMap(it ->
            Effects.on(it.reported(), rulings.getOrDefault(it.reported().claim(), List.of()))
                .map(ruled -> new ClaimAtHand(it.reading(), ruled))
                .stream())
        .toList();
  }

  /** The entities that some claims come to speak of by rulings. */
  static List<Entity> entities(Handle handle, Collection<String> claims) {
    return on(handle, claims).values().stream()
        .flatMap(List::stream)
        .flatMap(it -> Effects.entities(it.ruling()).stream())
        .distinct()
        .toList();
  }

  /** What a claim says after all rulings on it that stand. */
  static Fact saying(Handle handle, String claim, Fact stated) {
    return Effects.saying(stated, on(handle, List.of(claim)).getOrDefault(claim, List.of()));
  }

  private static Map<String, List<Numbered>> on(Handle handle, Collection<String> claims) {
    record On(String claim, Numbered ruling) {}
    // Most registers have no rulings, and then there may be very many claims to ask for.
    if (!handle
        .createQuery("select exists (select from claim_ruling)")
        .mapTo(Boolean.class)
        .one()) {
      return Map.of();
    }
    return handle
        .createQuery(
            """
            select c.claim, r.number, r.body::text as body
            from claim_ruling c join ruling r on r.number = c.ruling
            where c.claim = any(:claims) and upper_inf(c.recorded)\
            """)
        .bindArray("claims", String.class, claims)
        .map((row, _) -> new On(row.getString("claim"), numbered(row)))
        .stream()
        .collect(groupingBy(On::claim, mapping(On::ruling, toList())));
  }

  private static Numbered numbered(ResultSet row) throws SQLException {
    return new Numbered(row.getLong("number"), RulingJson.read(row.getString("body")));
  }

  private Ruled record(Ruling ruling, String by, String reason) {
    Ruling checked = new Hearing(handle).admitted(ruling, by, reason);
    long number = insert(checked, by, reason);
    EntityBase.add(handle, Effects.entities(checked).stream());
    settle();
    Chain.append(handle, Chain.Kind.RULING, List.of(Long.toString(number)));
    return new Ruled(Numbered.id(number), checked, by, reason, at.toInstant(), true);
  }

  private long insert(Ruling ruling, String by, String reason) {
    return handle
        .createQuery(
            """
            insert into ruling (body, person, reason, recorded)
            values (:body::jsonb, :by, :reason, :at)
            returning number\
            """)
        .bind("body", RulingJson.tree(ruling).toString())
        .bind("by", by)
        .bind("reason", reason)
        .bind("at", at)
        .mapTo(Long.class)
        .one();
  }

  /** Brings all that depends on rulings in line with those that stand. */
  private void settle() {
    Kept now = due(all(handle));
    Kept before = kept(handle);
    Set<OnClaim> closing = without(before.onClaims(), now.onClaims());
    Set<OnClaim> opening = without(now.onClaims(), before.onClaims());
    Set<Pair> changed = changed(before.onPairs(), now.onPairs());

    Set<String> claims = new TreeSet<>();
    Set<String> entities = new TreeSet<>();
    for (Set<OnClaim> some : List.of(closing, opening)) {
      some.forEach(it -> {
        claims.add(it.claim());
        entities.addAll(it.entities());
      });
    }
    changed.forEach(pair -> entities.addAll(List.of(pair.one(), pair.other())));
    Strands strands = new Strands(handle);
    strands.touchClaims(claims);
    closing.forEach(this::close);
    opening.forEach(this::open);
    changed.forEach(pair -> {
      close(pair);
      Optional.ofNullable(now.onPairs().get(pair)).ifPresent(judged -> open(pair, judged));
    });
    strands.bearClaims(claims);
    entities.addAll(named(claims));
    strands.bearAbout(new Identities(handle, at).link(byId(entities), changed));
    new EntryBook(handle, at).refresh(strands.touched());
  }

  /** What must be kept beside some rulings. */
  static Kept due(List<Numbered> rulings) {
    Docket docket = Docket.of(rulings);
    Set<OnClaim> onClaims = new HashSet<>();
    for (Numbered it : docket.standing()) {
      Set<String> entities = new TreeSet<>();
      Effects.entities(it.ruling()).forEach(entity -> entities.add(entity.id()));
      Effects.claims(it.ruling())
          .forEach(claim -> onClaims.add(new OnClaim(claim, it.number(), entities)));
    }
    return new Kept(onClaims, docket.pairs());
  }

  /** What is kept beside the rulings. */
  static Kept kept(Handle handle) {
    Set<OnClaim> onClaims =
        new HashSet<>(
            handle
                .createQuery(
                    "select claim, ruling, entities from claim_ruling where upper_inf(recorded)")
                .map((row, _) ->
                    new OnClaim(
                        row.getString("claim"),
                        row.getLong("ruling"),
                        new TreeSet<>(List.of((String[]) row.getArray("entities").getArray()))))
                .list());
    Map<Pair, Docket.Judged> onPairs = new HashMap<>();
    handle
        .createQuery(
            "select one, other, verdict, ruling from pair_ruling where upper_inf(recorded)")
        .map((row, _) ->
            Map.entry(
                new Pair(row.getString("one"), row.getString("other")),
                new Docket.Judged(
                    Docket.Verdict.of(row.getString("verdict")), row.getLong("ruling"))))
        .forEach(entry -> onPairs.put(entry.getKey(), entry.getValue()));
    return new Kept(onClaims, onPairs);
  }

  private static Set<OnClaim> without(Set<OnClaim> some, Set<OnClaim> others) {
    Set<OnClaim> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Set<Pair> changed(Map<Pair, Docket.Judged> before, Map<Pair, Docket.Judged> now) {
    Set<Pair> pairs = new HashSet<>(before.keySet());
    pairs.addAll(now.keySet());
    pairs.removeIf(pair -> Objects.equals(before.get(pair), now.get(pair)));
    return pairs;
  }

  /** The entities that some claims name by themselves. */
  private List<String> named(Set<String> claims) {
    return handle
        .createQuery(
            """
            select distinct o.entity from claim_role o
            join claim c on c.reading = o.reading and c.id = o.claim
            where c.id = any(:claims)\
            """)
        .bindArray("claims", String.class, claims)
        .mapTo(String.class)
        .list();
  }

  private List<Entity> byId(Set<String> ids) {
    return handle
        .createQuery(
            """
            select id, kind, name from entity
            where id = any(:ids) and upper_inf(recorded) order by id\
            """)
        .bindArray("ids", String.class, ids)
        .map((row, _) -> Rows.entity(row))
        .list();
  }

  private void close(OnClaim it) {
    handle
        .createUpdate(
            """
            update claim_ruling set recorded = tstzrange(lower(recorded), :at)
            where claim = :claim and ruling = :ruling and upper_inf(recorded)\
            """)
        .bind("claim", it.claim())
        .bind("ruling", it.ruling())
        .bind("at", at)
        .execute();
  }

  private void open(OnClaim it) {
    handle
        .createUpdate(
            "insert into claim_ruling values (:claim, :ruling, :entities, tstzrange(:at, null))")
        .bind("claim", it.claim())
        .bind("ruling", it.ruling())
        .bindArray("entities", String.class, it.entities())
        .bind("at", at)
        .execute();
  }

  private void close(Pair pair) {
    handle
        .createUpdate(
            """
            update pair_ruling set recorded = tstzrange(lower(recorded), :at)
            where one = :one and other = :other and upper_inf(recorded)\
            """)
        .bind("one", pair.one())
        .bind("other", pair.other())
        .bind("at", at)
        .execute();
  }

  private void open(Pair pair, Docket.Judged judged) {
    handle
        .createUpdate(
            """
            insert into pair_ruling values
              (:one, :other, :verdict, :ruling, tstzrange(:at, null))\
            """)
        .bind("one", pair.one())
        .bind("other", pair.other())
        .bind("verdict", judged.verdict().word())
        .bind("ruling", judged.ruling())
        .bind("at", at)
        .execute();
  }
}
