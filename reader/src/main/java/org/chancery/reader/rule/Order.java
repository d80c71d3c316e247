package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A way through a sentence by the order of its words, for where the tree cannot be trusted: {@code
 * left} and {@code right} lead to the next word but for small ones, {@code before} and {@code
 * behind} to the nearest one in the same clause. With a preposition behind a colon they lead to
 * what it introduces ({@code behind:from}), without one to what none introduces.
 *
 * @param way in which direction it goes, and how far
 * @param preposition the preposition, "*" for any or none, or null for none
 */
record Order(Way way, @Nullable String preposition) {

  private static final Pattern WRITTEN =
      Pattern.compile("(row)|(left|right|before|behind)(?::(\\*|[a-z]+))?");

  /** The ways that there are. */
  private enum Way {
    LEFT(false, true),
    RIGHT(true, true),
    BEFORE(false, false),
    BEHIND(true, false),
    /** The word itself, and those that stand in one row with it. */
    ROW(true, true);

    /** Whether it goes on in the sentence, or back. */
    private final boolean forward;

    /** Whether nothing but small words may lie between. */
    private final boolean near;

    Way(boolean forward, boolean near) {
      this.forward = forward;
      this.near = near;
    }

    private static Way of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** How many words away the nearest one may be. */
  private static final int REACH = 16;

  /** Subordinate clauses begin with these. */
  private static final Set<String> SUBORDINATING =
      Set.of("while", "because", "although", "though", "whereas", "if", "that", "when", "than");

  /** Verbs that only help another one. */
  private static final Set<String> HELPING = Set.of("be", "have", "do", "get");

  /** What may stand between a word and the names that it announces. */
  private static final Set<String> ANNOUNCING = Set.of("namely", "including", "include", "like");

  /** Common nouns that only say of what kind the names behind them are. */
  private static final Set<String> CLASSES =
      Set.of(
          "country",
          "state",
          "nation",
          "newcomer",
          "neighbour",
          "neighbor",
          "republic",
          "giant",
          "ally",
          "economy",
          "fellow",
          "power",
          "heavyweight",
          "archipelago");

  /** "the BRICS club": these add nothing to a body's name. */
  private static final Set<String> GROUPS =
      Set.of("bloc", "club", "group", "grouping", "alliance", "forum", "family", "organisation");

  static List<String> names() {
    return List.of("left", "right", "before", "behind", "row");
  }

  /** The way of a name, or null where it is none of these. */
  static @Nullable Order parse(String name) {
    Matcher written = WRITTEN.matcher(name);
    if (!written.matches()) {
      return null;
    }
    return written.group(1) != null
        ? new Order(Way.ROW, null)
        : new Order(Way.of(written.group(2)), written.group(3));
  }

  /** The word that it leads to, with those that stand in one row with it; empty for none. */
  List<IndexedWord> from(IndexedWord word, SemanticGraph graph, Predicate<IndexedWord> fits) {
    List<IndexedWord> words = WordRow.words(graph);
    int start = words.indexOf(word);
    int found = start < 0 ? -1 : found(words, start, fits);
    return found < 0 ? List.of() : WordRow.around(words, found, fits);
  }

  private int found(List<IndexedWord> words, int start, Predicate<IndexedWord> fits) {
    return switch (way) {
      case ROW -> fits.test(words.get(start)) ? start : -1;
      case LEFT, RIGHT -> next(words, start, fits);
      case BEFORE, BEHIND -> nearest(words, start, fits);
    };
  }

  /** What it passes on its way, for whoever wants to know why it leads nowhere. */
  List<IndexedWord> passed(IndexedWord word, SemanticGraph graph) {
    List<IndexedWord> words = WordRow.words(graph);
    int at = words.indexOf(word) + step();
    return IntStream.range(0, way.near ? 1 : 3)
        .map(more -> at + more * step())
        .filter(each -> each >= 0 && each < words.size())
        .mapToObj(words::get)
        .toList();
  }

  private boolean forward() {
    return way.forward;
  }

  private int step() {
    return forward() ? 1 : -1;
  }

  // ---------------------------------------------------------------- the next word

  private int next(List<IndexedWord> words, int start, Predicate<IndexedWord> fits) {
    int at = start + step();
    boolean comma = false;
    while (at >= 0 && at < words.size() && Math.abs(at - start) <= REACH) {
      IndexedWord word = words.get(at);
      if (!isOwner(word) && fits.test(word)) {
        return isIntroduced(words, at) && !(forward() && isAttribute(words, at)) ? at : -1;
      }
      if (isComma(word)) {
        boolean announced = forward() && isAnnouncement(words, at + 1);
        if (!announced && (forward() || comma)) {
          return -1;
        }
        comma = true;
      } else if (!isSmall(word) && !isAnnouncement(words, at) && !isWanted(word)) {
        return -1;
      }
      at += step();
    }
    return -1;
  }

  /** The wanted preposition itself may lie between. */
  private boolean isWanted(IndexedWord word) {
    return preposition != null
        && (preposition.equals("*") ? word.tag().matches("IN|TO") : is(word, preposition));
  }

