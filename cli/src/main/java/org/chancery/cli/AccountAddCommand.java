package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = "Add an account. The password is asked for, or read from standard input.",
    footerHeading = "%nExample:%n",
    footer = "  chancery account add \"A. Clerk\" --role editor")
final class AccountAddCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name to log in with.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      converter = RoleWord.class,
      description = "reader, analyst, editor or administrator; default: ${DEFAULT-VALUE}.")
  private Role role = Role.READER;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "Who it is at the OpenID provider; the account then has no password.")
  private @Nullable String subject;

  AccountAddCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    String password = subject == null ? Passwords.read(chancery.surroundings()) : null;
    try (Register register = chancery.openRegister()) {
      new Accounts(register.lend(), chancery.surroundings().clock())
          .add(name, role, password, subject);
    }
    chancery.console().sheet().note("%s is added as %s.".formatted(name, role.word()));
    return ExitCode.OK;
  }
}
