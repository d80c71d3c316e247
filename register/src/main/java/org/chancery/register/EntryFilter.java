package org.chancery.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Stretch;
import org.jdbi.v3.core.statement.Query;

/**
 * Which entries are wanted; all conditions must hold.
 *
 * @param type name of a claim type; empty for all
 * @param roles who plays which role
 * @param words what plain roles say, compared as they are written
 * @param during the stretch on some day of which they held, certainly or possibly
 */
public record EntryFilter(
    Optional<String> type, List<Part> roles, List<Word> words, Stretch during) {

  /** The types whose members, holders, organisations and bodies are columns of their own. */
  private static final Set<String> WITH_COLUMNS =
      Set.of("membership", "tenure", "presidency", "tally", "founding", "seat", "gathering");

  private static final Map<String, String> COLUMNS =
      Map.of("member", "subject", "holder", "subject", "organisation", "body", "body", "body");

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
  public static final EntryFilter ALL =
      new EntryFilter(Optional.empty(), List.of(), List.of(), Stretch.ever());

  /** Every entry of a type. */
  public static EntryFilter of(String type) {
    return new EntryFilter(Optional.of(type), List.of(), List.of(), Stretch.ever());
  }

  /** Of these, the ones in which an entity plays a role. */
  public EntryFilter with(String role, String entity) {
    return new EntryFilter(type, and(roles, new Part(Optional.of(role), entity)), words, during);
  }

  /** Of these, the ones in which an entity plays any role. */
  public EntryFilter involving(String entity) {
    return new EntryFilter(type, and(roles, new Part(Optional.empty(), entity)), words, during);
  }

  /** Of these, the ones of which a plain role says something; empty leaves it open. */
  public EntryFilter saying(String role, Optional<String> value) {
    return value
        .map(it -> new EntryFilter(type, roles, and(words, new Word(role, it)), during))
        .orElse(this);
  }

  /** Of these, the ones that did not certainly hold on no day of a stretch. */
  EntryFilter within(Stretch days) {
    return new EntryFilter(type, roles, words, days);
  }

  /** What the query's {@code where} says, of the table {@code e}. */
  String condition() {
    List<String> conditions = new ArrayList<>(List.of("true"));
    type.ifPresent(_ -> conditions.add("e.type = :type"));
    for (int i = 0; i < roles.size(); i++) {
      conditions.add(condition(roles.get(i), i));
    }
    for (int i = 0; i < words.size(); i++) {
      conditions.add(
          isStatus(words.get(i))
              ? "e.word = :value" + i
              : "e.fact ->> :word%1$d = :value%1$d".formatted(i));
    }
    if (during.first().isAfter(LocalDate.MIN)) {
      conditions.add("(e.latest_end is null or e.latest_end >= :first_day)");
    }
    if (during.last().isBefore(LocalDate.MAX)) {
      conditions.add("(e.earliest_start is null or e.earliest_start <= :last_day)");
    }
    return String.join(" and ", conditions);
  }

  /** Gives the query the values that its condition names. */
  void bind(Query query) {
    type.ifPresent(it -> query.bind("type", it));
    for (int i = 0; i < roles.size(); i++) {
      query.bind("entity" + i, roles.get(i).entity());
      if (roles.get(i).role().isPresent() && column(roles.get(i)).isEmpty()) {
        query.bind("role" + i, roles.get(i).role().orElseThrow());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isStatus(words.get(i))) {
        query.bind("word" + i, words.get(i).role());
      }
      query.bind("value" + i, words.get(i).value());
    }
    if (during.first().isAfter(LocalDate.MIN)) {
      query.bind("first_day", during.first());
    }
    if (during.last().isBefore(LocalDate.MAX)) {
      query.bind("last_day", during.last());
    }
  }

  private String condition(Part part, int i) {
    return column(part)
        .map(column -> "e.%s = :entity%d".formatted(column, i))
        .orElseGet(() ->
            "e.version in (select version from entry_role where entity = :entity%d %s)"
                .formatted(i, part.role().isPresent() ? "and role = :role" + i : ""));
  }

  /** The column that has the entity in a role, if this type of entry has one. */
  private Optional<String> column(Part part) {
    return type.filter(WITH_COLUMNS::contains)
        .flatMap(_ -> part.role())
        .flatMap(role -> Optional.ofNullable(COLUMNS.get(role)));
  }

  private boolean isStatus(Word word) {
    return word.role().equals("status") && type.equals(Optional.of("membership"));
  }

  private static <T> List<T> and(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }
}
