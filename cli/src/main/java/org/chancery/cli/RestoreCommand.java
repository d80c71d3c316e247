package org.chancery.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = {
      "Make a register from a backup.",
      "In an empty or a new home, or in an empty database. The file is checked first, the register"
          + " afterwards; nothing is ever overwritten."
    },
    footerHeading = "%nExample:%n",
    footer = "  chancery restore register-2022-03-20.backup --home new-home")
final class RestoreCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Parameters(index = "0", paramLabel = "FILE", description = "What 'chancery backup' has written.")
  private Path file = Path.of("");

  RestoreCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    try (Register register = restored()) {
      chancery.console().sheet().note("%s restored.".formatted(file));
      return new VerifyReport(chancery.console(), Query.Format.TEXT, "").of(register);
    }
  }

  private Register restored() {
    try (Meter meter = Meter.of(chancery.console(), "Restoring")) {
      return chancery.restoreRegister(file, meter::at);
    }
  }
}
