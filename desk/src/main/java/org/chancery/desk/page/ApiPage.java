package org.chancery.desk.page;

import java.util.List;
import org.chancery.desk.api.Endpoint;
import tools.jackson.databind.JsonNode;

/** The interface for programs, for people to read. */
public record ApiPage(List<Endpoint> endpoints, JsonNode json) implements Page {

  public ApiPage {
    endpoints = List.copyOf(endpoints);
  }

  @Override
  public String template() {
    return "api";
  }

  @Override
  public Title title() {
    return Title.text("nav.api");
  }
}
