package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired.
 *
 * @param rule which
 * @param trigger the word at which it did
 * @param roles the words that fill each role, in the order of the sentence
 */
public record Match(Rule rule, IndexedWord trigger, Map<String, List<IndexedWord>> roles) {

  /**
   * The words that fill a role, empty where none does.
   *
   * @throws IllegalStateException where the vocabulary has no such role: no rule could ever fill it
   */
  public List<IndexedWord> role(String name) {
    rule.kind().require("the role " + name, rule.kind().roles().contains(name));
    return roles.getOrDefault(name, List.of());
  }

  /**
   * What the rule itself says, or null where it says nothing of it.
   *
   * @throws IllegalStateException where the vocabulary has no such constant
   */
  public @Nullable String set(String name) {
    rule.kind().require("the constant " + name, rule.kind().constants().containsKey(name));
    return rule.set().get(name);
  }
}
