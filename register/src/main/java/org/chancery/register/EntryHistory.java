package org.chancery.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The versions in which the register has had an entry. */
final class EntryHistory {
  private final Handle handle;
  private final Instant until;

  EntryHistory(Handle handle, Optional<Instant> until) {
    this.handle = handle;
    this.until = until.orElse(Instant.now());
  }

  /** All of one entry, the oldest first. */
  List<Version> of(String entry) {
    return handle
        .createQuery(
            """
            select e.id, e.fact::text as fact, e.earliest_start, e.latest_start, e.earliest_end,
              e.latest_end, e.planned, lower(e.recorded) as since, upper(e.recorded) as until,
              coalesce(w.supporting, 0) as supporting, coalesce(w.opposing, 0) as opposing,
              coalesce(w.origins, 0) as origins
            from entry e
            left join entry_weight w on w.entry = e.id and w.recorded @> lower(e.recorded)
            where e.id = :id and lower(e.recorded) <= :until
            order by lower(e.recorded)\
            """)
        .bind("id", entry)
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .map((row, _) ->
            new Version(
                Rows.entry(row),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .filter(end -> !end.isAfter(until))))
        .list();
  }
}
