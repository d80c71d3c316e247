package org.chancery.evaluation;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.DateFormatException;
import tools.jackson.databind.JsonNode;

/** Tells of each role, and of the attribution, whether a claim and a label agree in it. */
final class Agreement {

  /** How much the words of two texts must overlap. */
  private static final double OVERLAP = 0.5;

  /** Words that a standing in an organisation can do without. */
  private static final Set<String> FILLERS =
      Set.of("member", "members", "full", "founding", "state", "states", "status", "country");

  private final Naming naming;

  Agreement(Naming naming) {
    this.naming = naming;
  }

  /** Whether they agree in a role as far as it takes to speak of the same fact. */
  boolean inCore(String role, JsonNode read, JsonNode gold) {
    if (Roles.isFilled(gold, role) && !Roles.isFilled(read, role)) {
      return false;
    }
    JsonNode found = read.path(role);
    JsonNode label = gold.path(role);
    return !Roles.isFilled(gold, role)
        || switch (role) {
          case "date", "start", "end", "at", "since" -> compatible(found, label);
          case "participants", "parties" -> sameSet(found, label, naming::sameEntity);
          case "about" -> includes(found, label, naming::sameEntity);
          case "addressee" -> includes(label, found, (one, other) -> same(other, one));
          case "office" -> naming.sameOffice(found.asString(""), label.asString(""));
          case "capacity" -> includes(found, label, this::sameCapacity);
          case "status" -> standing(found).equals(standing(label));
          case "content", "subject" -> overlap(found, label);
          case "name" -> naming.sameLoosely(found.asString(""), label.asString(""));
          case "value" -> sameValue(read, label);
          case "length" -> length(found).equals(length(label));
          default -> same(found, label);
        };
  }

  /** Whether they agree in a role altogether: dates are equal, and participants act as labelled. */
  boolean inFull(String role, JsonNode read, JsonNode gold) {
    return inCore(role, read, gold)
        && switch (role) {
          case "date", "start", "end", "at", "since" -> equal(read.path(role), gold.path(role));
          case "participants" -> sameSet(read.path(role), gold.path(role), this::sameParticipant);
          default -> true;
        };
  }

  private boolean sameParticipant(JsonNode read, JsonNode gold) {
    return naming.sameEntity(read, gold) && inCore("capacity", read, gold);
  }

  /** Whether a fact came by the same way: the chain of speakers, documents and sources. */
  boolean inAttribution(JsonNode read, JsonNode gold) {
    // The outermost link is the publisher, which labels leave out.
    List<JsonNode> found = read.path("attribution").valueStream().skip(1).toList();
    List<JsonNode> labelled = gold.path("attribution").valueStream().toList();
    return found.size() == labelled.size()
        && Stream.iterate(0, i -> i < found.size(), i -> i + 1)
            .allMatch(i -> sameLink(found.get(i), labelled.get(i)));
  }

  private boolean sameLink(JsonNode read, JsonNode gold) {
    if (gold.has("speaker")) {
      return read.has("speaker") && naming.sameEntity(read.path("speaker"), gold.path("speaker"));
    }
    if (gold.has("source")) {
      return read.has("source") && sameText(read.path("source"), gold.path("source"));
    }
    return read.has("document") && sameDocument(read, gold);
  }

  private boolean sameDocument(JsonNode read, JsonNode gold) {
    return Roles.isFilled(gold, "issuer")
        ? naming.sameEntity(read.path("issuer"), gold.path("issuer"))
        : overlap(read.path("document"), gold.path("document"));
  }

  private boolean same(JsonNode read, JsonNode gold) {
    return (read.isObject() || gold.isObject())
        ? naming.sameEntity(read, gold)
        : sameText(read, gold);
  }

  private static boolean sameText(JsonNode read, JsonNode gold) {
    return Folding.fold(read.asString("")).equals(Folding.fold(gold.asString("")));
  }

  private static boolean overlap(JsonNode read, JsonNode gold) {
    return Folding.overlap(read.asString(""), gold.asString("")) >= OVERLAP;
  }

  /** A nationality is labelled by the state, and read with it; other values are words. */
  private boolean sameValue(JsonNode read, JsonNode gold) {
    String state = read.path("entity").path("id").asString("");
    if (gold.isObject()) {
      return naming.sameEntity(read.path("entity"), gold);
    }
    return (state.startsWith("state/") && naming.isState(state, gold.asString("")))
        || overlap(read.path("value"), gold);
  }

  private boolean sameCapacity(JsonNode read, JsonNode gold) {
    String office = gold.isObject() ? gold.path("office").asString("") : gold.asString("");
    return naming.sameOffice(read.path("office").asString(""), office)
        && (!Roles.isFilled(gold, "body")
            || naming.sameEntity(read.path("body"), gold.path("body")));
  }

  private static boolean includes(
      JsonNode many, JsonNode few, BiPredicate<JsonNode, JsonNode> same) {
    return each(few).allMatch(one -> each(many).anyMatch(other -> same.test(other, one)));
  }

  /** Whether both name the same ones and neither another. */
  private static boolean sameSet(
      JsonNode read, JsonNode gold, BiPredicate<JsonNode, JsonNode> same) {
    return each(read).count() == each(gold).count()
        && includes(read, gold, same)
        && includes(gold, read, (one, other) -> same.test(other, one));
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  /** A standing without words that add nothing: "full member" is "member". */
  private static Set<String> standing(JsonNode status) {
    List<String> words = Folding.words(status.asString(""));
    List<String> telling = words.stream().filter(word -> !FILLERS.contains(word)).toList();
    return telling.isEmpty() ? Set.of("member") : telling.stream().collect(Collectors.toSet());
  }

  private static Object length(JsonNode duration) {
    try {
      return Period.parse(duration.asString("")).normalized();
    } catch (DateTimeParseException e) {
      return duration.asString("");
    }
  }

  private static boolean compatible(JsonNode read, JsonNode gold) {
    return date(read).compatible(date(gold));
  }

  private static boolean equal(JsonNode read, JsonNode gold) {
    return date(read).equals(date(gold));
  }

  /**
   * @throws DateFormatException when the label's date is none
   */
  private static Date date(JsonNode edtf) {
    return Date.parse(edtf.asString(""));
  }
}
