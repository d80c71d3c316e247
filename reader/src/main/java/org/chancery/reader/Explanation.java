package org.chancery.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.model.Claim;

/**
 * What the reader sees in a text, and why rules fire in it or do not.
 *
 * @param sentences the sentences of the text
 * @param claims what it makes of the whole text
 * @param dropped why some matches became no claim, a sentence each
 */
public record Explanation(List<Parse> sentences, List<Claim> claims, List<String> dropped) {

  public Explanation {
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
    dropped = List.copyOf(dropped);
  }

  /**
   * A sentence and what rules made of it.
   *
   * @param words its words, folded
   * @param arcs which word hangs on which
   * @param tried whether rules are tried on it: not where it has no trigger
   * @param fired the rules that fired
   * @param missed the rules that did not although their triggers are there; the nearest first
   */
  public record Parse(
      List<Word> words, List<Arc> arcs, boolean tried, List<Fired> fired, List<Missed> missed) {

    public Parse {
      words = List.copyOf(words);
      arcs = List.copyOf(arcs);
      fired = List.copyOf(fired);
      missed = List.copyOf(missed);
    }
  }

  /**
   * A word of a folded sentence.
   *
   * @param index its number, from 1
   * @param form what the parser sees
   * @param lemma its dictionary form
   * @param tag its part of speech
   * @param kinds what rules can take it for, empty for a plain word
   * @param text what really stands there
   */
  public record Word(
      int index, String form, String lemma, String tag, List<String> kinds, String text) {

    public Word {
      kinds = List.copyOf(kinds);
    }

    /** The word as parses name it: {@code Smith-1}. */
    public String name() {
      return form + "-" + index;
    }
  }

  /**
   * A relation between two words.
   *
   * @param head name of the word that is above, {@code ROOT-0} for the root
   * @param dependent name of the word that hangs on it
   */
  public record Arc(String relation, String head, String dependent) {}

  /**
   * A rule that fired.
   *
   * @param rule its id
   * @param trigger the word at which it did
   * @param roles the words that fill its roles; roles that are empty are left out
   */
  public record Fired(String rule, Word trigger, Map<String, List<Word>> roles) {

    public Fired {
      roles = new LinkedHashMap<>(roles);
    }
  }

  /**
   * A rule that did not fire.
   *
   * @param rule its id
   * @param trigger the word at which it could have
   * @param reasons what hindered it, one after the other
   */
  public record Missed(String rule, Word trigger, List<Reason> reasons) {

    public Missed {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What hinders a rule.
   *
   * @param what that which is missing, or too much
   * @param details how far each path got
   */
  public record Reason(String what, List<String> details) {

    public Reason {
      details = List.copyOf(details);
    }
  }
}
