package org.chancery.cli;

import org.chancery.answers.Inquiry;
import org.chancery.model.Ruling;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "merge",
    description =
        "Rule that two entities are one: what claims say of either is said of both. The fuller name"
            + " stands for both.",
    footerHeading = "%nExample:%n",
    footer =
        "  chancery ruling merge person/sergei-lavrov person/lavrov --by \"A. Clerk\" --reason"
            + " \"one minister, two spellings\"")
final class RulingMergeCommand extends GivenRuling {

  @Parameters(index = "0", paramLabel = "ENTITY", description = "An entity by name or id.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "ENTITY", description = "Another one.")
  private String other = "";

  RulingMergeCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  Ruled give(Register register, Inquiry inquiry) {
    return register.rule(
        new Ruling.Merge(inquiry.entity(one), inquiry.entity(other)), by(), reason());
  }
}
