package org.chancery.desk.page;

import java.util.List;
import org.chancery.answers.Json;
import org.chancery.desk.account.Token;
import org.chancery.desk.account.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * What somebody manages of his own account.
 *
 * @param problem what was wrong with what was asked; "" for nothing
 * @param fresh a token that was just made, to be shown this once; "" for none
 */
public record AccountPage(Visitor visitor, List<Token> tokens, String problem, String fresh)
    implements Page {

  public AccountPage {
    tokens = List.copyOf(tokens);
  }

  @Override
  public String template() {
    return "account";
  }

  @Override
  public Title title() {
    return Title.name(visitor.name());
  }

  @Override
  public JsonNode json() {
    return Json.object().put("name", visitor.name()).put("role", visitor.role().word());
  }
}
