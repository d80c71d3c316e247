package org.chancery.reader.rule;

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
 * A file of rules.
 *
 * @param name what messages call it
 * @param shipped whether it comes with the program
 * @param text what stands in it
 */
public record RuleFile(String name, boolean shipped, String text) {

  /** A file that ships with the program, beside a class. */
  public static RuleFile beside(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new RuleFile(name, true, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules in " + name, e);
    }
  }

  /**
   * Somebody's own files: all that end in {@code .yaml} or {@code .yml} in a folder, in the order
   * of their names, or a single one.
   *
   * @throws RuleFaults where there is none, or one cannot be read
   */
  public static List<RuleFile> in(Path folder) {
    if (Files.isRegularFile(folder)) {
      return List.of(own(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw RuleFaults.of(
          "There is no folder %s; give one that holds files of rules.".formatted(folder));
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> files = found.filter(RuleFile::isYaml).sorted().toList();
      if (files.isEmpty()) {
        throw RuleFaults.of(
            "The folder %s holds no file of rules; their names end in .yaml.".formatted(folder));
      }
      return files.stream().map(RuleFile::own).toList();
    } catch (IOException e) {
      throw RuleFaults.of("The folder %s cannot be read.".formatted(folder));
    }
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".")
        && (name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.isRegularFile(file);
  }

  private static RuleFile own(Path file) {
    try {
      return new RuleFile(file.toString(), false, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw RuleFaults.of("%s: it is not in UTF-8; save it in that encoding.".formatted(file));
    } catch (IOException e) {
      throw RuleFaults.of("%s: it cannot be read.".formatted(file));
    }
  }
}
