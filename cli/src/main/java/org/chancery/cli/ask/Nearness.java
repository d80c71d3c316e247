package org.chancery.cli.ask;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How near one question is to another: by the words, less their endings, that both have. */
final class Nearness {
  private static final Set<String> COMMON =
      Set.of("the", "of", "a", "an", "in", "on", "is", "was", "and", "to", "did", "does", "do");

  private static final int STEM = 5;

  private Nearness() {}

  /** The nearest first; of equally near ones the earlier. */
  static List<String> to(String sentence, List<String> questions, int count) {
    Set<String> words = stems(sentence);
    return questions.stream()
        .sorted(
            comparingLong(
                    (String question) -> -stems(question).stream().filter(words::contains).count())
                .thenComparingInt(questions::indexOf))
        .limit(count)
        .toList();
  }

  private static Set<String> stems(String sentence) {
    return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
        .filter(word -> !word.isEmpty() && !COMMON.contains(word))
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
