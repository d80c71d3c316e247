package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.register.identity.Likeness;
import org.chancery.register.identity.Person;
import org.chancery.register.identity.PersonName;
import org.chancery.register.ruling.Pair;
import org.jdbi.v3.core.Handle;

/**
 * What is made out about pairs of entities with like names, within one transaction.
 *
 * <p>It depends on what claims say of the two and on nothing else, so the order in which dispatches
 * come does not matter.
 */
final class Likenesses {

  private static final String SAME_NAME = "the names are the same but for spelling";

  private final Handle handle;
  private final OffsetDateTime at;

  /**
   * @param at the time to record
   */
  Likenesses(Handle handle, OffsetDateTime at) {
    this.handle = handle;
    this.at = at;
  }

  /**
   * Compares some entities with all others anew, and writes what differs from what is stored.
   *
   * @return the ids of both entities of each pair about which something else is made out now
   */
  Set<String> renew(Collection<Entity> entities) {
    Set<String> touched = new TreeSet<>();
    List<Entity> distinct = entities.stream().distinct().toList();
    renewPersons(distinct.stream().filter(it -> it.kind() == EntityKind.PERSON).toList(), touched);
    renewNames(distinct.stream().filter(Likenesses::hasNameOfItsOwn).toList(), touched);
    return touched;
  }

  /** The name of a body or a gathering is given to no other; those of persons and places are. */
  private static boolean hasNameOfItsOwn(Entity entity) {
    return entity.kind() == EntityKind.ORGANISATION || entity.kind() == EntityKind.GATHERING;
  }

  private void renewPersons(List<Entity> persons, Set<String> touched) {
    insertWords(persons);
    Map<Pair, Likeness> likenesses = new HashMap<>();
    for (Entity entity : persons) {
      List<Entity> others = withLikeNames(entity);
      if (others.isEmpty()) {
        continue;
      }
      Map<String, List<Fact.Tenure>> tenures =
          tenures(Stream.concat(Stream.of(entity), others.stream()).map(Entity::id).toList());
      Person person = Person.of(entity, tenures.getOrDefault(entity.id(), List.of()));
      for (Entity other : others) {
        Likeness.of(person, Person.of(other, tenures.getOrDefault(other.id(), List.of())))
            .ifPresent(it -> likenesses.put(Pair.of(entity.id(), other.id()), it));
      }
    }
    replace(persons, likenesses, touched);
  }

  private void renewNames(List<Entity> entities, Set<String> touched) {
    Map<Pair, Likeness> likenesses = new HashMap<>();
    handle
        .createQuery(
            """
            select mine.id as one, theirs.id as other
            from entity mine
            join entity_name n on n.entity = mine.id and n.name = mine.name
              and upper_inf(n.recorded)
            join entity_name t on t.folded = n.folded and upper_inf(t.recorded)
            join entity theirs on theirs.id = t.entity and theirs.kind = mine.kind
              and theirs.id <> mine.id and upper_inf(theirs.recorded)
            where mine.id = any(:ids) and upper_inf(mine.recorded)
              and not (mine.base and theirs.base) and t.name = theirs.name\
            """)
        .bindArray("ids", String.class, entities.stream().map(Entity::id).toList())
        .map((row, _) -> Pair.of(row.getString("one"), row.getString("other")))
        .forEach(pair -> likenesses.put(pair, new Likeness(Likeness.Verdict.SAME, SAME_NAME)));
    replace(entities, likenesses, touched);
  }

  private void insertWords(List<Entity> persons) {
    List<String> words = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    for (Entity person : persons) {
      for (String word : PersonName.of(person.name()).skeletons()) {
        words.add(word);
        entities.add(person.id());
      }
    }
    handle
        .createUpdate(
            """
            insert into name_word (word, entity)
            select word, entity from unnest(:words, :entities) as given (word, entity)
            order by word, entity
            on conflict do nothing\
            """)
        .bindArray("words", String.class, words)
        .bindArray("entities", String.class, entities)
        .execute();
  }

  /** The persons whose names have all words of this one's, or all of whose words this one's has. */
  private List<Entity> withLikeNames(Entity person) {
    Set<String> words = PersonName.of(person.name()).skeletons();
    return handle
        .createQuery(
            """
            select e.id, e.kind, e.name from (
              select w.entity, count(*) as shared from name_word w
              where w.word = any(:words) and w.entity <> :person
              group by w.entity) as near
            join entity e on e.id = near.entity and upper_inf(e.recorded)
            where near.shared = :count
              or near.shared = (select count(*) from name_word all_of where all_of.entity = near.entity)\
            """)
        .bindArray("words", String.class, words)
        .bind("person", person.id())
        .bind("count", words.size())
        .map((row, _) -> Rows.entity(row))
        .list();
  }

  /** Those that claims give to persons, as far as nothing else is ruled. */
  private Map<String, List<Fact.Tenure>> tenures(List<String> holders) {
    return ClaimsAtHand.ruled(
            handle,
            """
            where c.type = 'tenure' and c.modality = 'asserted' and (
              (c.reading, c.id) in (
                select reading, claim from claim_role
                where role = 'holder' and entity = any(:holders))
              or c.id in (
                select claim from claim_ruling
                where entities && cast(:holders as text[]) and upper_inf(recorded)))\
            """,
            it -> it.bindArray("holders", String.class, holders))
        .stream()
        .map(it -> (Fact.Tenure) it.reported().fact())
        .collect(groupingBy(tenure -> tenure.holder().id()));
  }

  /** Writes where the pairs of some entities differ from what is stored of them. */
  private void replace(List<Entity> entities, Map<Pair, Likeness> likenesses, Set<String> touched) {
    Map<Pair, Likeness> stored = stored(entities);
    Set<Pair> pairs = new HashSet<>(stored.keySet());
    pairs.addAll(likenesses.keySet());
    for (Pair pair : pairs) {
      Optional<Likeness> before = Optional.ofNullable(stored.get(pair));
      Optional<Likeness> now = Optional.ofNullable(likenesses.get(pair));
      if (!before.equals(now)) {
        before.ifPresent(_ -> close(pair));
        now.ifPresent(it -> open(pair, it));
        touched.add(pair.one());
        touched.add(pair.other());
      }
    }
  }

  private Map<Pair, Likeness> stored(List<Entity> entities) {
    record Row(Pair pair, Likeness likeness) {}
    return handle
        .createQuery(
            """
            select one, other, verdict, reason from likeness
            where (one = any(:ids) or other = any(:ids)) and upper_inf(recorded)\
            """)
        .bindArray("ids", String.class, entities.stream().map(Entity::id).toList())
        .map((row, _) ->
            new Row(
                new Pair(row.getString("one"), row.getString("other")),
                new Likeness(Rows.verdict(row.getString("verdict")), row.getString("reason"))))
        .stream()
        .collect(toMap(Row::pair, Row::likeness));
  }

  private void close(Pair pair) {
    handle
        .createUpdate(
            """
            update likeness set recorded = tstzrange(lower(recorded), :at)
            where one = :one and other = :other and upper_inf(recorded)\
            """)
        .bind("one", pair.one())
        .bind("other", pair.other())
        .bind("at", at)
        .execute();
  }

  private void open(Pair pair, Likeness likeness) {
    handle
        .createUpdate(
            "insert into likeness values (:one, :other, :verdict, :reason, tstzrange(:at, null))")
        .bind("one", pair.one())
        .bind("other", pair.other())
        .bind("verdict", likeness.verdict().word())
        .bind("reason", likeness.reason())
        .bind("at", at)
        .execute();
  }
}
