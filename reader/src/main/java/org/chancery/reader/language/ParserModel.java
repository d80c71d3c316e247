package org.chancery.reader.language;

import edu.stanford.nlp.io.IOUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Weights of CoreNLP's neural dependency parser (Chen and Manning 2014): one hidden layer with a
 * cube as its activation, over the embeddings of 48 words, tags and labels around the top of the
 * stack. The file is read, and the arithmetic done, by ourselves: laid out by columns and in single
 * precision, both products run in the processor's vector units, which makes parsing several times
 * as fast as the library's own, and nothing is multiplied before it is needed, which spares the
 * library's eight hundred megabytes of prepared products. Safe for use by many threads.
 */
final class ParserModel {

  /** How many features a state of the parser has. */
  static final int FEATURES = 48;

  /** Products that are kept at most; 4 kB each. */
  private static final int KEPT = 40_000;

  private static final String UNKNOWN = "-UNKNOWN-";

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<String> labelNames = new ArrayList<>();
  private final int unknownWord;
  private final int unknownTag;
  private final int width;
  private final int hidden;
  private final int outputs;

  /** Embeddings, a row for each word, tag and label. */
  private final float[][] embeddings;

  /** From the embeddings to the hidden layer: a row for each number of each feature. */
  private final float[][] first;

  private final float[] bias;

  /** From the hidden layer to the transitions: a row for each hidden unit. */
  private final float[][] second;

  /** Products of one embedding with the rows of one feature, at the place that both give. */
  private final @Nullable Product[] products;

  private final AtomicInteger kept = new AtomicInteger();

  /** Its field is final, so that threads may pass it on without a lock. */
  private static final class Product {
    private final float[] numbers;

    Product(float[] numbers) {
      this.numbers = numbers;
    }
  }

  private ParserModel(BufferedReader in) throws IOException {
    int wordCount = header(in, "dict");
    int tagCount = header(in, "pos");
    int labelCount = header(in, "label");
    width = header(in, "embeddingSize");
    hidden = header(in, "hiddenSize");
    if (header(in, "numTokens") != FEATURES || hidden % 4 != 0) {
      throw new IOException("the parser's model has another shape");
    }
    header(in, "preComputed");
    embeddings = new float[wordCount + tagCount + labelCount][];
    for (int i = 0; i < embeddings.length; i++) {
      String line = line(in);
      int blank = line.indexOf(' ');
      embeddings[i] = numbers(line, blank + 1, width);
      String name = line.substring(0, blank);
      if (i < wordCount) {
        words.put(name, i);
      } else if (i < wordCount + tagCount) {
        tags.put(name, i);
      } else {
        labels.put(name, i);
        labelNames.add(name);
      }
    }
    unknownWord = Objects.requireNonNull(words.get(UNKNOWN));
    unknownTag = Objects.requireNonNull(tags.get(UNKNOWN));
    // The label "none" belongs to no transition.
    labelNames.removeFirst();
    outputs = 2 * labelNames.size() + 1;
    first = rows(in, FEATURES * width, hidden);
    bias = numbers(line(in), 0, hidden);
    second = rows(in, hidden, outputs);
    products = new Product[embeddings.length * FEATURES];
  }

  /** Reads a model from the class path. */
  static ParserModel load(String name) {
    try (BufferedReader in = IOUtils.readerFromString(name)) {
      return new ParserModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the parser's model " + name, e);
    }
  }

  int word(String word) {
    return words.getOrDefault(word, unknownWord);
  }

  int tag(String tag) {
    return tags.getOrDefault(tag, unknownTag);
  }

  int label(String label) {
    return Objects.requireNonNull(labels.get(label));
  }

  /** The labels of arcs; the first one is the root's. */
  List<String> labelNames() {
    return labelNames;
  }

  /**
   * How good each transition is: first an arc to the left with each label, then one to the right
   * with each, then the shift.
   *
   * @param features the ids of the words, tags and labels
   */
  float[] scores(int[] features) {
    float[] sum = bias.clone();
    for (int i = 0; i < FEATURES; i += 4) {
      float[] a = product(features[i], i);
      float[] b = product(features[i + 1], i + 1);
      float[] c = product(features[i + 2], i + 2);
      float[] d = product(features[i + 3], i + 3);
      add(sum, a, 1, b, 1, c, 1, d, 1);
    }
    float[] scores = new float[outputs];
    for (int i = 0; i < hidden; i += 4) {
      float a = cube(sum[i]);
      float b = cube(sum[i + 1]);
      float c = cube(sum[i + 2]);
      float d = cube(sum[i + 3]);
      add(scores, second[i], a, second[i + 1], b, second[i + 2], c, second[i + 3], d);
    }
    return scores;
  }

  private static float cube(float number) {
    return number * number * number;
  }

  private float[] product(int feature, int position) {
    int place = feature * FEATURES + position;
    Product known = products[place];
    if (known != null) {
      return known.numbers;
    }
    float[] product = new float[hidden];
    float[] embedding = embeddings[feature];
    for (int i = 0; i < width; i++) {
      add(product, first[position * width + i], embedding[i]);
    }
    if (kept.get() < KEPT) {
      kept.incrementAndGet();
      products[place] = new Product(product);
    }
    return product;
  }

  // The compiler makes vector instructions of these very loops.

  private static void add(float[] sum, float[] row, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i] * factor;
    }
  }

  /** Four rows at once: the sum, which is read and written for each row, is what takes the time. */
  private static void add(
      float[] sum,
      float[] a,
      float byA,
      float[] b,
      float byB,
      float[] c,
      float byC,
      float[] d,
      float byD) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i] * byA + b[i] * byB + c[i] * byC + d[i] * byD;
    }
  }

  // ---------------------------------------------------------------- the file

  private static int header(BufferedReader in, String name) throws IOException {
    String line = line(in);
    if (!line.startsWith(name + "=")) {
      throw new IOException("\"%s=\" is missing in the parser's model".formatted(name));
    }
    return Integer.parseInt(line.substring(name.length() + 1).strip());
  }

  private static float[][] rows(BufferedReader in, int count, int length) throws IOException {
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = numbers(line(in), 0, length);
    }
    return rows;
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the parser's model ends too early");
    }
    return line;
  }

  private static float[] numbers(String line, int from, int count) {
    float[] numbers = new float[count];
    int at = from;
    for (int i = 0; i < count; i++) {
      int blank = line.indexOf(' ', at);
      int to = blank < 0 ? line.length() : blank;
      numbers[i] = Float.parseFloat(line.substring(at, to));
      at = to + 1;
    }
    return numbers;
  }
}
