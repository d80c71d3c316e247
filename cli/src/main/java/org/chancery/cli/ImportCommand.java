package org.chancery.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = "Take over data that others have gathered; docs/import.md tells which, and how.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExample:%n",
    footer = "  chancery import cow-igo igo_year_format3.csv state_year_format3.csv")
final class ImportCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Spec private @Nullable CommandSpec spec;

  ImportCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(chancery.console().out());
    return ExitCode.OK;
  }
}
