package org.chancery.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.register.entry.Entry;
import org.chancery.register.finding.Check;
import org.chancery.register.finding.Dossier;
import org.chancery.register.finding.Finding;
import org.chancery.register.finding.Ground;
import org.chancery.register.finding.Matter;
import org.chancery.register.finding.Pair;
import org.chancery.register.statute.Statutes;
import org.jdbi.v3.core.Handle;

/**
 * What does not fit in what a view knows, worked out anew at each question: a finding goes away by
 * itself when it is settled.
 */
public final class Findings {

  /** The types of facts that checks look at; of others, only those that something opposes. */
  private static final Set<String> LOOKED_AT =
      Set.of(
          "tenure",
          "membership",
          "tally",
          "presidency",
          "gathering",
          "founding",
          "trait",
          "meeting",
          "visit",
          "agreement");

  private record Bearing(String entry, Ground ground) {}

  private final View view;
  private final Database database;
  private final Statutes statutes;
  private final List<Observer> observers;

  Findings(View view, Database database, Statutes statutes, List<Observer> observers) {
    this.view = view;
    this.database = database;
    this.statutes = statutes;
    this.observers = observers;
  }

  /** Everything that does not fit, the gravest first. */
  public List<Finding> all(LocalDate on) {
    List<Pair> pairs = pairs();
    return withObserved(
        database.read(handle -> Check.all(dossier(handle, entries(handle), pairs, on))),
        Optional.empty());
  }

  private List<Finding> withObserved(List<Finding> checked, Optional<String> about) {
    return Stream.concat(
            checked.stream(), observers.stream().flatMap(observer -> observer.of(view, about)))
        .sorted(Finding.GRAVEST_FIRST)
        .toList();
  }

  /**
   * What does not fit with one entity, the gravest first.
   *
   * @param entity id of an organisation, a state, a person or any other
   */
  public List<Finding> about(String entity, LocalDate on) {
    List<Pair> pairs = pairs();
    return withObserved(
            database.read(handle -> Check.all(dossier(handle, around(handle, entity), pairs, on))),
            Optional.of(entity))
        .stream()
        .filter(finding -> finding.about().stream().anyMatch(it -> it.id().equals(entity)))
        .toList();
  }

  /** The claims of a finding and the dispatches that make them. */
  public List<Testimony> testimonies(Finding finding) {
    return database.read(handle ->
        view.query(handle, view.testimonies("where c.id = any(:claims)"))
            .bindArray("claims", String.class, finding.claims())
            .map((row, _) -> Rows.testimony(row))
            .list());
  }

  private List<Pair> pairs() {
    return view.doubts().stream()
        .map(doubt -> new Pair(doubt.one(), doubt.other(), doubt.reason(), doubt.since()))
        .toList();
  }

  private Dossier dossier(Handle handle, List<Entry> entries, List<Pair> pairs, LocalDate on) {
    Map<String, List<Ground>> grounds =
        grounds(handle, entries.stream().map(Entry::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    Bearing::entry, Collectors.mapping(Bearing::ground, Collectors.toList())));
    return new Dossier(
        entries.stream()
            .map(entry -> new Matter(entry, grounds.getOrDefault(entry.id(), List.of())))
            .toList(),
        pairs,
        statutes,
        on);
  }

  private List<Entry> entries(Handle handle) {
    return view.query(handle, view.entries("where (e.type = any(:types) or w.opposing > 0)"))
        .bindArray("types", String.class, LOOKED_AT)
        .map((row, _) -> Rows.entry(row))
        .list();
  }

  /**
   * The entries that can be at odds with those of an entity: all of its own, and all of the bodies
   * that it belongs to or holds an office of, with what is known of those who hold office there.
   */
  private List<Entry> around(Handle handle, String entity) {
    Set<String> bodies = new TreeSet<>(Set.of(entity));
    bodies.addAll(neighbours(handle, bodies, List.of("organisation", "body")));
    // A statute may put an organ's presidency together with its organisation's.
    Stream.of(bodies.toArray(String[]::new))
        .flatMap(id -> statutes.of(id).stream())
        .forEach(statute -> bodies.addAll(statute.organisations()));
    Set<String> persons = neighbours(handle, bodies, List.of("holder"));
    return view
        .query(
            handle,
            view.entries(
                """
                where e.version in (
                  select version from entry_role where entity = any(:bodies)
                  union
                  select version from entry_role
                  where entity = any(:persons) and role in ('holder', 'person'))\
                """))
        .bindArray("bodies", String.class, bodies)
        .bindArray("persons", String.class, persons)
        .map((row, _) -> Rows.entry(row))
        .stream()
        .filter(entry -> LOOKED_AT.contains(entry.fact().type()) || entry.opposing() > 0)
        .toList();
  }

  private Set<String> neighbours(
      Handle handle, Collection<String> entities, Collection<String> roles) {
    return new TreeSet<>(
        view.query(
                handle,
                """
                select distinct o.entity from entry_role o
                where o.role = any(:roles) and o.version in (
                  select own.version from entry_role own
                  join entry e on e.version = own.version and %s
                  where own.entity = any(:entities))\
                """
                    .formatted(view.current("e")))
            .bindArray("roles", String.class, roles)
            .bindArray("entities", String.class, entities)
            .mapTo(String.class)
            .list());
  }

  private List<Bearing> grounds(Handle handle, Collection<String> entries) {
    Facts facts = new Facts();
    return view.query(
            handle,
            """
            select l.entry, l.stance, c.id, c.fact::text as fact, c.modality, d.source, d.date,
              d.recorded
            from entry_claim l
            join claim c on c.id = l.claim
            join reading r on r.id = c.reading and %s
            join dispatch d on d.id = r.dispatch
            where l.entry = any(:entries) and %s
            order by l.entry, d.date, c.id\
            """
                .formatted(view.current("r"), view.current("l")))
        .bindArray("entries", String.class, entries)
        .map((row, _) -> new Bearing(row.getString("entry"), Rows.ground(row, facts)))
        .list();
  }
}
