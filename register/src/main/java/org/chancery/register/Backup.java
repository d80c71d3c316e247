package org.chancery.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.model.ClaimJson;
import org.chancery.register.Chain.Link;
import org.chancery.register.server.Reason;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes all that is recorded into one file: a ZIP with the rows of each table in the text form of
 * PostgreSQL's COPY, and a manifest. It is one state of the register, whoever writes meanwhile.
 */
final class Backup {

  /** Gives times and numbers one form, whatever the server's own settings are. */
  static final String SETTINGS =
      """
      set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
      set local extra_float_digits = 1\
      """;

  private final Handle handle;
  private final Progress progress;

  private Backup(Handle handle, Progress progress) {
    this.handle = handle;
    this.progress = progress;
  }

  /**
   * Writes the file, which comes into being complete or not at all.
   *
   * @param replace whether it may take the place of another
   */
  static Backed write(Database database, Path file, boolean replace, Progress progress) {
    if (Files.exists(file) && (!replace || Files.isDirectory(file))) {
      throw new RegisterException(
          "%s is there already; name another file%s."
              .formatted(file, Files.isDirectory(file) ? "" : ", or let this one be replaced"));
    }
    try {
      Path fresh = fresh(file);
      try {
        Backed backed = database.read(handle -> new Backup(handle, progress).write(fresh));
        settle(fresh, file);
        return backed;
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    } catch (UncheckedIOException e) {
      throw unwritable(file, Objects.requireNonNull(e.getCause()));
    }
  }

  static CopyManager copying(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }

  /** Beside the target, so that it can be moved there at once; readable by its owner only. */
  private static Path fresh(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw new RegisterException(
          "There is no folder %s to write a backup to; make it, or name another."
              .formatted(folder));
    }
    return Files.createTempFile(folder, target.getFileName() + ".unfinished-", "");
  }

  /** What is moved into place must be on the disk, or a power cut could leave an empty file. */
  private static void settle(Path fresh, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static RegisterException unwritable(Path file, IOException failure) {
    return new RegisterException(
        "The backup %s cannot be written: %s.".formatted(file, Reason.of(failure)), failure);
  }

  private Backed write(Path file) {
    handle.execute(SETTINGS);
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      Manifest manifest = manifest(writeTables(zip));
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(ClaimJson.mapper().writeValueAsBytes(manifest));
      zip.closeEntry();
      return Backed.of(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Manifest.Table> writeTables(ZipOutputStream zip) throws IOException {
    List<Tables.Table> tables = Tables.of(handle);
    List<Manifest.Table> written = new ArrayList<>();
    progress.at("tables", 0, tables.size());
    for (Tables.Table table : tables) {
      written.add(write(table, zip));
      progress.at("tables", written.size(), tables.size());
    }
    return written;
  }

  private Manifest.Table write(Tables.Table table, ZipOutputStream zip) throws IOException {
    MessageDigest sha = Chain.sha256();
    zip.putNextEntry(new ZipEntry(Manifest.entry(table.name())));
    long rows = copyOut(table, new DigestOutputStream(zip, sha));
    zip.closeEntry();
    return new Manifest.Table(
        table.name(), table.columns(), rows, HexFormat.of().formatHex(sha.digest()));
  }

  private long copyOut(Tables.Table table, DigestOutputStream out) throws IOException {
    try {
      return copying(handle)
          .copyOut(
              "copy %s to stdout".formatted(Manifest.rows(table.name(), table.columns())), out);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot copy the table " + table.name(), e);
    }
  }

  private Manifest manifest(List<Manifest.Table> tables) {
    Optional<Link> head = Chain.head(handle);
    return new Manifest(
        Manifest.FORMAT,
        Schema.VERSION,
        handle
            .createQuery("select to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
            .mapTo(String.class)
            .one(),
        head.map(Link::number).orElse(0L),
        head.map(Link::value).orElse(""),
        tables);
  }
}
