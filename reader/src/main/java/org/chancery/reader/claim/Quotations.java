package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reader.language.Token;

/** Tells which words of a dispatch stand between quotation marks, over several sentences too. */
final class Quotations {

  /** For each sentence and token the number of the quotation, from 1, or 0 outside of any. */
  private final List<int[]> numbers = new ArrayList<>();

  private int last;
  private int open;

  Quotations(List<Scene> scenes) {
    int paragraph = -1;
    for (Scene scene : scenes) {
      if (scene.sentence().paragraph() != paragraph) {
        paragraph = scene.sentence().paragraph();
        open = 0;
      }
      numbers.add(read(scene));
    }
  }

  private int[] read(Scene scene) {
    List<Token> tokens = scene.sentence().tokens();
    int[] number = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (opens(tokens.get(i))) {
        open = ++last;
        number[i] = open;
      } else if (closes(tokens.get(i))) {
        number[i] = open;
        open = 0;
      } else {
        number[i] = open;
      }
    }
    return number;
  }

  /** Straight marks open and close by turns. */
  private boolean opens(Token token) {
    return token.word().equals("“") || (isStraight(token) && open == 0);
  }

  private boolean closes(Token token) {
    return token.word().equals("”") || (isStraight(token) && open != 0);
  }

  private static boolean isStraight(Token token) {
    return token.is("\"", "``", "''");
  }

  /** The number of the quotation in which a token stands, marks included, or 0. */
  int at(Scene scene, int token) {
    return numbers.get(scene.index())[token];
  }

  boolean isQuoted(Scene scene, int token) {
    return at(scene, token) != 0;
  }

  /** The last token of the quotation in which a token stands, as far as the sentence goes. */
  int lastOf(Scene scene, int token) {
    int number = at(scene, token);
    int end = token;
    while (end + 1 < scene.sentence().size() && at(scene, end + 1) == number) {
      end++;
    }
    return end;
  }

  /** The first token of the quotation in which a token stands, as far as the sentence goes. */
  int firstOf(Scene scene, int token) {
    int number = at(scene, token);
    int first = token;
    while (first > 0 && at(scene, first - 1) == number) {
      first--;
    }
    return first;
  }
}
