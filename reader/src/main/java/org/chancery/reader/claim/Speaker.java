package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Entity;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, and where the sentence says so.
 *
 * @param who those who speak; empty where they cannot be told, and for "we"
 * @param words where they are named
 * @param document the document that speaks, or null
 * @param own whether the words are "we" or "I"
 */
record Speaker(List<Entity> who, Span words, Mention.@Nullable DocumentName document, boolean own) {

  Speaker {
    who = List.copyOf(who);
  }

  static Speaker of(List<Entity> who, Span words) {
    return new Speaker(who, words, null, false);
  }

  static Speaker oneself(Span words) {
    return new Speaker(List.of(), words, null, true);
  }
}
