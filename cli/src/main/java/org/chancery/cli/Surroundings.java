package org.chancery.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has around it, so that a test can be somewhere else.
 *
 * @param environment the environment variables
 * @param outIsTerminal whether somebody watches standard output
 * @param errIsTerminal whether somebody watches standard error
 * @param width columns of the terminal, 0 if there is none
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width,
    Clock clock) {

  /**
   * Those of this process. Java cannot tell whether only one of its streams is a terminal, so the
   * launcher does, and gives the width with it.
   */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Boolean.getBoolean("chancery.terminal.out"),
        Boolean.getBoolean("chancery.terminal.err"),
        Integer.getInteger("chancery.terminal.width", 0),
        Clock.systemUTC());
  }

  /** A variable of the environment; one that is set to nothing counts as not set. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
