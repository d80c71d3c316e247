package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.register.DispatchInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the list of all dispatches, those recorded last first.
 *
 * @param number of the page, from 1
 * @param more whether there is another
 */
public record DispatchesPage(List<DispatchInfo> dispatches, int number, boolean more)
    implements Page {
  static final int SIZE = 50;

  public DispatchesPage {
    dispatches = List.copyOf(dispatches);
  }

  @Override
  public String template() {
    return "dispatches";
  }

  @Override
  public Title title() {
    return Title.text("nav.dispatches");
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object();
    node.set("dispatches", Json.array(dispatches, Json::of));
    return node.put("page", number).put("more", more);
  }
}
