package org.chancery.reader.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chancery.model.Entity;
import org.chancery.reader.mention.Lexicon;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Tells in which state an outlet is at home: its own state it may leave unnamed. */
final class Homes {

  private static final Map<String, String> AGENCIES = load();

  private Homes() {}

  /** The state of the agency, or the state whose name the outlet bears ("Oman Daily"), or null. */
  static @Nullable Entity of(String outlet, Lexicon lexicon) {
    String[] words = outlet.split("[^\\p{L}\\p{N}]+");
    return IntStream.range(0, words.length)
        .mapToObj(first -> stateAt(words, first, lexicon))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Entity stateAt(String[] words, int first, Lexicon lexicon) {
    for (int behind = Math.min(words.length, first + 3); behind > first; behind--) {
      String name = String.join(" ", Arrays.copyOfRange(words, first, behind));
      String agency = AGENCIES.get(name);
      Entity state = agency != null ? lexicon.entity("state/" + agency) : lexicon.countryOf(name);
      if (state != null) {
        return state;
      }
    }
    return null;
  }

  private static Map<String, String> load() {
    try (InputStream in = Homes.class.getResourceAsStream("agencies.yaml")) {
      Map<String, String[]> byState =
          new YAMLMapper()
              .readValue(
                  Objects.requireNonNull(in, "agencies.yaml"),
                  new TypeReference<Map<String, String[]>>() {});
      Map<String, String> agencies = new HashMap<>();
      byState.forEach(
          (state, names) -> Arrays.stream(names).forEach(name -> agencies.put(name, state)));
      return Map.copyOf(agencies);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the reader's agencies.yaml", e);
    }
  }
}
