package org.chancery.register.server;

import java.nio.file.Path;

/**
 * A folder that holds a register: the database, its password, its log, its locks.
 *
 * @param folder the folder; made where it does not exist
 * @param binaries where the server's programs are unpacked, once for each version of them; homes
 *     may share it
 */
public record Home(Path folder, Path binaries) {

  public Home {
    folder = folder.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
  }

  /** A home that has everything in one folder. */
  public static Home at(Path folder) {
    return new Home(folder, folder.resolve("postgresql"));
  }

  /** Held in common by every process that uses the home; its existence marks a folder as a home. */
  Path inUse() {
    return folder.resolve("in-use.lock");
  }

  /** Held by the one process that is starting or stopping the server. */
  Path turn() {
    return folder.resolve("turn.lock");
  }

  /** Comes into being by a rename, complete: it holds the cluster and the password to it. */
  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("server.log");
  }
}
