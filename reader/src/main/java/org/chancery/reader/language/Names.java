package org.chancery.reader.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the name recogniser takes the words of one sentence for. It is as slow as tagging and
 * parsing are, and some sentences leave the grammars in no doubt whether a word is a name: so it
 * runs when it is first asked.
 */
final class Names {

  private final NERCombinerAnnotator recogniser;
  private @Nullable CoreMap sentence;

  Names(NERCombinerAnnotator recogniser, CoreMap sentence) {
    this.recogniser = recogniser;
    this.sentence = sentence;
  }

  /** PERSON, ORGANIZATION, LOCATION or O. */
  synchronized String of(CoreLabel word) {
    if (sentence != null) {
      Annotation alone = new Annotation(List.of(sentence));
      alone.set(
          CoreAnnotations.TokensAnnotation.class,
          sentence.get(CoreAnnotations.TokensAnnotation.class));
      recogniser.annotate(alone);
      sentence = null;
    }
    return word.ner() == null ? "O" : word.ner();
  }
}
