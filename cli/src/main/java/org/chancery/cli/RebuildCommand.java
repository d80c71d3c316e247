package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.answers.text.Wording;
import org.chancery.register.Rebuilt;
import org.chancery.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "rebuild",
    description =
        "Read all dispatches of the register anew, with this version of the reader, and derive all"
            + " entries anew. Nothing is lost: --known still answers by what was known before.",
    footerHeading = "%nExample:%n",
    footer = "  chancery rebuild")
final class RebuildCommand implements Callable<Integer> {
  private final Chancery chancery;

  @Mixin private OwnRules own = new OwnRules();

  RebuildCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    Models models = Models.loading(chancery, own);
    try (Register register = chancery.openRegister()) {
      register.learn(models.base());
      chancery.console().sheet().note(sentence(rebuild(register, models)));
    }
    return ExitCode.OK;
  }

  private Rebuilt rebuild(Register register, Models models) {
    try (Meter meter = Meter.of(chancery.console(), "Rebuilding")) {
      return register.rebuild(new Readers(models)::read, meter::at);
    }
  }

  private static String sentence(Rebuilt rebuilt) {
    return "%s read again, %d of them with another result; the register holds %s."
        .formatted(
            Wording.count(rebuilt.dispatches(), "dispatch"),
            rebuilt.reread(),
            Wording.count(rebuilt.entries(), "entry"));
  }
}
