package org.chancery.desk.api;

import io.javalin.http.Handler;
import java.util.List;
import org.chancery.desk.account.Role;

/**
 * One thing that a program can ask for or do. Routes, checks of roles, the description in OpenAPI
 * and the page about the interface all come from it.
 *
 * @param method "get", "post" or "delete"
 * @param path as OpenAPI writes it, with parameters in braces
 * @param needed the least role that may
 * @param summary what it does, in a sentence
 * @param accepts media types of the request's body; none for no body
 * @param gives media type of the answer
 */
public record Endpoint(
    String method,
    String path,
    Role needed,
    String summary,
    List<Parameter> parameters,
    List<String> accepts,
    String gives,
    Handler handler) {

  /**
   * A parameter.
   *
   * @param in "path" or "query"
   * @param form "string", "boolean" or "integer"
   * @param values the only ones; none for any
   */
  public record Parameter(
      String name,
      String in,
      String description,
      boolean required,
      String form,
      List<String> values) {
    public Parameter {
      values = List.copyOf(values);
    }

    /** A part of the path. */
    public static Parameter path(String name, String description) {
      return new Parameter(name, "path", description, true, "string", List.of());
    }

    /** A parameter that may be left out. */
    public static Parameter query(String name, String description) {
      return new Parameter(name, "query", description, false, "string", List.of());
    }
  }

  public Endpoint {
    parameters = List.copyOf(parameters);
    accepts = List.copyOf(accepts);
  }

  /** Something that is asked for and given as JSON. */
  public static Endpoint get(
      String path, String summary, List<Parameter> parameters, Handler handler) {
    return new Endpoint(
        "get", path, Role.READER, summary, parameters, List.of(), "application/json", handler);
  }
}
