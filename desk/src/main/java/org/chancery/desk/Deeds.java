package org.chancery.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.answers.Complaint;
import org.chancery.answers.Json;
import org.chancery.desk.account.Role;
import org.chancery.desk.page.FormPage;
import org.chancery.desk.page.Paths;
import org.chancery.desk.web.Problem;
import org.chancery.register.RegisterException;
import org.chancery.register.Ruled;
import tools.jackson.databind.node.ObjectNode;

/** What people do on the pages, by forms: hand in dispatches and give rulings. */
final class Deeds {
  private final Site site;
  private final Handing handing;
  private final GivenRulings rulings;
  private final Log log;

  Deeds(Site site, Handing handing, GivenRulings rulings, Log log) {
    this.site = site;
    this.handing = handing;
    this.rulings = rulings;
    this.log = log;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/dispatches", this::handIn, Role.ANALYST);
    routes.post("/rulings", this::rule, Role.EDITOR);
  }

  private void handIn(Context context) {
    Map<String, String> form = fields(context);
    String text = form.getOrDefault("text", "");
    List<Handing.Done> done = handing.take("handed in", content(form, text), null);
    switch (done.getFirst()) {
      case Handing.Done.Recorded(var recording, _) -> {
        log.add(context, "dispatch", recording.dispatch().id());
        context.redirect(Paths.ofDispatch(recording.dispatch().id()), HttpStatus.SEE_OTHER);
      }
      case Handing.Done.Refused(var sentence) -> {
        context.status(422);
        site.showOwn(context, new FormPage("new", sentence, form));
      }
    }
  }

  /** With what the form says beside the text, if it says anything. */
  private static byte[] content(Map<String, String> form, String text) {
    ObjectNode node = Json.object().put("id", "handed in").put("text", text);
    boolean more = false;
    for (String field : List.of("source", "date")) {
      String value = form.getOrDefault(field, "").strip();
      if (!value.isEmpty()) {
        node.put(field, value);
        more = true;
      }
    }
    return (more ? node.toString() : text).getBytes(UTF_8);
  }

  private void rule(Context context) {
    Map<String, String> form = fields(context);
    String back = form.getOrDefault("back", "/rulings");
    try {
      Ruled ruled = rulings.give(form, site.asked(context).inquiry(), Door.visitor(context).name());
      log.add(context, "ruling", ruled.id());
      context.redirect(isOwn(back) ? back : "/rulings", HttpStatus.SEE_OTHER);
    } catch (Complaint | RegisterException e) {
      throw new Problem.Raised(422, "Not done", String.valueOf(e.getMessage()));
    }
  }

  /** A path of the desk, so that nobody is led elsewhere. */
  private static boolean isOwn(String path) {
    return path.matches("/(?![/\\\\])\\S*");
  }

  private static Map<String, String> fields(Context context) {
    Map<String, String> fields = new HashMap<>();
    context.formParamMap().forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }
}
