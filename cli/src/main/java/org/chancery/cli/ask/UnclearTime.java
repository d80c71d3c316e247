package org.chancery.cli.ask;

/** Why the words of time in a question cannot be taken for certain days, in one sentence. */
public final class UnclearTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnclearTime(String sentence) {
    super(sentence);
  }
}
