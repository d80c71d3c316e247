package org.chancery.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.entities.EntityBase;
import org.chancery.register.Progress;
import org.chancery.register.Register;
import org.chancery.register.server.Home;
import org.chancery.register.statute.Statutes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: the options that every command has, and what they lead to. */
@Command(
    name = "chancery",
    description = {
      "Reads diplomatic dispatches and keeps a register of who holds which office, who belongs to"
          + " which organisation, and who met, said and signed what; with the words that say so."
    },
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions of every command:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery read examples",
      "  chancery who Secretary-General SCO",
      "  chancery members SCO --on 2022-03-20 --evidence",
      "",
      "'chancery COMMAND --help' tells all about a command.",
      "Exit codes: 0 done, 1 not done or not all of it, 2 not understood, 3 internal error.",
    })
final class Chancery implements Callable<Integer> {

  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Surroundings surroundings;
  private final Console console;
  private @Nullable EntityBase base;
  private @Nullable Statutes statutes;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description =
          "Folder of the register; else CHANCERY_HOME, else chancery in the user's data folder.")
  private @Nullable Path home;

  @Option(
      names = "--database",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description =
          "Register on a PostgreSQL server, jdbc:postgresql://HOST/NAME?user=…; else"
              + " CHANCERY_DATABASE.")
  private @Nullable String database;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour: ${COMPLETION-CANDIDATES}. NO_COLOR is respected.")
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Keep the details of an internal error in a file; so does CHANCERY_DEBUG.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show help.")
  @SuppressWarnings("UnusedVariable") // picocli itself reads it
  private boolean help;

  Chancery(Surroundings surroundings, Console console) {
    this.surroundings = surroundings;
    this.console = console;
  }

  /** Without a command there is nothing to do but to tell which there are. */
  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(console.out());
    return ExitCode.OK;
  }

  Console console() {
    return console;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  boolean isVerbose() {
    return verbose || surroundings.variable("CHANCERY_DEBUG").isPresent();
  }

  LocalDate today() {
    return LocalDate.now(surroundings.clock().withZone(ZoneId.systemDefault()));
  }

  /** Decides about colour once the options are known. */
  boolean settleColour() {
    boolean wanted =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              surroundings.outIsTerminal()
                  && surroundings.variable("NO_COLOR").isEmpty()
                  && !surroundings.variable("TERM").equals(Optional.of("dumb"));
        };
    console.colour(wanted);
    return wanted;
  }

  /**
   * The entities that ship with the program; loaded when first asked for, since most questions do
   * without them.
   */
  synchronized EntityBase base() {
    if (base == null) {
      base = EntityBase.load();
    }
    return base;
  }

  /** The statutes that ship with the program; loaded when first asked for. */
  synchronized Statutes statutes() {
    if (statutes == null) {
      statutes = Statutes.load();
    }
    return statutes;
  }

  /**
   * The register that options and environment name; what is said on the command line goes first.
   */
  Register openRegister() {
    return databaseUrl()
        .map(Register::connect)
        .orElseGet(() -> Register.open(Home.at(homeFolder())));
  }

  /** Makes the register that options and environment name from a backup, and opens it. */
  Register restoreRegister(Path backup, Progress progress) {
    return databaseUrl()
        .map(url -> Register.restore(url, backup, progress))
        .orElseGet(() -> Register.restore(Home.at(homeFolder()), backup, progress));
  }

  private Optional<String> databaseUrl() {
    if (database != null) {
      return Optional.of(database);
    }
    return home == null ? surroundings.variable("CHANCERY_DATABASE") : Optional.empty();
  }

  private Path homeFolder() {
    return home == null ? usualHome() : home;
  }

  /** The home that options and environment name; empty where they name a database instead. */
  Optional<Path> ownHome() {
    return databaseUrl().isPresent() ? Optional.empty() : Optional.of(homeFolder());
  }

  private Path usualHome() {
    return surroundings
        .variable("CHANCERY_HOME")
        .map(Path::of)
        .orElseGet(() -> dataFolder().resolve("chancery"));
  }

  /** As the XDG Base Directory Specification has it: a relative path there is to be ignored. */
  private Path dataFolder() {
    return surroundings
        .variable("XDG_DATA_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
  }
}
