package org.chancery.reader.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.model.Entity;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of a whole dispatch. */
public final class MentionFinder {

  private final Lexicon lexicon;

  public MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The mentions of each sentence, in the sentences' order.
   *
   * @param home the state in whose voice the dispatch speaks, or null
   */
  public List<Mentions> find(List<Sentence> sentences, @Nullable Entity home) {
    KnownNames known = new KnownNames(home);
    // Names are often introduced in full only after the lead has used them: a first pass learns
    // them, a second one reads with them.
    for (Sentence sentence : sentences) {
      for (Mention mention : new SentenceGrammar(sentence, lexicon, known).mentions()) {
        if (mention instanceof Mention.Person person) {
          known.person(nameWords(sentence, person));
        }
      }
    }
    known.forgetTime();
    return sentences.stream().map(sentence -> mentions(sentence, known)).toList();
  }

  private Mentions mentions(Sentence sentence, KnownNames known) {
    SentenceGrammar grammar = new SentenceGrammar(sentence, lexicon, known);
    List<Mention> outer = grammar.mentions();
    return new Mentions(outer, grammar.innerNames());
  }

  private static List<String> nameWords(Sentence sentence, Mention.Person person) {
    return IntStream.rangeClosed(person.nameFirst(), person.nameLast())
        .mapToObj(sentence::token)
        .map(Token::word)
        .toList();
  }
}
