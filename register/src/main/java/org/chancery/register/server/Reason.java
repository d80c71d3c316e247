package org.chancery.register.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something cannot be done with a file, as the end of a sentence. */
public final class Reason {

  private Reason() {}

  /** What the failure means for whoever named the file. */
  public static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "you may not use %s".formatted(denied.getFile());
      case NoSuchFileException missing -> "there is no %s".formatted(missing.getFile());
      case FileSystemException other when other.getReason() != null ->
          "%s: %s".formatted(other.getFile(), other.getReason());
      default -> String.valueOf(failure.getMessage());
    };
  }
}
