package org.chancery.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "ruling",
    description = {
      "Decide about claims and entities: accept, reject, correct, merge, split.",
      "A ruling has a name and a reason, is kept for ever, and can be undone by another;"
          + " docs/rulings.md tells more."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery ruling reject c-1f2e3d --by \"A. Clerk\" --reason \"the paper withdrew it\"",
      "  chancery ruling list",
    })
final class RulingCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Spec private @Nullable CommandSpec spec;

  RulingCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(chancery.console().out());
    return ExitCode.OK;
  }
}
