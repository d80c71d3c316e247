package org.chancery.reader.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage;

/** Splits the prose of a dispatch into sentences of tagged tokens. Safe for use by many threads. */
public final class Tagger {

  private final StanfordCoreNLP pipeline;
  private final NERCombinerAnnotator recogniser;

  private Tagger(StanfordCoreNLP pipeline, NERCombinerAnnotator recogniser) {
    this.pipeline = pipeline;
    this.recogniser = recogniser;
  }

  /** Loads the models; takes a second or two. */
  public static Tagger load() {
    RedwoodConfiguration.current().clear().apply();
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma");
    // A blank line ends a sentence, whatever stands before it.
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty(
        "pos.model", "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    settings.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    // Numbers, dates and fine-grained classes are read by our own grammars, faster.
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.applyFineGrained", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.buildEntityMentions", "false");
    settings.setProperty("ner.statisticalOnly", "true");
    return new Tagger(new StanfordCoreNLP(settings), recogniser(settings));
  }

  private static NERCombinerAnnotator recogniser(Properties settings) {
    try {
      return new NERCombinerAnnotator(settings);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the name recogniser's model", e);
    }
  }

  /** The sentences of every body passage, in their order. */
  public List<Sentence> sentences(Dispatch dispatch) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Passage passage : dispatch.passages()) {
      if (passage.role() == Passage.Role.BODY) {
        String text = dispatch.text().substring(passage.from(), passage.to());
        sentences.addAll(sentences(text, passage.from(), paragraph++));
      }
    }
    return sentences;
  }

  /** The sentences of a stretch of text that starts at an offset. */
  public List<Sentence> sentences(String text, int offset, int paragraph) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    List<Sentence> sentences = new ArrayList<>();
    List<Token> broken = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      Names names = new Names(recogniser, sentence);
      List<Token> tokens =
          sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
              .map(label -> token(label, names, text, offset))
              .flatMap(Tagger::withoutEx)
              .toList();
      List<Token> all = new ArrayList<>(broken);
      all.addAll(tokens);
      broken.clear();
      if (endsInTitle(all)) {
        broken.addAll(withDotInTitle(all));
      } else if (!all.isEmpty()) {
        sentences.add(new Sentence(paragraph, all));
      }
    }
    if (!broken.isEmpty()) {
      sentences.add(new Sentence(paragraph, broken));
    }
    return sentences;
  }

  /** "ex-president" as three tokens, which the tokeniser leaves as one. */
  private static Stream<Token> withoutEx(Token token) {
    if (!token.lower().matches("ex-\\p{L}.+")) {
      return Stream.of(token);
    }
    int rest = token.from() + 3;
    String word = token.word().substring(3);
    return Stream.of(
        new Token(token.from(), rest - 1, token.word().substring(0, 2), "ex", "JJ", token.named()),
        new Token(rest - 1, rest, "-", "-", "HYPH", token.named()),
        new Token(
            rest, token.to(), word, word.toLowerCase(Locale.ROOT), token.tag(), token.named()));
  }

  /** Whether the splitter took the dot of "H.E." for the end of a sentence. */
  private static boolean endsInTitle(List<Token> tokens) {
    int last = tokens.size() - 1;
    return last > 0
        && (tokens.get(last).is("H.E.", "Rt.", "Hon.", "Amb.", "Engr.", "Eng.", "Md.", "Mohd.")
            || (tokens.get(last).is(".")
                && tokens.get(last - 1).is("H.E", "H.H", "Rt", "Amb", "Md", "Mohd")));
  }

  /** The tokens, the last of them with the dot that belongs to it. */
  private static List<Token> withDotInTitle(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (!tokens.get(last).is(".")) {
      return tokens;
    }
    Token title = tokens.get(last - 1);
    Token whole =
        new Token(
            title.from(),
            tokens.get(last).to(),
            title.word() + ".",
            title.lemma(),
            title.tag(),
            title.named());
    List<Token> joined = new ArrayList<>(tokens.subList(0, last - 1));
    joined.add(whole);
    return joined;
  }

  private static Token token(CoreLabel label, Names names, String text, int offset) {
    int from = label.beginPosition();
    int to = label.endPosition();
    String lemma = label.lemma() == null ? label.word() : label.lemma();
    return new Token(
        offset + from,
        offset + to,
        text.substring(from, to),
        lemma.toLowerCase(Locale.ROOT),
        label.tag(),
        () -> names.of(label));
  }
}
