package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the list of all entities of a kind, by name.
 *
 * @param prefix how the names begin, "" for all
 * @param number of the page, from 1
 */
public record EntitiesPage(
    EntityKind kind, String prefix, int total, List<Entity> entities, int number) implements Page {
  /** How many stand on a page. */
  public static final int SIZE = 200;

  public EntitiesPage {
    entities = List.copyOf(entities);
  }

  /** Whether there is another page behind this one. */
  public boolean more() {
    return number * SIZE < total;
  }

  @Override
  public String template() {
    return "entities";
  }

  @Override
  public Title title() {
    return Title.text("entities." + kind.word());
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object();
    node.set("entities", Json.array(entities, Json::of));
    return node.put("total", total).put("page", number).put("more", more());
  }
}
