package org.chancery.cli;

/** Why a command cannot do what it is asked, in one sentence for the user. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Complaint(String sentence) {
    super(sentence);
  }
}
