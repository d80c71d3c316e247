package org.chancery.cli;

import org.chancery.answers.Complaint;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options by which only a part of a long list is asked for. */
final class Portion {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "2147483647",
      showDefaultValue = Visibility.NEVER,
      description = "At most so many; default: all.")
  private int limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "Without so many of the first; default: ${DEFAULT-VALUE}.")
  private int skip;

  /** How many to give, from 0. */
  int limit() {
    return notNegative("--limit", limit);
  }

  /** How many to pass over before, from 0. */
  int skipped() {
    return notNegative("--skip", skip);
  }

  private static int notNegative(String option, int value) {
    if (value < 0) {
      throw Complaint.ofMisunderstanding(
          "%s %d is less than nothing; give 0 or more.".formatted(option, value));
    }
    return value;
  }
}
