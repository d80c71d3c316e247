package org.chancery.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.answers.Complaint;
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
import org.chancery.register.DispatchInfo;
import org.chancery.register.Revisions;
import org.chancery.register.Revisions.Cause;
import org.chancery.register.Revisions.Kind;
import org.chancery.register.Revisions.Revision;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Stance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "changes",
    description = {
      "Tell what changed in the register's knowledge: what is new, narrowed, contradicted, gone;"
          + " and the dispatches that made it so.",
      "For what changed in the world see 'diff'.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery changes --since 2022-03-20",
      "  chancery changes SCO --since 2022-03-20T08:00:00Z --known 2022-03-21 --evidence",
    })
final class ChangesCommand extends Query {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ENTITY",
      description = "Only what is about this one, by name or id.")
  private @Nullable String name;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "WHEN",
      converter = Arguments.Moment.class,
      description =
          "What was recorded after it: a day (its end, UTC, so what came on the next and later) or"
              + " an instant.")
  private Instant since = Instant.EPOCH;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many, the latest first; default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--evidence", description = "Show the words that an entry now rests on.")
  private boolean evidence;

  ChangesCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    if (limit < 0) {
      throw new Complaint("--limit %d is less than none; give 0 or more.".formatted(limit));
    }
    Optional<Entity> of = Optional.ofNullable(name).map(inquiry::entity);
    Revisions revisions = inquiry.view().revisions(since, of.map(Entity::id), limit);
    if (isJson()) {
      print(json(inquiry, of, revisions));
    } else {
      show(inquiry, of, revisions);
    }
  }

  private void show(Inquiry inquiry, Optional<Entity> of, Revisions revisions) {
    Sheet sheet = sheet();
    String about = of.map(it -> " of " + Wording.the(it)).orElse("");
    if (revisions.total() == 0) {
      sheet.note("Nothing that the register knows%s has changed since %s.".formatted(about, since));
      return;
    }
    Answers.headed(sheet, "What the register knows" + about, "since " + since);
    Map<Kind, List<Revision>> byKind =
        revisions.latest().stream().collect(groupingBy(Revision::kind, TreeMap::new, toList()));
    sheet.table(
        0,
        byKind.values().stream()
            .flatMap(List::stream)
            .map(revision -> row(inquiry, revision))
            .toList());
    long more = revisions.total() - revisions.latest().size();
    if (more > 0) {
      sheet.gap();
      sheet.aside(
          "%s changed in all; --limit %d shows them."
              .formatted(Wording.count(revisions.total(), "entry"), revisions.total()));
    }
  }

  private Row row(Inquiry inquiry, Revision revision) {
    return Row.of(
            new Cell(Json.word(revision.kind()), paint(revision.kind())),
            new Cell(EntryText.support(revision.entry()), Paint.DIM),
            Rows.phrase(revision.entry()))
        .over(before(revision))
        .over(revision.causes().stream().map(ChangesCommand::cause).distinct().toList())
        .over(revision.after().map(it -> Answers.proof(inquiry, it, evidence)).orElse(List.of()));
  }

  private static Paint paint(Kind kind) {
    return switch (kind) {
      case NEW, NARROWED, SUPPORTED -> Paint.GREEN;
      case CONTRADICTED, GONE -> Paint.RED;
      case REVISED -> Paint.YELLOW;
    };
  }

  private static List<Cell> before(Revision revision) {
    return switch (revision.kind()) {
      case NARROWED, REVISED ->
          revision.before().stream()
              .map(entry -> new Cell("before: " + then(entry, revision.entry()), Paint.DIM))
              .toList();
      case NEW, CONTRADICTED, SUPPORTED, GONE -> List.of();
    };
  }

  /** The old dates if only these differ, or else all that was said. */
  private static String then(Entry before, Entry after) {
    String times = Times.words(before.bounds());
    return before.bounds().equals(after.bounds())
        ? Rows.phrase(before).text()
        : times.isEmpty() ? "no dates" : times;
  }

  private static Cell cause(Cause cause) {
    DispatchInfo dispatch = cause.dispatch();
    return new Cell(
        "%s %s, %s (%s)"
            .formatted(
                cause.withdrawn() ? "no longer by" : how(cause.stance()),
                dispatch.source(),
                dispatch.date(),
                dispatch.label()),
        cause.stance() == Stance.OPPOSES || cause.withdrawn() ? Paint.RED : Paint.CYAN);
  }

  private static String how(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> "by";
      case NARROWS -> "dated by";
      case OPPOSES -> "against it:";
    };
  }

  private ObjectNode json(Inquiry inquiry, Optional<Entity> of, Revisions revisions) {
    ObjectNode answer = Json.object().put("since", since.toString());
    of.ifPresent(it -> answer.set("entity", Json.of(it)));
    answer.put("total", revisions.total());
    answer.set("changes", Json.array(revisions.latest(), it -> json(inquiry, it)));
    return answer;
  }

  private ObjectNode json(Inquiry inquiry, Revision revision) {
    ObjectNode node = Json.object().put("change", Json.word(revision.kind()));
    revision.before().ifPresent(it -> node.set("before", Json.of(it)));
    revision.after().ifPresent(it -> node.set("after", Answers.json(inquiry, it, evidence)));
    node.set("causes", Json.array(revision.causes(), ChangesCommand::json));
    return node;
  }

  private static ObjectNode json(Cause cause) {
    ObjectNode node =
        Json.object()
            .put("claim", cause.claim())
            .put("stance", cause.stance().word())
            .put("withdrawn", cause.withdrawn());
    node.set("dispatch", Json.of(cause.dispatch()));
    return node;
  }
}
