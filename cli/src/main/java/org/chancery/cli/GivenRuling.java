package org.chancery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.answers.RulingText;
import org.chancery.model.Claim;
import org.chancery.register.Register;
import org.chancery.register.Ruled;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** A command by which a person gives a ruling. */
abstract class GivenRuling implements Callable<Integer> {
  private final Chancery chancery;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides this.")
  private String by = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  GivenRuling(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public final Integer call() {
    try (Register register = chancery.openRegister()) {
      Ruled ruled = give(register, new Inquiry(register, chancery::base, null));
      chancery
          .console()
          .sheet()
          .note("%s recorded: %s.".formatted(ruled.id(), RulingText.of(ruled.ruling())));
    }
    return ExitCode.OK;
  }

  abstract Ruled give(Register register, Inquiry inquiry);

  final String by() {
    return by;
  }

  final String reason() {
    return reason;
  }

  static Claim claim(Inquiry inquiry, String id) {
    return inquiry
        .view()
        .claim(id)
        .map(shown -> shown.testimony().claim())
        .orElseThrow(() ->
            new Complaint(
                "No claim is called \"%s\"; 'chancery claims --format json' tells their ids."
                    .formatted(id)));
  }

  /** A claim by its id, or those that support an entry. */
  static List<String> claims(Inquiry inquiry, String id) {
    List<String> supporting =
        inquiry
            .view()
            .evidence(id)
            .map(proof -> proof.supporting().stream().map(it -> it.claim().id()).toList())
            .orElse(List.of());
    return supporting.isEmpty() ? List.of(claim(inquiry, id).id()) : supporting;
  }
}
