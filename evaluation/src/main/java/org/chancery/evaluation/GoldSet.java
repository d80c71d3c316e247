package org.chancery.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Labelled dispatches that are scored together.
 *
 * @param name what it is called: {@code examples}, {@code development} or {@code test}
 * @param dispatches the dispatches with their labels
 */
record GoldSet(String name, List<Gold> dispatches) {

  /** The set whose errors nobody looks at, lest rules be written for its very sentences. */
  static final String SEALED = "test";

  private static final String EXAMPLES = "examples";
  private static final String LABELS = "labels.jsonl";

  GoldSet {
    dispatches = List.copyOf(dispatches);
  }

  boolean isSealed() {
    return name.equals(SEALED);
  }

  /** The names of the sets that a checkout has, in their order. */
  static List<String> names(Path checkout) {
    return Stream.of(EXAMPLES, "development", SEALED)
        .filter(name -> !labels(checkout, name).isEmpty())
        .toList();
  }

  /** Reads a set's labels; the dispatches themselves are left to the reader's intake. */
  static GoldSet load(Path checkout, String name) {
    return new GoldSet(
        name,
        labels(checkout, name).stream()
            .flatMap(labels -> parse(labels, dispatches(checkout, name, labels)))
            .toList());
  }

  /** The folders in which the set's dispatches lie. */
  static List<Path> folders(Path checkout, String name) {
    return labels(checkout, name).stream()
        .map(labels -> dispatches(checkout, name, labels))
        .toList();
  }

  /** The set's files of labels: one in its folder, or one in each folder below. */
  private static List<Path> labels(Path checkout, String name) {
    Path folder = checkout.resolve("evaluation").resolve("gold").resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(folder, 2, (file, _) -> file.endsWith(LABELS))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the labels in " + folder, e);
    }
  }

  /** The samples lie where users look for them; all others beside their labels. */
  private static Path dispatches(Path checkout, String name, Path labels) {
    return name.equals(EXAMPLES) ? checkout.resolve(EXAMPLES) : labels.resolveSibling("");
  }

  private static Stream<Gold> parse(Path labels, Path folder) {
    try {
      List<String> lines = Files.readAllLines(labels);
      return IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).isBlank())
          .mapToObj(i -> parse(lines.get(i), folder, labels + ", line " + (i + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the labels in " + labels, e);
    }
  }

  private static Gold parse(String line, Path folder, String where) {
    try {
      return Gold.parse(line, folder);
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }
}
