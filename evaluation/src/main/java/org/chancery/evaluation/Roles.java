package org.chancery.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which roles of a label a claim must agree with to be right, and which to be right in full. */
final class Roles {

  /** The roles that are dates: when something was so, began, ended. */
  static final Set<String> DATES = Set.of("date", "start", "end", "at", "since");

  /**
   * The core roles of each type, see docs/claims.md. The act of a sanction is among them: a
   * sanction that is lifted is not one that is imposed.
   */
  private static final Map<String, List<String>> CORE =
      Map.ofEntries(
          Map.entry("tenure", List.of("holder", "office", "body")),
          Map.entry("membership", List.of("member", "organisation", "status")),
          Map.entry("tally", List.of("organisation", "status", "count")),
          Map.entry("presidency", List.of("holder", "organisation")),
          Map.entry("meeting", List.of("participants", "date")),
          Map.entry("statement", List.of("speaker", "act", "content")),
          Map.entry("gathering", List.of("organisation", "date")),
          Map.entry("founding", List.of("organisation", "date")),
          Map.entry("seat", List.of("organisation", "place")),
          Map.entry("trait", List.of("person", "attribute", "value")),
          Map.entry("visit", List.of("visitor", "place")),
          Map.entry("agreement", List.of("parties", "act")),
          Map.entry("sanction", List.of("sender", "target", "act")),
          Map.entry("relation", List.of("parties", "act")),
          Map.entry("situation", List.of("name")));

  /** What a label has beside its roles. */
  private static final Set<String> NO_ROLES =
      Set.of("type", "modality", "attribution", "quote", "note");

  private Roles() {}

  /** Whether a field of a label is a role. */
  static boolean isRole(String field) {
    return !NO_ROLES.contains(field);
  }

  /** The claim types, as labels name them. */
  static Set<String> types() {
    return CORE.keySet();
  }

  /**
   * The core roles that a label fills. A gathering without an organisation is known by its name, a
   * visit without a place by the host.
   */
  static List<String> core(Label label) {
    return CORE.getOrDefault(label.type(), List.of()).stream()
        .map(role -> isFilled(label.roles(), role) ? role : stead(label.type(), role))
        .filter(role -> isFilled(label.roles(), role))
        .toList();
  }

  private static String stead(String type, String role) {
    return switch (type + " " + role) {
      case "gathering organisation" -> "name";
      case "visit place" -> "host";
      default -> role;
    };
  }

  /** All roles that a label fills, the core ones first. */
  static List<String> all(Label label) {
    List<String> roles = new ArrayList<>(core(label));
    label.roles().propertyNames().stream()
        .filter(role -> isRole(role) && isFilled(label.roles(), role))
        .filter(role -> !roles.contains(role))
        .forEach(roles::add);
    return roles;
  }

  /** The dates that a label or a claim fills. */
  static Stream<String> dates(JsonNode roles) {
    return DATES.stream().filter(role -> isFilled(roles, role)).sorted();
  }

  static boolean isFilled(JsonNode roles, String role) {
    JsonNode value = roles.path(role);
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isArray() && value.isEmpty())
        && !(value.isString() && value.asString().isBlank());
  }
}
