package org.chancery.model;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as PLOVER records, in the public form. */
public final class EventJson {

  private static final JsonMapper MAPPER = ClaimJson.mapper();

  private EventJson() {}

  /**
   * The event as one line of JSON.
   *
   * @param dispatch the name by which its sender knows the dispatch
   */
  public static String write(Event event, String dispatch) {
    ObjectNode record = MAPPER.createObjectNode();
    record.put("doc_id", dispatch);
    record.put("event", event.type().name());
    record.put("mode", event.mode());
    record.set("source", actors(event.source()));
    record.set("target", actors(event.target()));
    record.put("date", event.date() == null ? null : event.date().toString());
    record.put("place", event.place());
    record.put("text", event.text());
    return MAPPER.writeValueAsString(record);
  }

  private static ArrayNode actors(List<Actor> actors) {
    ArrayNode list = MAPPER.createArrayNode();
    for (Actor actor : actors) {
      list.addObject()
          .put("text", actor.text())
          .put("code", actor.code())
          .put("sector", actor.sector());
    }
    return list;
  }
}
