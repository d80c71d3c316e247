package org.chancery.desk;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.chancery.answers.Json;
import org.chancery.desk.account.Role;
import org.chancery.register.Register;
import org.chancery.register.RegisterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the desk is: for whoever runs it, and for what watches over it. */
final class Vitals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Register register;
  private final ReadingRoom room;
  private final String version;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Vitals(Register register, ReadingRoom room, Events events, String version) {
    this.register = register;
    this.room = room;
    this.version = version;
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    collections.bindTo(meters);
    meters.gauge("chancery.event.listeners", events, Events::listeners);
  }

  void addTo(JavalinConfig config, boolean withAccounts) {
    config.routes.get("/health", this::health, Role.ANYONE);
    config.routes.get(
        "/metrics",
        context ->
            context.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape()),
        withAccounts ? Role.ADMINISTRATOR : Role.ANYONE);
    config.requestLogger.http(this::measure);
  }

  private void health(Context context) {
    ObjectNode health =
        Json.object().put("version", version).put("reader", room.isReady() ? "ready" : "loading");
    try {
      health.put("register", "up").put("inputs", register.inputs());
    } catch (RegisterException e) {
      context.status(503);
      health.put("register", "down").put("detail", e.getMessage());
    }
    context
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(health.toString());
  }

  private void measure(Context context, float milliseconds) {
    Duration taken = Duration.ofNanos((long) (milliseconds * 1e6));
    Timer.builder("http.server.requests")
        .tag("method", context.method().name())
        .tag("route", route(context))
        .tag("status", Integer.toString(context.statusCode()))
        .publishPercentileHistogram()
        .register(meters)
        .record(taken);
    if (taken.compareTo(SLOW) > 0 && !route(context).endsWith("/events")) {
      LOG.warn("{} {} took {} ms", context.method(), context.path(), taken.toMillis());
    }
  }

  /** The route and not the path: of paths there are too many to be counted apart. */
  private static String route(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }

  @Override
  public void close() {
    collections.close();
    meters.close();
  }
}
