package org.chancery.answers;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.answers.text.Wording;
import org.chancery.model.ClaimJson;
import org.chancery.model.Date;
import org.chancery.model.DateFormatException;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts with some of their roles changed, as the command line tells. */
public record Correction(Inquiry inquiry) {

  /**
   * The fact with the changes.
   *
   * @param changes each a role, the sign of equality and a value
   */
  public Fact of(Fact fact, List<String> changes) {
    Map<String, RecordComponent> roles =
        Arrays.stream(fact.getClass().getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    ObjectNode tree = ClaimJson.tree(fact);
    for (String change : changes) {
      int sign = change.indexOf('=');
      RecordComponent role = sign < 0 ? null : roles.get(change.substring(0, sign));
      if (role == null) {
        throw new Complaint(
            "\"%s\" changes no role of a %s; write ROLE=VALUE, where the role is %s."
                .formatted(
                    change, fact.type(), Wording.or(roles.keySet().stream().sorted().toList())));
      }
      tree.set(role.getName(), value(role, change.substring(sign + 1).strip()));
    }
    try {
      return ClaimJson.readFact(tree.toString());
    } catch (IllegalArgumentException e) {
      throw new Complaint(
          "That makes no %s: %s.".formatted(fact.type(), String.valueOf(e.getMessage())));
    }
  }

  private JsonNode value(RecordComponent role, String value) {
    Class<?> type = role.getType();
    if (value.isEmpty()) {
      return nothing(role);
    }
    if (type == Date.class) {
      return ClaimJson.mapper().valueToTree(date(role, value));
    }
    if (type == Entity.class) {
      return ClaimJson.mapper().valueToTree(inquiry.entity(value));
    }
    if (type == int.class || type == Integer.class) {
      return ClaimJson.mapper().valueToTree(number(role, value));
    }
    if (type == boolean.class) {
      return ClaimJson.mapper().valueToTree(truth(role, value));
    }
    if (type.isEnum()) {
      return ClaimJson.mapper().valueToTree(word(role, value));
    }
    if (type == String.class) {
      return ClaimJson.mapper().valueToTree(value);
    }
    throw new Complaint(
        "The role %s has several values, and those cannot be corrected one by one; reject the claim instead."
            .formatted(role.getName()));
  }

  private static JsonNode nothing(RecordComponent role) {
    if (!role.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      throw new Complaint(
          "The role %s cannot be without a value; give one.".formatted(role.getName()));
    }
    return NullNode.getInstance();
  }

  private static Date date(RecordComponent role, String value) {
    try {
      return Date.parse(value);
    } catch (DateFormatException e) {
      throw new Complaint(
          "\"%s\" is no date for the role %s; write it as in 2017, 2017-06 or 2017-06-09."
              .formatted(value, role.getName()));
    }
  }

  private static int number(RecordComponent role, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new Complaint("\"%s\" is no number for the role %s.".formatted(value, role.getName()));
    }
  }

  private static boolean truth(RecordComponent role, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new Complaint(
              "The role %s is true or false, and not \"%s\".".formatted(role.getName(), value));
    };
  }

  /** A word of a list as it is written in the public form. */
  private static JsonNode word(RecordComponent role, String value) {
    List<JsonNode> words =
        Arrays.stream(role.getType().getEnumConstants())
            .<JsonNode>map(ClaimJson.mapper()::valueToTree)
            .toList();
    return words.stream()
        .filter(word -> word.asString().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() ->
            new Complaint(
                "The role %s is %s, and not \"%s\"."
                    .formatted(
                        role.getName(),
                        Wording.or(words.stream().map(JsonNode::asString).toList()),
                        value)));
  }
}
