package org.chancery.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.KnownEntities;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;

/**
 * The register: dispatches with their claims go in, entries are kept that follow from them, and
 * views answer questions.
 *
 * <p>May be used by several threads at once, and one home or database by several processes. Each
 * method that writes does so in one transaction, or in one per dispatch; a process killed at any
 * moment leaves all or nothing of each. Besides what is said at each method, all of them throw a
 * {@link RegisterException} where the database fails in a way that the user can do something about.
 */
public final class Register implements AutoCloseable {
  private final Database database;
  private final Optional<Server> server;

  private Register(Database database, Optional<Server> server) {
    this.database = database;
    this.server = server;
  }

  /**
   * Opens the register in a home; makes it where there is none. The server of the home is started
   * if no other process has it running, and stopped when the last one closes its register or ends.
   *
   * @throws RegisterException if the folder cannot be used, or was written by a newer Chancery
   */
  public static Register open(Home home) {
    Server server = Server.of(home);
    try {
      return new Register(
          Database.of(server.address(), "The register in " + home.folder()), Optional.of(server));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Opens the register in a database of a team's own server; makes its tables where there are none.
   *
   * @param jdbcUrl for instance {@code jdbc:postgresql://host/database?user=name&password=word}
   * @throws RegisterException if the database cannot be reached or used
   */
  public static Register connect(String jdbcUrl) {
    return new Register(Database.at(jdbcUrl), Optional.empty());
  }

  /**
   * Takes over the entities known beforehand and their names; does nothing if they are those of
   * last time.
   *
   * @return whether anything was written
   */
  public boolean learn(KnownEntities known) {
    return EntityBase.learn(database, known.all().toList());
  }

  /**
   * Records a dispatch, what a version of the reader reads in it, and the entries that change
   * thereby.
   *
   * @param claims all claims of the dispatch, each with an id of its own
   * @param reader version of the reader
   * @throws IllegalArgumentException if a claim is of another dispatch, or two have the same id
   */
  public Outcome record(Dispatch dispatch, List<Claim> claims, String reader) {
    return Ledger.record(database, dispatch, claims, reader);
  }

  /**
   * Reads every dispatch anew and derives every entry anew.
   *
   * @param reading reads a dispatch; called by this thread, one dispatch at a time
   * @param reader version of the reader
   * @param progress is told after each dispatch and each portion of entries
   */
  public Rebuilt rebuild(
      Function<Dispatch, List<Claim>> reading, String reader, Progress progress) {
    return new Rebuild(database, reading, reader, progress).run();
  }

  /** The register as it is known at the time of each question. */
  public View now() {
    return new View(database, Optional.empty());
  }

  /** The register as it was known at an instant. */
  public View asKnown(Instant known) {
    return new View(database, Optional.of(known));
  }

  /** Ends all connections, and stops the server if this process is the last to use it. */
  @Override
  public void close() {
    database.close();
    server.ifPresent(Server::close);
  }
}
