package org.chancery.register.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are private, and folders that come into being complete or not at all. */
final class Folders {
  private static final String UNFINISHED = ".unfinished-";

  /** Nobody but the owner may look inside. */
  static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private Folders() {}

  /** An empty folder beside {@code target}, to be filled and then renamed to it. */
  static Path fresh(Path target) throws IOException {
    return Files.createTempDirectory(
        target.toAbsolutePath().getParent(), target.getFileName() + UNFINISHED, PRIVATE);
  }

  /** Deletes what {@link #fresh} left behind in processes that did not live to rename it. */
  static void deleteLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(folder, "*" + UNFINISHED + "*")) {
      for (Path leftover : leftovers) {
        deleteIfPossible(leftover);
      }
    }
  }

  /** A child of a killed process may still write there; then a later start deletes the rest. */
  private static void deleteIfPossible(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Left for the next start.
    }
  }
}
