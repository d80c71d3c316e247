package org.chancery.register;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what the database complains of into one sentence. */
final class Failures {

  private Failures() {}

  /**
   * The sentence for the user, if the failure is one that he or she can do something about; else
   * the failure itself.
   *
   * @param place how to call the database, without passwords
   */
  static RuntimeException explained(RuntimeException failure, String place) {
    return failure instanceof RegisterException
        ? failure
        : sqlCause(failure)
            .flatMap(cause -> sentence(cause, place))
            .<RuntimeException>map(sentence -> new RegisterException(sentence, failure))
            .orElse(failure);
  }

  /** Whether the transaction only stood in another one's way and may be tried again. */
  static boolean isTransient(RuntimeException failure) {
    return sqlCause(failure)
        .map(SQLException::getSQLState)
        .filter(state ->
            switch (state) {
              // Serialisation failure, deadlock, and rows that somebody else wrote meanwhile.
              case "40001", "40P01", "23505", "23P01", "22000" -> true;
              default -> false;
            })
        .isPresent();
  }

  private static Optional<String> sentence(SQLException cause, String place) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    return Optional.ofNullable(
        switch (state) {
          case "08001", "08004", "08006", "08003" -> unreachable(cause, place);
          case "28P01", "28000" ->
              "%s does not let you in: %s; check user and password.".formatted(place, said(cause));
          case "3D000" ->
              "%s does not exist; create the database or name another.".formatted(place);
          case "42501" ->
              "You lack a right on %s: %s; ask its owner for it.".formatted(place, said(cause));
          case "53100" ->
              "%s has no room left on its disk; make room and try again, what was under way is not recorded."
                  .formatted(place);
          case "53300" -> "%s has too many connections; close some and try again.".formatted(place);
          case "57P01", "57P02", "57P03" ->
              "%s was shut down or is starting: %s; try again.".formatted(place, said(cause));
          case "25006" -> "%s cannot be written to: %s.".formatted(place, said(cause));
          default -> null;
        });
  }

  private static String unreachable(SQLException cause, String place) {
    return causes(cause).anyMatch(UnknownHostException.class::isInstance)
        ? "%s cannot be found; check the name of the host.".formatted(place)
        : causes(cause).anyMatch(ConnectException.class::isInstance)
            ? "%s does not answer; check that the server runs there and lets you connect."
                .formatted(place)
            : "The connection to %s is broken: %s; try again.".formatted(place, said(cause));
  }

  private static String said(SQLException cause) {
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("it does not say why")
        .replaceFirst("^(FATAL|ERROR|PANIC): ", "")
        .replaceFirst("\\.$", "");
  }

  private static Optional<SQLException> sqlCause(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(cause -> cause.getSQLState() != null)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
