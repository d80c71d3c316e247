package org.chancery.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.answers.text.Wording;
import org.chancery.register.Backed;
import org.chancery.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = {
      "Write the whole register into one file.",
      "Others may go on reading and writing; the file comes into being complete or not at all."
    },
    footerHeading = "%nExample:%n",
    footer = "  chancery backup register-2022-03-20.backup")
final class BackupCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Option(names = "--replace", description = "Replace the file if it is there already.")
  private boolean replace;

  BackupCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    try (Register register = chancery.openRegister()) {
      Backed backed;
      try (Meter meter = Meter.of(chancery.console(), "Backing up")) {
        backed = register.backup(file, replace, meter::at);
      }
      chancery
          .console()
          .sheet()
          .note(
              "%s written: %s, a chain of %s."
                  .formatted(
                      file,
                      Wording.count(backed.rows(), "row"),
                      Wording.count(backed.links(), "link")));
      backed.head().ifPresent(head -> chancery.console().sheet().aside("Last link: " + head));
    }
    return ExitCode.OK;
  }
}
