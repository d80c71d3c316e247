package org.chancery.reader.mention;

import java.util.List;
import java.util.Locale;
import org.chancery.reader.mention.Mention.Pointer;
import org.jspecify.annotations.Nullable;

/** Reads words that point back: "he", "the bloc", "the two sides". */
final class PointerGrammar {

  /** "His Excellency", where no name follows. */
  private static final String[] STYLES = {
    "excellency", "highness", "majesty", "holiness", "eminence", "honour"
  };

  private final TokenRow row;
  private final Glossary glossary;
  private final ProfessionGrammar professions;
  private final UnknownBodyGrammar unknownBodies;

  PointerGrammar(TokenRow row, Glossary glossary, UnknownBodyGrammar unknownBodies) {
    this.row = row;
    this.glossary = glossary;
    this.professions = new ProfessionGrammar(row, glossary);
    this.unknownBodies = unknownBodies;
  }

  @Nullable Pointer pointer(int at) {
    if (row.is(at, "his", "her") && row.is(at + 1, STYLES)) {
      return pointer(at, at + 1, Pointer.To.PERSON, row.is(at, "his") ? "he" : "she");
    }
    Pointer.To to = pronoun(row.lower(at));
    if (to != null) {
      return pointer(at, at, to, row.lower(at));
    }
    if (!row.is(at, "the", "both", "these", "this") || row.atEnd(at + 1)) {
      return null;
    }
    Pointer described = row.is(at, "the") ? described(at) : null;
    if (described != null) {
      return described;
    }
    return row.is(at + 1, "two") || row.is(at, "both") ? pair(at) : noun(at);
  }

  /** "the 60-year-old economist", "the Argentine said": a person, and what the words tell. */
  private @Nullable Pointer described(int at) {
    ProfessionGrammar.Profession named = professions.profession(at);
    boolean said = false;
    if (named == null) {
      named = professions.origin(at);
      said = named != null && !row.isVerb(named.last() + 1);
    }
    if (named == null || said || named.notes().isEmpty()) {
      return null;
    }
    String word = row.lower(named.last());
    boolean several = word.endsWith("s") || word.matches(".*(ese|ish|ch)");
    return several ? null : new Pointer(at, named.last(), Pointer.To.PERSON, word, named.notes());
  }

  private static Pointer pointer(int first, int last, Pointer.To to, String word) {
    return new Pointer(first, last, to, word, List.of());
  }

  private static Pointer.@Nullable To pronoun(String word) {
    return switch (word) {
      case "he", "she", "him", "her", "his", "himself", "herself" -> Pointer.To.PERSON;
      case "it", "its", "itself" -> Pointer.To.THING;
      case "they", "them", "their" -> Pointer.To.SEVERAL;
      default -> null;
    };
  }

  /** "both sides", "the two foreign ministers", "the two" alone. */
  private @Nullable Pointer pair(int at) {
    int behind = row.behind(at + 1, "two");
    int noun = row.behind(behind, "foreign", "prime");
    if (row.isIn(noun, Words.PAIR_HEADS)) {
      return pointer(at, noun, Pointer.To.PAIR, row.lower(noun));
    }
    boolean alone = row.atEnd(behind) || !row.token(behind).tag().matches("NN.*|JJ.*|CD");
    return row.is(at, "the") && alone ? pointer(at, at + 1, Pointer.To.PAIR, "two") : null;
  }

  /** "the bloc", "the island nation", "the diplomat". */
  private @Nullable Pointer noun(int at) {
    if (glossary.nameAt(at + 1) != null || unknownBodies.lastOf(at + 1) > at + 1) {
      return null;
    }
    if (row.isIn(at + 1, Words.PROFESSIONS) && row.is(at, "the")) {
      return pointer(at, at + 1, Pointer.To.PERSON, row.lower(at + 1));
    }
    for (int last = Math.min(at + 2, row.size() - 1); last > at; last--) {
      Pointer.To to = isNoun(last + 1) ? null : nounMeaning(nounText(at + 1, last));
      if (to != null) {
        return pointer(at, last, to, nounText(at + 1, last));
      }
    }
    return null;
  }

  private String nounText(int first, int last) {
    return row.textOf(first, last).toLowerCase(Locale.ROOT);
  }

  private boolean isNoun(int at) {
    return row.has(at) && row.token(at).tag().startsWith("NN");
  }

  private static Pointer.@Nullable To nounMeaning(String noun) {
    if (Words.BODY_POINTERS.contains(noun)) {
      return Pointer.To.ORGANISATION;
    }
    return Words.STATE_POINTERS.contains(noun) ? Pointer.To.STATE : null;
  }
}
