package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;

/** What of one sentence somebody else than the outlet says. */
final class Speeches {

  private final Scene scene;
  private final List<Speech> speeches = new ArrayList<>();

  Speeches(Scene scene) {
    this.scene = scene;
  }

  /** A part of the sentence, and who says it. */
  private record Speech(Span words, Attribution speaker) {}

  void add(Span words, Attribution speaker) {
    speeches.add(new Speech(words, speaker));
  }

  /** On whose word a word stands there, outermost first, without the outlet. */
  List<Attribution> chainAt(IndexedWord word) {
    return chainAt(scene.first(word));
  }

  /** What a mention says is asserted, by whoever speaks there. */
  Telling telling(Mention mention) {
    return new Telling(Modality.ASSERTED, chainAt(mention.first()));
  }

  private List<Attribution> chainAt(int token) {
    return speeches.stream()
        .filter(speech -> speech.words().contains(token))
        .map(Speech::speaker)
        .distinct()
        .toList();
  }
}
