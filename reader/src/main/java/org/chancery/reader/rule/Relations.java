package org.chancery.reader.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.yaml.Spelling;

/**
 * The relations by which a step of a path may go.
 *
 * @param named whole names, as the parser writes them
 * @param heads of which any kind will do: {@code obl} for {@code obl:*}
 * @param orders ways by the order of the words, which are tried where no relation leads on
 */
record Relations(Set<String> named, Set<String> heads, List<Order> orders) {

  /** Names for relations that belong together. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "subj", List.of("nsubj", "nsubj:xsubj"),
          "passive", List.of("nsubj:pass"),
          "agent", List.of("obl:by", "obl:agent"),
          "when",
              List.of(
                  "obl:tmod",
                  "obl",
                  "obl:on",
                  "obl:in",
                  "obl:during",
                  "advmod",
                  "nmod:tmod",
                  "obl:npmod",
                  "nmod",
                  "nmod:on",
                  "nmod:in",
                  "obl:at",
                  "dep",
                  "obl:from",
                  "obl:unmarked",
                  "nmod:unmarked"));

  /** The relations of "when", and failing these the nearest word in the same clause. */
  private static final String WHENEVER = "whenever";

  private static final List<Order> WHENEVER_ORDERS =
      Stream.of(
              "behind",
              "behind:in",
              "behind:on",
              "behind:during",
              "behind:at",
              "before",
              "before:in",
              "before:on")
          .flatMap(name -> Stream.ofNullable(Order.parse(name)))
          .toList();

  /** Relations whose second part is a word of the sentence: a preposition or a conjunction. */
  private static final Set<String> WITH_WORDS = Set.of("acl", "advcl", "conj", "nmod", "obl");

  /** All other relations of Universal Dependencies, with the second parts that each can have. */
  private static final Map<String, Set<String>> FIXED =
      Map.ofEntries(
          Map.entry("advmod", Set.of("emph", "lmod")),
          Map.entry("amod", Set.of()),
          Map.entry("appos", Set.of()),
          Map.entry("aux", Set.of("pass")),
          Map.entry("case", Set.of()),
          Map.entry("cc", Set.of("preconj")),
          Map.entry("ccomp", Set.of()),
          Map.entry("clf", Set.of()),
          Map.entry("compound", Set.of("prt")),
          Map.entry("cop", Set.of()),
          Map.entry("csubj", Set.of("outer", "pass")),
          Map.entry("dep", Set.of()),
          Map.entry("det", Set.of("predet")),
          Map.entry("discourse", Set.of()),
          Map.entry("dislocated", Set.of()),
          Map.entry("expl", Set.of("pv")),
          Map.entry("fixed", Set.of()),
          Map.entry("flat", Set.of("foreign", "name")),
          Map.entry("goeswith", Set.of()),
          Map.entry("iobj", Set.of()),
          Map.entry("list", Set.of()),
          Map.entry("mark", Set.of()),
          Map.entry("nsubj", Set.of("outer", "pass", "xsubj")),
          Map.entry("nummod", Set.of()),
          Map.entry("obj", Set.of()),
          Map.entry("orphan", Set.of()),
          Map.entry("parataxis", Set.of()),
          Map.entry("punct", Set.of()),
          Map.entry("ref", Set.of()),
          Map.entry("reparandum", Set.of()),
          Map.entry("vocative", Set.of()),
          Map.entry("xcomp", Set.of()));

  /**
   * Understands names with {@code |} between them.
   *
   * @throws IllegalArgumentException when one of them is no relation; the message says which
   */
  static Relations parse(String text) {
    Set<String> named = new HashSet<>();
    Set<String> heads = new HashSet<>();
    List<Order> orders = new ArrayList<>();
    for (String name : text.split("\\|", -1)) {
      Order order = Order.parse(name);
      if (order != null) {
        orders.add(order);
      } else if (name.equals(WHENEVER)) {
        named.addAll(GROUPS.getOrDefault("when", List.of()));
        orders.addAll(WHENEVER_ORDERS);
      } else if (GROUPS.containsKey(name)) {
        named.addAll(GROUPS.get(name));
      } else if (name.endsWith(":*") && isHead(name.substring(0, name.length() - 2))) {
        heads.add(name.substring(0, name.length() - 2));
      } else {
        named.add(checked(name));
      }
    }
    return new Relations(Set.copyOf(named), Set.copyOf(heads), List.copyOf(orders));
  }

  boolean has(String relation) {
    int colon = relation.indexOf(':');
    return named.contains(relation)
        || (colon > 0 && !heads.isEmpty() && heads.contains(relation.substring(0, colon)));
  }

  private static boolean isHead(String name) {
    return WITH_WORDS.contains(name) || FIXED.containsKey(name);
  }

  private static String checked(String name) {
    String[] parts = name.split(":", 2);
    Set<String> kinds = FIXED.get(parts[0]);
    boolean simple = parts.length == 1 && isHead(name);
    boolean withWord =
        parts.length == 2 && WITH_WORDS.contains(parts[0]) && parts[1].matches("\\w+");
    if (simple || withWord || (parts.length == 2 && kinds != null && kinds.contains(parts[1]))) {
      return name;
    }
    throw new IllegalArgumentException(
        "there is no relation \"%s\"%s".formatted(name, Spelling.hint(name, known().toList())));
  }

  private static Stream<String> known() {
    Stream<String> fixed =
        FIXED.entrySet().stream()
            .flatMap(entry ->
                Stream.concat(
                    Stream.of(entry.getKey()),
                    entry.getValue().stream().map(kind -> entry.getKey() + ":" + kind)));
    Stream<String> prepositions =
        Arrays.stream(new String[] {"on", "in", "of", "to", "with", "by", "at", "from", "for"})
            .flatMap(word -> Stream.of("nmod:" + word, "obl:" + word));
    return Stream.of(
            GROUPS.keySet().stream(),
            Order.names().stream(),
            Stream.of(WHENEVER),
            WITH_WORDS.stream(),
            fixed,
            prepositions)
        .flatMap(names -> names)
        .sorted();
  }
}
