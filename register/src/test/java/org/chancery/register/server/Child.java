package org.chancery.register.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.model.EntityKind;
import org.chancery.register.Register;
import org.chancery.register.RegisterException;
import org.chancery.register.Samples;
import org.chancery.register.TestDatabase;

/** A command in a process of its own, to be killed. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private Child(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Opens the home, says so, and records dispatches for ever ("record", or "spread" over many
   * entries), or waits ("wait").
   */
  public static void main(String[] arguments) throws IOException {
    Home home = new Home(Path.of(arguments[0]), Path.of(arguments[1]));
    try (Register register = Register.open(home)) {
      System.out.println("open");
      for (int i = 0; arguments[2].equals("record"); i++) {
        record(register, "%s-%d".formatted(ProcessHandle.current().pid(), i));
        System.out.println("recorded");
      }
      for (int i = 0; arguments[2].equals("spread"); i++) {
        String label = "%s-%d".formatted(ProcessHandle.current().pid(), i);
        recordSpread(register, label);
        System.out.println(label);
      }
      System.in.read();
    } catch (RegisterException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  static void record(Register register, String label) {
    Dispatch dispatch = Samples.dispatch(label, "2022-03-20");
    register.record(
        dispatch,
        Samples.claims(
            dispatch,
            Samples.member(Samples.INDIA, "2017", null, null),
            Samples.secretary(Samples.ZHANG, "2022", null, null)),
        Samples.READER);
  }

  /** So that entries rest on few claims each, however many dispatches there are. */
  static void recordSpread(Register register, String label) {
    int number = Math.floorMod(label.hashCode(), 300);
    Dispatch dispatch = Samples.dispatch(label, "2022-03-20");
    register.record(
        dispatch,
        Samples.claims(
            dispatch,
            Samples.member(
                Samples.entity("state/s" + number, EntityKind.STATE, "State " + number),
                "2017",
                null,
                null),
            Samples.secretary(
                Samples.entity("person/p" + number, EntityKind.PERSON, "Person " + number),
                "2022",
                null,
                null)),
        Samples.READER);
  }

  static Child start(Path home, String action) throws IOException {
    Stream<String> java =
        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m");
    Stream<String> main =
        Stream.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            home.toString(),
            TestDatabase.BINARIES.toAbsolutePath().toString(),
            action);
    List<String> command = Stream.concat(java, main).toList();
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Waits until the process says something. */
  Child await(String... words) throws IOException {
    String line = output.readLine();
    while (line != null && !Arrays.asList(words).contains(line)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the child ended without saying " + List.of(words));
    }
    return this;
  }

  /** All that a process that has ended still said. */
  List<String> rest() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  /** What the process calls one of its dispatches, by number from 0. */
  String label(int number) {
    return "%s-%d".formatted(process.pid(), number);
  }

  /** Lets a waiting process go on to its end. */
  void finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  /** As Ctrl-C does. */
  void interrupt() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  void kill() {
    // Not by the process itself, which would close what it still said.
    process.toHandle().destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    kill();
  }
}
