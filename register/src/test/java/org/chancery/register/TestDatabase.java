package org.chancery.register;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.jdbi.v3.core.Jdbi;

/** One server for all tests of this process, and a fresh database for each that asks. */
public final class TestDatabase {

  /** Unpacked once for all builds. */
  public static final Path BINARIES = Path.of("target", "postgresql");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Server SERVER = Server.of(new Home(Path.of("target", "home"), BINARIES));

  private TestDatabase() {}

  /** JDBC URL of a new, empty database. */
  public static String fresh() {
    return from("template1");
  }

  /** JDBC URL of a new database with all that is in another, to which nobody may be connected. */
  public static String copyOf(String url) {
    return from(url.replaceFirst(".*/([^/?]+)\\?.*", "$1"));
  }

  private static String from(String template) {
    String name = "test" + COUNT.incrementAndGet();
    Jdbi.create(url("postgres"))
        .useHandle(handle -> {
          // An earlier run may have left one of this name.
          handle.execute("drop database if exists %s with (force)".formatted(name));
          handle.execute("create database %s template %s".formatted(name, template));
        });
    return url(name);
  }

  public static String url(String database) {
    return "%s&user=%s&password=%s"
        .formatted(
            SERVER.address().url().replace("/postgres?", "/%s?".formatted(database)),
            SERVER.address().user(),
            SERVER.address().password());
  }
}
