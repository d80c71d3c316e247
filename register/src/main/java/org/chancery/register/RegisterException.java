package org.chancery.register;

/** Says in one sentence, fit for a user: what is wrong, where, and what to do about it. */
public final class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegisterException(String sentence) {
    super(sentence);
  }

  public RegisterException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
