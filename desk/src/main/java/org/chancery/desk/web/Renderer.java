package org.chancery.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.chancery.desk.page.Page;

/** Lays pages out as HTML by templates that were compiled with the program. */
public final class Renderer {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.chancery.desk.template");

  /** A page within its frame. */
  public String html(Page page, Frame frame) {
    StringOutput output = new StringOutput(32_768);
    engine.render(page.template() + ".jte", Map.of("page", page, "frame", frame), output);
    return output.toString();
  }
}
