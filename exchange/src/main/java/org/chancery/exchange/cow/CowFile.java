package org.chancery.exchange.cow;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file of the data, plain or compressed by gzip, in either of the two forms. */
final class CowFile {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** The columns that stand before the cells, in the order of the source. */
  private static final List<String> ORGANISATION_YEAR = List.of("ioname", "orgname", "year");

  private static final List<String> STATE_YEAR = List.of("ccode", "year", "state");

  /** The first column behind the cells of an organisation-year file. */
  private static final String BEHIND = "sdate";

  private static final String LONG_NAME = "longorgname";

  /** What the organisation-year form writes where a state did not exist. */
  private static final String NO_STATE = "NA";

  private final Path path;

  private CowFile(Path path) {
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @return a table for each organisation, in the order of their acronyms
   * @throws CowFileException if it cannot be read or is no such file; the message tells where
   */
  static List<Table> read(Path path) {
    return new CowFile(path).read();
  }

  private List<Table> read() {
    try (InputStream in = opened();
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> rows = csv.iterator();
      if (!rows.hasNext()) {
        throw neither();
      }
      List<String> header =
          rows.next().getFields().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      if (startsWith(header, ORGANISATION_YEAR) && header.contains(BEHIND)) {
        return organisationYears(header, rows);
      }
      if (startsWith(header, STATE_YEAR)) {
        return stateYears(header, rows);
      }
      throw neither();
    } catch (NoSuchFileException e) {
      throw new CowFileException("There is no file %s.".formatted(path), e);
    } catch (CsvParseException e) {
      throw new CowFileException(
          "%s is no proper CSV: %s".formatted(path, firstLine(e.getMessage())), e);
    } catch (IOException | UncheckedIOException e) {
      throw new CowFileException(
          "%s cannot be read: %s.".formatted(path, firstLine(e.getMessage())), e);
    }
  }

  private InputStream opened() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.mark(2);
    boolean compressed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return compressed ? new GZIPInputStream(in) : in;
  }

  private List<Table> organisationYears(List<String> header, Iterator<CsvRecord> rows) {
    int first = ORGANISATION_YEAR.size();
    int[] states =
        header.subList(first, header.indexOf(BEHIND)).stream()
            .mapToInt(column -> Lists.STATES.indexOf(state(column)))
            .toArray();
    int longName = header.indexOf(LONG_NAME);
    Cells cells = new Cells(Format.ORGANISATION_YEAR);
    while (rows.hasNext()) {
      CsvRecord row = complete(rows.next(), header);
      String name = longName < 0 ? row.getField(1) : row.getField(longName);
      Cells.Organisation organisation = cells.organisation(row.getField(0), name);
      int year = year(row, 2);
      if (!organisation.claim(year)) {
        throw faulty(row, "%s has two rows for %d".formatted(row.getField(0), year));
      }
      cells.note(year);
      for (int i = 0; i < states.length; i++) {
        String code = row.getField(first + i);
        if (!code.equals(NO_STATE)) {
          set(row, organisation, states[i], year, code);
        }
      }
    }
    return cells.tables();
  }

  private List<Table> stateYears(List<String> header, Iterator<CsvRecord> rows) {
    int first = STATE_YEAR.size();
    Cells cells = new Cells(Format.STATE_YEAR);
    List<Cells.Organisation> organisations =
        header.subList(first, header.size()).stream()
            .map(column -> cells.organisation(column.toUpperCase(Locale.ROOT), null))
            .toList();
    while (rows.hasNext()) {
      CsvRecord row = complete(rows.next(), header);
      CowState state =
          Lists.stateOfCode(row.getField(0))
              .orElseThrow(
                  () -> faulty(row, "no state has the code \"%s\"".formatted(row.getField(0))));
      int place = Lists.STATES.indexOf(state);
      int year = year(row, 1);
      cells.note(year);
      for (int i = 0; i < organisations.size(); i++) {
        set(row, organisations.get(i), place, year, row.getField(first + i));
      }
    }
    return cells.tables();
  }

  private void set(
      CsvRecord row, Cells.Organisation organisation, int state, int year, String code) {
    Status status = Status.coded(code);
    if (status == null) {
      throw faulty(row, "\"%s\" is no status (0, 1, 2, 3, -1 or -9)".formatted(code));
    }
    if (!organisation.set(state, year, status)) {
      throw faulty(
          row, "%s has two statuses in %d".formatted(Lists.STATES.get(state).name(), year));
    }
  }

  private CowState state(String column) {
    return Lists.stateOfColumn(column)
        .orElseThrow(() ->
            new CowFileException(
                "%s has a column \"%s\", which is no state of the Correlates of War IGO data, version 3."
                    .formatted(path, column)));
  }

  private int year(CsvRecord row, int column) {
    return Optional.of(row.getField(column))
        .filter(year -> year.matches("1[89]\\d\\d|20\\d\\d"))
        .map(Integer::parseInt)
        .orElseThrow(() -> faulty(row, "\"%s\" is no year".formatted(row.getField(column))));
  }

  private CsvRecord complete(CsvRecord row, List<String> header) {
    if (row.getFieldCount() != header.size()) {
      throw faulty(
          row,
          "there are %d fields and not %d as in the header"
              .formatted(row.getFieldCount(), header.size()));
    }
    return row;
  }

  private CowFileException faulty(CsvRecord row, String what) {
    return new CowFileException(
        "%s, line %d: %s.".formatted(path, row.getStartingLineNumber(), what));
  }

  private CowFileException neither() {
    return new CowFileException(
        "%s is neither the organisation-year nor the state-year file of the Correlates of War IGO data, version 3: its first line should begin with %s or with %s."
            .formatted(path, String.join(",", ORGANISATION_YEAR), String.join(",", STATE_YEAR)));
  }

  private static boolean startsWith(List<String> header, List<String> columns) {
    return header.size() > columns.size() && header.subList(0, columns.size()).equals(columns);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst("[.]$", "");
  }
}
