package org.chancery.reader.mention;

import java.util.Set;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;

/**
 * The tokens of one sentence, with the small questions that the grammars ask of them. Of a place
 * outside the sentence every answer is no, and its word is empty.
 */
final class TokenRow {

  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Sentence sentence;

  TokenRow(Sentence sentence) {
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.size();
  }

  boolean has(int at) {
    return at >= 0 && at < sentence.size();
  }

  boolean atEnd(int at) {
    return at >= sentence.size();
  }

  /** A token that is known to be there. */
  Token token(int at) {
    return sentence.token(at);
  }

  String word(int at) {
    return has(at) ? token(at).word() : "";
  }

  String lower(int at) {
    return has(at) ? token(at).lower() : "";
  }

  /** Whether a token is one of some words, whatever its case. */
  boolean is(int at, String... words) {
    return has(at) && token(at).is(words);
  }

  /** Whether a token in lower case stands in a word list. */
  boolean isIn(int at, Set<String> words) {
    return has(at) && words.contains(token(at).lower());
  }

  boolean isPossessive(int at) {
    return is(at, "'s", "’s", "'", "’");
  }

  boolean isDash(int at) {
    return DASHES.contains(word(at));
  }

  /** Whether a dash stands between two words without a space. */
  boolean isGluedDash(int at) {
    return isDash(at)
        && has(at - 1)
        && has(at + 1)
        && token(at - 1).to() == token(at).from()
        && token(at).to() == token(at + 1).from();
  }

  boolean isCapitalised(int at) {
    return has(at) && token(at).isCapitalised();
  }

  /** Whether a token is a capitalised noun, as the last word of a title before a name is. */
  boolean isTitleWord(int at) {
    return isCapitalised(at) && token(at).tag().startsWith("NN");
  }

  boolean isVerb(int at) {
    return has(at) && token(at).isVerb();
  }

  /** Whether the tagger takes a token for part of a person's name. */
  boolean isPerson(int at) {
    return has(at) && token(at).ner().equals("PERSON");
  }

  /** Whether the tagger takes a token for part of a body's or a place's name. */
  boolean isBodyOrPlace(int at) {
    return has(at) && token(at).ner().matches("ORGANIZATION|LOCATION");
  }

  boolean isProperNoun(int at) {
    return has(at) && token(at).tag().startsWith("NNP");
  }

  boolean beginsWithLetter(int at) {
    return has(at) && Character.isLetter(token(at).word().codePointAt(0));
  }

  /** The place behind one of some words, or the place itself where none of them stands there. */
  int behind(int at, String... words) {
    return is(at, words) ? at + 1 : at;
  }

  /** The place behind a dash, or the place itself where none stands there. */
  int behindDash(int at) {
    return isDash(at) ? at + 1 : at;
  }

  /** The last token of a name with the "(SCO)" behind it, if there is one. */
  int acronymBehind(int last) {
    boolean bracketed =
        is(last + 1, "(", "-LRB-")
            && is(last + 3, ")", "-RRB-")
            && word(last + 2).matches("[A-Z][A-Za-z&]{1,9}");
    return bracketed ? last + 3 : last;
  }

  /** The text of some tokens as it stands, single spaces between words that are apart. */
  String textOf(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (i > first && token(i - 1).to() < token(i).from()) {
        text.append(' ');
      }
      text.append(token(i).word());
    }
    return text.toString();
  }
}
