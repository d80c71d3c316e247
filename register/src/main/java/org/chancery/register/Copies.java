package org.chancery.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.model.Dispatch;
import org.chancery.register.copy.Sketch;
import org.jdbi.v3.core.Handle;

/** Dispatches that are near-copies of each other, within one transaction. */
final class Copies {

  private record Sketched(String dispatch, Sketch sketch) {}

  private final Handle handle;
  private final OffsetDateTime at;

  /**
   * @param at the time to record
   */
  Copies(Handle handle, OffsetDateTime at) {
    this.handle = handle;
    this.at = at;
  }

  /**
   * Looks for the copies of a dispatch that was just recorded.
   *
   * @return the dispatches whose original is another one than before
   */
  Set<String> note(Dispatch dispatch) {
    if (isKnown(dispatch)) {
      return Set.of();
    }
    Sketch sketch = Sketch.of(dispatch.text());
    insert(dispatch, sketch);
    List<String> copies =
        likely(sketch).stream()
            .filter(other -> !other.dispatch().equals(dispatch.id()))
            .filter(other -> other.sketch().isCopyOf(sketch))
            .map(Sketched::dispatch)
            .toList();
    if (copies.isEmpty()) {
      return Set.of();
    }
    insertPairs(dispatch.id(), copies);
    return settle(family(dispatch.id()));
  }

  private boolean isKnown(Dispatch dispatch) {
    return handle
        .createQuery("select exists (select from sketch where dispatch = :id)")
        .bind("id", dispatch.id())
        .mapTo(Boolean.class)
        .one();
  }

  private void insert(Dispatch dispatch, Sketch sketch) {
    handle
        .createUpdate("insert into sketch (dispatch, least, bands) values (:id, :least, :bands)")
        .bind("id", dispatch.id())
        .bindArray("least", Integer.class, sketch.values())
        .bindArray("bands", Integer.class, sketch.bands())
        .execute();
  }

  private List<Sketched> likely(Sketch sketch) {
    return handle
        .createQuery("select dispatch, least from sketch where bands && :bands")
        .bindArray("bands", Integer.class, sketch.bands())
        .map((row, _) -> sketched(row))
        .list();
  }

  private static Sketched sketched(ResultSet row) throws SQLException {
    Integer[] least = (Integer[]) row.getArray("least").getArray();
    return new Sketched(row.getString("dispatch"), Sketch.of(List.of(least)));
  }

  private void insertPairs(String dispatch, List<String> copies) {
    handle
        .createUpdate(
            """
            insert into near_copy (dispatch, other)
            select :dispatch, other from unnest(:copies) as other
            union all
            select other, :dispatch from unnest(:copies) as other\
            """)
        .bind("dispatch", dispatch)
        .bindArray("copies", String.class, copies)
        .execute();
  }

  /** A dispatch, its copies and their copies, the first published first. */
  private List<String> family(String dispatch) {
    return handle
        .createQuery(
            """
            with recursive family (id) as (
              select :dispatch
              union
              select c.other from near_copy c join family f on c.dispatch = f.id)
            select d.id from dispatch d join family f on f.id = d.id order by d.date, d.id\
            """)
        .bind("dispatch", dispatch)
        .mapTo(String.class)
        .list();
  }

  private Set<String> settle(List<String> family) {
    String first = family.getFirst();
    Map<String, String> stored = stored(family);
    Set<String> changed = new HashSet<>();
    for (String dispatch : family) {
      Optional<String> before = Optional.ofNullable(stored.get(dispatch));
      Optional<String> now = Optional.of(first).filter(it -> !it.equals(dispatch));
      if (!before.equals(now)) {
        changed.add(dispatch);
        close(dispatch);
        now.ifPresent(original -> open(dispatch, original));
      }
    }
    return changed;
  }

  private Map<String, String> stored(List<String> dispatches) {
    Map<String, String> stored = new TreeMap<>();
    handle
        .createQuery(
            """
            select dispatch, first from original
            where dispatch = any(:dispatches) and upper_inf(recorded)\
            """)
        .bindArray("dispatches", String.class, dispatches)
        .map((row, _) -> stored.put(row.getString("dispatch"), row.getString("first")))
        .list();
    return stored;
  }

  private void close(String dispatch) {
    handle
        .createUpdate(
            """
            update original set recorded = tstzrange(lower(recorded), :at)
            where dispatch = :dispatch and upper_inf(recorded)\
            """)
        .bind("dispatch", dispatch)
        .bind("at", at)
        .execute();
  }

  private void open(String dispatch, String first) {
    handle
        .createUpdate("insert into original values (:dispatch, :first, tstzrange(:at, null))")
        .bind("dispatch", dispatch)
        .bind("first", first)
        .bind("at", at)
        .execute();
  }
}
