package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Wording;
import org.chancery.model.Entity;
import org.chancery.register.EntryFilter;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "timeline",
    description = "Tell all that is known of somebody or something, in order of time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery timeline \"Zhang Ming\" --evidence",
      "  chancery timeline China --type visit --on 2022",
    })
final class TimelineCommand extends EntryQuery {

  @Parameters(
      index = "0",
      paramLabel = "ENTITY",
      description = "A person, state, organisation …, by name or id.")
  private String name = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = ClaimsCommand.Types.class,
      converter = ClaimsCommand.Type.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private @Nullable String type;

  TimelineCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity entity = inquiry.entity(name);
    list(inquiry, entity, "timeline", timeline(inquiry, entity), nothing(entity));
  }

  private List<Entry> timeline(Inquiry inquiry, Entity entity) {
    return inquiry
        .view()
        .entries(
            Optional.ofNullable(type)
                .map(EntryFilter::of)
                .orElse(EntryFilter.ALL)
                .involving(entity.id()));
  }

  private String nothing(Entity entity) {
    return type == null && on() == null
        ? Answers.nothing(entity)
        : "Nothing of the kind%s is known of %s; 'chancery timeline \"%s\"' shows all that is."
            .formatted(during(), Wording.the(entity), entity.name());
  }
}
