package org.chancery.reader.claim;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.TreeParser;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.Mentions;
import org.chancery.reader.rule.FoldedSentence;
import org.chancery.reader.rule.Match;
import org.chancery.reader.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** Makes the claims of a dispatch from its sentences and their mentions. */
public final class ClaimMaker {

  private final Lexicon lexicon;
  private final RuleBook rules;
  private final TreeParser parser;
  private final boolean sieve;
  private final Confidences confidences = Confidences.load();

  /**
   * A maker of claims.
   *
   * @param sieve whether sentences in which no rule can fire are spared the parser; it changes
   *     nothing but the time that reading takes
   */
  public ClaimMaker(Lexicon lexicon, RuleBook rules, TreeParser parser, boolean sieve) {
    this.lexicon = lexicon;
    this.sieve = sieve;
    this.rules = rules;
    this.parser = parser;
  }

  /**
   * What was made of a dispatch.
   *
   * @param claims its claims, in the order of the text
   * @param dropped why some matches became no claim, a sentence each
   */
  public record Made(List<Claim> claims, List<String> dropped) {}

  /**
   * The claims of a dispatch.
   *
   * @param home the state in whose voice the dispatch speaks, or null
   */
  public Made claims(
      Dispatch dispatch, List<Sentence> sentences, List<Mentions> mentions, @Nullable Entity home) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      scenes.add(scene(i, sentences.get(i), mentions.get(i)));
    }
    Persons persons = new Persons(scenes);
    Discourse discourse = new Discourse(scenes, persons, lexicon, home);
    DraftBook book = Clerk.bookOf(dispatch, scenes, persons, discourse, lexicon);
    List<Draft> drafts = merged(book.drafts());
    return new Made(drafts.stream().map(draft -> claim(dispatch, draft)).toList(), book.dropped());
  }

  private Scene scene(int index, Sentence sentence, Mentions mentions) {
    FoldedSentence folded = FoldedSentence.of(sentence, mentions.outer());
    List<CoreLabel> labels = folded.labels();
    Tree tree = new Tree(parser, labels);
    boolean tried = !sieve || rules.mayFire(labels);
    List<Match> matches = tried ? rules.matches(tree.graph()) : List.of();
    return new Scene(index, mentions, folded, tree, matches);
  }

  /** Joins what is told in several places, in the order in which it is first told. */
  private static List<Draft> merged(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    List<Draft> inOrder =
        drafts.stream()
            .sorted((one, other) ->
                Integer.compare(
                    one.evidence().getFirst().from(), other.evidence().getFirst().from()))
            .toList();
    for (Draft draft : inOrder) {
      boolean joined = false;
      for (int i = 0; i < merged.size() && !joined; i++) {
        Draft both = merged.get(i).merge(draft);
        if (both != null) {
          merged.set(i, both);
          joined = true;
        }
      }
      if (!joined) {
        merged.add(draft);
      }
    }
    return merged;
  }

  private Claim claim(Dispatch dispatch, Draft draft) {
    String id =
        "c-"
            + Dispatch.digest(
                dispatch.id(),
                ClaimJson.tree(draft.fact()).toString(),
                draft.modality().word(),
                Integer.toString(draft.evidence().getFirst().from()));
    return new Claim(
        id,
        dispatch.id(),
        draft.fact(),
        draft.modality(),
        draft.attribution(),
        draft.evidence(),
        draft.rule(),
        confidence(draft));
  }

  private double confidence(Draft draft) {
    List<String> traits =
        Confidences.traits(
            draft.modality().word(), draft.attribution().size(), draft.evidence().size());
    return confidences.of(draft.fact().type(), draft.rule(), traits);
  }
}
