package org.chancery.cli;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** A JSON array that is too long to be held at once, an element a line. */
final class JsonList {
  private final PrintStream out;
  private boolean begun;

  JsonList(PrintStream out) {
    this.out = out;
  }

  void add(JsonNode element) {
    out.print(begun ? ",\n" : "[\n");
    out.print(element);
    begun = true;
  }

  void end() {
    out.println(begun ? "\n]" : "[]");
  }
}
