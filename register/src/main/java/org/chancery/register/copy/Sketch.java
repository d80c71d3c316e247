package org.chancery.register.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is kept of a text to find its near-copies among many: MinHash (Broder 1997) over its runs of
 * five words. The share of places in which two sketches are equal estimates the share of runs that
 * the two texts have in common, with a standard error below 0.05.
 */
public final class Sketch {
  private static final int HASHES = 128;
  private static final int ROWS = 4;
  private static final int RUN = 5;

  /** Two texts of a few words are alike by chance. In words. */
  private static final int MIN_WORDS = 30;

  /** From this share of common runs on, two texts are taken for copies of one. */
  private static final double COPY = 0.5;

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final long[] FACTORS =
      new Random(20010615).longs(HASHES).map(it -> it | 1).toArray();
  private static final long[] SUMMANDS = new Random(20170609).longs(HASHES).toArray();

  private final int[] least;

  private Sketch(int[] least) {
    this.least = least;
  }

  /** The sketch whose values were kept. */
  public static Sketch of(List<Integer> values) {
    return new Sketch(values.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The sketch of a text. Case and punctuation do not matter. */
  public static Sketch of(String text) {
    String[] words = BREAK.split(text.toLowerCase(Locale.ROOT).strip());
    if (words.length < MIN_WORDS) {
      return new Sketch(new int[0]);
    }
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= words.length; i++) {
      long run = hash(words, i);
      for (int h = 0; h < HASHES; h++) {
        least[h] = Math.min(least[h], (int) ((FACTORS[h] * run + SUMMANDS[h]) >>> 32));
      }
    }
    return new Sketch(least);
  }

  /**
   * For each hash function its least value over all runs; empty for a text that is too short to
   * tell.
   */
  public List<Integer> values() {
    return Arrays.stream(least).boxed().toList();
  }

  /**
   * Some numbers of which near-copies are likely to have one in common, and others are not: of two
   * texts that share half of their runs, 87 in 100 pairs have.
   */
  public List<Integer> bands() {
    return IntStream.range(0, least.length / ROWS).map(this::band).boxed().toList();
  }

  /** Whether the two texts are so alike that one must come from the other. */
  public boolean isCopyOf(Sketch other) {
    if (least.length == 0 || other.least.length == 0) {
      return false;
    }
    int equal = 0;
    for (int h = 0; h < HASHES; h++) {
      if (least[h] == other.least[h]) {
        equal++;
      }
    }
    return equal >= COPY * HASHES;
  }

  private int band(int band) {
    int hash = band;
    for (int row = 0; row < ROWS; row++) {
      hash = 31 * hash + least[band * ROWS + row];
    }
    return hash;
  }

  private static long hash(String[] words, int from) {
    long hash = 0;
    for (int i = from; i < from + RUN; i++) {
      hash = 0x100000001b3L * hash + words[i].hashCode();
    }
    return hash;
  }
}
