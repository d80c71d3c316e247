package org.chancery.exchange.cow;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.model.Dispatch;
import org.jspecify.annotations.Nullable;

/** From files of the Correlates of War IGO data, version 3, to dispatches. */
public final class CowImport {

  /** The publisher of all dispatches that are made here. */
  public static final String SOURCE = "Correlates of War IGO Data 3.0";

  /**
   * The day on which the article that presents this version of the data appeared, in number 3 of
   * volume 57 of the Journal of Peace Research; the files themselves bear no date.
   */
  public static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 1);

  private CowImport() {}

  /**
   * A dispatch for each organisation in each of some files, by acronym. Only the organisation-year
   * form gives long names; the dispatches of a state-year file have them where both are given, and
   * those of an organisation-year file then tell where it is disputed. The same contents give the
   * same dispatches, however the files are called.
   *
   * @param files plain or compressed by gzip, of either form
   * @throws CowFileException if a file cannot be read or is no such file
   */
  public static List<Dispatch> dispatches(List<Path> files) {
    List<Table> tables = files.stream().map(CowFile::read).flatMap(List::stream).toList();
    Map<String, String> names = new HashMap<>();
    for (Table table : tables) {
      if (table.name() != null) {
        names.put(key(table), table.name());
      }
    }
    Map<String, Table> byState =
        tables.stream()
            .filter(table -> table.format() == Format.STATE_YEAR)
            .collect(toMap(CowImport::key, table -> table, (first, _) -> first));
    return tables.stream()
        .map(table -> table.named(names.get(key(table))))
        .map(table -> disputed(table, byState.get(key(table))))
        .sorted(Comparator.comparing(CowImport::key).thenComparing(Table::format))
        .map(CowImport::dispatch)
        .distinct()
        .toList();
  }

  private static Table disputed(Table table, @Nullable Table byState) {
    return byState == null || table.format() == Format.STATE_YEAR
        ? table
        : table.disputedBy(byState);
  }

  private static String key(Table table) {
    return table.acronym().toLowerCase(Locale.ROOT);
  }

  static Dispatch dispatch(Table table) {
    String text = TableText.write(table);
    return Dispatch.of(
        new CowLabel(table.format(), key(table)).toString(),
        SOURCE,
        TableText.title(table),
        PUBLISHED,
        null,
        null,
        text,
        TableText.passages(text));
  }
}
