package org.chancery.cli;

import org.chancery.answers.Inquiry;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.register.EntryFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "offices",
    description = "List the offices that a person holds or has held, in order of time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery offices \"Zhang Ming\"",
      "  chancery offices \"Zhang Ming\" --on 2022-03-17 --evidence",
    })
final class OfficesCommand extends EntryQuery {

  @Parameters(index = "0", paramLabel = "PERSON", description = "The person, by name or id.")
  private String name = "";

  OfficesCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity of = inquiry.entity(name, EntityKind.PERSON);
    list(
        inquiry,
        of,
        "offices",
        inquiry.view().entries(EntryFilter.of("tenure").with("holder", of.id())),
        "No office of %s%s is known; 'chancery timeline \"%s\"' shows what is."
            .formatted(of.name(), during(), of.name()));
  }
}
