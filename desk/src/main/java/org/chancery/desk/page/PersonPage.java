package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.answers.RulingText;
import org.chancery.desk.figure.Network;
import org.chancery.desk.figure.TimeLine;
import org.chancery.model.Entity;
import org.chancery.register.Ruled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person, or anything else of which the register knows only entries: a place, a gathering.
 *
 * @param names the other names
 * @param rulings those that say who is one with whom, or is not
 */
public record PersonPage(
    Entity entity,
    List<String> names,
    TimeLine career,
    Lines offices,
    Network met,
    Lines meetings,
    Lines statements,
    Lines others,
    List<Ruled> rulings)
    implements Page {

  public PersonPage {
    names = List.copyOf(names);
    rulings = List.copyOf(rulings);
  }

  @Override
  public String template() {
    return "person";
  }

  @Override
  public Title title() {
    return Title.name(entity.name());
  }

  /** A ruling in words. */
  public static String words(Ruled ruled) {
    return "%s: %s, %s".formatted(ruled.id(), RulingText.of(ruled.ruling()), RulingText.by(ruled));
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object();
    node.set(entity.kind().word(), Json.of(entity));
    node.set("names", Json.strings(names));
    node.set("offices", offices.json());
    node.set("meetings", meetings.json());
    node.set("statements", statements.json());
    node.set("others", others.json());
    node.set("rulings", Json.array(rulings, Json::of));
    return node;
  }
}
