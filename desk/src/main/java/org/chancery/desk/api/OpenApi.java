package org.chancery.desk.api;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.desk.account.Role;
import tools.jackson.databind.node.ObjectNode;

/** The interface described in OpenAPI 3.1. */
public final class OpenApi {

  private OpenApi() {}

  /**
   * The description.
   *
   * @param version of the program
   * @param secured whether requests need a token
   */
  public static ObjectNode of(List<Endpoint> endpoints, String version, boolean secured) {
    ObjectNode document = Json.object().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Chancery")
        .put("version", version)
        .put(
            "description",
            "A register of international organisations: who belongs to which, who holds which"
                + " office, who presides, met and said what; with the words that prove it. Claims"
                + " and facts have the form of docs/claims.md.")
        .putObject("license")
        .put("name", "GPL-3.0-or-later")
        .put("identifier", "GPL-3.0-or-later");
    ObjectNode paths = document.putObject("paths");
    endpoints.forEach(endpoint ->
        paths
            .withObjectProperty(endpoint.path())
            .set(endpoint.method(), operation(endpoint, secured)));
    ObjectNode components = document.putObject("components");
    problem(components.putObject("schemas").putObject("Problem"));
    if (secured) {
      components
          .putObject("securitySchemes")
          .putObject("token")
          .put("type", "http")
          .put("scheme", "bearer");
    }
    return document;
  }

  private static ObjectNode operation(Endpoint endpoint, boolean secured) {
    ObjectNode operation =
        Json.object().put("summary", endpoint.summary()).put("operationId", id(endpoint));
    endpoint.parameters().forEach(it -> operation.withArray("parameters").add(parameter(it)));
    if (!endpoint.accepts().isEmpty()) {
      ObjectNode content =
          operation.putObject("requestBody").put("required", true).putObject("content");
      endpoint.accepts().forEach(type -> content.putObject(type).putObject("schema"));
    }
    ObjectNode responses = operation.putObject("responses");
    String status = endpoint.method().equals("post") ? "201" : "200";
    ObjectNode done = responses.putObject(status).put("description", "Done.");
    done.putObject("content").putObject(endpoint.gives()).putObject("schema");
    responses
        .putObject("default")
        .put("description", "What is wrong, as RFC 9457 has it.")
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    if (secured && endpoint.needed() != Role.ANYONE) {
      operation.withArray("security").addObject().putArray("token");
      operation.put("description", "Needs the role of %s.".formatted(endpoint.needed().word()));
    }
    return operation;
  }

  private static String id(Endpoint endpoint) {
    return (endpoint.method() + endpoint.path().replaceFirst("^/api/v1", ""))
        .replaceAll("[{}.]", "")
        .replace('/', '-');
  }

  private static ObjectNode parameter(Endpoint.Parameter parameter) {
    ObjectNode node =
        Json.object()
            .put("name", parameter.name())
            .put("in", parameter.in())
            .put("required", parameter.required())
            .put("description", parameter.description());
    ObjectNode schema = node.putObject("schema").put("type", parameter.form());
    if (!parameter.values().isEmpty()) {
      schema.set("enum", Json.strings(parameter.values()));
    }
    return node;
  }

  private static void problem(ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    List.of("type", "title", "detail")
        .forEach(name -> properties.putObject(name).put("type", "string"));
    properties.putObject("status").put("type", "integer");
  }
}
