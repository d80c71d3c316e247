package org.chancery.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Print a script that lets the shell complete commands and options.",
    footerHeading = "%nExample:%n",
    footer = {
      "  source <(chancery completion bash)      in ~/.bashrc, or with zsh in ~/.zshrc",
    })
final class CompletionCommand implements Callable<Integer> {

  enum Shell {
    BASH,
    ZSH
  }

  private final Chancery chancery;

  @Spec private @Nullable CommandSpec spec;

  /** Both shells take the same script: it loads zsh's bashcompinit where it finds zsh. */
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      description = "bash or zsh; default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("UnusedVariable")
  private Shell shell = Shell.BASH;

  CompletionCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    chancery
        .console()
        .out()
        .println(AutoComplete.bash("chancery", Objects.requireNonNull(spec).root().commandLine()));
    return ExitCode.OK;
  }
}
