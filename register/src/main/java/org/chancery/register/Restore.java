package org.chancery.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Fills the empty tables of a new register from a backup, within one transaction. */
final class Restore {
  private final Handle handle;
  private final BackupFile backup;
  private final String place;
  private final Progress progress;

  private Restore(Handle handle, BackupFile backup, String place, Progress progress) {
    this.handle = handle;
    this.backup = backup;
    this.place = place;
    this.progress = progress;
  }

  /**
   * @param database its tables must be of the schema that the backup is of
   * @throws RegisterException if there is anything in it
   */
  static void into(Database database, BackupFile backup, Progress progress) {
    database.write(handle -> {
      new Restore(handle, backup, database.place(), progress).run();
      return backup;
    });
  }

  private void run() {
    refuseToOverwrite();
    handle.execute(Backup.SETTINGS);
    List<Manifest.Table> tables = backup.manifest().tables();
    progress.at("tables", 0, tables.size());
    for (int i = 0; i < tables.size(); i++) {
      fill(tables.get(i));
      progress.at("tables", i + 1L, tables.size());
    }
    continueNumbers();
  }

  private void refuseToOverwrite() {
    for (Tables.Table table : Tables.of(handle)) {
      if (handle
          .createQuery("select exists (select from \"%s\")".formatted(table.name()))
          .mapTo(Boolean.class)
          .one()) {
        throw new RegisterException(
            "%s is in use already, and a backup does not overwrite it; name an empty or a new one."
                .formatted(place));
      }
    }
  }

  private void fill(Manifest.Table table) {
    try (InputStream rows = backup.rows(table)) {
      Backup.copying(handle)
          .copyIn(
              "copy %s from stdin".formatted(Manifest.rows(table.name(), table.columns())), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot fill the table " + table.name(), e);
    }
  }

  /** What is numbered by the database goes on after the numbers that came with the rows. */
  private void continueNumbers() {
    record Numbered(String table, String column) {}
    handle
        .createQuery(
            """
            select t.relname, a.attname
            from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attidentity <> ''
            where %s\
            """
                .formatted(Tables.OF_THE_REGISTER))
        .map((row, _) -> new Numbered(row.getString("relname"), row.getString("attname")))
        .list()
        .forEach(it ->
            handle
                .createQuery(
                    """
                    select setval(
                      pg_get_serial_sequence('"%1$s"', '%2$s'), coalesce(max("%2$s"), 0) + 1, false)
                    from "%1$s"\
                    """
                        .formatted(it.table(), it.column()))
                .mapTo(Long.class)
                .one());
  }
}
