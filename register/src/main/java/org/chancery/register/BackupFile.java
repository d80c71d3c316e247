package org.chancery.register;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chancery.model.ClaimJson;
import org.chancery.register.server.Reason;
import tools.jackson.core.JacksonException;

/** A backup that was found whole when it was opened. */
final class BackupFile implements AutoCloseable {
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and reads it from beginning to end.
   *
   * @throws RegisterException if it is none, is cut off, is damaged, or is a newer Chancery's
   */
  static BackupFile open(Path file, Progress progress) {
    try {
      ZipFile zip = opened(file);
      try {
        BackupFile backup = new BackupFile(zip, manifest(file, zip));
        backup.check(file, progress);
        return backup;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw new RegisterException(
          "The backup %s cannot be read: %s.".formatted(file, Reason.of(e)), e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** The rows of a table. */
  InputStream rows(Manifest.Table table) throws IOException {
    return entry(zip, Manifest.entry(table.name()));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new RegisterException(
          "%s is no backup of a register, or was cut off; use another copy.".formatted(file), e);
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    try (InputStream in = entry(zip, Manifest.NAME)) {
      Manifest manifest = ClaimJson.mapper().readValue(in, Manifest.class);
      if (manifest.format() > Manifest.FORMAT || manifest.schema() > Schema.VERSION) {
        throw new RegisterException(
            "%s was made by a newer Chancery (schema %d, this one knows %d); use the newer one."
                .formatted(file, manifest.schema(), Schema.VERSION));
      }
      return manifest;
    } catch (ZipException | JacksonException e) {
      throw damaged(file, e);
    }
  }

  private void check(Path file, Progress progress) throws IOException {
    long done = 0;
    progress.at("checks", done, manifest.tables().size());
    for (Manifest.Table table : manifest.tables()) {
      if (!digest(file, table).equals(table.digest())) {
        throw damaged(file, new ZipException("the digest of %s differs".formatted(table.name())));
      }
      progress.at("checks", ++done, manifest.tables().size());
    }
  }

  private String digest(Path file, Manifest.Table table) throws IOException {
    MessageDigest sha = Chain.sha256();
    try (InputStream in = new DigestInputStream(rows(table), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      throw damaged(file, e);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static RegisterException damaged(Path file, Exception cause) {
    return new RegisterException(
        "The backup %s is damaged (%s); use another copy."
            .formatted(file, String.valueOf(cause.getMessage()).lines().findFirst().orElse("")),
        cause);
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("there is no " + name + " in it");
    }
    return zip.getInputStream(entry);
  }
}
