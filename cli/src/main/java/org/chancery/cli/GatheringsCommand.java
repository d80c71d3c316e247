package org.chancery.cli;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Wording;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.register.EntryFilter;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Moments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "gatherings",
    description = "List an organisation's summits, sessions and conferences, in order of time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery gatherings SCO --next",
      "  chancery gatherings NATO --level summit --on 2023",
    })
final class GatheringsCommand extends EntryQuery {

  @Parameters(index = "0", paramLabel = "ORG", description = "The organisation.")
  private String organisation = "";

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Only these: summit, ministerial, session …")
  private @Nullable String level;

  /** One of them, seen from today. */
  static final class Nearest {
    @Option(names = "--next", description = "Only the first that is not over by today.")
    private boolean next;

    @Option(names = "--last", description = "Only the last that had begun before today.")
    @SuppressWarnings("UnusedVariable") // One of the two is given; not next is last.
    private boolean last;
  }

  @ArgGroup private @Nullable Nearest nearest;

  GatheringsCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    Entity of = inquiry.entity(organisation, EntityKind.ORGANISATION);
    List<Entry> all =
        inquiry.view().entries(EntryFilter.of("gathering").with("organisation", of.id())).stream()
            .filter(this::isOfLevel)
            .toList();
    list(
        inquiry,
        of,
        "gatherings",
        chosen(all),
        "No %s of %s%s is known; 'chancery timeline \"%s\"' shows what is."
            .formatted(kind(), Wording.the(of), during(), of.name()));
  }

  private String kind() {
    String kind = level == null ? "gathering" : level;
    return nearest == null ? kind : (nearest.next ? "coming " : "past ") + kind;
  }

  private boolean isOfLevel(Entry entry) {
    String own = gathering(entry).level();
    return level == null || (own != null && own.contains(level.strip().toLowerCase(Locale.ROOT)));
  }

  private List<Entry> chosen(List<Entry> all) {
    if (nearest == null) {
      return all;
    }
    LocalDate today = chancery().today();
    Stream<Entry> dated = all.stream().filter(entry -> Moments.of(entry.fact()).isPresent());
    return (nearest.next
            ? dated
                .filter(entry -> !days(entry).last().isBefore(today))
                .min(comparing((Entry entry) -> days(entry).last()))
            : dated
                .filter(entry -> days(entry).first().isBefore(today))
                .max(comparing((Entry entry) -> days(entry).first())))
        .stream().flatMap(chosen -> all.stream().filter(entry -> isSame(entry, chosen))).toList();
  }

  /** What other dispatches tell of the same days, perhaps with another place or edition. */
  private static boolean isSame(Entry entry, Entry chosen) {
    return Moments.of(entry.fact()).equals(Moments.of(chosen.fact()));
  }

  private static Stretch days(Entry entry) {
    return Moments.of(entry.fact()).map(Date::span).orElseThrow();
  }

  private static Fact.Gathering gathering(Entry entry) {
    return (Fact.Gathering) entry.fact();
  }
}
