package org.chancery.cli;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Wording;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Participant;
import org.chancery.register.EntryFilter;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "meetings",
    description = "List whom somebody met, or the envoys of a state or organisation, and when.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery meetings \"Wang Yi\" --on 2022-03",
      "  chancery meetings \"Wang Yi\" --with \"Zhang Ming\" --evidence",
    })
final class MeetingsCommand extends EntryQuery {

  @Parameters(
      index = "0",
      paramLabel = "ENTITY",
      description = "A person; or a state or organisation, which meets through its envoys.")
  private String name = "";

  @Option(names = "--with", paramLabel = "OTHER", description = "Only those with this one.")
  private @Nullable String other;

  MeetingsCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity of = inquiry.entity(name);
    Entity with = other == null ? null : inquiry.entity(other);
    List<Entry> meetings =
        inquiry.view().entries(EntryFilter.of("meeting").involving(of.id())).stream()
            .filter(entry -> isBetween(entry, of, with))
            .toList();
    list(
        inquiry,
        of,
        "meetings",
        meetings,
        "No meeting of %s%s%s is known; 'chancery timeline \"%s\"' shows what is."
            .formatted(
                Wording.the(of),
                with == null ? "" : " with " + Wording.the(with),
                during(),
                of.name()));
  }

  private static boolean isBetween(Entry entry, Entity one, @Nullable Entity other) {
    List<Participant> participants = ((Fact.Meeting) entry.fact()).participants();
    return participants.stream()
        .filter(participant -> standsFor(participant, one))
        .anyMatch(participant ->
            other == null
                || participants.stream()
                    .anyMatch(second -> !second.equals(participant) && standsFor(second, other)));
  }

  private static boolean standsFor(Participant participant, Entity entity) {
    return Stream.concat(
            Stream.of(participant.entity()),
            participant.capacity().stream().flatMap(capacity -> Stream.ofNullable(capacity.body())))
        .anyMatch(entity::equals);
  }
}
