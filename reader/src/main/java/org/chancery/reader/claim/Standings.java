package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the words of a text in what standing a state is in an organisation. */
final class Standings {

  /** How many words before its noun a standing may be told. */
  private static final int REACH = 4;

  private Standings() {}

  /**
   * The standing that the role "status" tells: "an associate member", "dialogue partner", "the
   * status of observer". Null where it tells none: "a state", "a trading partner".
   */
  static @Nullable String told(Roles roles) {
    for (IndexedWord word : roles.match().role("status")) {
      String told = told(roles.scene(), word);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private static @Nullable String told(Scene scene, IndexedWord word) {
    Set<String> around = around(scene, word);
    if (around.contains("former") || around.contains("ex")) {
      return "former";
    }
    if (around.contains("observer")) {
      return "observer";
    }
    if (around.contains("partner")) {
      if (around.contains("dialogue") || around.contains("dialog")) {
        return "dialogue partner";
      }
      // "a BRICS partner country": a rank of its own there; elsewhere hardly more than a courtesy.
      return around.contains("country") || around.contains("state") ? "partner" : null;
    }
    if (around.contains("candidate")) {
      return around.contains("presidential") ? null : "candidate";
    }
    if (around.contains("applicant")) {
      return "applicant";
    }
    if (around.contains("associate")) {
      return "associate";
    }
    if (around.contains("non-permanent") || around.contains("nonpermanent") || isNon(around)) {
      return "non-permanent member";
    }
    if (around.contains("permanent") && around.contains("member")) {
      return "permanent member";
    }
    boolean aspiring = around.contains("prospective") || around.contains("aspiring");
    return !aspiring && (around.contains("member") || around.contains("membership"))
        ? "member"
        : null;
  }

  /** "non-permanent", cut at its hyphen. */
  private static boolean isNon(Set<String> around) {
    return around.contains("permanent") && around.contains("non");
  }

  /** A noun, the words right before it, and what it is of: lower case, in the singular. */
  private static Set<String> around(Scene scene, IndexedWord word) {
    Set<String> around = new HashSet<>();
    int at = scene.last(word);
    around.add(lemma(scene, at));
    for (int back = 1; back <= REACH && isAdjunct(scene, at - back); back++) {
      around.add(lemma(scene, at - back));
    }
    boolean of = at + 1 < scene.lastWord() && scene.sentence().token(at + 1).is("of");
    for (int on = at + 2;
        of && on <= Math.min(at + 1 + REACH, scene.lastWord()) && !endsPhrase(scene, on);
        on++) {
      around.add(lemma(scene, on));
    }
    return around;
  }

  /** "a member of NATO and a candidate": what is joined to it is another standing. */
  private static boolean endsPhrase(Scene scene, int at) {
    return scene.sentence().token(at).tag().matches("CC|,|VB.*|IN");
  }

  private static boolean isAdjunct(Scene scene, int at) {
    return at >= 0 && scene.sentence().token(at).tag().matches("JJ.*|NN.*|HYPH|VBG|VBN");
  }

  private static String lemma(Scene scene, int at) {
    return scene.sentence().token(at).lemma().toLowerCase(java.util.Locale.ROOT);
  }
}
