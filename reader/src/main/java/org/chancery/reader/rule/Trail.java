package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;

/**
 * How far a path leads in a tree from one trigger.
 *
 * @param path the path, as the rule has it
 * @param step its first step that leads nowhere; empty where the path leads to its end
 * @param reached the words that it came to before that step, or its end
 * @param unfit the words to which that step would lead if it asked for nothing but its relation
 */
public record Trail(String path, String step, List<IndexedWord> reached, List<IndexedWord> unfit) {

  public Trail {
    reached = List.copyOf(reached);
    unfit = List.copyOf(unfit);
  }

  /** Whether the path leads to its end. */
  public boolean isWhole() {
    return step.isEmpty();
  }
}
