package org.chancery.desk.web;

import org.chancery.answers.Json;
import org.chancery.desk.page.Page;
import org.chancery.desk.page.Title;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a request, as RFC 9457 has it, and as a page.
 *
 * @param status the HTTP status, 400 to 599
 * @param summary what sort of problem it is
 * @param detail a sentence: what is wrong, and what to do
 */
public record Problem(int status, String summary, String detail) implements Page {

  /** A request that cannot be answered, wherever that is found out. */
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends the request with a problem. */
    public Raised(int status, String summary, String detail) {
      super(detail);
      this.problem = new Problem(status, summary, detail);
    }

    /** The problem. */
    public Problem problem() {
      return problem;
    }
  }

  /** Something that is not understood. */
  public static Raised badRequest(String detail) {
    return new Raised(400, "Not understood", detail);
  }

  /** Something that is not there. */
  public static Raised notFound(String detail) {
    return new Raised(404, "Not found", detail);
  }

  /** Something that the visitor may not do. */
  public static Raised forbidden(String detail) {
    return new Raised(403, "Not allowed", detail);
  }

  @Override
  public String template() {
    return "problem";
  }

  @Override
  public Title title() {
    return Title.name(summary);
  }

  @Override
  public JsonNode json() {
    return Json.object()
        .put("type", "about:blank")
        .put("title", summary)
        .put("status", status)
        .put("detail", detail);
  }
}
