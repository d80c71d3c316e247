package org.chancery.register;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.register.entry.Roles;
import org.jdbi.v3.core.Handle;

/** Writes dispatches and claims, within one transaction. */
final class Ledger {

  private record Reading(long id, String reader, String digest) {}

  /** What is new about a dispatch: a first reading, or another than before. */
  private record News(Recording recording, String digest) {

    Dispatch dispatch() {
      return recording.dispatch();
    }
  }

  /** A claim and the reading that it is of. */
  private record Placed(long reading, int position, Claim claim) {}

  private final Handle handle;
  private final List<Recording> recordings;
  private final Map<String, Reading> earlier;
  private final OffsetDateTime at;

  private Ledger(Handle handle, List<Recording> recordings) {
    this.handle = handle;
    this.recordings = recordings;
    this.at = lock(handle);
    this.earlier = currentReadings();
  }

  /**
   * Records some dispatches in one transaction.
   *
   * @param recordings no dispatch twice
   * @return what became of each, in the same order
   */
  static List<Outcome> record(Database database, List<Recording> recordings) {
    return database.write(handle -> new Ledger(handle, recordings).record());
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

  private List<Outcome> record() {
    Map<String, News> news = new LinkedHashMap<>();
    for (Recording recording : recordings) {
      String digest = digest(recording.claims());
      Reading before = earlier.get(recording.dispatch().id());
      if (before == null
          || !before.reader().equals(recording.reader())
          || !before.digest().equals(digest)) {
        news.put(recording.dispatch().id(), new News(recording, digest));
      }
    }
    if (!news.isEmpty()) {
      write(List.copyOf(news.values()));
    }
    return recordings.stream().map(it -> outcome(it, news)).toList();
  }

  private Outcome outcome(Recording recording, Map<String, News> news) {
    String dispatch = recording.dispatch().id();
    if (!news.containsKey(dispatch)) {
      return Outcome.UNCHANGED;
    }
    return earlier.containsKey(dispatch) ? Outcome.REREAD : Outcome.NEW;
  }

  private void write(List<News> news) {
    List<Long> superseded =
        news.stream()
            .map(it -> earlier.get(it.dispatch().id()))
            .filter(Objects::nonNull)
            .map(Reading::id)
            .toList();
    List<Entity> entities =
        Stream.of(
                entitiesOf(superseded).stream(),
                news.stream()
                    .flatMap(it -> it.recording().claims().stream())
                    .flatMap(claim -> claim.fact().entities().stream()),
                Rulings.entities(handle, claimIds(news, superseded)).stream())
            .flatMap(some -> some)
            .distinct()
            .toList();
    Strands strands = new Strands(handle);
    insertDispatches(news);
    strands.touchReadings(superseded);
    close(superseded);
    Map<String, Long> readings = insertReadings(news);
    List<Placed> claims = placed(news, readings);
    insertClaims(claims);
    insertRoles(claims);
    EntityBase.add(handle, entities.stream());
    Copies copies = new Copies(handle, at);
    news.stream()
        .filter(it -> it.recording().prose())
        .forEach(it -> strands.touchDispatches(copies.note(it.dispatch())));
    strands.bear(readings.values());
    strands.bearAbout(new Identities(handle, at).link(entities));
    new EntryBook(handle, at).refresh(strands.touched());
    Chain.append(
        handle,
        Chain.Kind.READING,
        news.stream()
            .map(it -> Objects.requireNonNull(readings.get(it.dispatch().id())).toString())
            .toList());
  }

  private static String digest(List<Claim> claims) {
    return Dispatch.digest(claims.stream().map(ClaimJson::write).toArray(String[]::new));
  }

  private static List<Placed> placed(List<News> news, Map<String, Long> readings) {
    return news.stream()
        .flatMap(it -> {
          long reading = Objects.requireNonNull(readings.get(it.dispatch().id()));
          List<Claim> claims = it.recording().claims();
          return IntStream.range(0, claims.size())
              .mapToObj(position -> new Placed(reading, position, claims.get(position)));
        })
        .toList();
  }

  private Map<String, Reading> currentReadings() {
    record Of(String dispatch, Reading reading) {}
    return handle
        .createQuery(
            """
            select dispatch, id, reader, digest from reading
            where dispatch = any(:dispatches) and upper_inf(recorded)\
            """)
        .bindArray(
            "dispatches", String.class, recordings.stream().map(it -> it.dispatch().id()).toList())
        .map((row, _) ->
            new Of(
                row.getString("dispatch"),
                new Reading(row.getLong("id"), row.getString("reader"), row.getString("digest"))))
        .stream()
        .collect(toMap(Of::dispatch, Of::reading));
  }

  /** Those of superseded readings, and those that are new. */
  private Set<String> claimIds(List<News> news, List<Long> superseded) {
    Set<String> ids = new HashSet<>();
    news.forEach(it -> it.recording().claims().forEach(claim -> ids.add(claim.id())));
    handle
        .createQuery("select id from claim where reading = any(:readings)")
        .bindArray("readings", Long.class, superseded)
        .mapTo(String.class)
        .forEach(ids::add);
    return ids;
  }

  private List<Entity> entitiesOf(List<Long> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select distinct e.id, e.kind, e.name from claim_role o
            join entity e on e.id = o.entity and upper_inf(e.recorded)
            where o.reading = any(:readings)\
            """)
        .bindArray("readings", Long.class, readings)
        .map((row, _) -> Rows.entity(row))
        .list();
  }

  private void insertDispatches(List<News> news) {
    List<Dispatch> dispatches = news.stream().map(News::dispatch).toList();
    new Columns<>(dispatches)
        .add("id", String.class, Dispatch::id)
        .add("label", String.class, Dispatch::label)
        .add("source", String.class, Dispatch::source)
        .add("title", String.class, Dispatch::title)
        .add("date", String.class, it -> Columns.day(it.date()))
        .add("place", String.class, Dispatch::place)
        .add("url", String.class, Dispatch::url)
        .add("text", String.class, Dispatch::text)
        .add("passages", String.class, it -> ClaimJson.mapper().writeValueAsString(it.passages()))
        .insert(
            handle,
            """
            insert into dispatch
              (id, label, source, title, date, place, url, text, passages, recorded)
            select id, label, source, title, date::date, place, url, text, passages::jsonb, :at
            from %s
            on conflict do nothing\
            """,
            at);
  }

  private void close(List<Long> readings) {
    handle
        .createUpdate(
            "update reading set recorded = tstzrange(lower(recorded), :at) where id = any(:ids)")
        .bindArray("ids", Long.class, readings)
        .bind("at", at)
        .execute();
  }

  /** The ids of the new readings by dispatch. */
  private Map<String, Long> insertReadings(List<News> news) {
    return handle
        .createQuery(
            """
            insert into reading (dispatch, reader, digest, recorded)
            select *, tstzrange(:at, null) from unnest(:dispatches, :readers, :digests)
            returning dispatch, id\
            """)
        .bindArray("dispatches", String.class, news.stream().map(it -> it.dispatch().id()).toList())
        .bindArray(
            "readers", String.class, news.stream().map(it -> it.recording().reader()).toList())
        .bindArray("digests", String.class, news.stream().map(News::digest).toList())
        .bind("at", at)
        .map((row, _) -> Map.entry(row.getString("dispatch"), row.getLong("id")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void insertClaims(List<Placed> claims) {
    new Columns<>(claims)
        .add("reading", Long.class, Placed::reading)
        .add("id", String.class, it -> it.claim().id())
        .add("position", Integer.class, Placed::position)
        .add("type", String.class, it -> it.claim().fact().type())
        .add("fact", String.class, it -> ClaimJson.tree(it.claim().fact()).toString())
        .add("modality", String.class, it -> it.claim().modality().word())
        .add(
            "attribution",
            String.class,
            it -> ClaimJson.mapper().writeValueAsString(it.claim().attribution()))
        .add(
            "evidence",
            String.class,
            it -> ClaimJson.mapper().writeValueAsString(it.claim().evidence()))
        .add("rule", String.class, it -> it.claim().rule())
        .add("confidence", Double.class, it -> it.claim().confidence())
        .insert(
            handle,
            """
            insert into claim
              (reading, id, position, type, fact, modality, attribution, evidence, rule, confidence)
            select reading, id, position, type, fact::jsonb, modality, attribution::jsonb,
              evidence::jsonb, rule, confidence
            from %s\
            """);
  }

  private void insertRoles(List<Placed> claims) {
    record Role(long reading, String claim, Roles.Filled filled) {}
    List<Role> roles = new ArrayList<>();
    for (Placed placed : claims) {
      Roles.of(placed.claim().fact())
          .forEach(it -> roles.add(new Role(placed.reading(), placed.claim().id(), it)));
    }
    new Columns<>(roles)
        .add("reading", Long.class, Role::reading)
        .add("claim", String.class, Role::claim)
        .add("role", String.class, it -> it.filled().role())
        .add("entity", String.class, it -> it.filled().entity())
        .insert(
            handle,
            """
            insert into claim_role (reading, claim, role, entity)
            select reading, claim, role, entity from %s\
            """);
  }
}
