package org.chancery.register.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A live server as its own file {@code postmaster.pid} describes it.
 *
 * @param port where it listens; 0 while the file does not tell yet
 * @param status "starting", "ready", "stopping"; empty while the file does not tell yet
 */
record Postmaster(long pid, int port, String status) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** The server that runs on a data folder; empty if none does. */
  static Optional<Postmaster> of(Path data) throws IOException {
    try {
      return read(Files.readAllLines(file(data))).filter(server -> server.runsOn(data));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Removes the file if its process number has meanwhile gone to somebody else, as it often does in
   * containers; the server would take that process for another server and refuse to start. Files of
   * dead processes it removes itself.
   */
  static void removeStaleFile(Path data) throws IOException {
    try {
      Optional<Postmaster> named = read(Files.readAllLines(file(data)));
      if (named.isPresent() && named.get().isAlive() && !named.get().runsOn(data)) {
        Files.deleteIfExists(file(data));
      }
    } catch (NoSuchFileException e) {
      // Nothing to remove.
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  private static Optional<Postmaster> read(List<String> lines) {
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.getFirst().strip()),
                  lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0,
                  lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : ""));
    } catch (NumberFormatException e) {
      // A file half written: the next look sees it whole.
      return Optional.empty();
    }
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid).isPresent();
  }

  /** A process that has ended and awaits burial has no command line any more. */
  private boolean runsOn(Path data) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().commandLine())
        .filter(command -> command.contains(data.toString()))
        .isPresent();
  }
}
