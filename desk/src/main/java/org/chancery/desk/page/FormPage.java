package org.chancery.desk.page;

import java.util.Map;
import org.chancery.answers.Json;
import tools.jackson.databind.JsonNode;

/**
 * A form.
 *
 * @param template its name
 * @param problem what was wrong with what was written into it; "" for nothing
 * @param written what was written into it, by field
 */
public record FormPage(String template, String title, String problem, Map<String, String> written)
    implements Page {

  public FormPage {
    written = Map.copyOf(written);
  }

  /** An empty form. */
  public FormPage(String template, String title) {
    this(template, title, "", Map.of());
  }

  /** What was written into a field; "" for nothing. */
  public String field(String name) {
    return written.getOrDefault(name, "");
  }

  @Override
  public JsonNode json() {
    return Json.object().put("form", template);
  }
}
