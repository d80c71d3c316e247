package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.desk.figure.TimeLine;
import org.chancery.model.Entity;
import org.chancery.register.Held;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state.
 *
 * @param names its other names
 * @param flag its code among the flags, "" for none
 * @param belongs to which organisations it belongs on the day of the page
 * @param memberships all its memberships over the years
 */
public record StatePage(
    Entity entity,
    List<String> names,
    String flag,
    List<Held> belongs,
    List<Line> memberships,
    TimeLine figure,
    Lines offices,
    Lines presidencies,
    Lines meetings,
    Lines statements,
    Lines others)
    implements Page {

  public StatePage {
    names = List.copyOf(names);
    belongs = List.copyOf(belongs);
    memberships = List.copyOf(memberships);
  }

  @Override
  public String template() {
    return "state";
  }

  @Override
  public Title title() {
    return Title.name(entity.name());
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object();
    node.set("state", Json.of(entity));
    node.set("names", Json.strings(names));
    node.set("memberships", Json.array(belongs, held -> Json.of(held, Json.of(held.entry()))));
    node.set("offices", offices.json());
    node.set("presidencies", presidencies.json());
    node.set("meetings", meetings.json());
    node.set("statements", statements.json());
    node.set("others", others.json());
    return node;
  }
}
