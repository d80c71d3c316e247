package org.chancery.exchange.cow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The user's files of version 3, where they are at hand. */
final class Files3 {
  private static final String VARIABLE = "CHANCERY_COW_IGO";

  static final String ORGANISATION_YEAR = "igo_year_format3.csv.gz";
  static final String STATE_YEAR = "state_year_format3.csv.gz";
  static final String SPELLS = "spells.csv.gz";

  private Files3() {}

  /**
   * A file in the folder that CHANCERY_COW_IGO names, or in {@code shared/cow-igo} beside the
   * repository.
   */
  static Path file(String name) {
    Path here = Path.of("").toAbsolutePath();
    String folder = System.getenv(VARIABLE);
    List<Path> folders =
        folder != null
            ? List.of(Path.of(folder))
            : Stream.of("../shared/cow-igo", "../../shared/cow-igo", "../../../shared/cow-igo")
                .map(relative -> here.resolve(relative).normalize())
                .toList();
    Path found =
        folders.stream()
            .map(each -> each.resolve(name))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(
        found != null,
        "the Correlates of War IGO data are not part of the repository; name their folder in "
            + VARIABLE);
    return found;
  }

  /** The rows of a file whose fields hold no commas, the header first. */
  static List<String[]> rows(String name) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.replace("\"", "").split(",")).toList();
    }
  }
}
