package org.chancery.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The tables in which the register is kept. */
final class Tables {

  /** All but the one in which the schema's own versions are kept. */
  static final String OF_THE_REGISTER =
      """
      t.relnamespace = current_schema()::regnamespace and t.relkind = 'r'
        and t.relname <> 'flyway_schema_history'\
      """;

  /**
   * A table.
   *
   * @param columns those that are stored, and not computed from others
   * @param refersTo names of the tables that its rows refer to
   */
  record Table(String name, List<String> columns, List<String> refersTo) {}

  private Tables() {}

  /** All of them, each after those that it refers to. */
  static List<Table> of(Handle handle) {
    Map<String, Table> tables = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select t.relname,
              array(
                select a.attname::text from pg_attribute a
                where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                  and a.attgenerated = ''
                order by a.attnum) as columns,
              array(
                select distinct other.relname::text
                from pg_constraint c join pg_class other on other.oid = c.confrelid
                where c.conrelid = t.oid and c.contype = 'f' and other.oid <> t.oid) as others
            from pg_class t
            where %s
            order by t.relname\
            """
                .formatted(OF_THE_REGISTER))
        .map((row, _) ->
            new Table(
                row.getString("relname"),
                Arrays.asList((String[]) row.getArray("columns").getArray()),
                Arrays.asList((String[]) row.getArray("others").getArray())))
        .forEach(table -> tables.put(table.name(), table));
    Set<Table> ordered = new LinkedHashSet<>();
    tables.values().forEach(table -> add(table, tables, ordered));
    return new ArrayList<>(ordered);
  }

  private static void add(Table table, Map<String, Table> all, Set<Table> ordered) {
    if (!ordered.contains(table)) {
      table.refersTo().stream()
          .flatMap(name -> Stream.ofNullable(all.get(name)))
          .forEach(other -> add(other, all, ordered));
      ordered.add(table);
    }
  }
}
