package org.chancery.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.chancery.answers.Complaint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the desk's options are where the command line does not say: what the environment says, or
 * else the file {@code desk.properties} in the home.
 */
final class DeskDefaults implements IDefaultValueProvider {
  private static final String PREFIX = "CHANCERY_DESK_";

  private @Nullable Properties file;

  @Override
  public @Nullable String defaultValue(ArgSpec spec) {
    if (!(spec instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^--", "");
    Chancery chancery = option.command().root().commandLine().getCommand();
    return chancery
        .surroundings()
        .variable(PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_'))
        .or(() -> Optional.ofNullable(file(chancery).getProperty(name)))
        .orElse(null);
  }

  private Properties file(Chancery chancery) {
    if (file == null) {
      file = chancery.ownHome().map(DeskDefaults::read).orElseGet(Properties::new);
    }
    return file;
  }

  private static Properties read(Path home) {
    Properties properties = new Properties();
    Path path = home.resolve("desk.properties");
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new Complaint("%s cannot be read: %s.".formatted(path, e.getMessage()));
      }
    }
    return properties;
  }
}
