package org.chancery.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.chancery.model.Bounds;
import org.chancery.model.Fact;
import org.chancery.register.entry.Entry;

/** An entry but for its fact, which is looked up by the version. */
record EntryRow(
    long version,
    String id,
    Bounds bounds,
    boolean planned,
    int supporting,
    int opposing,
    int origins,
    Instant since) {

  static EntryRow of(ResultSet row) throws SQLException {
    return new EntryRow(
        row.getLong("version"),
        row.getString("id"),
        Rows.bounds(row),
        row.getBoolean("planned"),
        row.getInt("supporting"),
        row.getInt("opposing"),
        row.getInt("origins"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  Entry with(Fact fact) {
    return new Entry(id, fact, bounds, planned, supporting, opposing, origins, since);
  }
}
