package org.chancery.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The register's tables, made and brought up to date by the migrations beside this class. */
final class Schema {

  /** The version that the newest migration leads to. */
  static final int VERSION = 9;

  private static final String NO_TABLE = "42P01";

  private Schema() {}

  /**
   * Brings the tables to a version. Where they have it, Flyway is not even woken: it takes longer
   * than the start of the server.
   *
   * @param target {@link #VERSION}, or an earlier one; tables that are newer are refused
   */
  static void migrate(DataSource database, String place, int target) {
    int version = version(database).orElse(0);
    if (version > VERSION) {
      throw new RegisterException(
          "%s was written by a newer Chancery (schema %d, this one knows %d); use the newer one."
              .formatted(place, version, VERSION));
    }
    if (version > target) {
      throw new RegisterException(
          "%s has tables already, newer ones (schema %d) than wanted here (%d); name an empty or a new one."
              .formatted(place, version, target));
    }
    if (version < target) {
      run(database, place, target);
    }
  }

  private static void run(DataSource database, String place, int target) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:org/chancery/register/schema")
          .target(Integer.toString(target))
          .load()
          .migrate();
    } catch (FlywayException e) {
      RuntimeException explained = Failures.explained(e, place);
      throw explained instanceof RegisterException
          ? explained
          : new RegisterException(
              "%s cannot take the register's tables; name an empty database (PostgreSQL 17 or later): %s."
                  .formatted(place, firstLine(e)),
              e);
    }
  }

  private static OptionalInt version(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet version =
            statement.executeQuery(
                "select max(version::int) from flyway_schema_history where success")) {
      return version.next() ? OptionalInt.of(version.getInt(1)) : OptionalInt.empty();
    } catch (SQLException e) {
      if (NO_TABLE.equals(e.getSQLState())) {
        return OptionalInt.empty();
      }
      throw new IllegalStateException("cannot ask for the version of the tables", e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().map(String::strip).findFirst().orElse("");
  }
}
