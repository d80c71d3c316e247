package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.register.Ruled;
import tools.jackson.databind.JsonNode;

/** Every ruling, the last first. */
public record RulingsPage(List<Ruled> rulings) implements Page {

  public RulingsPage {
    rulings = List.copyOf(rulings);
  }

  @Override
  public String template() {
    return "rulings";
  }

  @Override
  public Title title() {
    return Title.text("nav.rulings");
  }

  @Override
  public JsonNode json() {
    return Json.object().set("rulings", Json.array(rulings, Json::of));
  }
}
