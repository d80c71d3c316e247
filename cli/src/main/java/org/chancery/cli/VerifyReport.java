package org.chancery.cli;

import org.chancery.answers.Json;
import org.chancery.answers.text.Wording;
import org.chancery.register.Fault;
import org.chancery.register.Register;
import org.chancery.register.Verified;
import picocli.CommandLine.ExitCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a verification finds, for people or for programs.
 *
 * @param link first digits of a link that the chain must have; "" if any chain will do
 */
record VerifyReport(Console console, Query.Format format, String link) {

  /** Verifies a register and tells what is found; the exit code says whether all is well. */
  int of(Register register) {
    return switch (format) {
      case TEXT -> text(register);
      case JSON -> json(register);
    };
  }

  private int text(Register register) {
    Verified verified;
    try (Meter meter = Meter.of(console, "Verifying")) {
      verified =
          register.verify(
              link,
              meter::at,
              fault -> {
                meter.clear();
                console.sheet().note("%s: %s.".formatted(fault.where(), fault.what()));
              });
    }
    console.sheet().note(summary(verified));
    verified.head().ifPresent(head -> console.sheet().aside("Last link: " + head));
    return code(verified);
  }

  private int json(Register register) {
    ArrayNode faults = Json.object().arrayNode();
    Verified verified;
    try (Meter meter = Meter.of(console, "Verifying")) {
      verified = register.verify(link, meter::at, fault -> faults.add(of(fault)));
    }
    ObjectNode report =
        Json.object()
            .put("whole", verified.faults() == 0)
            .put("dispatches", verified.dispatches())
            .put("claims", verified.claims())
            .put("entries", verified.entries())
            .put("links", verified.links())
            .put("head", verified.head().orElse(null));
    report.set("faults", faults);
    console.out().println(report.toPrettyString());
    return code(verified);
  }

  private static ObjectNode of(Fault fault) {
    return Json.object().put("where", fault.where()).put("what", fault.what());
  }

  private static String summary(Verified verified) {
    String looked =
        "%s, %s, %s and a chain of %s"
            .formatted(
                Wording.count(verified.dispatches(), "dispatch"),
                Wording.count(verified.claims(), "claim"),
                Wording.count(verified.entries(), "entry"),
                Wording.count(verified.links(), "link"));
    return verified.faults() == 0
        ? "The register is whole: %s.".formatted(looked)
        : "%s found in %s; docs/operations.md tells what to do."
            .formatted(Wording.count(verified.faults(), "fault"), looked);
  }

  private static int code(Verified verified) {
    return verified.faults() == 0 ? ExitCode.OK : Failures.NOT_DONE;
  }
}
