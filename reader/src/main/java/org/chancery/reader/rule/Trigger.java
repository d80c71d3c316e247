package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word at which a rule starts: {@code meet|gather/V}, {@code take/V over}, {@code chair/N}.
 *
 * @param source as the rule has it
 * @param lemmas its dictionary forms
 * @param form whether it is a verb, a noun or an adjective
 * @param particles the dictionary forms of which one must hang on it, as {@code over} on {@code
 *     take}; empty if none need be there
 */
public record Trigger(String source, Set<String> lemmas, Form form, Set<String> particles) {

  /** What kind of word it is. */
  public enum Form {
    VERB("VB.*"),
    NOUN("NN.*"),
    /** Past participles too: the tagger often takes the one for the other. */
    ADJECTIVE("JJ.*|VBN"),
    /** A verb or a noun, where the tagger often takes the one for the other: "ASEAN groups ten". */
    EITHER("VB.*|NN.*");

    private final Pattern tags;

    Form(String tags) {
      this.tags = Pattern.compile(tags);
    }

    boolean has(String tag) {
      return tags.matcher(tag).matches();
    }

    private static Form of(String letter) {
      return switch (letter) {
        case "V" -> VERB;
        case "N" -> NOUN;
        case "E" -> EITHER;
        default -> ADJECTIVE;
      };
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile("([^\\s|/]+(?:\\|[^\\s|/]+)*)/([VNJE])(?:\\s+([^\\s|/]+(?:\\|[^\\s|/]+)*))?");

  private static final Relations PARTICLE = Relations.parse("compound:prt|advmod|case|obl");

  public Trigger {
    lemmas = Set.copyOf(lemmas);
    particles = Set.copyOf(particles);
  }

  /**
   * Understands a trigger.
   *
   * @throws IllegalArgumentException when the text is none; the message says what is wrong
   */
  public static Trigger parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "the trigger \"%s\" is not of the form lemma|lemma/V, with N for nouns, J for adjectives, E for verbs or nouns"
              .formatted(text));
    }
    String words = written.group(1);
    if (!words.matches("[\\p{Ll}\\p{N}|'.-]+")) {
      throw new IllegalArgumentException(
          "the trigger \"%s\" must be dictionary forms in lower case, with | between them"
              .formatted(text));
    }
    return new Trigger(
        text.strip(),
        alternatives(words),
        Form.of(written.group(2)),
        written.group(3) == null ? Set.of() : alternatives(written.group(3)));
  }

  private static Set<String> alternatives(String words) {
    return Set.copyOf(List.of(words.split("\\|", -1)));
  }

  /** Whether it is a word of a tree, with its particle. */
  boolean is(IndexedWord word, SemanticGraph graph) {
    return lemmas.contains(word.lemma()) && form.has(word.tag()) && hasParticle(word, graph);
  }

  /** Whether one of the particles hangs on a word, if there has to be one. */
  boolean hasParticle(IndexedWord word, SemanticGraph graph) {
    if (particles.isEmpty()) {
      return true;
    }
    for (SemanticGraphEdge edge : graph.outgoingEdgeIterable(word)) {
      if (PARTICLE.has(edge.getRelation().toString())
          && particles.contains(edge.getDependent().lemma())) {
        return true;
      }
    }
    return false;
  }
}
