package org.chancery.reader.rule;

import java.util.List;

/** What is wrong with files of rules: a sentence each, that says where and what to mend. */
public final class RuleFaults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  RuleFaults(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = List.copyOf(sentences);
  }

  static RuleFaults of(String sentence) {
    return new RuleFaults(List.of(sentence));
  }

  /** All that is wrong, in the order of the files and their lines. */
  public List<String> sentences() {
    return sentences;
  }
}
