package org.chancery.reader;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chancery.entities.EntityBase;
import org.chancery.entities.State;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.Event;
import org.chancery.reader.claim.ClaimMaker;
import org.chancery.reader.event.EventReader;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Tagger;
import org.chancery.reader.language.TreeParser;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.MentionFinder;
import org.chancery.reader.mention.Mentions;
import org.chancery.reader.rule.FoldedSentence;
import org.chancery.reader.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads dispatches. Pure and deterministic: the same dispatch gives the same reading. Safe for use
 * by many threads, which share the models.
 */
public final class Reader {

  /** Changes whenever a change to the reader can change what it makes of a dispatch. */
  public static final String VERSION = "4";

  private final EntityBase base;
  private final Tagger tagger;
  private final MentionFinder mentions;
  private final RuleBook rules;
  private final TreeParser parser;
  private final ClaimMaker claims;
  private final Lexicon lexicon;

  /** Made when first asked for: most readings want claims only. */
  private @Nullable EventReader events;

  private Reader(
      EntityBase base,
      Lexicon lexicon,
      Tagger tagger,
      TreeParser parser,
      RuleBook rules,
      boolean sieve) {
    this.base = base;
    this.lexicon = lexicon;
    this.tagger = tagger;
    this.mentions = new MentionFinder(lexicon);
    this.rules = rules;
    this.parser = parser;
    this.claims = new ClaimMaker(lexicon, rules, parser, sieve);
  }

  /** Loads all models side by side; takes some seconds and about a gigabyte of memory. */
  public static Reader load(EntityBase base) {
    return load(base, CompletableFuture.supplyAsync(RuleBook::load));
  }

  /** The same, with other rules than those that ship with the program. */
  public static Reader load(EntityBase base, RuleBook rules) {
    return load(base, CompletableFuture.completedFuture(rules));
  }

  private static Reader load(EntityBase base, CompletableFuture<RuleBook> rules) {
    CompletableFuture<TreeParser> parser = CompletableFuture.supplyAsync(TreeParser::load);
    Lexicon lexicon = Lexicon.of(base);
    Tagger tagger = Tagger.load();
    return new Reader(base, lexicon, tagger, parser.join(), rules.join(), true);
  }

  /**
   * The version of a reader with some rules: with rules of somebody's own it reads something else,
   * and what it has read must not pass for the work of another.
   */
  public static String version(RuleBook rules) {
    return rules.fingerprint().map(print -> VERSION + "+" + print).orElse(VERSION);
  }

  /** Reads one dispatch. */
  public Reading read(Dispatch dispatch) {
    Entity home = home(dispatch.source());
    List<Sentence> sentences = tagger.sentences(dispatch);
    List<Mentions> found = mentions.find(sentences, home);
    ClaimMaker.Made made = claims.claims(dispatch, sentences, found, home);
    return new Reading(dispatch, made.claims(), made.dropped());
  }

  /** The same reader without the sieve: every sentence is parsed and every rule tried on it. */
  Reader unsieved() {
    return new Reader(base, lexicon, tagger, parser, rules, false);
  }

  /** The rules that it reads by. */
  RuleBook rules() {
    return rules;
  }

  /** The sentences of a text that nobody published, with their trees. */
  List<ReadSentence> sentences(String text) {
    List<Sentence> sentences = tagger.sentences(text, 0, 0);
    List<Mentions> found = mentions.find(sentences, null);
    List<ReadSentence> read = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      FoldedSentence folded = FoldedSentence.of(sentences.get(i), found.get(i).outer());
      List<CoreLabel> words = folded.labels();
      read.add(new ReadSentence(text, folded, parser.parse(words), rules.mayFire(words)));
    }
    return read;
  }

  /**
   * A sentence as the rules see it.
   *
   * @param text the text in which it stands
   * @param tried whether the rules are tried on it at all when a dispatch is read
   */
  record ReadSentence(String text, FoldedSentence folded, SemanticGraph graph, boolean tried) {}

  /** The political events that a dispatch tells of, in PLOVER's terms and the order of the text. */
  public List<Event> events(Dispatch dispatch) {
    List<Sentence> sentences = tagger.sentences(dispatch);
    return eventReader()
        .events(dispatch, sentences, mentions.find(sentences, home(dispatch.source())));
  }

  private synchronized EventReader eventReader() {
    EventReader made = events == null ? new EventReader(base, lexicon, parser) : events;
    events = made;
    return made;
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
