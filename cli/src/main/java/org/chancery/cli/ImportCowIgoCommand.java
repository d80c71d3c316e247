package org.chancery.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.answers.Complaint;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Sheet;
import org.chancery.entities.EntityBase;
import org.chancery.exchange.cow.BothForms;
import org.chancery.exchange.cow.CowFileException;
import org.chancery.exchange.cow.CowImport;
import org.chancery.exchange.cow.CowReader;
import org.chancery.exchange.cow.Disagreement;
import org.chancery.model.Dispatch;
import org.chancery.register.Outcome;
import org.chancery.register.Recording;
import org.chancery.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "cow-igo",
    description =
        "Take over the Correlates of War IGO data, version 3: who belonged to which organisation,"
            + " year by year from 1816 to 2014. What was taken over before is not recorded twice,"
            + " and an import that was broken off is completed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery import cow-igo igo_year_format3.csv state_year_format3.csv.gz",
      "  chancery import cow-igo --disagreements igo_year_format3.csv state_year_format3.csv",
    })
final class ImportCowIgoCommand implements Callable<Integer> {

  /** So many dispatches are recorded in one transaction: some thousand claims. */
  private static final int AT_ONCE = 120;

  private final Chancery chancery;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "The organisation-year file, the state-year file, or both; plain or compressed by gzip."
              + " Which is which is told by the first line.")
  private List<Path> files = List.of();

  @Option(
      names = "--disagreements",
      description =
          "Only list where the two files, which should say the same, do not; open no register.")
  private boolean disagreements;

  ImportCowIgoCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    List<Dispatch> dispatches = dispatches();
    if (disagreements) {
      list(dispatches);
      return ExitCode.OK;
    }
    EntityBase base = chancery.base();
    try (Register register = chancery.openRegister()) {
      register.learn(base);
      chancery.console().sheet().note(importAll(register, new CowReader(base), dispatches));
    }
    return ExitCode.OK;
  }

  private List<Dispatch> dispatches() {
    try {
      return CowImport.dispatches(files);
    } catch (CowFileException e) {
      throw new Complaint(String.valueOf(e.getMessage()));
    }
  }

  private String importAll(Register register, CowReader reader, List<Dispatch> dispatches) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int claims = 0;
    try (Meter meter = Meter.of(chancery.console(), "Importing")) {
      meter.at("dispatches", 0, dispatches.size());
      register.introduce(dispatches.stream().map(reader::organisation).distinct().toList());
      for (int from = 0; from < dispatches.size(); from += AT_ONCE) {
        int to = Math.min(dispatches.size(), from + AT_ONCE);
        List<Recording> portion =
            dispatches.subList(from, to).stream()
                .map(dispatch -> Readers.table(reader, dispatch))
                .toList();
        register.record(portion).forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        claims += portion.stream().mapToInt(it -> it.claims().size()).sum();
        meter.at("dispatches", to, dispatches.size());
      }
    }
    return "%s imported (%d new, %d read anew, %d unchanged), %s."
        .formatted(
            Wording.count(dispatches.size(), "dispatch"),
            outcomes.getOrDefault(Outcome.NEW, 0),
            outcomes.getOrDefault(Outcome.REREAD, 0),
            outcomes.getOrDefault(Outcome.UNCHANGED, 0),
            Wording.count(claims, "claim"));
  }

  private void list(List<Dispatch> dispatches) {
    Sheet sheet = chancery.console().sheet();
    List<Disagreement> all =
        BothForms.of(dispatches).stream().flatMap(both -> both.disagreements().stream()).toList();
    sheet.table(
        0,
        all.stream()
            .map(it ->
                Sheet.Row.of(
                    Sheet.Cell.of(it.organisation()),
                    Sheet.Cell.of(it.state()),
                    Sheet.Cell.of(it.years().toString()),
                    Sheet.Cell.of(it.byOrganisation().word()),
                    Sheet.Cell.of(it.byState().word())))
            .toList());
    sheet.note(
        "%s differ: organisation, state, years, what the organisation-year file says, what the state-year file says."
            .formatted(Wording.count(all.stream().mapToInt(Disagreement::cells).sum(), "cell")));
  }
}
