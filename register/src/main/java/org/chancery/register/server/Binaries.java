package org.chancery.register.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.chancery.register.RegisterException;
import org.tukaani.xz.XZInputStream;

/** The server's programs: carried as an archive on the class path, unpacked once. */
final class Binaries {

  private Binaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}; unpacks it if it is not there. */
  static synchronized Path unpackedIn(Path folder) throws IOException {
    Path unpacked = folder.resolve(version());
    if (!Files.isDirectory(unpacked)) {
      Files.createDirectories(folder);
      try (Lock _ = Lock.exclusive(folder.resolve("unpack.lock"))) {
        Folders.deleteLeftovers(folder);
        if (!Files.isDirectory(unpacked)) {
          Path fresh = Folders.fresh(unpacked);
          unpackInto(fresh);
          Files.move(fresh, unpacked);
        }
      }
    }
    return unpacked;
  }

  /** The major version, which is that of the data's format. */
  static String majorVersion() {
    return version().replaceFirst("\\..*", "");
  }

  private static String version() {
    try (InputStream in = Binaries.class.getResourceAsStream("postgresql.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("postgresql.properties is on the class path", e);
    }
  }

  private static void unpackInto(Path target) throws IOException {
    String archive = "/postgres-%s-%s.txz".formatted(system(), machine());
    try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new RegisterException(
            "Chancery carries no PostgreSQL for %s on %s; give it a server of your own by a JDBC URL."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpack(entry, tar, target.resolve(entry.getName()).normalize());
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolve("..").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      Files.setPosixFilePermissions(file, permissions(entry));
    }
  }

  private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
    Set<PosixFilePermission> permissions =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    if ((entry.getMode() & 0100) != 0) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
    }
    return permissions;
  }

  private static String system() {
    String name = System.getProperty("os.name");
    return name.startsWith("Mac") ? "darwin" : name.toLowerCase(Locale.ROOT);
  }

  private static String machine() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }
}
