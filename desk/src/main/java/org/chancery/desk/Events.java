package org.chancery.desk;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chancery.answers.Json;
import org.chancery.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all who listen when the register has heard something, whichever process told it: one look
 * at the register a second, however many listen.
 */
final class Events implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private static final int BEAT_SECONDS = 15;

  private final Register register;
  private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("events").factory());
  private final Runnable hearing;
  private long heard;
  private int beats;

  /**
   * Listens to a register.
   *
   * @param hearing is run once at the beginning, and whenever the register has heard something
   */
  Events(Register register, Runnable hearing) {
    this.register = register;
    this.hearing = hearing;
    this.heard = -1;
    // Nobody waits for the end of it; what fails in a look is told by the look itself.
    var _ = clock.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  /** Somebody listens until he hangs up. */
  void add(SseClient listener) {
    listener.keepAlive();
    listener.onClose(() -> listeners.remove(listener));
    listeners.add(listener);
    listener.sendEvent("inputs", Json.object().put("inputs", register.inputs()).toString());
  }

  /** How many listen. */
  int listeners() {
    return listeners.size();
  }

  private void look() {
    try {
      long now = register.inputs();
      if (now != heard) {
        heard = now;
        String event = Json.object().put("inputs", now).toString();
        listeners.forEach(listener -> listener.sendEvent("inputs", event));
        hearing.run();
      } else if (++beats % BEAT_SECONDS == 0) {
        // So that whoever has gone is noticed, and nobody between takes the silence for an end.
        listeners.forEach(listener -> listener.sendComment("still here"));
      }
    } catch (RuntimeException e) {
      LOG.warn("the register does not answer: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    listeners.forEach(SseClient::close);
  }
}
