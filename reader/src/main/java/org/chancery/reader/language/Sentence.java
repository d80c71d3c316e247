package org.chancery.reader.language;

import java.util.List;

/**
 * A sentence of a dispatch.
 *
 * @param paragraph the how manieth body passage it stands in, from 0
 * @param tokens its words and marks, never empty
 */
public record Sentence(int paragraph, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }

  /** Offset of its first character in the canonical text. */
  public int from() {
    return tokens.getFirst().from();
  }

  /** Offset behind its last character. */
  public int to() {
    return tokens.getLast().to();
  }
}
