package org.chancery.reader.event;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Map;
import java.util.Set;
import org.chancery.model.EventType;
import org.chancery.reader.rule.Match;

/**
 * A rule of events that fired.
 *
 * @param type what kind of event the rule says it is
 * @param mode how it was done, as the rule says
 * @param match the rule and the words
 */
record Deed(EventType type, String mode, Match match) {

  static Deed of(Match match) {
    Map<String, String> set = match.rule().set();
    return new Deed(
        EventType.valueOf(set.getOrDefault("event", "")), set.getOrDefault("mode", ""), match);
  }

  IndexedWord trigger() {
    return match.trigger();
  }

  /** How much less than others the rule counts: general words give way to telling ones. */
  double handicap() {
    return Double.parseDouble(match.rule().set().getOrDefault("handicap", "0"));
  }

  /** Whether the rule is of a word that commits to some other deed: to promise, to agree. */
  boolean commits() {
    return match.rule().set().containsKey("commits");
  }

  /** Whether the rule counts only with another deed under it: "plans to visit". */
  boolean needsDeed() {
    return "only".equals(match.rule().set().get("commits"));
  }

  /**
   * Whether its object is the actor's own: whoever mobilises reservists does it against somebody
   * else, and of troops that were withdrawn it is they who retreat.
   */
  boolean ownsObject() {
    return match.rule().set().containsKey("own");
  }

  /** Words one of which must stand close to the trigger; empty where none needs to. */
  Set<String> with() {
    return words("with");
  }

  /** Words none of which may stand close to the trigger. */
  Set<String> without() {
    return words("without");
  }

  private Set<String> words(String name) {
    String words = match.rule().set().getOrDefault(name, "");
    return words.isEmpty() ? Set.of() : Set.of(words.split("\\s*\\|\\s*"));
  }
}
