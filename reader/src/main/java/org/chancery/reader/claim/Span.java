package org.chancery.reader.claim;

import java.util.Collection;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.mention.Mention;

/**
 * A stretch of tokens of a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
record Span(int first, int last) {

  static Span of(Mention mention) {
    return new Span(mention.first(), mention.last());
  }

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
