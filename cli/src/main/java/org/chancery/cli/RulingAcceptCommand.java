package org.chancery.cli;

import java.util.List;
import org.chancery.answers.Inquiry;
import org.chancery.model.Ruling;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "accept",
    description = "Rule that claims are right. They outrank all that are not accepted.",
    footerHeading = "%nExample:%n",
    footer = "  chancery ruling accept c-1f2e3d --by \"A. Clerk\" --reason \"asked the ministry\"")
final class RulingAcceptCommand extends GivenRuling {

  @Parameters(
      arity = "1..*",
      paramLabel = "CLAIM|ENTRY",
      description = "Claims by id; an entry stands for the claims that support it.")
  private List<String> what = List.of();

  RulingAcceptCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  Ruled give(Register register, Inquiry inquiry) {
    List<String> claims =
        what.stream().flatMap(id -> claims(inquiry, id).stream()).distinct().toList();
    return register.rule(new Ruling.Accept(claims), by(), reason());
  }
}
