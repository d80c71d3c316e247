package org.chancery.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.register.entry.Bearing;
import org.chancery.register.entry.Entries;
import org.chancery.register.entry.Reported;
import org.chancery.register.entry.Roles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes dispatches and claims, within one transaction. */
final class Ledger {

  private record Reading(long id, String reader, String digest) {}

  private final Handle handle;
  private final Dispatch dispatch;
  private final List<Claim> claims;
  private final String reader;

  private Ledger(Handle handle, Dispatch dispatch, List<Claim> claims, String reader) {
    this.handle = handle;
    this.dispatch = dispatch;
    this.claims = claims;
    this.reader = reader;
  }

  static Outcome record(Database database, Dispatch dispatch, List<Claim> claims, String reader) {
    check(dispatch, claims);
    return database.write(handle -> new Ledger(handle, dispatch, claims, reader).record());
  }

  /**
   * Waits until no other transaction writes any of these things, and keeps others from it until the
   * end of this one.
   *
   * @return the time to record for whatever is written under these locks; taken after the wait,
   *     because what the others wrote in the meantime must lie before it
   */
  static OffsetDateTime lock(Handle handle, Collection<String> ids) {
    handle
        .createQuery(
            """
            select count(pg_advisory_xact_lock(key))
            from (
              select distinct hashtextextended(id, 0) as key from unnest(:ids) as id order by key
            ) as keys\
            """)
        .bindArray("ids", String.class, ids)
        .mapTo(Long.class)
        .one();
    return handle.createQuery("select clock_timestamp()").mapTo(OffsetDateTime.class).one();
  }

  private static void check(Dispatch dispatch, List<Claim> claims) {
    Set<String> ids = new HashSet<>();
    for (Claim claim : claims) {
      if (!claim.dispatch().equals(dispatch.id())) {
        throw new IllegalArgumentException(
            "claim %s is of dispatch %s, not %s"
                .formatted(claim.id(), claim.dispatch(), dispatch.id()));
      }
      if (!ids.add(claim.id())) {
        throw new IllegalArgumentException("two claims have the id " + claim.id());
      }
    }
  }

  private Outcome record() {
    lock(handle, List.of(dispatch.id()));
    Optional<Reading> earlier = currentReading();
    String digest = Dispatch.digest(claims.stream().map(ClaimJson::write).toArray(String[]::new));
    if (earlier
        .filter(it -> it.reader().equals(reader) && it.digest().equals(digest))
        .isPresent()) {
      return Outcome.UNCHANGED;
    }
    List<List<Bearing>> bearings = claims.stream().map(this::bearings).toList();
    Set<String> entries = new TreeSet<>();
    earlier.ifPresent(it -> entries.addAll(entriesOf(it)));
    bearings.forEach(some -> some.forEach(bearing -> entries.add(bearing.entry())));

    OffsetDateTime at = lock(handle, entries);
    insertDispatch(at);
    earlier.ifPresent(it -> close(it, at));
    long reading = insertReading(digest, at);
    insertClaims(reading);
    insertRoles(reading);
    insertBearings(reading, bearings);
    EntityBase.add(handle, claims.stream().flatMap(claim -> claim.fact().entities().stream()));
    new EntryBook(handle, at).refresh(entries);
    return earlier.isPresent() ? Outcome.REREAD : Outcome.NEW;
  }

  private List<Bearing> bearings(Claim claim) {
    return Entries.bearings(Reported.of(claim, dispatch.date()));
  }

  private Optional<Reading> currentReading() {
    return handle
        .createQuery(
            """
            select id, reader, digest from reading
            where dispatch = :dispatch and upper_inf(recorded)\
            """)
        .bind("dispatch", dispatch.id())
        .map((row, _) ->
            new Reading(row.getLong("id"), row.getString("reader"), row.getString("digest")))
        .findOne();
  }

  private List<String> entriesOf(Reading reading) {
    return handle
        .createQuery("select distinct entry from claim_bearing where reading = :reading")
        .bind("reading", reading.id())
        .mapTo(String.class)
        .list();
  }

  private void insertDispatch(OffsetDateTime at) {
    handle
        .createUpdate(
            """
            insert into dispatch
              (id, label, source, title, date, place, url, text, passages, recorded)
            values
              (:id, :label, :source, :title, :date, :place, :url, :text, :passages::jsonb, :at)
            on conflict do nothing\
            """)
        .bind("id", dispatch.id())
        .bind("label", dispatch.label())
        .bind("source", dispatch.source())
        .bind("title", dispatch.title())
        .bind("date", dispatch.date())
        .bind("place", dispatch.place())
        .bind("url", dispatch.url())
        .bind("text", dispatch.text())
        .bind("passages", ClaimJson.mapper().writeValueAsString(dispatch.passages()))
        .bind("at", at)
        .execute();
  }

  private void close(Reading reading, OffsetDateTime at) {
    handle
        .createUpdate(
            "update reading set recorded = tstzrange(lower(recorded), :at) where id = :id")
        .bind("id", reading.id())
        .bind("at", at)
        .execute();
  }

  private long insertReading(String digest, OffsetDateTime at) {
    return handle
        .createQuery(
            """
            insert into reading (dispatch, reader, digest, recorded)
            values (:dispatch, :reader, :digest, tstzrange(:at, null))
            returning id\
            """)
        .bind("dispatch", dispatch.id())
        .bind("reader", reader)
        .bind("digest", digest)
        .bind("at", at)
        .mapTo(Long.class)
        .one();
  }

  private void insertClaims(long reading) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into claim
              (reading, id, position, type, fact, modality, attribution, evidence, rule, confidence)
            values
              (:reading, :id, :position, :type, :fact::jsonb, :modality, :attribution::jsonb,
               :evidence::jsonb, :rule, :confidence)\
            """);
    for (int position = 0; position < claims.size(); position++) {
      Claim claim = claims.get(position);
      batch
          .bind("reading", reading)
          .bind("id", claim.id())
          .bind("position", position)
          .bind("type", claim.fact().type())
          .bind("fact", ClaimJson.tree(claim.fact()).toString())
          .bind("modality", claim.modality().word())
          .bind("attribution", ClaimJson.mapper().writeValueAsString(claim.attribution()))
          .bind("evidence", ClaimJson.mapper().writeValueAsString(claim.evidence()))
          .bind("rule", claim.rule())
          .bind("confidence", claim.confidence())
          .add();
    }
    execute(batch);
  }

  private void insertRoles(long reading) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into claim_role (reading, claim, role, entity)
            values (:reading, :claim, :role, :entity)\
            """);
    for (Claim claim : claims) {
      for (Roles.Filled role : Roles.of(claim.fact())) {
        batch
            .bind("reading", reading)
            .bind("claim", claim.id())
            .bind("role", role.role())
            .bind("entity", role.entity())
            .add();
      }
    }
    execute(batch);
  }

  private void insertBearings(long reading, List<List<Bearing>> bearings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into claim_bearing (entry, reading, claim) values (:entry, :reading, :claim)\
            """);
    for (int i = 0; i < claims.size(); i++) {
      String claim = claims.get(i).id();
      Stream<String> entries = bearings.get(i).stream().map(Bearing::entry).distinct();
      entries.forEach(
          entry -> batch.bind("entry", entry).bind("reading", reading).bind("claim", claim).add());
    }
    execute(batch);
  }

  private static void execute(PreparedBatch batch) {
    try (batch) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
