package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.desk.account.Accounts;
import org.chancery.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
    name = "password",
    description =
        "Give an account another password, which is asked for, or read from standard input; whoever"
            + " uses it is logged out.",
    footerHeading = "%nExample:%n",
    footer = "  chancery account password \"A. Clerk\"")
final class AccountPasswordCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the account.")
  private String name = "";

  AccountPasswordCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    String password = Passwords.read(chancery.surroundings());
    try (Register register = chancery.openRegister()) {
      new Accounts(register.lend(), chancery.surroundings().clock()).setPassword(name, password);
    }
    chancery.console().sheet().note("%s has another password.".formatted(name));
    return ExitCode.OK;
  }
}
