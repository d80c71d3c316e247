package org.chancery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.chancery.answers.Complaint;
import org.chancery.answers.text.Wording;
import org.chancery.model.yaml.YamlFaults;
import org.chancery.register.RegisterException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Whatever goes wrong becomes one sentence on standard error and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  static final int NOT_DONE = 1;
  static final int INTERNAL_ERROR = 3;

  private final Surroundings surroundings;
  private final Console console;
  private final Chancery chancery;

  Failures(Surroundings surroundings, Console console, Chancery chancery) {
    this.surroundings = surroundings;
    this.console = console;
    this.chancery = chancery;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    say(
        "%s%s; see %s --help."
            .formatted(
                sentence(failure).replaceFirst("[.;]$", ""),
                suggestions(failure),
                command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return exitCode(failure);
  }

  /** Says what is the matter. */
  int exitCode(Throwable failure) {
    return switch (failure) {
      case Output.Closed _ -> ExitCode.OK;
      case Complaint e -> said(e, e.isMisunderstanding() ? ExitCode.USAGE : NOT_DONE);
      case RegisterException e -> said(e, NOT_DONE);
      case YamlFaults e -> notUnderstood(e);
      case CompletionException e when e.getCause() != null -> exitCode(e.getCause());
      case InvalidPathException e ->
          said(new Complaint("\"%s\" is no path.".formatted(e.getInput())), NOT_DONE);
      case OutOfMemoryError _ ->
          said(
              new Complaint(
                  "There is too little memory; give it more, for instance with"
                      + " CHANCERY_JAVA_OPTIONS=-Xmx4g."),
              NOT_DONE);
      default -> internal(failure);
    };
  }

  /** Where the details of an unexpected failure are kept, if they are. */
  Optional<Path> keep(Throwable failure) {
    if (!chancery.isVerbose()) {
      return Optional.empty();
    }
    StringWriter details = new StringWriter();
    failure.printStackTrace(new PrintWriter(details));
    try {
      Path file = Files.createTempFile("chancery-error-", ".log");
      return Optional.of(Files.writeString(file, details.toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private int said(Throwable failure, int exitCode) {
    finishOutput();
    say(String.valueOf(failure.getMessage()));
    return exitCode;
  }

  /** Rules are written by whoever runs the command; all that is wrong with them is said at once. */
  private int notUnderstood(YamlFaults failure) {
    finishOutput();
    failure.sentences().forEach(this::say);
    return ExitCode.USAGE;
  }

  private int internal(Throwable failure) {
    finishOutput();
    String what = failure.getClass().getSimpleName();
    say(
        keep(failure)
            .map(file ->
                "Internal error (%s): please report it as README.md says, with the details in %s."
                    .formatted(what, file))
            .orElse(
                "Internal error (%s): please report it as README.md says; the same command with --verbose keeps the details."
                    .formatted(what)));
    return INTERNAL_ERROR;
  }

  /** What was found out before the failure is not lost; where that fails too, so be it. */
  private void finishOutput() {
    try {
      console.out().flush();
    } catch (RuntimeException e) {
      surroundings.clock();
    }
  }

  private void say(String sentence) {
    console.say("chancery: " + sentence);
  }

  private static String sentence(ParameterException failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty()
        ? "The command was not understood"
        : message.replaceFirst(
            "^Unmatched argument(s?) (at|from) index \\d+: ", "Unknown argument$1 ");
  }

  private static String suggestions(ParameterException failure) {
    List<String> suggestions =
        failure instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return suggestions.isEmpty() ? "" : ", did you mean " + Wording.or(suggestions);
  }
}
