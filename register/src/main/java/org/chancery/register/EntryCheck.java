package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.model.Fact;
import org.chancery.register.entry.Roles;
import org.jdbi.v3.core.Handle;

/** Checks that the entries are those that follow from the claims, by deriving them anew. */
final class EntryCheck {
  private static final int STRANDS_AT_ONCE = 200;

  /** All that claims bear on, and all in which there are entries though none may do so. */
  private static final String STRANDS =
      """
      select strand from claim_bearing
      union select strand from entry where upper_inf(recorded)
      order by strand\
      """;

  private final Handle handle;

  EntryCheck(Handle handle) {
    this.handle = handle;
  }

  void run(Progress progress, Consumer<Fault> out) {
    List<String> strands = handle.createQuery(STRANDS).mapTo(String.class).list();
    progress.at("strands", 0, strands.size());
    for (int from = 0; from < strands.size(); from += STRANDS_AT_ONCE) {
      int to = Math.min(from + STRANDS_AT_ONCE, strands.size());
      check(strands.subList(from, to), out);
      progress.at("strands", to, strands.size());
    }
  }

  private void check(List<String> strands, Consumer<Fault> out) {
    EntryBook.Changes changes = EntryBook.changes(handle, strands);
    Map<String, String> wrong = new TreeMap<>();
    idsOf(changes.closing()).forEach(id -> wrong.put(id, "it is there, and no claim makes it"));
    changes
        .opening()
        .forEach(entry ->
            wrong.merge(
                entry.id(),
                "it follows from the claims, and is not there",
                (_, _) -> "it is not what follows from its claims"));
    wrong.forEach((id, what) -> out.accept(fault(id, what)));
    changes
        .unlinking()
        .forEach(link ->
            out.accept(
                fault(
                    link.entry(),
                    "claim %s is kept as one that %s it, which does not follow"
                        .formatted(link.claim(), link.stance().word()))));
    changes
        .linking()
        .forEach(link ->
            out.accept(
                fault(
                    link.entry(),
                    "claim %s %s it, which is not kept"
                        .formatted(link.claim(), link.stance().word()))));
    Stream.concat(changes.unweighing().stream(), changes.weighing().keySet().stream())
        .distinct()
        .forEach(id -> out.accept(fault(id, "the counts kept of its claims are not right")));
    checkRoles(strands, out);
  }

  private List<String> idsOf(List<Long> versions) {
    return handle
        .createQuery("select id from entry where version = any(:versions)")
        .bindArray("versions", Long.class, versions)
        .mapTo(String.class)
        .list();
  }

  private void checkRoles(List<String> strands, Consumer<Fault> out) {
    record EntryOf(String id, Fact fact) {}
    Map<String, Set<Roles.Filled>> roles = roles(strands);
    Facts facts = new Facts();
    handle
        .createQuery(
            """
            select id, fact::text as fact from entry
            where strand = any(:strands) and upper_inf(recorded) order by id\
            """)
        .bindArray("strands", String.class, strands)
        .map((row, _) -> new EntryOf(row.getString("id"), facts.of(row.getString("fact"))))
        .stream()
        .filter(entry ->
            !Set.copyOf(Roles.of(entry.fact())).equals(roles.getOrDefault(entry.id(), Set.of())))
        .map(entry -> fault(entry.id(), "the roles kept of it are not those of its fact"))
        .forEach(out);
  }

  private Map<String, Set<Roles.Filled>> roles(List<String> strands) {
    record RoleOf(String entry, Roles.Filled role) {}
    return handle
        .createQuery(
            """
            select e.id, r.role, r.entity
            from entry e join entry_role r on r.version = e.version
            where e.strand = any(:strands) and upper_inf(e.recorded)\
            """)
        .bindArray("strands", String.class, strands)
        .map((row, _) ->
            new RoleOf(
                row.getString("id"),
                new Roles.Filled(row.getString("role"), row.getString("entity"))))
        .stream()
        .collect(groupingBy(RoleOf::entry, mapping(RoleOf::role, toSet())));
  }

  private static Fault fault(String entry, String what) {
    return new Fault("entry " + entry, what);
  }
}
