package org.chancery.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * Which entries are wanted; all conditions must hold.
 *
 * @param type name of a claim type; empty for all
 * @param roles who plays which role
 * @param words what plain roles say, compared as they are written
 */
public record EntryFilter(Optional<String> type, List<Part> roles, List<Word> words) {

  /**
   * Who plays a role.
   *
   * @param role name of the role as in the public form, for instance "holder"; empty for any
   * @param entity id of the entity
   */
  public record Part(Optional<String> role, String entity) {}

  /**
   * What a role that is no entity says.
   *
   * @param role name of the role as in the public form, for instance "status"
   */
  public record Word(String role, String value) {}

  public EntryFilter {
    roles = List.copyOf(roles);
    words = List.copyOf(words);
  }

  /** Every entry. */
  public static final EntryFilter ALL = new EntryFilter(Optional.empty(), List.of(), List.of());

  /** Every entry of a type. */
  public static EntryFilter of(String type) {
    return new EntryFilter(Optional.of(type), List.of(), List.of());
  }

  /** Of these, the ones in which an entity plays a role. */
  public EntryFilter with(String role, String entity) {
    return new EntryFilter(type, and(roles, new Part(Optional.of(role), entity)), words);
  }

  /** Of these, the ones in which an entity plays any role. */
  public EntryFilter involving(String entity) {
    return new EntryFilter(type, and(roles, new Part(Optional.empty(), entity)), words);
  }

  /** Of these, the ones of which a plain role says something; empty leaves it open. */
  public EntryFilter saying(String role, Optional<String> value) {
    return value
        .map(it -> new EntryFilter(type, roles, and(words, new Word(role, it))))
        .orElse(this);
  }

  /** What the query's {@code where} says, of the table {@code e}. */
  String condition() {
    List<String> conditions = new ArrayList<>(List.of("true"));
    type.ifPresent(_ -> conditions.add("e.type = :type"));
    for (int i = 0; i < roles.size(); i++) {
      String role = roles.get(i).role().isPresent() ? "and role = :role" + i : "";
      conditions.add(
          "e.version in (select version from entry_role where entity = :entity%d %s)"
              .formatted(i, role));
    }
    for (int i = 0; i < words.size(); i++) {
      conditions.add("e.fact ->> :word%1$d = :value%1$d".formatted(i));
    }
    return String.join(" and ", conditions);
  }

  /** Gives the query the values that its condition names. */
  void bind(Query query) {
    type.ifPresent(it -> query.bind("type", it));
    for (int i = 0; i < roles.size(); i++) {
      query.bind("entity" + i, roles.get(i).entity());
      if (roles.get(i).role().isPresent()) {
        query.bind("role" + i, roles.get(i).role().orElseThrow());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      query.bind("word" + i, words.get(i).role()).bind("value" + i, words.get(i).value());
    }
  }

  private static <T> List<T> and(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }
}
