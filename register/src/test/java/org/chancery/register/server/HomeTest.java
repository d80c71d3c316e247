package org.chancery.register.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.register.Register;
import org.chancery.register.RegisterException;
import org.chancery.register.Samples;
import org.chancery.register.TestDatabase;
import org.chancery.register.entry.Entry;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path folder;

  private Home home() {
    return new Home(folder.resolve("home"), TestDatabase.BINARIES);
  }

  private Optional<Postmaster> postmaster() throws IOException {
    return Postmaster.of(home().data().resolve("cluster").toRealPath());
  }

  /** Opens the register, looks into it, and checks that it is whole and goes on working. */
  private int countDispatches() {
    try (Register register = Register.open(home())) {
      Child.record(register, "again");
      List<Object> dispatches = new ArrayList<>();
      register.now().dispatches(dispatches::add);
      List<Entry> entries = register.now().timeline(Samples.INDIA.id());
      assertThat(entries)
          .singleElement()
          .extracting(Entry::supporting)
          .isEqualTo(dispatches.size());
      return dispatches.size();
    }
  }

  @Test
  void theLastToLeaveStopsTheServer() throws Exception {
    try (Child child = Child.start(home().folder(), "wait").await("open")) {
      Postmaster shared = postmaster().orElseThrow();
      try (Register register = Register.open(home())) {
        Child.record(register, "first");
      }
      assertThat(postmaster()).contains(shared);
      child.finish();
      assertThat(postmaster()).isEmpty();
    }
    assertThat(countDispatches()).isEqualTo(2);
    assertThat(postmaster()).isEmpty();
  }

  @Test
  void aRefusedSecondOpeningLeavesTheFirstInUse() throws Exception {
    try (Register register = Register.open(home())) {
      refuses(home(), "already open in this process");
      try (Child child = Child.start(home().folder(), "wait").await("open")) {
        child.finish();
      }
      assertThat(postmaster()).isPresent();
      Child.record(register, "first");
    }
  }

  @Test
  void twoFirstCommandsAtOnceMakeOneHome() throws Exception {
    try (Child one = Child.start(home().folder(), "wait");
        Child other = Child.start(home().folder(), "wait")) {
      one.await("open");
      other.await("open");
      one.finish();
      assertThat(postmaster()).isPresent();
      other.finish();
      assertThat(postmaster()).isEmpty();
    }
  }

  @Test
  void ctrlCStopsTheServerAsWell() throws Exception {
    try (Child child = Child.start(home().folder(), "record").await("recorded")) {
      child.interrupt();
      assertThat(postmaster()).isEmpty();
    }
  }

  @Test
  void survivesAKillWhileRecording() throws Exception {
    try (Child child = Child.start(home().folder(), "record").await("recorded")) {
      child.await("recorded").kill();
    }
    assertThat(postmaster()).isPresent();
    assertThat(countDispatches()).isGreaterThan(2);
    assertThat(postmaster()).isEmpty();
  }

  @Test
  void survivesAKillOfServerAndCommandWhileRecording() throws Exception {
    try (Child child = Child.start(home().folder(), "record").await("recorded")) {
      ProcessHandle server = ProcessHandle.of(postmaster().orElseThrow().pid()).orElseThrow();
      server.destroyForcibly();
      child.kill();
    }
    assertThat(countDispatches()).isGreaterThan(1);
  }

  @Test
  void survivesAKillAtAnyMomentOfTheFirstStart() throws Exception {
    for (int millis = 150; millis <= 1200; millis += 150) {
      try (Child child = Child.start(home().folder(), "wait")) {
        TimeUnit.MILLISECONDS.sleep(millis);
        child.kill();
      }
    }
    assertThat(countDispatches()).isEqualTo(1);
    // What a killed initdb left is swept by the first start after its orphan has stopped writing;
    // the data, once there, are there for good.
    for (int tries = 0; tries < 20 && hasLeftovers(); tries++) {
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(countDispatches()).isEqualTo(1);
    }
    assertThat(Files.list(home().folder()).map(file -> file.getFileName().toString()))
        .noneMatch(name -> name.contains("unfinished"));
  }

  private boolean hasLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(home().folder())) {
      return files.anyMatch(file -> file.getFileName().toString().contains("unfinished"));
    }
  }

  @Test
  void joinsAServerThatIsStartingWhenItsStarterIsKilled() throws Exception {
    Register.open(home()).close();
    for (int millis = 200; millis <= 600; millis += 50) {
      try (Child child = Child.start(home().folder(), "wait")) {
        TimeUnit.MILLISECONDS.sleep(millis);
        child.kill();
      }
    }
    assertThat(countDispatches()).isEqualTo(1);
    assertThat(postmaster()).isEmpty();
  }

  @Test
  void aStaleProcessNumberDoesNotMislead() throws Exception {
    Register.open(home()).close();
    Path file = home().data().resolve("cluster/postmaster.pid");
    Files.write(
        file,
        List.of(
            Long.toString(ProcessHandle.current().pid()),
            "x",
            "1",
            "5432",
            "",
            "x",
            "1 1",
            "ready"));
    assertThat(countDispatches()).isEqualTo(1);
  }

  @Test
  void nobodyElseMayReadIt() throws Exception {
    try (Register _ = Register.open(home())) {
      for (Path each : List.of(home().folder(), home().data())) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo("rwx------");
      }
      String url =
          "jdbc:postgresql://127.0.0.1:%d/postgres?user=chancery&sslmode=disable&password="
              .formatted(postmaster().orElseThrow().port());
      assertThatThrownBy(() -> Jdbi.create(url + "guess").open().close())
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void saysWhatIsWrongInOneSentence() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "Dear Sir");
    refuses(Home.at(other), "holds other files and no register");
    refuses(Home.at(other.resolve("letter.txt")), "is a file, where a folder");
    refuses(Home.at(other.resolve("letter.txt/home")), "Cannot use .*letter.txt");
    Register.open(home()).close();
    Path version = home().data().resolve("cluster/PG_VERSION");
    Files.writeString(version, "99\n");
    refuses(home(), "was written with PostgreSQL 99");
  }

  @Test
  void anUnwritableFolderIsRefused() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    assumeThat(Files.isWritable(locked)).as("root may write everywhere").isFalse();
    refuses(Home.at(locked.resolve("home")), "you may not use");
  }

  @Test
  void refusesDatabasesThatItCannotUse() {
    refuses("mysql://somewhere", "is no address of a PostgreSQL database");
    refuses("jdbc:postgresql://127.0.0.1:1/x?user=a&password=secret", "does not answer");
    String url = TestDatabase.fresh();
    refuses(url.replaceAll("password=.*", "password=wrong"), "does not let you in");
    refuses(TestDatabase.url("nowhere"), "does not exist");
    Jdbi.create(url).useHandle(handle -> handle.execute("create table mine (id int)"));
    refuses(url, "name an empty database");
    String newer = TestDatabase.fresh();
    Register.connect(newer).close();
    Jdbi.create(newer)
        .useHandle(handle ->
            handle.execute(
                "insert into flyway_schema_history "
                    + "select installed_rank + 1, '99', description, type, script, checksum, "
                    + "installed_by, now(), 1, true from flyway_schema_history order by installed_rank desc limit 1"));
    refuses(newer, "was written by a newer Chancery");
  }

  private static void refuses(Home home, String pattern) {
    assertThatThrownBy(() -> Register.open(home).close())
        .isInstanceOf(RegisterException.class)
        .hasMessageMatching("[^\n]*" + pattern + "[^\n]*");
  }

  private static void refuses(String url, String pattern) {
    assertThatThrownBy(() -> Register.connect(url).close())
        .isInstanceOf(RegisterException.class)
        .hasMessageMatching("[^\n]*" + pattern + "[^\n]*")
        .hasMessageNotContaining("secret");
  }
}
