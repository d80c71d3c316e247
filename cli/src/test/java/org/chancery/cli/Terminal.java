package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Runs commands in this process and keeps what they print. */
final class Terminal {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-04-01T12:00:00Z"), ZoneOffset.UTC);

  private final Map<String, String> environment;
  private final Clock clock;

  Terminal(Map<String, String> environment) {
    this(environment, CLOCK);
  }

  Terminal(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  record Result(int code, String out, String err) {}

  Result run(String... arguments) {
    return runWith("", arguments);
  }

  Result runWith(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            err,
            environment,
            false,
            false,
            0,
            clock);
    int code = Main.run(surroundings, arguments);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
