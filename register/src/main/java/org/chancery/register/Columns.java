package org.chancery.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Many rows that are written by one statement, sent column by column.
 *
 * @param <T> what a row is made of
 */
final class Columns<T> {

  private record Column(Class<?> type, List<? extends @Nullable Object> values) {}

  private final List<T> rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  Columns(List<T> rows) {
    this.rows = rows;
  }

  /** Adds a column; its name is the one that the statement knows it by. */
  <V> Columns<T> add(String name, Class<V> type, Function<T, ? extends @Nullable V> value) {
    List<@Nullable Object> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(value.apply(row)));
    columns.put(name, new Column(type, values));
    return this;
  }

  /**
   * Runs a statement, unless there are no rows.
   *
   * @param statement with {@code %s} for the rows, after {@code from}
   */
  void insert(Handle handle, String statement) {
    if (!rows.isEmpty()) {
      bound(handle, statement).execute();
    }
  }

  /**
   * Runs a statement, unless there are no rows.
   *
   * @param statement with {@code %s} for the rows, after {@code from}, and {@code :at}
   * @param at the time to record
   */
  void insert(Handle handle, String statement, OffsetDateTime at) {
    if (!rows.isEmpty()) {
      bound(handle, statement).bind("at", at).execute();
    }
  }

  /**
   * A day as the database writes it: from the year 10000 on without a sign, before year 1 as BC.
   */
  static String day(LocalDate day) {
    int year = day.getYear();
    String written =
        "%04d-%02d-%02d"
            .formatted(year > 0 ? year : 1 - year, day.getMonthValue(), day.getDayOfMonth());
    return year > 0 ? written : written + " BC";
  }

  private Update bound(Handle handle, String statement) {
    String names = String.join(", ", columns.keySet());
    String given = "unnest(%s) as given (%s)".formatted(":" + names.replace(", ", ", :"), names);
    Update update = handle.createUpdate(statement.formatted(given));
    columns.forEach((name, column) -> update.bindArray(name, column.type(), column.values()));
    return update;
  }
}
