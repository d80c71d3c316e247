package org.chancery.reader.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The word lists of the reading of statements, kept in {@code words.yaml}. */
final class SpeechWords {

  private static final Map<String, Set<String>> LISTS = load();

  static final Set<String> UNNAMED_SPEAKERS = list("unnamed speakers");
  static final Set<String> PERSONS_MEANT = list("persons meant");
  static final Set<String> MEETINGS_THAT_SPEAK = list("meetings that speak");
  static final Set<String> AGENCIES = list("agencies");
  static final Set<String> CARRYING_VERBS = list("carrying verbs");

  private SpeechWords() {}

  private static Set<String> list(String name) {
    return Objects.requireNonNull(LISTS.get(name), name);
  }

  private static Map<String, Set<String>> load() {
    try (InputStream in = SpeechWords.class.getResourceAsStream("words.yaml")) {
      JsonNode lists = new YAMLMapper().readTree(Objects.requireNonNull(in, "words.yaml"));
      return lists.properties().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> words(entry.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of statements", e);
    }
  }

  private static Set<String> words(JsonNode list) {
    return Arrays.stream(list.asString().strip().split("\\s*,\\s*"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
