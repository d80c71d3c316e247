package org.chancery.reader.claim;

import java.util.Collection;
import org.chancery.reader.language.Sentence;

/**
 * A stretch of tokens of a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
record Span(int first, int last) {

  boolean contains(int token) {
    return first <= token && token <= last;
  }

  /** The smallest stretch that has two. */
  Span with(Span other) {
    return new Span(Math.min(first, other.first), Math.max(last, other.last));
  }

  static Span around(Collection<Span> spans) {
    return spans.stream().reduce(Span::with).orElseThrow();
  }

  /** The text of the stretch, from the canonical text of the dispatch. */
  String text(Sentence sentence, String text) {
    return text.substring(sentence.token(first).from(), sentence.token(last).to());
  }
}
