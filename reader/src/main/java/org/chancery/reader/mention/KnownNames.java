package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.model.Entity;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What one dispatch has introduced so far, for words that point back to it: full names of persons,
 * acronyms of bodies, the last date.
 */
final class KnownNames {

  private final Set<List<String>> persons = new LinkedHashSet<>();
  private final Map<String, Entity> acronyms = new HashMap<>();
  private final @Nullable Entity home;
  private @Nullable TimeExpression lastTime;
  private int lastTimeParagraph;

  /**
   * @param home the state in whose voice the dispatch speaks, or null
   */
  KnownNames(@Nullable Entity home) {
    this.home = home;
  }

  /** The state in whose voice the dispatch speaks: the ministry's that issued it. */
  @Nullable Entity home() {
    return home;
  }

  /** Remembers the last date of a sentence. */
  void time(Sentence sentence, TimeExpression expression) {
    lastTime = expression;
    lastTimeParagraph = sentence.paragraph();
  }

  /** Begins anew at the first sentence. */
  void forgetTime() {
    lastTime = null;
  }

  /** The last date before a sentence, in its paragraph or the one before, or null. */
  @Nullable TimeExpression timeBefore(Sentence sentence) {
    int paragraphs = sentence.paragraph() - lastTimeParagraph;
    return paragraphs == 0 || paragraphs == 1 ? lastTime : null;
  }

  /** Remembers a full name, so that its parts are understood from now on. */
  void person(List<String> words) {
    persons.add(List.copyOf(words));
  }

  void acronym(String acronym, Entity body) {
    acronyms.putIfAbsent(acronym, body);
  }

  @Nullable Entity byAcronym(String word) {
    return acronyms.get(word);
  }

  /**
   * Index of the last token of the longest known name, or beginning or end of one, that starts at a
   * token; less than the start where there is none.
   */
  int longestAt(Sentence sentence, int start) {
    int best = start - 1;
    for (List<String> name : persons) {
      for (List<String> part : parts(name)) {
        if (part.size() > best - start + 1 && matches(sentence, start, part)) {
          best = start + part.size() - 1;
        }
      }
    }
    return best;
  }

  private static boolean matches(Sentence sentence, int start, List<String> words) {
    if (start + words.size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.token(start + i).word().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name itself, what it ends in, and its first word: all the ways to take it up again. */
  private static List<List<String>> parts(List<String> name) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < name.size(); from++) {
      if (Character.isUpperCase(name.get(from).codePointAt(0))
          && (from == 0 || !name.get(from - 1).equals("-"))) {
        parts.add(name.subList(from, name.size()));
      }
    }
    if (name.getFirst().length() > 2) {
      parts.add(name.subList(0, 1));
    }
    return parts;
  }
}
