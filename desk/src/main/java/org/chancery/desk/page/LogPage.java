package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.desk.account.LogLine;
import tools.jackson.databind.JsonNode;

/** Who did what, the last first, for an administrator. */
public record LogPage(List<LogLine> lines) implements Page {

  public LogPage {
    lines = List.copyOf(lines);
  }

  @Override
  public String template() {
    return "log";
  }

  @Override
  public Title title() {
    return Title.text("nav.log");
  }

  @Override
  public JsonNode json() {
    return Json.array(
        lines,
        it ->
            Json.object()
                .put("at", it.at().toString())
                .put("who", it.who())
                .put("from", it.origin())
                .put("deed", it.deed())
                .put("what", it.what()));
  }
}
