package org.chancery.reader.language;

import edu.stanford.nlp.io.IOUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Products that are kept, a power of two; 4 kB each. */
  private static final int KEPT = 1 << 16;

  /** Rows that are added at once: the sum, which is read and written each time, takes the time. */
  private static final int BLOCK = 8;

  /** Lengths of rows are whole multiples of it: what is left over is not done in vectors. */
  private static final int LANES = 32;

  /** Words, tags and labels have so many features each: the first of a tag, of a label. */
  private static final int TAGS = 18;

  private static final int LABELS = 36;

  private static final float[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};

  /**
   * Spreads the places of products: the upper 16 bits of a product with it are as good as random.
   */
  private static final int SPREAD = 0x9E3779B9;

  private static final String NULL = "-NULL-";
  private static final String UNKNOWN = "-UNKNOWN-";

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<String> labelNames = new ArrayList<>();
  private final int unknownWord;
  private final int unknownTag;
  private final int nullWord;
  private final int nullTag;
  private final int nullLabel;
  private final int width;
  private final int hidden;
  private final int outputs;

  /** Embeddings, a row for each word, tag and label. */
  private final float[][] embeddings;

  /** From the embeddings to the hidden layer: a row for each number of each feature. */
  private final float[][] first;

  /** From the hidden layer to the transitions: a row for each hidden unit. */
  private final float[][] second;

  /** For each feature the product of no word, no tag or no label. */
  private final float[][] nulls;

  /** The hidden layer before anything is on the stack: most features are of no word at all. */
  private final float[] empty;

  /**
   * Products of one embedding with the rows of one feature, less those of no word at all. Where two
   * have the same place here, the later one takes it: so the words of what is read now are kept.
   */
  private final @Nullable Product[] products = new Product[KEPT];

  /** Its fields are final, so that threads may pass it on without a lock. */
  private static final class Product {
    private final int feature;
    private final int position;
    private final float[] numbers;

    Product(int feature, int position, float[] numbers) {
      this.feature = feature;
      this.position = position;
      this.numbers = numbers;
    }
  }

  private ParserModel(BufferedReader in) throws IOException {
    int wordCount = header(in, "dict");
    int tagCount = header(in, "pos");
    int labelCount = header(in, "label");
    width = header(in, "embeddingSize");
    hidden = header(in, "hiddenSize");
    if (header(in, "numTokens") != FEATURES || hidden % BLOCK != 0) {
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
    float[] bias = numbers(line(in), 0, hidden);
    second = rows(in, hidden, outputs);
    for (int i = 0; i < hidden; i++) {
      second[i] = Arrays.copyOf(second[i], roundUp(outputs));
    }
    nullWord = word(NULL);
    nullTag = tag(NULL);
    nullLabel = label(NULL);
    nulls = new float[FEATURES][];
    empty = bias;
    for (int i = 0; i < FEATURES; i++) {
      nulls[i] = multiplied(nothing(i), i);
      add(empty, nulls[i], 1);
    }
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

  /** What a feature is where there is no word: no word, no tag or no label. */
  int nothing(int position) {
    if (position < TAGS) {
      return nullWord;
    }
    return position < LABELS ? nullTag : nullLabel;
  }

  /** How many transitions there are. */
  int outputs() {
    return outputs;
  }

  /**
   * How good each transition is: first an arc to the left with each label, then one to the right
   * with each, then the shift.
   *
   * @param features the ids of the words, tags and labels
   */
  float[] scores(int[] features) {
    float[] units = hiddenLayer(features);
    for (int i = 0; i < hidden; i++) {
      units[i] = units[i] * units[i] * units[i];
    }
    float[] scores = new float[roundUp(outputs)];
    for (int i = 0; i < hidden; i += BLOCK) {
      add(scores, second, i, units, i);
    }
    return scores;
  }

  private float[] hiddenLayer(int[] features) {
    float[] sum = empty.clone();
    float[][] rows = new float[BLOCK][];
    int count = 0;
    for (int i = 0; i < FEATURES; i++) {
      if (features[i] != nothing(i)) {
        rows[count++] = product(features[i], i);
      }
      if (count == BLOCK) {
        add(sum, rows, 0, ONES, 0);
        count = 0;
      }
    }
    for (int i = 0; i < count; i++) {
      add(sum, rows[i], 1);
    }
    return sum;
  }

  private float[] product(int feature, int position) {
    int place = ((feature * FEATURES + position) * SPREAD) >>> 16;
    Product known = products[place];
    if (known != null && known.feature == feature && known.position == position) {
      return known.numbers;
    }
    float[] product = multiplied(feature, position);
    add(product, nulls[position], -1);
    products[place] = new Product(feature, position, product);
    return product;
  }

  private float[] multiplied(int feature, int position) {
    float[] product = new float[hidden];
    float[] embedding = embeddings[feature];
    int whole = width - width % BLOCK;
    for (int i = 0; i < whole; i += BLOCK) {
      add(product, first, position * width + i, embedding, i);
    }
    for (int i = whole; i < width; i++) {
      add(product, first[position * width + i], embedding[i]);
    }
    return product;
  }

  // The compiler makes vector instructions of these very loops.

  private static void add(float[] sum, float[] row, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i] * factor;
    }
  }

  /** Adds a block of rows, each by its factor. */
  private static void add(float[] sum, float[][] rows, int row, float[] factors, int at) {
    float[] a = rows[row];
    float[] b = rows[row + 1];
    float[] c = rows[row + 2];
    float[] d = rows[row + 3];
    float[] e = rows[row + 4];
    float[] f = rows[row + 5];
    float[] g = rows[row + 6];
    float[] h = rows[row + 7];
    float byA = factors[at];
    float byB = factors[at + 1];
    float byC = factors[at + 2];
    float byD = factors[at + 3];
    float byE = factors[at + 4];
    float byF = factors[at + 5];
    float byG = factors[at + 6];
    float byH = factors[at + 7];
    for (int i = 0; i < sum.length; i++) {
      float half = sum[i] + a[i] * byA + b[i] * byB + c[i] * byC + d[i] * byD;
      sum[i] = half + e[i] * byE + f[i] * byF + g[i] * byG + h[i] * byH;
    }
  }

  private static int roundUp(int length) {
    return (length + LANES - 1) / LANES * LANES;
  }

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
