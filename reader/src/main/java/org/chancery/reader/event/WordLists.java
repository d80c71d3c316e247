package org.chancery.reader.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The word lists of event reading. */
final class WordLists {

  /** Titles by which a leader's last name alone is known. */
  static final List<String> LEADERS_TITLES =
      List.of(
          "President",
          "Prime Minister",
          "Premier",
          "Chancellor",
          "Chairman",
          "Colonel",
          "Ayatollah",
          "leader",
          "Mr.",
          "Mr");

  /** Verbs that hand on what somebody says: what counts is what hangs on them. */
  static final Set<String> REPORTING =
      Set.of(
          "say",
          "announce",
          "report",
          "tell",
          "state",
          "declare",
          "add",
          "note",
          "claim",
          "quote",
          "confirm",
          "reveal",
          "disclose",
          "indicate",
          "assert",
          "maintain",
          "write",
          "explain",
          "remark",
          "comment",
          "reiterate",
          "repeat",
          "stress",
          "emphasise",
          "emphasize",
          "believe",
          "conclude",
          "insist",
          "affirm",
          "proclaim",
          "acknowledge",
          "admit",
          "suggest",
          "signal",
          "accord",
          "cite",
          "learn",
          "show",
          "hear",
          "understand",
          "think",
          "estimate",
          "allege");

  private static final YAMLMapper YAML = new YAMLMapper();

  private WordLists() {}

  /**
   * Names of one side.
   *
   * @param code the state's code, {@code IGO} or {@code NGO}
   * @param sector the part of society, or empty
   * @param names the names
   */
  record Side(String code, String sector, List<String> names) {}

  static List<Side> movements() {
    return List.of(read("movements.yaml", new TypeReference<Side[]>() {}));
  }

  static List<Side> leaders() {
    return read("leaders.yaml", new TypeReference<Map<String, List<String>>>() {})
        .entrySet()
        .stream()
        .map(entry -> new Side(entry.getKey(), "GOV", entry.getValue()))
        .toList();
  }

  /**
   * What a noun tells of an actor.
   *
   * @param key the sector, and behind it "things" where the noun means no people
   */
  record Sector(String key) {
    String code() {
      return key.substring(0, 3);
    }

    boolean isPeople() {
      return key.length() == 3;
    }
  }

  /** The sector of each noun, of two words with a space between them. */
  static Map<String, Sector> sectors() {
    Map<String, Sector> sectors = new HashMap<>();
    read("sectors.yaml", new TypeReference<Map<String, List<String>>>() {})
        .forEach((key, nouns) -> nouns.forEach(noun -> sectors.put(noun, new Sector(key))));
    return Map.copyOf(sectors);
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      return YAML.readValue(Objects.requireNonNull(in, file), type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + file, e);
    }
  }
}
