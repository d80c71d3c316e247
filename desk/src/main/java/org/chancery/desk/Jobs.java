package org.chancery.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.answers.Json;
import org.chancery.desk.web.Problem;
import org.chancery.register.Progress;
import org.chancery.register.Rebuilt;
import org.chancery.register.Register;
import org.chancery.register.RegisterException;
import org.chancery.register.Verified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Work that takes longer than anybody waits for an answer: one job at a time, the others wait. */
final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int KEPT = 100;

  private final Register register;
  private final ReadingRoom room;
  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("job").factory());
  private final Map<String, ObjectNode> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObjectNode> eldest) {
          return size() > KEPT;
        }
      };

  Jobs(Register register, ReadingRoom room) {
    this.register = register;
    this.room = room;
  }

  /** A piece of work that tells how far it is and in the end what came of it. */
  @FunctionalInterface
  private interface Work {
    ObjectNode run(Progress progress);
  }

  /**
   * Begins a job.
   *
   * @return its id
   */
  String begin(String name) {
    Work work =
        switch (name) {
          case "rebuild" -> this::rebuild;
          case "verify" -> this::verify;
          default ->
              throw Problem.notFound(
                  "No job is called \"%s\"; there are rebuild and verify.".formatted(name));
        };
    String id = "%s-%d".formatted(name, count.incrementAndGet());
    put(id, state("waiting"));
    worker.execute(() -> run(id, work));
    return id;
  }

  /** How far a job is. */
  ObjectNode show(String id) {
    synchronized (jobs) {
      ObjectNode job = jobs.get(id);
      if (job == null) {
        throw Problem.notFound("There is no job %s.".formatted(id));
      }
      return job.deepCopy().put("job", id);
    }
  }

  private void run(String id, Work work) {
    try {
      ObjectNode result =
          work.run((what, done, total) ->
              put(id, state("running").put("at", what).put("done", done).put("total", total)));
      put(id, state("done").set("result", result));
    } catch (RegisterException e) {
      put(id, state("failed").put("detail", e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("job {} failed", id, e);
      put(id, state("failed").put("detail", "Internal error, see the desk's log."));
    }
  }

  private ObjectNode rebuild(Progress progress) {
    Rebuilt rebuilt = register.rebuild(room::read, progress);
    return Json.object()
        .put("dispatches", rebuilt.dispatches())
        .put("reread", rebuilt.reread())
        .put("entries", rebuilt.entries());
  }

  private ObjectNode verify(Progress progress) {
    ObjectNode result = Json.object();
    Verified verified =
        register.verify("", progress, fault -> result.withArray("faults").add(fault.toString()));
    return result.put("links", verified.links());
  }

  private static ObjectNode state(String word) {
    return Json.object().put("state", word);
  }

  private void put(String id, ObjectNode state) {
    synchronized (jobs) {
      jobs.put(id, state);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
