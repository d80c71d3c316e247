package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.answers.ClaimText;
import org.chancery.answers.EntryText;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Times;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.register.Held;
import org.chancery.register.Members;
import org.chancery.register.TallyOn;
import org.chancery.register.entry.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "members",
    description = "List who belongs to an organisation, or did on a day, and in which status.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery members SCO --on 2022-03-20",
      "  chancery members SCO --status observer --evidence",
    })
final class MembersCommand extends Query {

  @Parameters(index = "0", paramLabel = "ORG", description = "The organisation.")
  private String organisation = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only this one: member, observer, \"dialogue partner\" …")
  private @Nullable String status;

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "The day, month or year, as in 2022-03-20; default: today.")
  private @Nullable Stretch on;

  @Option(names = "--count", description = "Only how many: as counted by dispatches, and by name.")
  private boolean count;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  MembersCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Stretch day = on == null ? Stretch.of(chancery().today()) : on;
    Entity of = inquiry.entity(organisation, EntityKind.ORGANISATION);
    Members members =
        inquiry
            .view()
            .members(
                of.id(),
                Optional.ofNullable(status).map(it -> it.strip().toLowerCase(Locale.ROOT)),
                day);
    if (count) {
      print(of, day, MemberCount.of(members));
    } else if (isJson()) {
      print(json(inquiry, of, day, members));
    } else {
      show(inquiry, of, day, members);
    }
  }

  private void show(Inquiry inquiry, Entity of, Stretch day, Members members) {
    Sheet sheet = sheet();
    if (members.entries().isEmpty() && members.tallies().isEmpty()) {
      sheet.note(nobody(of, day));
      return;
    }
    Answers.headed(sheet, of.name(), Times.during(day));
    sheet.table(0, members.entries().stream().map(held -> row(inquiry, held)).toList());
    List<String> uncounted = remarks(members);
    if (!members.entries().isEmpty() && !uncounted.isEmpty()) {
      sheet.gap();
    }
    uncounted.forEach(sheet::note);
    if (evidence) {
      members.tallies().forEach(tally -> sheet.aside(ClaimText.quoted(tally.testimony())));
    }
  }

  private static String nobody(Entity of, Stretch day) {
    return "Nobody is known to have belonged to %s %s; 'chancery timeline \"%s\"' shows what is known of other days."
        .formatted(Wording.the(of), Times.during(day), of.name());
  }

  private void print(Entity of, Stretch day, List<MemberCount> counts) {
    if (isJson()) {
      ObjectNode answer = Json.object();
      answer.set("organisation", Json.of(of));
      answer.put("on", Json.on(day));
      answer.set("counts", Json.array(counts, MemberCount::json));
      print(answer);
      return;
    }
    Sheet sheet = sheet();
    if (counts.isEmpty()) {
      sheet.note(nobody(of, day));
      return;
    }
    Answers.headed(sheet, of.name(), Times.during(day));
    sheet.table(0, counts.stream().map(MemberCount::row).toList());
    if (evidence) {
      counts.forEach(
          it -> it.tally().ifPresent(tally -> sheet.aside(ClaimText.quoted(tally.testimony()))));
    }
  }

  private Row row(Inquiry inquiry, Held held) {
    Entry entry = held.entry();
    Fact.Membership fact = membership(held);
    return Row.of(
            Cell.of(fact.status()),
            new Cell(fact.member().name(), Paint.BOLD),
            Rows.truth(held.truth()),
            new Cell(EntryText.support(entry), Paint.DIM),
            Cell.of(EntryText.times(entry)))
        .over(Answers.proof(inquiry, entry, evidence));
  }

  /** What the counts say beyond the names: a sentence for all of one dispatch. */
  private static List<String> remarks(Members members) {
    Map<String, List<TallyOn>> unnamed =
        members.tallies().stream()
            .filter(tally -> tally.count() > 0 && named(members, tally) == 0)
            .collect(
                Collectors.groupingBy(MembersCommand::origin, TreeMap::new, Collectors.toList()));
    Stream<String> nobodyNamed =
        unnamed.entrySet().stream()
            .map(group ->
                "%s %s counted but not named (%s)."
                    .formatted(
                        Wording.and(
                            group.getValue().stream()
                                .map(tally -> Wording.count(tally.count(), tally.status()))
                                .toList()),
                        isOne(group.getValue()) ? "is" : "are",
                        group.getKey()));
    Stream<String> someNamed =
        members.tallies().stream()
            .filter(tally -> named(members, tally) > 0 && named(members, tally) != tally.count())
            .map(tally ->
                "%s counted (%s), and %d named."
                    .formatted(
                        Wording.count(tally.count(), tally.status()),
                        origin(tally),
                        named(members, tally)));
    return Stream.concat(someNamed, nobodyNamed).toList();
  }

  private static boolean isOne(List<TallyOn> tallies) {
    return tallies.size() == 1 && tallies.getFirst().count() == 1;
  }

  private static long named(Members members, TallyOn tally) {
    return members.entries().stream()
        .filter(held -> membership(held).status().equals(tally.status()))
        .count();
  }

  private static String origin(TallyOn tally) {
    return "as of %s, %s".formatted(tally.at(), tally.testimony().dispatch().source());
  }

  private static Fact.Membership membership(Held held) {
    return (Fact.Membership) held.entry().fact();
  }

  private ObjectNode json(Inquiry inquiry, Entity of, Stretch day, Members members) {
    ObjectNode answer = Json.object();
    answer.set("organisation", Json.of(of));
    answer.put("on", Json.on(day));
    answer.set(
        "members",
        Json.array(
            members.entries(),
            held -> Json.of(held, Answers.json(inquiry, held.entry(), evidence))));
    answer.set("tallies", Json.array(members.tallies(), Json::of));
    return answer;
  }
}
