package org.chancery.exchange.cow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A table as a text that people can read, and the way back: nothing of the table is lost in it.
 *
 * <p>A line a spell of membership; under them, by years and with the states' codes, who was no
 * member and whose status is missing, and what of all this the other form of the data disputes.
 *
 * @param text the text
 * @param table what it says
 * @param spells the spells in the order of their lines
 * @param existence the line that tells when the organisation was in existence
 */
record TableText(String text, Table table, List<Told> spells, Line existence) {

  private static final String EDITION = "Correlates of War IGO Data 3.0, ";
  private static final String EXISTENCE = "In existence: ";
  private static final String SPELLS = "Memberships";
  private static final String DISPUTED = "Disputed by the other format";

  private static final Pattern HEADING =
      Pattern.compile(Pattern.quote(EDITION) + "([a-z-]+) format, (.+)");
  private static final Pattern NAME = Pattern.compile("Organisation: ([^,]+)(?:, (.+))?");
  private static final Pattern SPELL =
      Pattern.compile(
          ".+ \\(([a-z0-9-]+)\\), (member|associate|observer) of .+ ([0-9–]{4,9}); before: .*");
  private static final Pattern GROUP = Pattern.compile("([0-9–]{4,9}): (.+)");

  /** Those of whom no claim is made, under these headings. */
  private static final List<Status> REST = List.of(Status.MISSING, Status.NONE, Status.ABSENT);

  /**
   * A line of the text.
   *
   * @param from offset of its first character
   * @param to offset behind its last character, the line end left out
   */
  record Line(int from, int to) {}

  /** A spell and the line that tells of it. */
  record Told(Spell spell, Line line) {}

  /** The text of a table. */
  static String write(Table table) {
    StringBuilder text = new StringBuilder(title(table)).append('\n');
    text.append(EDITION).append("%s format, %s\n\n".formatted(table.format().word(), table.data()));
    text.append("Organisation: ").append(table.acronym());
    if (table.name() != null) {
      text.append(", ").append(table.name());
    }
    text.append('\n').append(EXISTENCE).append(Years.written(table.existence())).append("\n\n");
    text.append(SPELLS).append("\n\n");
    table
        .runs()
        .forEach((state, runs) ->
            runs.stream()
                .filter(run -> run.status().isMembership())
                .map(run -> line(new Spell(table, state, run)))
                .forEach(line -> text.append(line).append('\n')));
    REST.forEach(status -> text.append(rest(table, status)));
    text.append(section(DISPUTED, table.disputed()));
    return text.toString();
  }

  /** The headline of the text. */
  static String title(Table table) {
    return "Membership of %s by year".formatted(table.acronym());
  }

  /** Whether a text begins like one of these. */
  static boolean isOne(String text) {
    return text.lines()
        .skip(1)
        .findFirst()
        .filter(line -> HEADING.matcher(line).matches())
        .isPresent();
  }

  /**
   * Reads a text that {@link #write} has written.
   *
   * @throws IllegalArgumentException if it is none
   */
  static TableText read(String text) {
    return new Parser(text).read();
  }

  /** The parts of the text: its headline, what stands around the tables, and the tables. */
  static List<Passage> passages(String text) {
    int title = text.indexOf('\n');
    int heading = text.indexOf('\n', title + 1);
    int body = heading + 2;
    return List.of(
        new Passage(Passage.Role.TITLE, 0, title),
        new Passage(Passage.Role.HEADER, title + 1, heading),
        new Passage(Passage.Role.BODY, body, text.stripTrailing().length()));
  }

  private static String line(Spell spell) {
    return "%s (%s), %s of %s %s; before: %s; after: %s"
        .formatted(
            spell.state().name(),
            spell.state().code(),
            spell.run().status().word(),
            spell.table().acronym(),
            spell.run().years(),
            spell.before(),
            spell.after());
  }

  /** Who stood so, by years. */
  private static String rest(Table table, Status status) {
    SortedMap<CowState, List<Years>> years = new TreeMap<>();
    table
        .runs()
        .forEach((state, runs) ->
            years.put(
                state,
                runs.stream().filter(run -> run.status() == status).map(Run::years).toList()));
    return section(heading(status), years);
  }

