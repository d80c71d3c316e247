package org.chancery.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.model.Date;
import tools.jackson.databind.JsonNode;

/** Tells whether a claim that was read is the one that was labelled: its core roles agree. */
final class Matching {

  /** The roles of each type that must agree. */
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
          Map.entry("situation", List.of("place")));

  private Matching() {}

  static boolean same(JsonNode read, JsonNode gold) {
    String type = gold.path("type").asString("");
    return type.equals(read.path("type").asString(""))
        && CORE.getOrDefault(type, List.of()).stream()
            .allMatch(role -> agree(role, filling(read, role, gold), gold.path(role)));
  }

  /** A nationality is labelled by the state's id: it is held against the state, not its name. */
  private static JsonNode filling(JsonNode read, String role, JsonNode gold) {
    JsonNode value = gold.path(role);
    String id = value.isObject() ? value.path("id").asString("") : value.asString("");
    return role.equals("value") && id.startsWith("state/")
        ? read.path("entity").path("id")
        : read.path(role);
  }

  /** Whether two fillings of a role agree; what the label leaves open agrees with anything. */
  static boolean agree(String role, JsonNode read, JsonNode gold) {
    if (isEmpty(gold)) {
      return true;
    }
    if (isEmpty(read)) {
      return false;
    }
    return switch (role) {
      case "date" -> compatible(read.asString(), gold.asString());
      case "content", "subject" -> overlap(read.asString(), gold.asString()) >= 0.5;
      case "participants", "parties" ->
          gold.valueStream()
              .allMatch(one -> read.valueStream().anyMatch(each -> sameEntity(each, one)));
      case "count" -> read.asInt() == gold.asInt();
      default -> sameEntity(read, gold);
    };
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty());
  }

  private static boolean compatible(String read, String gold) {
    return Date.parse(read).compatible(Date.parse(gold));
  }

  private static boolean sameEntity(JsonNode read, JsonNode gold) {
    if (read.isObject() && gold.isObject()) {
      return gold.has("id")
          ? gold.get("id").asString().equals(read.path("id").asString())
          : sameName(read.path("name").asString(""), gold.path("name").asString(""))
              || sameName(read.path("mention").asString(""), gold.path("name").asString(""));
    }
    String labelled =
        gold.isObject()
            ? gold.path("id").asString(gold.path("name").asString(""))
            : gold.asString();
    String found = read.isObject() ? read.path("name").asString("") : read.asString("");
    return sameName(found, labelled);
  }

  private static boolean sameName(String one, String other) {
    String a = fold(one);
    String b = fold(other);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private static double overlap(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 2.0 * both.size() / Math.max(1, a.size() + b.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(fold(text).split(" ", -1)));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
