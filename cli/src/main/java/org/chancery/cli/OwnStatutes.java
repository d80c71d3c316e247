package org.chancery.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chancery.model.yaml.YamlFile;
import org.chancery.register.statute.Statutes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which somebody's own statutes are added to those of the program. */
final class OwnStatutes {

  @Option(
      names = "--statutes",
      paramLabel = "FOLDER",
      description =
          "Add the statutes in this folder's .yaml files; one for an organisation that has a"
              + " shipped one takes its place. Default: the folder \"statutes\" in the home, if"
              + " there is one.")
  private @Nullable Path folder;

  /** All statutes. */
  Statutes all(Chancery chancery) {
    Statutes shipped = chancery.statutes();
    return own(chancery).map(it -> shipped.with(YamlFile.in(it, "statutes"))).orElse(shipped);
  }

  private Optional<Path> own(Chancery chancery) {
    return folder != null
        ? Optional.of(folder)
        : chancery.ownHome().map(home -> home.resolve("statutes")).filter(Files::isDirectory);
  }
}
