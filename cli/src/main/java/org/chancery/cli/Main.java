package org.chancery.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.RunLast;

/** Where the program starts: puts the commands together and runs the one that is asked for. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // The process ends by its exit code and not by its last thread: pools may idle.
    System.exit(run(Surroundings.ofProcess(), arguments));
  }

  /** Runs one command. */
  static int run(Surroundings surroundings, String... arguments) {
    Logs.silence();
    Console console = new Console(surroundings);
    Chancery chancery = new Chancery(surroundings, console);
    Failures failures = new Failures(surroundings, console, chancery);
    try {
      int code = commandLine(chancery, console, failures).execute(arguments);
      console.out().flush();
      return code;
    } catch (Throwable e) {
      return failures.exitCode(e);
    }
  }

  static CommandLine commandLine(Chancery chancery, Console console, Failures failures) {
    CommandLine root =
        new CommandLine(chancery)
            .addSubcommand(new ReadCommand(chancery))
            .addSubcommand(imports(chancery))
            .addSubcommand(new AskCommand(chancery))
            .addSubcommand(new ServeCommand(chancery))
            .addSubcommand(account(chancery));
    queries(chancery).forEach(root::addSubcommand);
    root.addSubcommand(new StatuteCommand(chancery))
        .addSubcommand(new RebuildCommand(chancery))
        .addSubcommand(ruling(chancery))
        .addSubcommand(new VerifyCommand(chancery))
        .addSubcommand(new BackupCommand(chancery))
        .addSubcommand(new RestoreCommand(chancery))
        .addSubcommand(rules(chancery))
        .addSubcommand(new CompletionCommand(chancery))
        .addSubcommand(new VersionCommand(chancery));
    return root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(30)
        .setExecutionStrategy(painted(chancery, root))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static CommandLine imports(Chancery chancery) {
    return new CommandLine(new ImportCommand(chancery))
        .addSubcommand(new ImportCowIgoCommand(chancery));
  }

  /** Every question that can be asked, each with a command of its own. */
  static Stream<Query> queries(Chancery chancery) {
    return Stream.of(
        new WhoCommand(chancery),
        new SuccessionCommand(chancery),
        new PresidencyCommand(chancery),
        new OfficesCommand(chancery),
        new MembersCommand(chancery),
        new MembershipsCommand(chancery),
        new SharedCommand(chancery),
        new GatheringsCommand(chancery),
        new MeetingsCommand(chancery),
        new StatementsCommand(chancery),
        new TimelineCommand(chancery),
        new ShowCommand(chancery),
        new EntitiesCommand(chancery),
        new DispatchesCommand(chancery),
        new ClaimsCommand(chancery),
        new DiffCommand(chancery),
        new ChangesCommand(chancery),
        new FindingsCommand(chancery));
  }

  private static CommandLine rules(Chancery chancery) {
    return new CommandLine(new RulesCommand(chancery))
        .addSubcommand(new RulesListCommand(chancery))
        .addSubcommand(new RulesTestCommand(chancery))
        .addSubcommand(new RulesExplainCommand(chancery));
  }

  private static CommandLine account(Chancery chancery) {
    return new CommandLine(new AccountCommand(chancery))
        .addSubcommand(new AccountAddCommand(chancery))
        .addSubcommand(new AccountPasswordCommand(chancery))
        .addSubcommand(new AccountListCommand(chancery));
  }

  private static CommandLine ruling(Chancery chancery) {
    return new CommandLine(new RulingCommand(chancery))
        .addSubcommand(new RulingAcceptCommand(chancery))
        .addSubcommand(new RulingRejectCommand(chancery))
        .addSubcommand(new RulingCorrectCommand(chancery))
        .addSubcommand(new RulingMergeCommand(chancery))
        .addSubcommand(new RulingSplitCommand(chancery))
        .addSubcommand(new RulingUndoCommand(chancery))
        .addSubcommand(new RulingListCommand(chancery));
  }

  /** Help, too, is painted as the option tells, which is known only after parsing. */
  private static IExecutionStrategy painted(Chancery chancery, CommandLine root) {
    return parsed -> {
      boolean coloured = chancery.settleColour();
      root.setColorScheme(Help.defaultColorScheme(coloured ? Help.Ansi.ON : Help.Ansi.OFF));
      return new RunLast().execute(parsed);
    };
  }
}
