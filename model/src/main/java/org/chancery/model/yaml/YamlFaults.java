package org.chancery.model.yaml;

import java.util.List;

/**
 * What is wrong with files that somebody wrote: a sentence each, that says where and what to mend.
 */
public final class YamlFaults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  YamlFaults(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = List.copyOf(sentences);
  }

  static YamlFaults of(String sentence) {
    return new YamlFaults(List.of(sentence));
  }

  /** All that is wrong, in the order of the files and their lines. */
  public List<String> sentences() {
    return sentences;
  }
}
