package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.desk.account.Account;
import tools.jackson.databind.JsonNode;

/**
 * All accounts, for an administrator.
 *
 * @param problem what was wrong with what was asked; "" for nothing
 */
public record AccountsPage(List<Account> accounts, String problem) implements Page {

  public AccountsPage {
    accounts = List.copyOf(accounts);
  }

  @Override
  public String template() {
    return "accounts";
  }

  @Override
  public Title title() {
    return Title.text("nav.accounts");
  }

  @Override
  public JsonNode json() {
    return Json.array(
        accounts,
        it ->
            Json.object()
                .put("name", it.name())
                .put("role", it.role().word())
                .put("active", it.active()));
  }
}
