package org.chancery.reader;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.entities.State;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.reader.claim.ClaimMaker;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Tagger;
import org.chancery.reader.language.TreeParser;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.MentionFinder;
import org.chancery.reader.mention.Mentions;
import org.chancery.reader.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads dispatches. Pure and deterministic: the same dispatch gives the same reading. Safe for use
 * by many threads, which share the models.
 */
public final class Reader {

  /** Changes whenever a change to the reader can change what it makes of a dispatch. */
  public static final String VERSION = "1";

  private final EntityBase base;
  private final Tagger tagger;
  private final MentionFinder mentions;
  private final ClaimMaker claims;

  private Reader(EntityBase base, Tagger tagger, MentionFinder mentions, ClaimMaker claims) {
    this.base = base;
    this.tagger = tagger;
    this.mentions = mentions;
    this.claims = claims;
  }

  /** Loads all models side by side; takes some seconds and about a gigabyte of memory. */
  public static Reader load(EntityBase base) {
    CompletableFuture<TreeParser> parser = CompletableFuture.supplyAsync(TreeParser::load);
    CompletableFuture<RuleBook> rules = CompletableFuture.supplyAsync(RuleBook::load);
    Lexicon lexicon = Lexicon.of(base);
    Tagger tagger = Tagger.load();
    return new Reader(
        base,
        tagger,
        new MentionFinder(lexicon),
        new ClaimMaker(lexicon, rules.join(), parser.join()));
  }

  /** Reads one dispatch. */
  public Reading read(Dispatch dispatch) {
    Entity home = home(dispatch.source());
    List<Sentence> sentences = tagger.sentences(dispatch);
    List<Mentions> found = mentions.find(sentences, home);
    ClaimMaker.Made made = claims.claims(dispatch, sentences, found, home);
    return new Reading(dispatch, made.claims(), made.dropped());
  }

  /**
   * The state whose ministry or embassy publishes: such a dispatch leaves its own state unnamed.
   */
  private @Nullable Entity home(String source) {
    if (!source.matches("(?i).*\\b(ministry|embassy|mission|government|department)\\b.*")) {
      return null;
    }
    return base.states().stream()
        .filter(state -> names(state, source))
        .findFirst()
        .map(State::entity)
        .orElse(null);
  }

  private static boolean names(State state, String source) {
    return Stream.concat(state.allNames().stream(), state.demonyms().stream())
        .anyMatch(name -> name.length() > 3 && source.contains(name));
  }
}
