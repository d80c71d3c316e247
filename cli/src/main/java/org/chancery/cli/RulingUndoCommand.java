package org.chancery.cli;

import org.chancery.answers.Inquiry;
import org.chancery.model.Ruling;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "undo",
    description =
        "Rule that another ruling stands no more. An undoing can be undone as well: then the other"
            + " stands again.",
    footerHeading = "%nExample:%n",
    footer = "  chancery ruling undo r-3 --by \"A. Clerk\" --reason \"the paper was right\"")
final class RulingUndoCommand extends GivenRuling {

  @Parameters(index = "0", paramLabel = "RULING", description = "A ruling by its id.")
  private String ruling = "";

  RulingUndoCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  Ruled give(Register register, Inquiry inquiry) {
    return register.rule(new Ruling.Undo(ruling), by(), reason());
  }
}
