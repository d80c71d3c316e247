package org.chancery.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
  private static final Server SERVER = Server.of(new Home(temporary(), BINARIES));

  private TestDatabase() {}

  /** JDBC URL of a new, empty database. */
  public static String fresh() {
    String name = "test" + COUNT.incrementAndGet();
    Jdbi.create(url("postgres")).useHandle(handle -> handle.execute("create database " + name));
    return url(name);
  }

  public static String url(String database) {
    return "%s&user=%s&password=%s"
        .formatted(
            SERVER.address().url().replace("/postgres?", "/%s?".formatted(database)),
            SERVER.address().user(),
            SERVER.address().password());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target", "homes")), "shared");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
