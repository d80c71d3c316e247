package org.chancery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.desk.account.Account;
import org.chancery.desk.account.Accounts;
import org.chancery.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

@Command(name = "list", description = "List all accounts.")
final class AccountListCommand implements Callable<Integer> {
  private final Chancery chancery;

  AccountListCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    try (Register register = chancery.openRegister()) {
      show(new Accounts(register.lend(), chancery.surroundings().clock()).all());
    }
    return ExitCode.OK;
  }

  private void show(List<Account> accounts) {
    Sheet sheet = chancery.console().sheet();
    if (accounts.isEmpty()) {
      sheet.note("There is no account; 'chancery account add NAME' makes one.");
    }
    sheet.table(
        0,
        accounts.stream()
            .map(account ->
                Sheet.Row.of(
                    new Sheet.Cell(account.name(), Paint.BOLD),
                    Sheet.Cell.of(account.role().word()),
                    Sheet.Cell.of(account.active() ? "" : "closed")))
            .toList());
  }
}
