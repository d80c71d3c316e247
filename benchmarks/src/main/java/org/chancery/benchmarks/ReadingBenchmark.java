package org.chancery.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chancery.entities.EntityBase;
import org.chancery.model.Dispatch;
import org.chancery.reader.Reader;
import org.chancery.reader.Reading;
import org.chancery.reader.intake.Intake;
import org.chancery.reader.intake.Received;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Dispatches read in a second by one thread with warm models. An invocation reads one dispatch, the
 * next one of the corpus, so that all of them weigh alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ReadingBenchmark {

  /** A file or folder of dispatches: {@code -p corpus=FILE} measures on others. */
  @Param("examples")
  public String corpus = "";

  private final List<Dispatch> dispatches = new ArrayList<>();
  private final Reader reader = Reader.load(EntityBase.load());
  private int next;

  /** Takes the dispatches in. */
  @Setup(Level.Trial)
  public void load() {
    new Intake(null).read(Path.of(corpus), this::take);
    if (dispatches.isEmpty()) {
      throw new IllegalStateException(corpus + " holds no dispatch");
    }
  }

  private void take(Received received) {
    if (received instanceof Received.Accepted accepted) {
      dispatches.add(accepted.dispatch());
    }
  }

  /** Reads the next dispatch. */
  @Benchmark
  public Reading read() {
    Reading reading = reader.read(dispatches.get(next));
    next = (next + 1) % dispatches.size();
    return reading;
  }
}
