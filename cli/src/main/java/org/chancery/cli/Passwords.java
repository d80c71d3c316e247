package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import org.chancery.answers.Complaint;

/** Passwords as people give them. */
final class Passwords {

  private Passwords() {}

  /** Asks for one where somebody sits at the terminal, and else reads a line of standard input. */
  static String read(Surroundings surroundings) {
    Optional<Console> console =
        Optional.ofNullable(System.console())
            .filter(it -> surroundings.errIsTerminal() && it.isTerminal());
    if (console.isPresent()) {
      char[] typed = console.get().readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    try {
      String line = new BufferedReader(new InputStreamReader(surroundings.in(), UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new Complaint("The password cannot be read: %s.".formatted(e.getMessage()));
    }
  }
}
