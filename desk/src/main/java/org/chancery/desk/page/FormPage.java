package org.chancery.desk.page;

import java.util.Map;
import org.chancery.answers.Json;
import tools.jackson.databind.JsonNode;

/**
 * A form; its title is the text "title" and its name.
 *
 * @param template its name
 * @param problem what was wrong with what was written into it; "" for nothing
 * @param written what was written into it, by field
 */
public record FormPage(String template, String problem, Map<String, String> written)
    implements Page {

  public FormPage {
    written = Map.copyOf(written);
  }

  /** An empty form. */
  public FormPage(String template) {
    this(template, "", Map.of());
  }

  @Override
  public Title title() {
    return Title.text("title." + template);
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
