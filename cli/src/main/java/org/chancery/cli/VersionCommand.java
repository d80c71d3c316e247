package org.chancery.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

@Command(
    name = "version",
    description = "Tell the versions of the program, its reader and Java.",
    footerHeading = "%nExample:%n",
    footer = "  chancery version")
final class VersionCommand implements Callable<Integer> {
  private final Chancery chancery;

  VersionCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    chancery
        .console()
        .out()
        .printf("chancery %s, reader %s, Java %s%n", version(), Reader.VERSION, Runtime.version());
    return ExitCode.OK;
  }

  /** The version of the program. */
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }
}
