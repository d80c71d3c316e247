package org.chancery.register.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage;
import org.chancery.register.Register;
import org.chancery.register.RegisterException;
import org.chancery.register.Samples;
import org.chancery.register.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk is full or the server gone, a sentence says so and the register stays whole. */
class TroubleTest {
  private static final int TRIES = 200;

  @TempDir Path folder;

  private static int verified(Register register) {
    List<String> faults = new ArrayList<>();
    long dispatches =
        register.verify("", (_, _, _) -> {}, fault -> faults.add(fault.toString())).dispatches();
    assertThat(faults).isEmpty();
    return (int) dispatches;
  }

  @Test
  void aServerThatIsGoneCostsOneSentence() throws Exception {
    Home home = new Home(folder.resolve("home"), TestDatabase.BINARIES);
    try (Register register = Register.open(home)) {
      Child.record(register, "first");
      long pid = Postmaster.of(home.data().resolve("cluster").toRealPath()).orElseThrow().pid();
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
      all.add(server);
      all.forEach(ProcessHandle::destroyForcibly);
      for (Runnable use :
          List.<Runnable>of(
              () -> Child.record(register, "second"),
              () -> register.now().entities(Optional.empty(), ""),
              () -> register.verify("", (_, _, _) -> {}, _ -> {}),
              () -> register.backup(folder.resolve("backup"), false, (_, _, _) -> {}))) {
        assertThat(refusal(use::run)).matches("[^\n]*register in [^\n]*home[^\n]*\\.");
      }
      assertThat(folder.resolve("backup")).doesNotExist();
    }
    try (Register register = Register.open(home)) {
      assertThat(verified(register)).isEqualTo(1);
      Child.record(register, "second");
    }
  }

  @Test
  void aFullDiskCostsOneSentenceAndLosesNothing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=96m,mode=700", "tmpfs", disk.toString()))
        .as("only who may mount a small disk can try a full one")
        .isTrue();
    try {
      fillUp(new Home(disk.resolve("home"), TestDatabase.BINARIES), disk);
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private void fillUp(Home home, Path disk) throws Exception {
    List<String> recorded = new ArrayList<>();
    Path backup = disk.resolve("backup");
    try (Register register = Register.open(home)) {
      String sentence =
          refusal(() -> {
            for (int i = 0; i < TRIES; i++) {
              Dispatch dispatch = large("d" + i);
              register.record(
                  dispatch,
                  Samples.claims(dispatch, Samples.member(Samples.INDIA, "2017", null, null)),
                  Samples.READER);
              recorded.add(dispatch.id());
            }
          });
      assertThat(sentence).matches("[^\n]*register in [^\n]*home[^\n]*\\.");
      assertThat(recorded).isNotEmpty();
      assertThat(refusal(() -> register.backup(backup, false, (_, _, _) -> {})))
          .matches("[^\n]*\\.");
    }
    assertThat(run("mount", "-o", "remount,size=400m", disk.toString())).isTrue();
    try (Register register = Register.open(home)) {
      List<String> found = new ArrayList<>();
      register.now().dispatches(info -> found.add(info.id()));
      assertThat(found).containsAll(recorded);
      assertThat(verified(register)).isBetween(recorded.size(), recorded.size() + 1);
      Child.record(register, "later");
    }
  }

  /** Of texts that do not compress. */
  private static Dispatch large(String label) {
    StringBuilder text = new StringBuilder("What is said. ");
    Random random = new Random(label.hashCode());
    for (int i = 0; i < 400_000; i++) {
      text.append((char) ('0' + random.nextInt(75)));
    }
    return Dispatch.of(
        label,
        "Steppe Courier",
        null,
        Samples.day("2022-03-20"),
        null,
        null,
        text.toString(),
        List.of(new Passage(Passage.Role.BODY, 0, text.length())));
  }

  private static String refusal(ThrowingCallable use) {
    RegisterException refusal = catchThrowableOfType(RegisterException.class, use);
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