  private static boolean isAnnouncement(List<IndexedWord> words, int at) {
    if (at < 0 || at >= words.size()) {
      return false;
    }
    IndexedWord word = words.get(at);
    boolean suchAs =
        (is(word, "such") && at + 1 < words.size() && is(words.get(at + 1), "as"))
            || (is(word, "as") && at > 0 && is(words.get(at - 1), "such"));
    return suchAs || ANNOUNCING.contains(word.lemma());
  }

  private static boolean isSmall(IndexedWord word) {
    return (WordRow.isPlain(word) || WordRow.isTime(word) || isOwner(word))
        && (word.tag().matches("P?DT|PRP\\$|JJ[RS]?|RB[RS]?|CD|POS|HYPH|:|-LRB-|[-–—(:]+")
            || word.word().matches("[-–—:(]+|--|-LRB-")
            || CLASSES.contains(word.lemma())
            || WordRow.isTime(word)
            || is(word, "rotate")
            || word.lemma().matches("both|pro|tempore|pro-tempore|now"));
  }

  // ---------------------------------------------------------------- the nearest word

  private int nearest(List<IndexedWord> words, int start, Predicate<IndexedWord> fits) {
    int at = start + step();
    boolean helped = false;
    while (at >= 0 && at < words.size() && Math.abs(at - start) <= REACH) {
      IndexedWord word = words.get(at);
      if (!forward() && isHelping(word) && (!helped || isHelping(words.get(at + 1)))) {
        // The verb's own auxiliaries, or the "is" of a noun, do not end its clause.
        helped = true;
        at--;
        continue;
      }
      if (fits.test(word) && !isOwner(word) && isIntroduced(words, at) && !isAttribute(words, at)) {
        return at;
      }
      if (!forward() && word.tag().matches("WDT|WP")) {
        return antecedent(words, at, fits);
      }
      if (ends(words, at)) {
        return -1;
      }
      at += step();
    }
    return -1;
  }

  private static boolean isHelping(IndexedWord word) {
    return word.tag().equals("MD")
        || (HELPING.contains(word.lemma()) && word.tag().startsWith("VB"));
  }

  /** "its": whose something is, but hardly ever who does something. */
  private static boolean isOwner(IndexedWord word) {
    return word.tag().equals("PRP$");
  }

  /** "Finland, which": the noun right before the pronoun. */
  private static int antecedent(List<IndexedWord> words, int at, Predicate<IndexedWord> fits) {
    int before = at - 1;
    if (before >= 0 && isComma(words.get(before))) {
      before--;
    }
    return before >= 0 && fits.test(words.get(before)) ? before : -1;
  }

  /** Whether the clause ends at a word. */
  private static boolean ends(List<IndexedWord> words, int at) {
    IndexedWord word = words.get(at);
    if (word.tag().matches("VB[DZP]?|MD|W.*|``|''") || word.word().matches("[;:\"“”]")) {
      return true;
    }
    if (word.tag().matches("VB[GN]")) {
      return !is(word, "rotate") && !isAdjective(words, at);
    }
    return word.tag().equals("IN") && SUBORDINATING.contains(word.lemma());
  }

  private static boolean isAdjective(List<IndexedWord> words, int at) {
    return at > 0
        && at + 1 < words.size()
        && words.get(at - 1).tag().matches("DT|JJ.*|CD|PRP\\$|POS|NNS?")
        && words.get(at + 1).tag().matches("NN.*|JJ.*");
  }

  /** "France's", "Sweden" in "the Sweden bid": only says something of another word. */
  private static boolean isAttribute(List<IndexedWord> words, int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    IndexedWord next = words.get(at + 1);
    if (GROUPS.contains(next.lemma())) {
      return false;
    }
    return next.tag().equals("POS") || (next.tag().matches("NNS?") && WordRow.isPlain(next));
  }

  // ---------------------------------------------------------------- prepositions

  private boolean isIntroduced(List<IndexedWord> words, int at) {
    if ("*".equals(preposition)) {
      return true;
    }
    int before = at - 1;
    while (before >= 0 && isBeforeNoun(words.get(before))) {
      before--;
    }
    IndexedWord word = before < 0 ? null : words.get(before);
    boolean led = word != null && word.tag().matches("IN|TO") && !ANNOUNCING.contains(word.lemma());
    if (preposition == null) {
      return !led || (way.near && word != null && is(word, "as"));
    }
    return word != null && is(word, preposition);
  }

  private static boolean isBeforeNoun(IndexedWord word) {
    return WordRow.isPlain(word)
        && (word.tag().matches("P?DT|PRP\\$|JJ[RS]?|RB[RS]?|CD|HYPH")
            || CLASSES.contains(word.lemma()));
  }

  static boolean isComma(IndexedWord word) {
    return word.word().equals(",");
  }

  private static boolean is(IndexedWord word, String lemma) {
    return lemma.equals(word.lemma());
  }
}
