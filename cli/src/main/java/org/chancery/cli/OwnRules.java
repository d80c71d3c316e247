package org.chancery.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.chancery.model.yaml.YamlFile;
import org.chancery.reader.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which somebody's own rules are added to those of the program. */
final class OwnRules {

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description =
          "Add the rules in this folder's .yaml files; one with the id of a shipped rule takes its"
              + " place.")
  private @Nullable Path folder;

  /** All rules with the own ones among them; empty where there are none. */
  Optional<RuleBook> added() {
    return Optional.ofNullable(folder).map(own -> RuleBook.load().with(YamlFile.in(own, "rules")));
  }

  /** All rules. */
  RuleBook book() {
    return added().orElseGet(RuleBook::load);
  }
}
