package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.register.DispatchInfo;
import org.chancery.register.Revisions;
import org.chancery.register.entry.Entry;
import org.chancery.register.finding.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way in.
 *
 * @param world what changed lately in the world, the latest first
 * @param knowledge what changed lately in what the register knows, the latest first
 * @param findings how many things do not fit
 * @param gravest some of them
 * @param dispatches the last ones recorded
 * @param questions what can be asked, for instance
 */
public record HomePage(
    List<Entry> world,
    List<Revisions.Revision> knowledge,
    int findings,
    List<Finding> gravest,
    List<DispatchInfo> dispatches,
    List<String> questions)
    implements Page {

  public HomePage {
    world = List.copyOf(world);
    knowledge = List.copyOf(knowledge);
    gravest = List.copyOf(gravest);
    dispatches = List.copyOf(dispatches);
    questions = List.copyOf(questions);
  }

  @Override
  public String template() {
    return "home";
  }

  @Override
  public Title title() {
    return Title.text("desk");
  }

  /** What changed in the world, as lines. */
  public List<Line> worldLines() {
    return world.stream().map(Line::of).toList();
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object();
    node.set("world", Json.array(world, Json::of));
    node.set(
        "knowledge",
        Json.array(
            knowledge,
            it -> Json.object().put("change", Json.word(it.kind())).setAll(Json.of(it.entry()))));
    node.put("findings", findings);
    node.set("gravest", Json.array(gravest, Json::of));
    node.set("dispatches", Json.array(dispatches, Json::of));
    return node;
  }
}
