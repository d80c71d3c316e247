package org.chancery.reader.intake;

/** Thrown where a piece of input cannot become a dispatch; its message is the reason. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    // The stack trace is of no use to anyone, and archives hold millions of refusals.
    super(reason, null, false, false);
  }

  String reason() {
    String message = getMessage();
    return message == null ? "it cannot be read" : message;
  }
}
