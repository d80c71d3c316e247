package org.chancery.register;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.register.identity.PersonName;
import org.jdbi.v3.core.Handle;

/**
 * Which entities are one though dispatches give them different ids, within one transaction.
 *
 * <p>What is made out about a pair depends on what claims say of the two and on nothing else, so
 * the order in which dispatches come does not matter.
 */
final class Identities {

  private record Node(Entity entity, boolean base) {}

  /** Of entities that are one, the one that stands for all: a known one, or the fullest name. */
  private static final Comparator<Node> STANDS_FOR_ALL =
      comparing(Node::base, Comparator.reverseOrder())
          .thenComparing(
              node -> PersonName.of(node.entity().name()).words().size(), Comparator.reverseOrder())
          .thenComparing(node -> node.entity().name().length(), Comparator.reverseOrder())
          .thenComparing(node -> node.entity().id());

  private final Handle handle;
  private final OffsetDateTime at;

  /**
   * @param at the time to record
   */
  Identities(Handle handle, OffsetDateTime at) {
    this.handle = handle;
    this.at = at;
  }

  /** Replaces each of some entities by the one that stands for it. */
  static UnaryOperator<Entity> standIns(Handle handle, Collection<Entity> entities) {
    Map<String, Entity> standIns =
        handle
            .createQuery(
                """
                select i.entity, e.id, e.kind, e.name from identity i
                join entity e on e.id = i.stands_for and upper_inf(e.recorded)
                where i.entity = any(:ids) and upper_inf(i.recorded)\
                """)
            .bindArray("ids", String.class, entities.stream().map(Entity::id).distinct().toList())
            .map((row, _) -> Map.entry(row.getString("entity"), Rows.entity(row)))
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    return entity ->
        Optional.ofNullable(standIns.get(entity.id()))
            .map(standIn -> standIn.calledAs(entity.mention()))
            .orElse(entity);
  }

  /**
   * Looks anew whether some entities are one with others.
   *
   * @param entities of whom something new is said, or something is said no more
   * @return the ids of all entities that stand for another one than before
   */
  Set<String> link(Collection<Entity> entities) {
    Set<String> touched = new Likenesses(handle, at).renew(entities);
    return touched.isEmpty() ? Set.of() : settle(touched);
  }

  /** Settles who stands for whom among some entities and all that are one with them. */
  private Set<String> settle(Set<String> touched) {
    Map<String, String> now = new TreeMap<>();
    Map<String, String> reasons = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (String entity : touched) {
      if (seen.contains(entity)) {
        continue;
      }
      List<Node> family = family(entity);
      family.forEach(node -> seen.add(node.entity().id()));
      standIn(family)
          .ifPresent(standIn ->
              family.stream()
                  .map(node -> node.entity().id())
                  .filter(id -> !id.equals(standIn.id()))
                  .forEach(id -> {
                    now.put(id, standIn.id());
                    reasons.put(id, reason(id));
                  }));
    }
    seen.addAll(touched);
    return write(seen, now, reasons);
  }

  private List<Node> family(String entity) {
    return handle
        .createQuery(
            """
            with recursive family (id) as (
              select :entity
              union
              select case l.one when f.id then l.other else l.one end
              from likeness l join family f on f.id in (l.one, l.other)
              where l.verdict = 'same' and upper_inf(l.recorded))
            select e.id, e.kind, e.name, e.base from entity e join family f on f.id = e.id
            where upper_inf(e.recorded)\
            """)
        .bind("entity", entity)
        .map((row, _) -> new Node(Rows.entity(row), row.getBoolean("base")))
        .list();
  }

  /**
   * Who stands for a family; empty where two of its persons cannot be one by their names, though a
   * third may be either: then nobody does.
   */
  private static Optional<Entity> standIn(List<Node> family) {
    Optional<Entity> standIn = family.stream().min(STANDS_FOR_ALL).map(Node::entity);
    return standIn.filter(all ->
        all.kind() != EntityKind.PERSON
            || family.stream()
                .allMatch(node ->
                    PersonName.of(all.name())
                        .skeletons()
                        .containsAll(PersonName.of(node.entity().name()).skeletons())));
  }

  private String reason(String entity) {
    return handle
        .createQuery(
            """
            select reason from likeness
            where :entity in (one, other) and verdict = 'same' and upper_inf(recorded)
            order by one, other limit 1\
            """)
        .bind("entity", entity)
        .mapTo(String.class)
        .one();
  }

  private Set<String> write(
      Set<String> entities, Map<String, String> now, Map<String, String> reasons) {
    Map<String, String> before =
        handle
            .createQuery(
                """
                select entity, stands_for from identity
                where entity = any(:entities) and upper_inf(recorded)\
                """)
            .bindArray("entities", String.class, entities)
            .map((row, _) -> Map.entry(row.getString("entity"), row.getString("stands_for")))
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> changed = new TreeSet<>();
    for (String entity : entities) {
      Optional<String> then = Optional.ofNullable(before.get(entity));
      Optional<String> standIn = Optional.ofNullable(now.get(entity));
      if (!then.equals(standIn)) {
        changed.add(entity);
        then.ifPresent(_ -> closeIdentity(entity));
        standIn.ifPresent(it -> openIdentity(entity, it, reasons.getOrDefault(entity, "")));
      }
    }
    return changed;
  }

  private void closeIdentity(String entity) {
    handle
        .createUpdate(
            """
            update identity set recorded = tstzrange(lower(recorded), :at)
            where entity = :entity and upper_inf(recorded)\
            """)
        .bind("entity", entity)
        .bind("at", at)
        .execute();
  }

  private void openIdentity(String entity, String standsFor, String reason) {
    handle
        .createUpdate(
            "insert into identity values (:entity, :stands_for, :reason, tstzrange(:at, null))")
        .bind("entity", entity)
        .bind("stands_for", standsFor)
        .bind("reason", reason)
        .bind("at", at)
        .execute();
  }
}
