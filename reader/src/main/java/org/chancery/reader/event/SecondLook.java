package org.chancery.reader.event;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the tagger most often gets wrong in news: it takes verbs for adjectives ("the
 * rulers relaxed restrictions") and, in headlines, for nouns ("Iran slams vote"). A sentence in
 * which no event was found is looked at once more with such words as verbs.
 */
final class SecondLook {

  private SecondLook() {}

  /** Makes verbs of nouns behind "will", "would" and the like: "farmers would blockade Paris". */
  static void behindModals(List<CoreLabel> words, Set<String> verbs) {
    for (int i = 1; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      boolean modal = words.get(i - 1).tag().equals("MD");
      if (modal && word.tag().matches("NN|JJ") && verbs.contains(word.lemma())) {
        word.setTag("VB");
      }
    }
  }

  /**
   * Makes verbs of words that may well be some.
   *
   * @param verbs dictionary forms of the verbs that rules ask for
   * @return whether any was changed
   */
  static boolean retagged(List<CoreLabel> words, Set<String> verbs) {
    boolean hasVerb = words.stream().anyMatch(word -> word.tag().matches("VB[DZP]|MD"));
    boolean changed = false;
    for (int i = 1; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      String verb = verb(word, verbs, hasVerb);
      if (verb != null && words.get(i - 1).tag().startsWith("NN")) {
        word.setLemma(verb);
        word.setTag(word.word().endsWith("s") ? "VBZ" : "VBD");
        changed = true;
      }
    }
    return changed;
  }

  private static @Nullable String verb(CoreLabel word, Set<String> verbs, boolean hasVerb) {
    String form = word.lemma();
    if (word.tag().equals("JJ") && form.endsWith("ed")) {
      String stem = form.substring(0, form.length() - 2);
      return Stream.of(stem, stem + "e", stem.substring(0, Math.max(0, stem.length() - 1)))
          .filter(verbs::contains)
          .findFirst()
          .orElse(null);
    }
    boolean plural = word.tag().equals("NNS") && !hasVerb;
    return plural && verbs.contains(form) ? form : null;
  }
}
