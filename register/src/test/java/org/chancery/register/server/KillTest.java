package org.chancery.register.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chancery.register.DispatchInfo;
import org.chancery.register.Register;
import org.chancery.register.RegisterException;
import org.chancery.register.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills whoever records, and the server itself, at random moments. How many is told by the system
 * property {@code chancery.kills}; half of them are processes that record, half are the server's.
 *
 * <p>What must be so after each: every dispatch that was acknowledged is there, once; of those that
 * were under way, each is there whole or not at all; the register is whole and goes on working.
 */
class KillTest {
  private static final int MOMENTS = Integer.getInteger("chancery.kills", 200);
  private static final int AT_ONCE = 2;
  private static final int VERIFY_EVERY = 10;
  private static final int LONGEST_WAIT_MILLIS = 120;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path folder;

  private final long seed = Long.getLong("chancery.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());
  private final Set<String> underWay = Collections.synchronizedSet(new HashSet<>());
  private int killed;
  private volatile boolean stopped;

  private Home home() {
    return new Home(folder.resolve("home"), TestDatabase.BINARIES);
  }

  @Test
  void noAcknowledgedDispatchIsLostAndNoneIsDoubledWhenWritersAreKilled() throws Exception {
    try (Register register = Register.open(home())) {
      while (killed < MOMENTS / 2) {
        killWriters();
        check(register);
      }
      verify(register);
    }
  }

  @Test
  void noAcknowledgedDispatchIsLostAndNoneIsDoubledWhenTheServerIsKilled() throws Exception {
    while (killed < MOMENTS - MOMENTS / 2) {
      try (Register register = Register.open(home())) {
        check(register);
        killServer(register);
        // A server of which one process was killed comes back by itself.
        if (postmaster().isPresent()) {
          check(register);
        }
      }
    }
    try (Register register = Register.open(home())) {
      check(register);
      verify(register);
    }
  }

  private void killWriters() throws Exception {
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      children.add(Child.start(home().folder(), "spread"));
    }
    for (Child child : children) {
      child.await("open");
    }
    for (Child child : children) {
      pause();
      child.kill();
      killed++;
    }
    for (Child child : children) {
      List<String> recorded = child.rest();
      recorded.forEach(acknowledged::add);
      underWay.add(child.label(recorded.size()));
    }
  }

  private void killServer(Register register) throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String prefix = "s%d-%d".formatted(killed, i);
      writers.add(Thread.ofPlatform().start(() -> recordUntilItFails(register, prefix)));
    }
    pause();
    List<ProcessHandle> victims = victims();
    victims.forEach(ProcessHandle::destroyForcibly);
    killed++;
    awaitEnd(victims);
    for (Thread writer : writers) {
      writer.join(PATIENCE);
    }
    // Who was killed may have been about to end anyway, and missed by nobody.
    stopped = true;
    for (Thread writer : writers) {
      writer.join();
    }
    stopped = false;
  }

  /** The server's first process, or all of them, or any one of its others. */
  private List<ProcessHandle> victims() throws IOException {
    ProcessHandle server = ProcessHandle.of(postmaster().orElseThrow().pid()).orElseThrow();
    List<ProcessHandle> others = server.descendants().toList();
    return switch (random.nextInt(3)) {
      case 0 -> List.of(server);
      case 1 -> {
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        all.addAll(others);
        yield all;
      }
      default -> List.of(others.get(random.nextInt(others.size())));
    };
  }

  /**
   * A process that was killed lives on for a moment, in which it would be taken for a server that
   * was spared. One that has ended and that nobody has buried has no command line any more.
   */
  private static void awaitEnd(List<ProcessHandle> victims) throws InterruptedException {
    for (ProcessHandle victim : victims) {
      while (victim.isAlive() && victim.info().commandLine().isPresent()) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
    }
  }

  private Optional<Postmaster> postmaster() throws IOException {
    return Postmaster.of(home().data().resolve("cluster").toRealPath());
  }

  private void recordUntilItFails(Register register, String prefix) {
    for (int i = 0; !stopped; i++) {
      String label = "%s-%d".formatted(prefix, i);
      underWay.add(label);
      try {
        Child.recordSpread(register, label);
        acknowledged.add(label);
        underWay.remove(label);
      } catch (RegisterException e) {
        assertThat(e.getMessage()).as("a clear sentence").matches("[^\n]+\\.");
        return;
      }
    }
  }

  private void check(Register register) {
    Map<String, Integer> found = new HashMap<>();
    register.now().dispatches((DispatchInfo info) -> found.merge(info.label(), 1, Integer::sum));
    assertThat(found.values()).as("seed %d: none is doubled", seed).allMatch(count -> count == 1);
    assertThat(found.keySet()).as("seed %d: none is lost", seed).containsAll(acknowledged);
    Set<String> expected = new HashSet<>(acknowledged);
    expected.addAll(underWay);
    assertThat(expected).as("seed %d: none comes from nowhere", seed).containsAll(found.keySet());
    // Whoever was not told that it is recorded records it again.
    for (String label : underWay) {
      Child.recordSpread(register, label);
    }
    acknowledged.addAll(underWay);
    underWay.clear();
    if (killed % VERIFY_EVERY == 0) {
      verify(register);
    }
  }

  private void verify(Register register) {
    List<String> faults = new ArrayList<>();
    long links =
        register.verify("", (_, _, _) -> {}, fault -> faults.add(fault.toString())).links();
    assertThat(faults).as("seed %d", seed).isEmpty();
    assertThat(links).as("seed %d: a link for each", seed).isEqualTo(acknowledged.size());
  }

  private void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
  }
}
