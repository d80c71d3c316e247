package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Wording;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.register.EntryFilter;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "statements",
    description = "List what somebody said, in order of time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery statements \"Wang Yi\" --about SCO --evidence",
      "  chancery statements \"Wang Yi\" --containing \"security\" --on 2022-03",
    })
final class StatementsCommand extends EntryQuery {

  @Parameters(index = "0", paramLabel = "SPEAKER", description = "Who speaks, by name or id.")
  private String speaker = "";

  @Option(
      names = "--about",
      paramLabel = "ENTITY",
      description = "Only those that speak of this one, by name or id.")
  private @Nullable String about;

  @Option(
      names = "--containing",
      paramLabel = "TEXT",
      description = "Only those with these words in what is said.")
  private @Nullable String text;

  StatementsCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity of = inquiry.entity(speaker);
    Entity subject = about == null ? null : inquiry.entity(about);
    List<Entry> statements =
        inquiry.view().entries(EntryFilter.of("statement").with("speaker", of.id())).stream()
            .filter(entry -> speaksOf(entry, subject))
            .filter(this::hasWords)
            .toList();
    list(
        inquiry,
        of,
        "statements",
        statements,
        "No such statement of %s%s is known; 'chancery statements \"%s\"' shows all that are."
            .formatted(Wording.the(of), during(), of.name()));
  }

  private static boolean speaksOf(Entry entry, @Nullable Entity subject) {
    return subject == null || statement(entry).about().contains(subject);
  }

  private boolean hasWords(Entry entry) {
    return text == null
        || statement(entry)
            .content()
            .toLowerCase(Locale.ROOT)
            .contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Fact.Statement statement(Entry entry) {
    return (Fact.Statement) entry.fact();
  }
}
