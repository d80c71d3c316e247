package org.chancery.cli;

import org.jspecify.annotations.Nullable;

/** Brings a failure on another thread to the thread that asked for the work. */
final class Unexpected {

  private Unexpected() {}

  static RuntimeException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null -> new IllegalStateException("failed without a cause");
      default -> new IllegalStateException(cause);
    };
  }
}
