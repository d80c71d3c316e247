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
  static final int VERSION = 1;

  private static final String NO_TABLE = "42P01";

  private Schema() {}

  /**
   * Brings the tables up to date. Where they are, Flyway is not even woken: it takes longer than
   * the start of the server.
   */
  static void migrate(DataSource database, String place) {
    int version = version(database).orElse(0);
    if (version > VERSION) {
      throw new RegisterException(
          "%s was written by a newer Chancery (schema %d, this one knows %d); use the newer one."
              .formatted(place, version, VERSION));
    }
    if (version < VERSION) {
      run(database, place);
    }
  }

  private static void run(DataSource database, String place) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:org/chancery/register/schema")
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
