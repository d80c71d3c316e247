package org.chancery.register;

import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format version of the form of backups
 * @param schema version of the tables
 * @param made when, as an instant of the database's clock
 * @param links length of the chain over all inputs
 * @param head value of its last link, in hexadecimal digits; "" if there is none
 * @param tables each after those that it refers to
 */
record Manifest(int format, int schema, String made, long links, String head, List<Table> tables) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  Manifest {
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param columns those that are stored, and not computed from others
   * @param rows how many
   * @param digest SHA-256 of its rows as they are written, in hexadecimal digits
   */
  record Table(String name, List<String> columns, long rows, String digest) {

    Table {
      columns = List.copyOf(columns);
    }
  }

  /** The entry of the backup file that holds a table's rows. */
  static String entry(String table) {
    return "tables/%s.copy".formatted(table);
  }

  /** A table and its columns as COPY takes them. */
  static String rows(String table, List<String> columns) {
    return "\"%s\" (\"%s\")".formatted(table, String.join("\", \"", columns));
  }
}
