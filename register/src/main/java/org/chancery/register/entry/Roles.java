package org.chancery.register.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.ClaimJson;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The roles of facts, whatever their type: seen through their public form, in which all are alike.
 */
public final class Roles {
  private static final Set<String> DATES = Set.of("start", "end", "at", "date", "since");

  private Roles() {}

  /**
   * An entity in a role.
   *
   * @param role name of the role as in the public form, for instance "holder"
   * @param entity id of the entity
   */
  public record Filled(String role, String entity) {}

  /** Every entity that fills a role of a fact, each once a role. */
  public static List<Filled> of(Fact fact) {
    return ClaimJson.tree(fact)
        .propertyStream()
        .flatMap(role -> entities(role.getKey(), role.getValue()))
        .distinct()
        .toList();
  }

  /**
   * One fact of several that share their core: the first that fills a role wins, except that of
   * compatible dates the more precise one does.
   *
   * @param facts not empty
   */
  static Fact merged(List<Fact> facts) {
    List<Fact> distinct = facts.stream().distinct().toList();
    if (distinct.size() == 1) {
      return distinct.getFirst();
    }
    ObjectNode merged = ClaimJson.tree(distinct.getFirst());
    distinct.stream().skip(1).map(ClaimJson::tree).forEach(other -> fill(merged, other));
    return ClaimJson.readFact(merged.toString());
  }

  private static void fill(ObjectNode merged, ObjectNode other) {
    other
        .propertyStream()
        .forEach(role -> {
          JsonNode mine = merged.get(role.getKey());
          JsonNode theirs = role.getValue();
          if (isEmpty(mine)) {
            merged.set(role.getKey(), theirs);
          } else if (DATES.contains(role.getKey()) && !isEmpty(theirs)) {
            merged.set(role.getKey(), narrower(mine, theirs));
          }
        });
  }

  private static boolean isEmpty(JsonNode role) {
    return role.isNull() || (role.isArray() && role.isEmpty());
  }

  private static JsonNode narrower(JsonNode mine, JsonNode theirs) {
    return Date.parse(mine.asString())
        .narrower(Date.parse(theirs.asString()))
        .<JsonNode>map(date -> StringNode.valueOf(date.toString()))
        .orElse(mine);
  }

  private static Stream<Filled> entities(String role, JsonNode value) {
    Stream<Filled> own =
        value.isObject() && value.has("id") && value.has("kind")
            ? Stream.of(new Filled(role, value.get("id").asString()))
            : Stream.empty();
    return Stream.concat(own, nested(role, value));
  }

  /** A participant is an entity that has capacities, which in turn have bodies. */
  private static Stream<Filled> nested(String role, JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().flatMap(element -> entities(role, element));
    }
    return value.isObject()
        ? value.propertyStream().flatMap(part -> entities(part.getKey(), part.getValue()))
        : Stream.empty();
  }
}