  /** States by years under a heading; nothing where there are none. */
  private static String section(String heading, SortedMap<CowState, List<Years>> all) {
    SortedMap<Years, List<String>> groups =
        new TreeMap<>(Comparator.comparingInt(Years::first).thenComparingInt(Years::last));
    all.forEach((state, runs) ->
        runs.forEach(
            years -> groups.computeIfAbsent(years, _ -> new ArrayList<>()).add(state.code())));
    if (groups.isEmpty()) {
      return "";
    }
    return groups.entrySet().stream()
        .map(group -> "%s: %s\n".formatted(group.getKey(), String.join(" ", group.getValue())))
        .collect(Collectors.joining("", "\n%s\n\n".formatted(heading), ""));
  }

  private static String heading(Status status) {
    return Character.toUpperCase(status.word().charAt(0)) + status.word().substring(1);
  }

  private static final class Parser {
    private record Found(CowState state, Run run, Line line) {}

    private final String text;
    private final Map<CowState, List<Run>> runs = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();
    private @Nullable Matcher heading;
    private @Nullable Matcher name;
    private @Nullable Line existence;
    private final Map<CowState, List<Years>> disputed = new TreeMap<>();
    private @Nullable BiConsumer<CowState, Years> section;

    Parser(String text) {
      this.text = text;
    }

    TableText read() {
      int from = 0;
      for (String line : text.split("\n", -1)) {
        take(line, new Line(from, from + line.length()));
        from += line.length() + 1;
      }
      Line existence = present(this.existence);
      Table table = table(present(heading), present(name), existence);
      List<Told> spells =
          found.stream()
              .map(it -> new Told(new Spell(table, it.state(), it.run()), it.line()))
              .toList();
      return new TableText(text, table, spells, existence);
    }

    private void take(String line, Line place) {
      Matcher spell = SPELL.matcher(line);
      Matcher group = GROUP.matcher(line);
      if (heading == null) {
        heading = matched(HEADING, line);
      } else if (name == null) {
        name = matched(NAME, line);
      } else if (existence == null && line.startsWith(EXISTENCE)) {
        existence = place;
      } else if (spell.matches()) {
        CowState state = state(spell.group(1));
        Run run = new Run(status(spell.group(2)), Years.parse(spell.group(3)));
        add(state, run);
        found.add(new Found(state, run, place));
      } else if (section != null && group.matches()) {
        Years years = Years.parse(group.group(1));
        for (String code : group.group(2).split(" ", -1)) {
          section.accept(state(code), years);
        }
      } else if (!line.isEmpty()) {
        section = section(line);
      }
    }

    /** What the groups under a heading are; null if it is no heading. */
    private @Nullable BiConsumer<CowState, Years> section(String heading) {
      if (heading.equals(DISPUTED)) {
        return (state, years) -> disputed.computeIfAbsent(state, _ -> new ArrayList<>()).add(years);
      }
      return REST.stream()
          .filter(status -> heading(status).equals(heading))
          .findFirst()
          .<BiConsumer<CowState, Years>>map(
              status -> (state, years) -> add(state, new Run(status, years)))
          .orElse(null);
    }

    private void add(CowState state, Run run) {
      runs.computeIfAbsent(state, _ -> new ArrayList<>()).add(run);
    }

    private Table table(Matcher heading, Matcher name, Line existence) {
      runs.values().forEach(of -> of.sort(Comparator.comparingInt(run -> run.years().first())));
      String years = text.substring(existence.from() + EXISTENCE.length(), existence.to());
      return new Table(
          Format.called(heading.group(1)).orElseThrow(() -> noTable("no such format")),
          name.group(1),
          name.group(2),
          Years.parse(heading.group(2)),
          years.isEmpty() ? List.of() : Years.parseAll(years),
          new TreeMap<>(runs),
          new TreeMap<>(disputed));
    }

    private static @Nullable Matcher matched(Pattern pattern, String line) {
      Matcher matcher = pattern.matcher(line);
      return matcher.matches() ? matcher : null;
    }

    private static CowState state(String code) {
      return Lists.stateWritten(code).orElseThrow(() -> noTable("no state " + code));
    }

    private static Status status(String word) {
      return Status.called(word).orElseThrow(() -> noTable("no status " + word));
    }

    private static <T> T present(@Nullable T part) {
      if (part == null) {
        throw noTable("a line is missing");
      }
      return part;
    }

    private static IllegalArgumentException noTable(String why) {
      return new IllegalArgumentException("not a table of memberships: " + why);
    }
  }
}
