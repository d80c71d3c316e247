package org.chancery.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "account",
    description = {
      "Manage who can log in to the desk, where it has accounts.",
      "The first administrator is made here; all others can be made on the desk."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery account add \"A. Clerk\" --role administrator",
      "  chancery account list",
    })
final class AccountCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Spec private @Nullable CommandSpec spec;

  AccountCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(chancery.console().out());
    return ExitCode.OK;
  }
}
