package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.READER;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.claims;
import static org.chancery.register.Samples.dispatch;
import static org.chancery.register.Samples.member;
import static org.chancery.register.Samples.secretary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.register.server.Home;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Progress SILENT = (_, _, _) -> {};

  @TempDir Path folder;
  private String url;
  private Register register;
  private Path file;

  @BeforeEach
  void open() {
    url = TestDatabase.fresh();
    register = Register.connect(url);
    register.learn(Samples.KNOWN);
    record("courier", READER, "2017");
    record("herald", READER, "2016");
    record("courier", "reader-2", "2017-06");
    file = folder.resolve("register.backup");
  }

  @AfterEach
  void close() {
    register.close();
  }

  private void record(String label, String reader, String start) {
    record(register, label, reader, start);
  }

  private static void record(Register register, String label, String reader, String start) {
    Dispatch dispatch = dispatch(label, "2022-03-20");
    register.record(
        dispatch,
        claims(
            dispatch,
            member(INDIA, start, null, null),
            secretary(ZHANG, "2022", null, null, NOROV, null)),
        reader);
  }

  @Test
  void whatIsRestoredIsTheSameWithAllItsTimes() throws Exception {
    Backed backed = register.backup(file, false, SILENT);
    assertThat(backed.links()).isEqualTo(3);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String other = TestDatabase.fresh();
    try (Register restored = Register.restore(other, file, SILENT)) {
      assertThat(rows(other)).isEqualTo(rows(url));
      assertWhole(restored, backed);
      record(restored, "later", READER, "2017");
      record(restored, "herald", "reader-2", "2017-06-09");
      assertThat(restored.verify("", SILENT, fault -> assertThat(fault).isNull()).links())
          .isEqualTo(5);
    }
  }

  @Test
  void aHomeIsRestoredIntoANewFolderOnly() throws Exception {
    Backed backed = register.backup(file, false, SILENT);
    Home home = new Home(folder.resolve("home"), TestDatabase.BINARIES);
    try (Register restored = Register.restore(home, file, SILENT)) {
      assertWhole(restored, backed);
    }
    assertThatThrownBy(() -> Register.restore(home, file, SILENT))
        .isInstanceOf(RegisterException.class)
        .hasMessageMatching("The register in .*home is in use already, [^\n]*");
    try (Register again = Register.open(home)) {
      assertWhole(again, backed);
    }
  }

  private static void assertWhole(Register restored, Backed backed) {
    Verified verified = restored.verify("", SILENT, fault -> assertThat(fault).isNull());
    assertThat(verified.head()).isEqualTo(backed.head());
  }

  /** Every row of every table, as text. */
  private static Map<String, List<String>> rows(String url) {
    return Jdbi.create(url)
        .withHandle(handle -> {
          Map<String, List<String>> rows = new TreeMap<>();
          for (Tables.Table table : Tables.of(handle)) {
            rows.put(
                table.name(),
                handle
                    .createQuery("select t::text from \"%s\" t order by 1".formatted(table.name()))
                    .mapTo(String.class)
                    .list());
          }
          return rows;
        });
  }

  @Test
  void whileOthersWriteItIsOneState() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<Throwable> failures = new ArrayList<>();
    Thread writer =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, e) -> failures.add(e))
            .start(() -> {
              for (int i = 0; !done.get(); i++) {
                record("d" + i, READER, "2017");
              }
            });
    for (int i = 0; i < 3; i++) {
      Backed backed = register.backup(file, true, SILENT);
      try (Register restored = Register.restore(TestDatabase.fresh(), file, SILENT)) {
        assertWhole(restored, backed);
      }
    }
    done.set(true);
    writer.join();
    assertThat(failures).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anEmptyRegisterCanBeKeptToo() {
    try (Register empty = Register.connect(TestDatabase.fresh())) {
      assertThat(empty.backup(file, false, SILENT).head()).isEmpty();
    }
    try (Register restored = Register.restore(TestDatabase.fresh(), file, SILENT)) {
      record(restored, "first", READER, "2017");
    }
  }

  @Test
  void overwritesOnlyWhatIsToBeReplaced() throws Exception {
    Files.writeString(file, "a letter");
    refuses(() -> register.backup(file, false, SILENT), "is there already; name another file, or");
    assertThat(file).hasContent("a letter");
    register.backup(file, true, SILENT);
    refuses(() -> register.backup(folder, true, SILENT), "is there already; name another file\\.");
    refuses(
        () -> register.backup(folder.resolve("no/such"), false, SILENT), "There is no folder .*no");
  }

  @Test
  void truncatedAndDamagedFilesAreRefusedBeforeAnythingIsTouched() throws Exception {
    register.backup(file, false, SILENT);
    byte[] whole = Files.readAllBytes(file);
    Home home = new Home(folder.resolve("home"), TestDatabase.BINARIES);
    refuses(() -> Register.restore(home, folder.resolve("none"), SILENT), "there is no .*none");
    Files.write(file, new byte[0]);
    refuses(() -> Register.restore(home, file, SILENT), "is no backup of a register, or was cut");
    for (int length : List.of(1, whole.length / 2, whole.length - 1)) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      refuses(() -> Register.restore(home, file, SILENT), "is no backup of a register, or was cut");
    }
    for (int at = 40; at < whole.length; at += whole.length / 97) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      refusesOrRestores(home, damaged);
    }
    Path zip = folder.resolve("other.zip");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new java.util.zip.ZipEntry("letter.txt"));
      out.closeEntry();
    }
    refuses(() -> Register.restore(home, zip, SILENT), "is damaged");
    assertThat(home.folder()).doesNotExist();
  }

  /**
   * What a ZIP says of its entries' times or makers may change without any harm to its contents.
   */
  private void refusesOrRestores(Home home, byte[] damaged) throws IOException {
    try {
      BackupFile.open(file, SILENT).close();
    } catch (RegisterException e) {
      assertThat(e.getMessage()).matches("[^\n]*(is damaged|was cut off|cannot be read)[^\n]*\\.");
      refuses(() -> Register.restore(home, file, SILENT), ".");
    }
  }

  private static void refuses(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String pattern) {
    assertThatThrownBy(what)
        .isInstanceOf(RegisterException.class)
        .hasMessageMatching("[^\n]*" + pattern + "[^\n]*");
  }
}
