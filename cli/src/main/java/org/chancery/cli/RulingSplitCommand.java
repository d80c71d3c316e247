package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.Decisions;
import org.chancery.answers.Inquiry;
import org.chancery.model.Entity;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "split",
    description =
        "Rule that some claims that name one entity mean another. The two are kept apart from then"
            + " on, however alike their names.",
    footerHeading = "%nExample:%n",
    footer =
        "  chancery ruling split \"Zhang Ming\" c-1f2e3d c-4a5b6c --by \"A. Clerk\" --reason \"the"
            + " admiral, not the diplomat\"")
final class RulingSplitCommand extends GivenRuling {

  @Parameters(index = "0", paramLabel = "ENTITY", description = "Whom the claims name.")
  private String from = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CLAIM",
      description = "The claims that mean the other.")
  private List<String> claims = List.of();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description =
          "Whom they mean: somebody known, by id or by a name of his own, or a new name; without it"
              + " somebody new of the same name.")
  private @Nullable String as;

  RulingSplitCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  Ruled give(Register register, Inquiry inquiry) {
    Entity whom = inquiry.entity(from);
    List<String> ids = claims.stream().map(id -> claim(inquiry, id).id()).toList();
    return new Decisions(register, inquiry, by(), reason())
        .split(whom, ids, Optional.ofNullable(as));
  }
}
