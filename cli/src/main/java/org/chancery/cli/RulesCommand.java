package org.chancery.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rules",
    description =
        "List, test and explain the rules by which dispatches are read; docs/rules.md tells how to"
            + " write one.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery rules list meeting",
      "  chancery rules explain \"Wang Yi met Zhang Ming.\"",
      "  chancery rules test --rules my-rules",
    })
final class RulesCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Spec private @Nullable CommandSpec spec;

  RulesCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(chancery.console().out());
    return ExitCode.OK;
  }
}
