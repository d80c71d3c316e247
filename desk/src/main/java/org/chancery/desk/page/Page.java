package org.chancery.desk.page;

import tools.jackson.databind.JsonNode;

/** What a page shows: a template lays it out, and its twin in JSON says the same. */
public interface Page {

  /** Name of the template. */
  String template();

  /** What the page is called, in its heading and by the browser. */
  Title title();

  /** The same in the public form. */
  JsonNode json();
}
