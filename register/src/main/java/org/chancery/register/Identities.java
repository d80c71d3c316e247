package org.chancery.register;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
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
import org.chancery.register.ruling.Docket;
import org.chancery.register.ruling.Pair;
import org.chancery.register.ruling.Unions;
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

  /** The pairs that are one: by likeness, where nothing is ruled, or by a ruling. */
  private static final String ONE =
      """
      select one, other, reason from likeness k
      where verdict = 'same' and upper_inf(recorded)
        and not exists (
          select from pair_ruling p
          where p.one = k.one and p.other = k.other and upper_inf(p.recorded))
      union all
      select one, other, 'ruling r-' || ruling from pair_ruling
      where verdict = 'one' and upper_inf(recorded)\
      """;

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
    return link(entities, Set.of());
  }

  /**
   * As {@link #link(Collection)}.
   *
   * @param ruled pairs of which something else is ruled than before
   */
  Set<String> link(Collection<Entity> entities, Set<Pair> ruled) {
    Set<String> touched = new TreeSet<>(new Likenesses(handle, at).renew(entities));
    ruled.forEach(pair -> touched.addAll(List.of(pair.one(), pair.other())));
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
      standIns(family)
          .forEach((id, standIn) -> {
            now.put(id, standIn);
            reasons.put(id, reason(id));
          });
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
              from (%s) as l join family f on f.id in (l.one, l.other))
            select e.id, e.kind, e.name, e.base from entity e join family f on f.id = e.id
            where upper_inf(e.recorded)\
            """
                .formatted(ONE))
        .bind("entity", entity)
        .map((row, _) -> new Node(Rows.entity(row), row.getBoolean("base")))
        .list();
  }

  /**
   * Who stands for whom in a family. Where two of its persons cannot be one by their names, though
   * a third may be either, or where two are ruled to be two, likeness decides nothing: then only
   * those are one that are ruled to be.
   */
  private Map<String, String> standIns(List<Node> family) {
    Map<Pair, Docket.Verdict> ruled = ruled(family);
    Unions ones = new Unions();
    ruled.forEach((pair, verdict) -> {
      if (verdict == Docket.Verdict.ONE) {
        ones.unite(pair.one(), pair.other());
      }
    });
    Collection<List<Node>> parts =
        family.stream().collect(groupingBy(node -> ones.root(node.entity().id()))).values();
    boolean whole = !ruled.containsValue(Docket.Verdict.TWO) && fitsByName(family, parts);
    Map<String, String> standIns = new TreeMap<>();
    for (List<Node> part : whole ? List.of(family) : parts) {
      Entity standIn = part.stream().min(STANDS_FOR_ALL).orElseThrow().entity();
      part.stream()
          .map(Node::entity)
          .filter(entity -> !entity.equals(standIn))
          .forEach(entity -> standIns.put(entity.id(), standIn.id()));
    }
    return standIns;
  }

  /**
   * Whether each part has somebody whose name may be a form of that of the one standing for all.
   */
  private static boolean fitsByName(List<Node> family, Collection<List<Node>> parts) {
    Entity standIn = family.stream().min(STANDS_FOR_ALL).orElseThrow().entity();
    Set<String> words = PersonName.of(standIn.name()).skeletons();
    return standIn.kind() != EntityKind.PERSON
        || parts.stream()
            .allMatch(part ->
                part.stream()
                    .anyMatch(node ->
                        words.containsAll(PersonName.of(node.entity().name()).skeletons())));
  }

  private Map<Pair, Docket.Verdict> ruled(List<Node> family) {
    List<String> ids = family.stream().map(node -> node.entity().id()).toList();
    return handle
        .createQuery(
            """
            select one, other, verdict from pair_ruling
            where one = any(:ids) and other = any(:ids) and upper_inf(recorded)\
            """)
        .bindArray("ids", String.class, ids)
        .map((row, _) ->
            Map.entry(
                new Pair(row.getString("one"), row.getString("other")),
                Docket.Verdict.of(row.getString("verdict"))))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String reason(String entity) {
    return handle
        .createQuery(
            """
            select reason from (%s) as l where :entity in (one, other)
            order by reason not like 'ruling %%', one, other limit 1\
            """
                .formatted(ONE))
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
