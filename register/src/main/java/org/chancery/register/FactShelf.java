package org.chancery.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.model.ClaimJson;
import org.chancery.model.Fact;
import org.chancery.register.entry.Entry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The facts of entries that were asked for last. A version of an entry never changes, so what was
 * read of it once need not be sent and read again. May be used by several threads at once.
 */
final class FactShelf {
  private static final int ROOM = 50_000;

  private final Map<Long, Fact> facts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Fact> eldest) {
          return size() > ROOM;
        }
      };

  /** The entries of some rows, in the same order. */
  List<Entry> entries(Handle handle, List<EntryRow> rows) {
    Map<Long, Fact> facts = facts(handle, rows.stream().map(EntryRow::version).toList());
    return rows.stream()
        .map(row -> row.with(Objects.requireNonNull(facts.get(row.version()))))
        .toList();
  }

  /** The facts of some versions, by version. */
  Map<Long, Fact> facts(Handle handle, List<Long> versions) {
    Map<Long, Fact> found = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Long version : versions) {
      @Nullable Fact fact = onShelf(version);
      if (fact == null) {
        missing.add(version);
      } else {
        found.put(version, fact);
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(load(handle, missing));
    }
    return found;
  }

  private synchronized @Nullable Fact onShelf(long version) {
    return facts.get(version);
  }

  private Map<Long, Fact> load(Handle handle, List<Long> versions) {
    Map<Long, Fact> loaded = new HashMap<>();
    handle
        .createQuery("select version, fact::text as fact from entry where version = any(:versions)")
        .bindArray("versions", Long.class, versions)
        .map((row, _) ->
            Map.entry(row.getLong("version"), ClaimJson.readFact(row.getString("fact"))))
        .forEach(it -> loaded.put(it.getKey(), it.getValue()));
    keep(loaded);
    return loaded;
  }

  private synchronized void keep(Map<Long, Fact> loaded) {
    facts.putAll(loaded);
  }
}
