package org.chancery.cli;

import java.util.List;
import org.chancery.answers.Decisions;
import org.chancery.answers.Inquiry;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "correct",
    description =
        "Rule that a claim should say something else; it bears as if it did. What it says stays on"
            + " view.",
    footerHeading = "%nExample:%n",
    footer =
        "  chancery ruling correct c-1f2e3d start=2017-06-09 --by \"A. Clerk\" --reason \"the paper"
            + " has the wrong day\"")
final class RulingCorrectCommand extends GivenRuling {

  @Parameters(index = "0", paramLabel = "CLAIM", description = "A claim by its id.")
  private String claim = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ROLE=VALUE",
      description =
          "A role as in docs/claims.md and what it should be: a date, a word, a name; nothing for"
              + " nothing.")
  private List<String> changes = List.of();

  RulingCorrectCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  Ruled give(Register register, Inquiry inquiry) {
    String id = claim(inquiry, claim).id();
    return new Decisions(register, inquiry, by(), reason()).correct(id, changes);
  }
}
