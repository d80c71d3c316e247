package org.chancery.exchange.cow;

/** Why a file cannot be taken over, in one sentence for the user. */
public final class CowFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CowFileException(String sentence) {
    super(sentence);
  }

  CowFileException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
