package org.chancery.reader.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The word lists of the grammar of mentions, kept in {@code words.yaml}. */
final class Words {

  private static final Map<String, Set<String>> LISTS = load();

  static final Set<String> DETERMINERS = list("determiners");
  static final Set<String> FORMER_WORDS = list("former words");
  static final Set<String> IN_OFFICE_WORDS = list("in-office words");
  static final Set<String> ACTING_WORDS = list("acting words");
  static final Set<String> DESIGNATE_WORDS = list("designate words");
  static final Set<String> DEPUTY_WORDS = list("deputy words");
  static final Set<String> GENERAL_TITLES = list("general titles");
  static final Set<String> TITLE_QUALIFIERS = list("title qualifiers");
  static final Set<String> TITLE_HEADS = list("title heads");
  static final Set<String> UNIT_HEADS = list("unit heads");
  static final Set<String> PORTFOLIOS = list("portfolios");
  static final Set<String> RANKS = list("ranks");
  static final Set<String> POSTNOMINALS = list("postnominals");
  static final Set<String> HONORIFICS = list("honorifics");
  static final Set<String> PARTICLES = list("name particles");
  static final Set<String> ORDINALS = list("ordinals");
  static final Set<String> NOT_NAMES = list("not names");
  static final Set<String> PROFESSIONS = list("professions");
  static final Set<String> PROFESSION_ADJECTIVES = list("profession adjectives");
  static final Set<String> BODY_HEADS = list("body heads");
  static final Set<String> SIDES = list("sides");
  static final Set<String> GATHERING_HEADS = list("gathering heads");
  static final Set<String> GATHERING_ADJECTIVES = list("gathering adjectives");
  static final Set<String> GATHERING_NAMERS = list("gathering namers");
  static final Set<String> GATHERING_TURNS = list("gathering turns");
  static final Set<String> ORGANS = list("organs");
  static final Set<String> COUNT_ADJECTIVES = list("count adjectives");
  static final Set<String> STATUS_WORDS = list("status words");
  static final Set<String> SITUATIONS = list("situations");
  static final Set<String> SITUATION_ADJECTIVES = list("situation adjectives");
  static final Set<String> DOCUMENTS = list("documents");
  static final Set<String> BODY_POINTERS = list("body pointers");
  static final Set<String> STATE_POINTERS = list("state pointers");
  static final Set<String> PAIR_HEADS = list("pair heads");

  private Words() {}

  private static Set<String> list(String name) {
    return Objects.requireNonNull(LISTS.get(name), name);
  }

  private static Map<String, Set<String>> load() {
    try (InputStream in = Words.class.getResourceAsStream("words.yaml")) {
      Map<String, Set<String>> lists = new HashMap<>();
      new YAMLMapper()
          .readTree(Objects.requireNonNull(in, "words.yaml"))
          .properties()
          .forEach(entry ->
              lists.put(
                  entry.getKey(),
                  new HashSet<>(
                      Arrays.asList(entry.getValue().asString().strip().split("\\s*,\\s*")))));
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the reader's words.yaml", e);
    }
  }
}
