package org.chancery.reader.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;

/**
 * A parser half way through a sentence (arc-standard system): words on a stack, words still to
 * come, arcs drawn so far. Word 0 is the root.
 */
final class ParserState {

  private static final int NONE = -1;

  private final ParserModel model;
  private final int[] words;
  private final int[] tags;
  private final int[] heads;
  private final int[] labels;
  private final int[] labelIds;
  private final int[] stack;
  private int depth;
  private int next = 1;

  ParserState(ParserModel model, List<CoreLabel> sentence) {
    this.model = model;
    int size = sentence.size() + 1;
    words = new int[size];
    tags = new int[size];
    heads = new int[size];
    labels = new int[size];
    labelIds = new int[size];
    stack = new int[size];
    words[0] = model.word("-ROOT-");
    tags[0] = model.tag("-ROOT-");
    for (int i = 1; i < size; i++) {
      words[i] = model.word(sentence.get(i - 1).word());
      tags[i] = model.tag(sentence.get(i - 1).tag());
    }
    Arrays.fill(heads, NONE);
    Arrays.fill(labelIds, model.label("-NULL-"));
    stack[depth++] = 0;
  }

  /** Index of the word that a word hangs on. */
  int head(int word) {
    return heads[word];
  }

  /** The how manieth label its arc has. */
  int label(int word) {
    return labels[word];
  }

  /** Goes on until every word hangs somewhere. */
  void run() {
    while (depth > 1 || next < words.length) {
      step();
    }
  }

  private void step() {
    if (depth > 2) {
      step(model.scores(features()));
    } else if (next < words.length) {
      stack[depth++] = next++;
    } else {
      arc(0, onStack(0), 0);
      depth--;
    }
  }

  /** With two words or more on the stack, the root aside, there is a choice. */
  private void step(float[] scores) {
    int count = model.labelNames().size();
    int best = NONE;
    for (int i = 0; i < model.outputs(); i++) {
      if ((best == NONE || scores[i] > scores[best]) && fits(i, count)) {
        best = i;
      }
    }
    if (best == 2 * count) {
      stack[depth++] = next++;
    } else if (best < count) {
      arc(onStack(0), onStack(1), best);
      stack[depth - 2] = stack[depth - 1];
      depth--;
    } else {
      arc(onStack(1), onStack(0), best - count);
      depth--;
    }
  }

  /** Whether a transition can be made: the root gets one word only, the last, without a choice. */
  private boolean fits(int transition, int count) {
    return transition < 2 * count || next < words.length;
  }

  private void arc(int head, int word, int label) {
    heads[word] = head;
    labels[word] = label;
    labelIds[word] = model.label(model.labelNames().get(label));
  }

  /** The features, in the order of the model's file: 18 words, their tags, the labels of 12. */
  private int[] features() {
    int[] features = new int[ParserModel.FEATURES];
    for (int i = 0; i < 3; i++) {
      wordAndTag(features, i, onStack(2 - i));
      wordAndTag(features, 3 + i, next + i < words.length ? next + i : NONE);
    }
    for (int i = 0; i < 2; i++) {
      int word = onStack(i);
      int left = child(word, 1, true);
      int right = child(word, 1, false);
      int[] around = {
        left,
        right,
        child(word, 2, true),
        child(word, 2, false),
        child(left, 1, true),
        child(right, 1, false)
      };
      for (int j = 0; j < around.length; j++) {
        wordAndTag(features, 6 + 6 * i + j, around[j]);
        int at = 36 + 6 * i + j;
        features[at] = around[j] <= 0 ? model.nothing(at) : labelIds[around[j]];
      }
    }
    return features;
  }

  private void wordAndTag(int[] features, int at, int word) {
    features[at] = word == NONE ? model.nothing(at) : words[word];
    features[18 + at] = word == NONE ? model.nothing(18 + at) : tags[word];
  }

  private int onStack(int below) {
    return below < depth ? stack[depth - 1 - below] : NONE;
  }

  /** The first, second … outermost word to the left or right that hangs on a word. */
  private int child(int word, int count, boolean left) {
    if (word == NONE) {
      return NONE;
    }
    int found = 0;
    int outermost = left ? 1 : words.length - 1;
    for (int i = outermost; left ? i < word : i > word; i += left ? 1 : -1) {
      if (heads[i] == word && ++found == count) {
        return i;
      }
    }
    return NONE;
  }
}
