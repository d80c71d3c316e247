package org.chancery.register;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
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
   * Waits until no other transaction writes to the register, and keeps others from it until the end
   * of this one. One lock for all: what a dispatch changes is only known while it is recorded, and
   * recording takes milliseconds where reading takes tens of them.
   *
   * @return the time to record for whatever is written under the lock; taken after the wait,
   *     because what the others wrote in the meantime must lie before it
   */
  static OffsetDateTime lock(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(hashtextextended('register', 0))");
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
    OffsetDateTime at = lock(handle);
    Optional<Reading> earlier = currentReading();
    String digest = Dispatch.digest(claims.stream().map(ClaimJson::write).toArray(String[]::new));
    if (earlier
        .filter(it -> it.reader().equals(reader) && it.digest().equals(digest))
        .isPresent()) {
      return Outcome.UNCHANGED;
    }
    List<Entity> entities =
        Stream.concat(
                earlier.stream().flatMap(it -> entitiesOf(it).stream()),
                claims.stream().flatMap(claim -> claim.fact().entities().stream()))
            .distinct()
            .toList();
    Strands strands = new Strands(handle);
    insertDispatch(at);
    earlier.ifPresent(it -> {
      strands.touchReading(it.id());
      close(it, at);
    });
    long reading = insertReading(digest, at);
    insertClaims(reading);
    insertRoles(reading);
    EntityBase.add(handle, entities.stream());
    strands.touchDispatches(new Copies(handle, at).note(dispatch));
    strands.bear(reading);
    strands.bearAbout(new Identities(handle, at).link(entities));
    new EntryBook(handle, at).refresh(strands.touched());
    Chain.append(handle, Chain.Kind.READING, List.of(Long.toString(reading)));
    return earlier.isPresent() ? Outcome.REREAD : Outcome.NEW;
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

  private List<Entity> entitiesOf(Reading reading) {
    return handle
        .createQuery(
            """
            select distinct e.id, e.kind, e.name from claim_role o
            join entity e on e.id = o.entity and upper_inf(e.recorded)
            where o.reading = :reading\
            """)
        .bind("reading", reading.id())
        .map((row, _) -> Rows.entity(row))
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

  private static void execute(PreparedBatch batch) {
    try (batch) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
