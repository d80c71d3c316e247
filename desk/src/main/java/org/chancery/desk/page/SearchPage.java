package org.chancery.desk.page;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.Json;
import org.chancery.desk.Questions;
import org.chancery.model.Entity;
import org.chancery.register.Testimony;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found for some words.
 *
 * @param answer the answer, if they are a question that was understood
 * @param refusal why they are none; "" if they are, or look like a name
 * @param entities those that have such a name
 * @param claims those in whose evidence the words stand
 */
public record SearchPage(
    String query,
    Optional<Questions.Answer> answer,
    String refusal,
    List<Entity> entities,
    List<Testimony> claims)
    implements Page {

  public SearchPage {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }

  @Override
  public String template() {
    return "search";
  }

  @Override
  public Title title() {
    return query.isEmpty() ? Title.text("search.label") : Title.name(query);
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object().put("query", query);
    answer.ifPresent(it -> node.set("answer", it.json()));
    node.put("refusal", refusal);
    node.set("entities", Json.array(entities, Json::of));
    node.set("claims", Json.array(claims, Json::of));
    return node;
  }
}
