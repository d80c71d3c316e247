package org.chancery.register.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.chancery.register.RegisterException;

/**
 * The PostgreSQL cluster in a home. Every method needs the home's turn lock: nobody else may start
 * or stop the server meanwhile.
 */
final class Cluster {
  private static final String USER = "chancery";

  /** Recovery after a crash replays the log since the last checkpoint; that may take its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration ENOUGH_TO_STOP = Duration.ofSeconds(20);

  private static final String ROOT_ADVICE =
      " (as root this needs user namespaces; run it as another user, or name a server by its URL)";

  private static final long POLL_MILLIS = 5;
  private static final int ATTEMPTS = 3;

  private final Home home;
  private final Path programs;

  /** Resolved, because the server shows in its command line what it was started with. */
  private final Path data;

  private Cluster(Home home, Path programs, Path data) {
    this.home = home;
    this.programs = programs;
    this.data = data;
  }

  /** The home's cluster; creates it where there is none. */
  static Cluster in(Home home) throws IOException {
    Path programs = Binaries.unpackedIn(home.binaries()).resolve("bin");
    Folders.deleteLeftovers(home.folder());
    if (!Files.exists(home.data())) {
      create(home, programs);
    }
    Path data = home.data().resolve("cluster").toRealPath();
    checkVersion(home, data);
    return new Cluster(home, programs, data);
  }

  /** The address of the running server; starts it if it does not run. */
  Server.Address running() throws IOException {
    Postmaster postmaster = joinOrStart();
    return new Server.Address(
        "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable&gssEncMode=disable"
            .formatted(postmaster.port()),
        USER,
        Files.readString(password(home.data())));
  }

  /** Ends all connections and stops the server; does nothing if it does not run. */
  void stop() throws IOException {
    Optional<Postmaster> running = awaitSettled();
    if (running.isPresent()) {
      stop("fast");
      if (!isGoneSoon()) {
        // A server that is told to stop while it recovers from a crash may never do so by itself.
        // Stopped at once it recovers at its next start: what was committed is not lost.
        stop("immediate");
        await(Optional::isEmpty);
      }
    }
  }

  private void stop(String mode) throws IOException {
    run(home, command(programs, "pg_ctl", "-D", data.toString(), "-m", mode, "-W", "stop"));
  }

  private boolean isGoneSoon() throws IOException {
    long deadline = System.nanoTime() + ENOUGH_TO_STOP.toNanos();
    while (Postmaster.of(data).isPresent()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void create(Home home, Path programs) throws IOException {
    Path fresh = Folders.fresh(home.data());
    try {
      initialise(home, programs, fresh);
      Files.move(fresh, home.data());
    } catch (IOException | RuntimeException e) {
      Folders.deleteLeftovers(home.folder());
      throw e;
    }
  }

  private static void initialise(Home home, Path programs, Path fresh) throws IOException {
    Path password = password(fresh);
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    // The folder is private already, so nobody else can read the file.
    Files.writeString(password, HexFormat.of().formatHex(random));
    run(
        home,
        command(
            programs,
            "initdb",
            "--pgdata=" + fresh.resolve("cluster"),
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            // Stretching serves guessable passwords; it costs each connection some milliseconds.
            "--set=scram_iterations=1",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
  }

  private static void checkVersion(Home home, Path data) throws IOException {
    String version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(Binaries.majorVersion())) {
      throw new RegisterException(
          "The register in %s was written with PostgreSQL %s, and this Chancery carries %s; use the Chancery that wrote it."
              .formatted(home.folder(), version, Binaries.majorVersion()));
    }
  }

  /** The running server, once it is neither starting nor stopping; empty if none runs. */
  private Optional<Postmaster> awaitSettled() throws IOException {
    return await(postmaster -> postmaster.isEmpty() || postmaster.get().isReady());
  }

  private Optional<Postmaster> await(Predicate<Optional<Postmaster>> state) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<Postmaster> postmaster = Postmaster.of(data);
      if (postmaster.isEmpty() || state.test(postmaster)) {
        return postmaster;
      }
      if (System.nanoTime() > deadline) {
        throw new RegisterException(
            "The database server in %s (process %d) has been starting or stopping for %d minutes; see %s."
                .formatted(
                    home.folder(), postmaster.get().pid(), PATIENCE.toMinutes(), home.log()));
      }
      pause();
    }
  }

  /**
   * A start can fail although all is well: somebody may take the port between our finding it free
   * and the server's listening there, and a killed command may have left a server on its way up.
   */
  private Postmaster joinOrStart() throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Postmaster> running = awaitSettled();
      if (running.isEmpty()) {
        running = start(freePort());
      }
      if (running.isPresent()) {
        return running.get();
      }
    }
    throw new RegisterException(
        "The database server in %s does not start: %s; see %s."
            .formatted(home.folder(), lastLine(Files.readString(home.log())), home.log()));
  }

  private Optional<Postmaster> start(int port) throws IOException {
    Postmaster.removeStaleFile(data);
    // The log tells of this run only; otherwise it would grow for ever.
    Files.deleteIfExists(home.log());
    String options =
        "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories='' -c jit=off"
                .formatted(port)
            + " -c io_method=sync -c wal_level=minimal -c max_wal_senders=0"
            + " -c max_logical_replication_workers=0";
    // pg_ctl gives the server a session of its own: Ctrl-C at a terminal must not reach it.
    Process starter =
        process(
                command(
                    programs,
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    home.log().toString(),
                    "-o",
                    options,
                    "-t",
                    Long.toString(PATIENCE.toSeconds()),
                    "-w",
                    "start"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // pg_ctl looks every 100 ms whether the server is ready; this looks more often.
    while (starter.isAlive()) {
      Optional<Postmaster> ready = Postmaster.of(data).filter(Postmaster::isReady);
      if (ready.isPresent()) {
        return ready;
      }
      pause();
    }
    return Postmaster.of(data).filter(Postmaster::isReady);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static Path password(Path data) {
    return data.resolve("password");
  }

  private static List<String> command(Path programs, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static ProcessBuilder process(List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command);
    // PGDATA, PGPORT and their like are meant for the user's own server.
    process.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return process;
  }

  private static void run(Home home, List<String> command) throws IOException {
    Process process = process(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new RegisterException(
            "The database server in %s cannot be set up or stopped: %s%s."
                .formatted(
                    home.folder(),
                    lastLine(output),
                    output.contains("unshare") ? ROOT_ADVICE : ""));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      throw new RegisterException("Interrupted while the database server was set up.", e);
    }
  }

  /** The last line that says what went wrong. */
  private static String lastLine(String output) {
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.reversed().stream()
        .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error|could not|cannot|denied).*"))
        .findFirst()
        .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
        .map(line -> line.replaceFirst("^.*(FATAL|PANIC|ERROR|error): +", ""))
        .orElse("it says nothing");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterException("Interrupted while waiting for the database server.", e);
    }
  }
}
