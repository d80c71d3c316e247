package org.chancery.register.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.register.RegisterException;

/**
 * The database server of a home, shared by all processes that use the home: whoever comes first
 * starts it, whoever leaves last stops it.
 *
 * <p>Each process holds a lock on one file in common with the others for as long as it uses the
 * home, and starts or stops the server only while it holds another one alone. Both locks vanish
 * with the process, so a killed process leaves at worst a running server, which the next one joins
 * and, in leaving, stops.
 */
public final class Server implements AutoCloseable {

  /**
   * The homes that this process has open. Its locks cannot tell: they are those of the process, and
   * closing any second channel to a locked file would let the lock go.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Home home;
  private final Cluster cluster;
  private final Lock use;
  private final Address address;
  private final Thread atExit = new Thread(this::leave, "chancery-server-stop");
  private boolean left;

  private Server(Home home, Cluster cluster, Lock use, Address address) {
    this.home = home;
    this.cluster = cluster;
    this.use = use;
    this.address = address;
  }

  /**
   * Where the server listens, and how to be let in.
   *
   * @param url JDBC URL, without user and password
   */
  public record Address(String url, String user, String password) {}

  /**
   * Joins the server of a home, or starts it; creates the home where there is none.
   *
   * @throws RegisterException if that cannot be done
   */
  public static Server of(Home home) {
    try {
      return join(prepared(home));
    } catch (IOException e) {
      throw new RegisterException(
          "Cannot use %s for a register: %s.".formatted(home.folder(), Reason.of(e)), e);
    }
  }

  /** Where the server listens. */
  public Address address() {
    return address;
  }

  /** Leaves the server, and stops it if nobody else uses it. */
  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has run or will find nothing to do.
    }
  }

  private static Server join(Home home) throws IOException {
    if (!OPEN.add(home.folder())) {
      throw new RegisterException(
          "The register in %s is already open in this process; close it first, or share it."
              .formatted(home.folder()));
    }
    try (Lock _ = Lock.exclusive(home.turn())) {
      Lock use = Lock.shared(home.inUse());
      try {
        Cluster cluster = Cluster.in(home);
        Server server = new Server(home, cluster, use, cluster.running());
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
      } catch (IOException | RuntimeException e) {
        use.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      OPEN.remove(home.folder());
      throw e;
    }
  }

  private synchronized void leave() {
    if (left) {
      return;
    }
    left = true;
    try (Lock _ = Lock.exclusive(home.turn())) {
      use.close();
      Optional<Lock> alone = Lock.tryExclusive(home.inUse());
      if (alone.isPresent()) {
        cluster.stop();
        alone.get().close();
      }
    } catch (IOException e) {
      throw new RegisterException(
          "Cannot stop the database server in %s: %s; the next command will use it as it is."
              .formatted(home.folder(), Reason.of(e)),
          e);
    } finally {
      OPEN.remove(home.folder());
    }
  }

  /** The lock is the first file of a home: where it is, other files are expected. */
  private static Home prepared(Home home) throws IOException {
    if (!Files.exists(home.folder())) {
      Files.createDirectories(home.folder(), Folders.PRIVATE);
    }
    if (!isEmpty(home.folder()) && !Files.exists(home.inUse())) {
      throw new RegisterException(
          "%s holds other files and no register; name an empty or a new folder."
              .formatted(home.folder()));
    }
    try {
      Files.createFile(home.inUse());
    } catch (FileAlreadyExistsException e) {
      // A home already, or another process has just made it one.
    }
    return new Home(home.folder().toRealPath(), home.binaries());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new RegisterException(
          "%s is a file, where a folder for the register is needed.".formatted(folder));
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }
}
