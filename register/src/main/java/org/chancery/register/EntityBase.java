package org.chancery.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.KnownEntity;
import org.jdbi.v3.core.Handle;

/** Entities and their names in the tables: those known beforehand, and those that claims name. */
final class EntityBase {

  private EntityBase() {}

  /** Writes what differs from the base of last time; false if nothing does. */
  static boolean learn(Database database, List<KnownEntity> known) {
    List<KnownEntity> sorted =
        known.stream().sorted(Comparator.comparing(it -> it.entity().id())).toList();
    String digest = digest(sorted);
    if (database.read(EntityBase::lastDigest).equals(Optional.of(digest))) {
      return false;
    }
    return database.write(handle -> {
      handle.execute("select pg_advisory_xact_lock(hashtextextended('entity base', 0))");
      if (lastDigest(handle).equals(Optional.of(digest))) {
        return false;
      }
      replaceEntities(handle, sorted);
      replaceNames(handle, sorted);
      handle
          .createUpdate("insert into entity_base values (:digest, now())")
          .bind("digest", digest)
          .execute();
      return true;
    });
  }

  /** Adds the entities that are not there yet. */
  static void add(Handle handle, Stream<Entity> entities) {
    // In one order everywhere, so that two transactions wait for each other and not crosswise.
    List<Entity> sorted = entities.distinct().sorted(Comparator.comparing(Entity::id)).toList();
    handle
        .createUpdate(
            """
            with added as (
              insert into entity
              select id, kind, name, false, tstzrange(now(), null)
              from unnest(:ids, :kinds, :names) as given (id, kind, name)
              where not exists (
                select from entity known where known.id = given.id and upper_inf(known.recorded))
              order by id
              on conflict do nothing
              returning id, name)
            insert into entity_name (entity, name, base, recorded)
            select id, name, false, tstzrange(now(), null) from added
            on conflict do nothing\
            """)
        .bindArray("ids", String.class, sorted.stream().map(Entity::id).toList())
        .bindArray("kinds", String.class, sorted.stream().map(it -> it.kind().word()).toList())
        .bindArray("names", String.class, sorted.stream().map(Entity::name).toList())
        .execute();
  }

  /** Gives entities that are not of the base their standard names, and all their other ones too. */
  static void introduce(Handle handle, List<KnownEntity> known) {
    add(handle, known.stream().map(KnownEntity::entity));
    List<Entity> entities = known.stream().map(KnownEntity::entity).toList();
    List<String> ids = entities.stream().map(Entity::id).toList();
    List<String> names = entities.stream().map(Entity::name).toList();
    handle
        .createUpdate(
            """
            with renamed as (
              update entity e set recorded = tstzrange(lower(e.recorded), clock_timestamp())
              from unnest(:ids, :names) as given (id, name)
              where e.id = given.id and upper_inf(e.recorded) and not e.base
                and e.name <> given.name
              returning e.id, e.kind, given.name, upper(e.recorded) as at)
            insert into entity
            select id, kind, name, false, tstzrange(at, null) from renamed\
            """)
        .bindArray("ids", String.class, ids)
        .bindArray("names", String.class, names)
        .execute();
    handle
        .createUpdate(
            """
            insert into entity_name (entity, name, base, recorded)
            select entity, name, false, tstzrange(now(), null)
            from unnest(:entities, :names) as given (entity, name)
            where not exists (
              select from entity_name n
              where n.entity = given.entity and n.name = given.name and upper_inf(n.recorded))
            on conflict do nothing\
            """)
        .bindArray(
            "entities",
            String.class,
            known.stream().flatMap(it -> it.names().stream().map(_ -> it.entity().id())).toList())
        .bindArray(
            "names", String.class, known.stream().flatMap(it -> it.names().stream()).toList())
        .execute();
  }

  private static Optional<String> lastDigest(Handle handle) {
    return handle
        .createQuery("select digest from entity_base order by recorded desc limit 1")
        .mapTo(String.class)
        .findOne();
  }

  private static String digest(List<KnownEntity> known) {
    return Dispatch.digest(
        known.stream()
            .flatMap(it ->
                Stream.concat(
                    Stream.of(it.entity().id(), it.entity().kind().word(), it.entity().name(), ""),
                    it.names().stream()))
            .toArray(String[]::new));
  }

  /** Closes rows that are no longer so, and opens those that are now; the rest stays as it is. */
  private static void replaceEntities(Handle handle, List<KnownEntity> known) {
    List<Entity> entities = known.stream().map(KnownEntity::entity).toList();
    handle.execute("create temporary table given (id text, kind text, name text) on commit drop");
    handle
        .createUpdate("insert into given select * from unnest(:ids, :kinds, :names)")
        .bindArray("ids", String.class, entities.stream().map(Entity::id).toList())
        .bindArray("kinds", String.class, entities.stream().map(it -> it.kind().word()).toList())
        .bindArray("names", String.class, entities.stream().map(Entity::name).toList())
        .execute();
    // An entity that left the base stays known: claims may speak of it.
    handle.execute(
        """
        update entity e set recorded = tstzrange(lower(e.recorded), now())
        from given g
        where g.id = e.id and upper_inf(e.recorded)
          and (e.kind, e.name, e.base) is distinct from (g.kind, g.name, true)\
        """);
    handle.execute(
        """
        insert into entity
        select id, kind, name, true, tstzrange(now(), null) from given g
        where not exists (select from entity e where e.id = g.id and upper_inf(e.recorded))
        order by id\
        """);
  }

  private static void replaceNames(Handle handle, List<KnownEntity> known) {
    handle.execute("create temporary table given_name (entity text, name text) on commit drop");
    handle
        .createUpdate("insert into given_name select distinct * from unnest(:entities, :names)")
        .bindArray(
            "entities",
            String.class,
            known.stream()
                .flatMap(it -> it.names().stream().map(name -> it.entity().id()))
                .toList())
        .bindArray(
            "names", String.class, known.stream().flatMap(it -> it.names().stream()).toList())
        .execute();
    handle.execute(
        """
        update entity_name n set recorded = tstzrange(lower(n.recorded), now())
        where n.base and upper_inf(n.recorded)
          and not exists (
            select from given_name g where g.entity = n.entity and g.name = n.name)\
        """);
    handle.execute(
        """
        insert into entity_name (entity, name, base, recorded)
        select g.entity, g.name, true, tstzrange(now(), null) from given_name g
        where not exists (
          select from entity_name n
          where n.entity = g.entity and n.name = g.name and upper_inf(n.recorded))
        order by g.entity, g.name\
        """);
  }
}
