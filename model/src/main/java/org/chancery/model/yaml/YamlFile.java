package org.chancery.model.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file of rules, statutes or the like.
 *
 * @param name what messages call it
 * @param shipped whether it comes with the program
 * @param text what stands in it
 */
public record YamlFile(String name, boolean shipped, String text) {

  /** A file that ships with the program, beside a class. */
  public static YamlFile beside(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new YamlFile(name, true, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * Somebody's own files: all that end in {@code .yaml} or {@code .yml} in a folder, in the order
   * of their names, or a single one.
   *
   * @param what what they hold, in the plural, for messages: "rules"
   * @throws YamlFaults where there is none, or one cannot be read
   */
  public static List<YamlFile> in(Path folder, String what) {
    if (Files.isRegularFile(folder)) {
      return List.of(own(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw YamlFaults.of(
          "There is no folder %s; give one that holds files of %s.".formatted(folder, what));
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> files = found.filter(YamlFile::isYaml).sorted().toList();
      if (files.isEmpty()) {
        throw YamlFaults.of(
            "The folder %s holds no file of %s; their names end in .yaml.".formatted(folder, what));
      }
      return files.stream().map(YamlFile::own).toList();
    } catch (IOException e) {
      throw YamlFaults.of("The folder %s cannot be read.".formatted(folder));
    }
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".")
        && (name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.isRegularFile(file);
  }

  private static YamlFile own(Path file) {
    try {
      return new YamlFile(file.toString(), false, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw YamlFaults.of("%s: it is not in UTF-8; save it in that encoding.".formatted(file));
    } catch (IOException e) {
      throw YamlFaults.of("%s: it cannot be read.".formatted(file));
    }
  }
}
