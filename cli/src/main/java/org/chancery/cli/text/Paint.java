package org.chancery.cli.text;

/** How a stretch of text stands out on a terminal. */
public enum Paint {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** The text between the sequences that turn this paint on and off. */
  String on(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[%sm%s\u001B[0m".formatted(code, text);
  }
}
