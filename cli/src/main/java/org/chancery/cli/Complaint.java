package org.chancery.cli;

/** Why a command cannot do what it is asked, in one sentence for the user. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  Complaint(String sentence) {
    this(sentence, Failures.NOT_DONE);
  }

  /** With the exit code that tells scripts what sort of complaint it is. */
  Complaint(String sentence, int exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
