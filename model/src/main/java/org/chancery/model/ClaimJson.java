package org.chancery.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON codec of the vocabulary: claims and facts, to and from the public form.
 *
 * <p>A claim is one flat object, its roles beside the fields that every claim has. Every role of a
 * type is written, as null where the text does not fill it. What this class writes it reads back
 * equal.
 */
public final class ClaimJson {

  private static final Map<String, Class<? extends Fact>> TYPES =
      Arrays.stream(Fact.class.getPermittedSubclasses())
          .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
          .collect(
              Collectors.toUnmodifiableMap(
                  type -> type.getSimpleName().toLowerCase(Locale.ROOT), Function.identity()));

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule("chancery")
                  .addSerializer(Date.class, new DateSerializer())
                  .addDeserializer(Date.class, new DateDeserializer()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ClaimJson() {}

  /** The mapper that knows the vocabulary's types, for objects that hold some of them. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The claim as one line of JSON. */
  public static String write(Claim claim) {
    return MAPPER.writeValueAsString(tree(claim, null));
  }

  /**
   * The claim as one line of JSON, with the label of its dispatch.
   *
   * @param label what the sender calls the dispatch, given back as {@code doc_id}
   */
  public static String write(Claim claim, String label) {
    return MAPPER.writeValueAsString(tree(claim, label));
  }

  /** The claim as a JSON object, for documents that contain it. */
  public static ObjectNode tree(Claim claim, @Nullable String label) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("claim", claim.id());
    node.put("dispatch", claim.dispatch());
    if (label != null) {
      node.put("doc_id", label);
    }
    node.setAll(tree(claim.fact()));
    node.put("modality", claim.modality().word());
    node.set("attribution", MAPPER.valueToTree(claim.attribution()));
    node.set("evidence", MAPPER.valueToTree(claim.evidence()));
    node.put("rule", claim.rule());
    node.put("confidence", claim.confidence());
    return node;
  }

  /** The fact as a JSON object: its type and its roles. */
  public static ObjectNode tree(Fact fact) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", fact.type());
    node.setAll((ObjectNode) MAPPER.<JsonNode>valueToTree(fact));
    return node;
  }

  /**
   * Reads a claim back.
   *
   * @throws IllegalArgumentException when the text is not a claim; the message says why
   */
  public static Claim readClaim(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      return new Claim(
          text(node, "claim"),
          text(node, "dispatch"),
          fact(node),
          MAPPER.treeToValue(required(node, "modality"), Modality.class),
          Arrays.asList(MAPPER.treeToValue(required(node, "attribution"), Attribution[].class)),
          Arrays.asList(MAPPER.treeToValue(required(node, "evidence"), Evidence[].class)),
          text(node, "rule"),
          required(node, "confidence").asDouble());
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a claim in JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads a fact back from an object that has its type and roles.
   *
   * @throws IllegalArgumentException when the text is not a fact; the message says why
   */
  public static Fact readFact(String json) {
    try {
      return fact(MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a fact in JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Fact fact(JsonNode node) {
    String type = text(node, "type");
    Class<? extends Fact> record = TYPES.get(type);
    if (record == null) {
      throw new IllegalArgumentException(
          "no claim type is called %s; the types are %s"
              .formatted(type, TYPES.keySet().stream().sorted().toList()));
    }
    return MAPPER.treeToValue(node, record);
  }

  private static String text(JsonNode node, String field) {
    return required(node, field).asString();
  }

  private static JsonNode required(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("a claim needs the field " + field);
    }
    return value;
  }

  private static final class DateSerializer extends ValueSerializer<Date> {
    @Override
    public void serialize(Date date, JsonGenerator out, SerializationContext context) {
      out.writeString(date.toString());
    }
  }

  private static final class DateDeserializer extends ValueDeserializer<Date> {
    @Override
    public Date deserialize(JsonParser in, DeserializationContext context) {
      return Date.parse(in.getString());
    }
  }
}
