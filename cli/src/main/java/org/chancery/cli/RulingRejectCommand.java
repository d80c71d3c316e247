package org.chancery.cli;

import java.util.List;
import org.chancery.answers.Inquiry;
import org.chancery.model.Ruling;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "reject",
    description = "Rule that claims are wrong. They have no bearing any more.",
    footerHeading = "%nExample:%n",
    footer = "  chancery ruling reject c-1f2e3d --by \"A. Clerk\" --reason \"asked the ministry\"")
final class RulingRejectCommand extends GivenRuling {

  @Parameters(
      arity = "1..*",
      paramLabel = "CLAIM|ENTRY",
      description = "Claims by id; an entry stands for the claims that support it.")
  private List<String> what = List.of();

  RulingRejectCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  Ruled give(Register register, Inquiry inquiry) {
    List<String> claims =
        what.stream().flatMap(id -> claims(inquiry, id).stream()).distinct().toList();
    return register.rule(new Ruling.Reject(claims), by(), reason());
  }
}
