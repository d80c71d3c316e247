package org.chancery.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.chancery.answers.Complaint;
import org.chancery.desk.web.Problem;
import org.chancery.desk.web.Responder;
import org.chancery.register.RegisterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong becomes one sentence and a status: for people a page, for programs JSON. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Site site;

  Failures(Site site) {
    this.site = site;
  }

  void addTo(RoutesConfig routes) {
    routes
        .exception(Problem.Raised.class, (e, context) -> say(context, e.problem()))
        .exception(
            Complaint.class,
            (e, context) ->
                say(
                    context,
                    e.isMisunderstanding()
                        ? new Problem(400, "Not understood", e.sentence())
                        : new Problem(404, "Not found", e.sentence())))
        .exception(
            RegisterException.class,
            (e, context) ->
                say(context, new Problem(503, "Not available", String.valueOf(e.getMessage()))))
        .exception(HttpResponseException.class, (e, context) -> say(context, problem(e)))
        .exception(Exception.class, (e, context) -> say(context, unexpected(context, e)));
    routes.error(
        404,
        context -> {
          if (context.result() == null || "Endpoint not found".equals(context.result())) {
            say(
                context,
                new Problem(404, "Not found", "There is nothing at %s.".formatted(context.path())));
          }
        });
  }

  private static Problem problem(HttpResponseException failure) {
    return switch (failure.getStatus()) {
      case 404 -> new Problem(404, "Not found", "There is nothing at this address.");
      case 405 -> new Problem(405, "Not allowed", "This address does not take such requests.");
      case 413 -> new Problem(413, "Too large", "A request may be 10 MiB large; split it.");
      default ->
          new Problem(failure.getStatus(), "Not understood", String.valueOf(failure.getMessage()));
    };
  }

  private static Problem unexpected(Context context, Exception failure) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    return new Problem(
        500,
        "Internal error",
        "The desk failed on this request (%s); please report it as README.md says."
            .formatted(failure.getClass().getSimpleName()));
  }

  private void say(Context context, Problem problem) {
    if (isForProgram(context)) {
      Responder.problem(context, problem);
    } else {
      site.show(context, problem);
    }
  }

  private static boolean isForProgram(Context context) {
    String accept = context.header("Accept");
    return context.path().startsWith("/api/")
        || context.path().endsWith(".json")
        || accept == null
        || !accept.contains("text/html");
  }
}
