package org.chancery.register;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.KnownEntities;
import org.chancery.model.KnownEntity;
import org.chancery.model.Ruling;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.jdbi.v3.core.Jdbi;

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
    return open(home, Schema.VERSION);
  }

  /**
   * Opens the register in a database of a team's own server; makes its tables where there are none.
   *
   * @param jdbcUrl for instance {@code jdbc:postgresql://host/database?user=name&password=word}
   * @throws RegisterException if the database cannot be reached or used
   */
  public static Register connect(String jdbcUrl) {
    return new Register(Database.at(jdbcUrl, Schema.VERSION), Optional.empty());
  }

  /**
   * Makes a register in a home from a backup, and opens it. All of it or nothing is restored.
   *
   * @param home empty or new
   * @param progress is told after each portion of "checks" of the file and of "tables"
   * @throws RegisterException if the file is none, is cut off or damaged, or if there is anything
   *     in the register already
   */
  public static Register restore(Home home, Path file, Progress progress) {
    return restored(file, progress, schema -> open(home, schema));
  }

  /**
   * As {@link #restore(Home, Path, Progress)}, into an empty database of a team's own server.
   *
   * @param jdbcUrl as for {@link #connect}
   */
  public static Register restore(String jdbcUrl, Path file, Progress progress) {
    return restored(
        file, progress, schema -> new Register(Database.at(jdbcUrl, schema), Optional.empty()));
  }

  private static Register open(Home home, int schema) {
    Server server = Server.of(home);
    try {
      return new Register(
          Database.of(server.address(), "The register in " + home.folder(), schema),
          Optional.of(server));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Register restored(Path file, Progress progress, IntFunction<Register> opening) {
    try (BackupFile backup = BackupFile.open(file, progress)) {
      Register register = opening.apply(backup.manifest().schema());
      try {
        Restore.into(register.database, backup, progress);
        register.database.migrate();
        return register;
      } catch (RuntimeException e) {
        register.close();
        throw e;
      }
    }
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
    return record(List.of(Recording.ofProse(dispatch, claims, reader))).getFirst();
  }

  /**
   * Records some dispatches in one transaction: all of them, or none. Many at once take less time
   * than one after the other, but others who write wait for so long.
   *
   * @param recordings no dispatch twice
   * @return what became of each, in the same order
   */
  public List<Outcome> record(List<Recording> recordings) {
    return Ledger.record(database, recordings);
  }

  /**
   * Adds organisations, persons or places to those that are known by name, without their being
   * known beforehand; gives those that are there their names.
   */
  public void introduce(List<KnownEntity> entities) {
    database.write(handle -> {
      EntityBase.introduce(handle, entities);
      return entities;
    });
  }

  /**
   * Reads every dispatch anew and derives every entry anew.
   *
   * @param reading reads a dispatch by the reader that is for it; called by this thread, one
   *     dispatch at a time
   * @param progress is told after each dispatch and each portion of entries
   */
  public Rebuilt rebuild(Function<Dispatch, Recording> reading, Progress progress) {
    return new Rebuild(database, reading, progress).run();
  }

  /**
   * Records a person's ruling, and the entries that change thereby.
   *
   * @param by name of the person
   * @param reason why, in the person's words
   * @throws RegisterException if it cannot be given: what it is about is unknown, say, or undone
   */
  public Ruled rule(Ruling ruling, String by, String reason) {
    return Rulings.record(database, ruling, by, reason);
  }

  /**
   * As {@link #rule}: tells somebody who is not known yet from another.
   *
   * @param from whom the claims name
   * @param claims ids of those that mean the other
   * @param name of the other, who gets an id of his own
   */
  public Ruled splitOff(Entity from, List<String> claims, String name, String by, String reason) {
    return Rulings.split(database, from, claims, name, by, reason);
  }

  /**
   * Checks all that must be so of a register: that the chain over all inputs is unbroken and fits
   * what is stored, that every quote stands in its dispatch, that the entries are those that follow
   * from the claims, that recorded times do not overlap and references lead somewhere. Changes
   * nothing; others may go on writing.
   *
   * @param link the first hexadecimal digits of a link that the chain must have; "" for any chain
   * @param progress is told after each portion of "tables", "links", "dispatches", "rulings" and
   *     "strands"
   * @param faults takes what is wrong, one after the other
   */
  public Verified verify(String link, Progress progress, Consumer<? super Fault> faults) {
    return Verification.run(database, link, progress, faults);
  }

  /**
   * Writes all that is recorded, with its times, into one file. It is one state of the register;
   * others may go on writing. The file comes into being complete or not at all.
   *
   * @param replace whether it may take the place of another file
   * @param progress is told after each of the "tables"
   * @throws RegisterException if the file cannot be written, or is there and not to be replaced
   */
  public Backed backup(Path file, boolean replace, Progress progress) {
    return Backup.write(database, file, replace, progress);
  }

  /**
   * How many inputs, readings and rulings, have made the register what it is. It grows with each,
   * so that what was asked at one number need not be asked again at the same.
   */
  public long inputs() {
    return database.read(handle -> Chain.head(handle).map(Chain.Link::number).orElse(0L));
  }

  /**
   * Lends the database to those who keep tables of their own beside the register's, in a schema of
   * their own. They leave the register's alone, and do not use it when the register is closed.
   */
  public Jdbi lend() {
    return database.jdbi();
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
