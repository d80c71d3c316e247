package org.chancery.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.register.server.Server;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A pool of connections to a database that has the register's tables. */
final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 5;
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final FactShelf facts = new FactShelf();
  private final String place;

  private Database(HikariDataSource pool, String place) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    this.place = place;
  }

  /**
   * The database of a home's own server.
   *
   * @param schema version that its tables are to have
   */
  static Database of(Server.Address address, String place, int schema) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    return opened(config, place, schema);
  }

  /**
   * A database on a server that somebody else runs.
   *
   * @param schema version that its tables are to have
   */
  static Database at(String jdbcUrl, int schema) {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new RegisterException(
          "\"%s\" is no address of a PostgreSQL database; write jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD."
              .formatted(withoutSecrets(jdbcUrl)));
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    return opened(config, "The database " + withoutSecrets(jdbcUrl), schema);
  }

  /** The facts of entries that were asked for last. */
  FactShelf facts() {
    return facts;
  }

  /** Runs reads in one transaction, so that they see one state. */
  <T> T read(Function<Handle, T> work) {
    return explaining(() ->
        jdbi.inTransaction(handle -> {
          // By Jdbi, who asks for the level before, sets it and sets it back, it takes five calls.
          handle.execute("set transaction isolation level repeatable read, read only");
          return work.apply(handle);
        }));
  }

  /** Runs writes in one transaction; again, where another transaction stood in their way. */
  <T> T write(Function<Handle, T> work) {
    return explaining(() -> {
      for (int attempt = 1; ; attempt++) {
        try {
          return jdbi.inTransaction(work::apply);
        } catch (RuntimeException e) {
          if (attempt == ATTEMPTS || !Failures.isTransient(e)) {
            throw e;
          }
        }
      }
    });
  }

  /** How to call it, without passwords. */
  String place() {
    return place;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** Brings the tables up to date. */
  void migrate() {
    explaining(() -> {
      Schema.migrate(pool, place, Schema.VERSION);
      return place;
    });
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> T explaining(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw Failures.explained(e, place);
    }
  }

  private static Database opened(HikariConfig config, String place, int schema) {
    config.setPoolName("chancery");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.addDataSourceProperty("ApplicationName", "chancery");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    HikariDataSource pool = connected(config, place);
    try {
      Schema.migrate(pool, place, schema);
      return new Database(pool, place);
    } catch (RuntimeException e) {
      pool.close();
      throw Failures.explained(e, place);
    }
  }

  private static HikariDataSource connected(HikariConfig config, String place) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw Failures.explained(e, place);
    }
  }

  /**
   * The address without what follows the question mark, and without user and password before it.
   */
  private static String withoutSecrets(String jdbcUrl) {
    return jdbcUrl.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }
}
