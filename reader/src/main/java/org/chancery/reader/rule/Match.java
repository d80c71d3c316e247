package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import java.util.Map;

/**
 * A rule that fired.
 *
 * @param rule which
 * @param trigger the word at which it did
 * @param roles the words that fill each role, in the order of the sentence
 */
public record Match(Rule rule, IndexedWord trigger, Map<String, List<IndexedWord>> roles) {

  /** The words that fill a role, empty where none does. */
  public List<IndexedWord> role(String name) {
    return roles.getOrDefault(name, List.of());
  }
}
