package org.chancery.exchange.cow;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cells of one file, as they are read; then made into tables. */
final class Cells {
  private static final int FIRST = 1800;
  private static final int YEARS = 300;
  private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");

  private final Format format;
  private final Map<String, Organisation> organisations = new TreeMap<>();
  private int first = FIRST + YEARS;
  private int last = FIRST;

  Cells(Format format) {
    this.format = format;
  }

  /**
   * The organisation with this acronym; its long name is the last that is given.
   *
   * @param name its long name; null where the file gives none
   */
  Organisation organisation(String acronym, @Nullable String name) {
    Organisation organisation =
        organisations.computeIfAbsent(
            acronym.toLowerCase(Locale.ROOT), _ -> new Organisation(acronym));
    organisation.name = name;
    return organisation;
  }

  /** Notes that the file has a row for a year. */
  void note(int year) {
    first = Math.min(first, year);
    last = Math.max(last, year);
  }

  List<Table> tables() {
    boolean damaged = organisations.values().stream().anyMatch(it -> isDamaged(it.name));
    return organisations.values().stream()
        .map(organisation -> organisation.table(damaged))
        .toList();
  }

  /** Control characters stand where letters of the old Macintosh were taken for Latin-1. */
  private static boolean isDamaged(@Nullable String name) {
    return name != null && name.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
  }

  private static String mended(String name) {
    return name.chars().allMatch(c -> c < 0x100)
        ? new String(name.getBytes(StandardCharsets.ISO_8859_1), MAC_ROMAN)
        : name;
  }

  /** Without the acronym behind it, and without spaces at its ends or doubled. */
  private static String tidy(String name) {
    return name.replaceAll("[\\s\\u00A0]+", " ")
        .replaceFirst("\\s*\\([A-Z][\\w/ &-]{1,14}\\)\\s*$", "")
        .replace(" )", ")")
        .strip();
  }

  /** What one organisation has. */
  final class Organisation {
    private final String acronym;
    // Millions of cells are set, so states are found by their place in a list.
    private final @Nullable Status[] @Nullable [] rows =
        new @Nullable Status[Lists.STATES.size()][];
    private final BitSet claimed = new BitSet();
    private @Nullable String name;

    private Organisation(String acronym) {
      this.acronym = acronym;
    }

    /** Whether this is the first row of the organisation for a year. */
    boolean claim(int year) {
      boolean isNew = !claimed.get(year);
      claimed.set(year);
      return isNew;
    }

    /**
     * Sets a cell. Two codes of the source may be one state; of these a missing value says nothing
     * where the other has one.
     *
     * @param state its place among {@link Lists#STATES}
     * @return false if the cell has another value already
     */
    boolean set(int state, int year, Status status) {
      @Nullable Status[] row = row(state);
      Status before = row[year - FIRST];
      if (before == null || before == Status.MISSING) {
        row[year - FIRST] = status;
        return true;
      }
      return status == Status.MISSING || before == status;
    }

    private @Nullable Status[] row(int state) {
      @Nullable Status[] row = rows[state];
      if (row == null) {
        row = new @Nullable Status[YEARS];
        rows[state] = row;
      }
      return row;
    }

    private Table table(boolean damaged) {
      Years data = new Years(Math.min(first, last), last);
      List<Years> existence =
          data.where(year -> Arrays.stream(rows).anyMatch(row -> isPresent(row, year)));
      return new Table(
          format,
          acronym,
          name == null ? null : tidy(damaged ? mended(name) : name),
          data,
          existence,
          runs(existence),
          new TreeMap<>());
    }

    private SortedMap<CowState, List<Run>> runs(List<Years> existence) {
      SortedMap<CowState, List<Run>> runs = new TreeMap<>();
      for (int state = 0; state < rows.length; state++) {
        @Nullable Status[] row = rows[state];
        List<Run> mine = new ArrayList<>();
        if (row != null) {
          existence.forEach(years -> addRuns(row, years, mine));
        }
        if (!mine.isEmpty()) {
          runs.put(Lists.STATES.get(state), mine);
        }
      }
      return runs;
    }

    private static void addRuns(@Nullable Status[] row, Years years, List<Run> runs) {
      int from = years.first();
      for (int year = years.first(); year <= years.last(); year++) {
        Status status = row[year - FIRST];
        if (year == years.last() || row[year + 1 - FIRST] != status) {
          if (status != null) {
            runs.add(new Run(status, new Years(from, year)));
          }
          from = year + 1;
        }
      }
    }

    private static boolean isPresent(@Nullable Status @Nullable [] row, int year) {
      Status status = row == null ? null : row[year - FIRST];
      return status != null && status != Status.ABSENT;
    }
  }
}
