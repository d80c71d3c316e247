package org.chancery.reader.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of a book may speak of: the types, and for each the roles and constants that
 * whoever works with its matches understands. A rule that says anything else is refused when it is
 * loaded; it would be passed over in silence otherwise.
 *
 * @param types in the order in which their rules are tried
 * @param bare whether a rule may do without roles and examples, because whoever works with its
 *     matches finds by himself who plays which part
 */
public record Vocabulary(List<Type> types, boolean bare) {

  public Vocabulary {
    types = List.copyOf(types);
  }

  /** A vocabulary of some types. */
  public static Vocabulary of(Type... types) {
    return new Vocabulary(List.of(types), false);
  }

  /** The type of a name, if there is one. */
  public Optional<Type> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The names of all types. */
  public List<String> names() {
    return types.stream().map(Type::name).toList();
  }

  /**
   * What the rules of one type may say.
   *
   * @param name the first part of their ids
   * @param roles the roles that they may fill
   * @param constants what they may set, and to which values
   */
  public record Type(String name, List<String> roles, Map<String, Values> constants) {

    public Type {
      roles = List.copyOf(roles);
      constants = new LinkedHashMap<>(constants);
    }

    /** A type with roles and nothing to set. */
    public static Type of(String name, String... roles) {
      return new Type(name, List.of(roles), Map.of());
    }

    /** The same type with one more thing to set. */
    public Type setting(String constant, Values values) {
      Map<String, Values> more = new LinkedHashMap<>(constants);
      more.put(constant, values);
      return new Type(name, roles, more);
    }

    /**
     * Makes sure that this table knows what is asked for, so that it cannot fall behind the code.
     */
    void require(String what, boolean known) {
      if (!known) {
        throw new IllegalStateException(
            "the vocabulary of %s does not know %s, which is asked for".formatted(name, what));
      }
    }
  }

  /**
   * The values that a constant may have.
   *
   * @param words all of them, or none where any word will do
   */
  public record Values(List<String> words) {

    /** Any word. */
    public static final Values ANY = new Values(List.of());

    public Values {
      words = List.copyOf(words);
    }

    /** Some words. */
    public static Values of(String... words) {
      return new Values(List.of(words));
    }

    /** The constants of an enum in lower case with spaces, and some words besides. */
    public static Values of(Class<? extends Enum<?>> constants, String... more) {
      Stream<String> names =
          Arrays.stream(constants.getEnumConstants())
              .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      return new Values(Stream.concat(names, Stream.of(more)).toList());
    }

    boolean allow(String word) {
      return words.isEmpty() || words.contains(word);
    }
  }
}
