package org.chancery.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chancery.answers.Json;
import org.chancery.answers.text.Rules;
import org.chancery.answers.text.Times;
import org.chancery.register.Succession;
import org.chancery.register.entry.Entry;
import org.chancery.register.statute.PresidencyRule;
import org.chancery.register.statute.Statute;
import org.chancery.register.statute.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who presides over an organisation, seen from a day.
 *
 * @param name what the organisation calls it, as in "chairmanship"
 * @param rule the statute's rule in words; "" where there is none
 */
public record PresidencyPart(
    String name, List<Known> known, List<Projected> projected, String rule) {

  /** How a presidency stands to the day. */
  public enum When {
    PAST,
    POSSIBLE,
    PRESENT,
    TO_COME
  }

  /** One that sources tell of. */
  public record Known(When when, Line line, Entry entry) {}

  /**
   * One that follows from the statute.
   *
   * @param path of the state's page; null where the rule names only a region
   */
  public record Projected(String holder, @Nullable String path, String times, Turn turn) {}

  public PresidencyPart {
    known = List.copyOf(known);
    projected = List.copyOf(projected);
  }

  static PresidencyPart of(
      Succession succession, Optional<Statute> statute, LocalDate on, UnaryOperator<String> names) {
    Optional<PresidencyRule> rule = statute.map(Statute::presidency);
    return new PresidencyPart(
        rule.map(PresidencyRule::name).orElse("presidency"),
        succession.known().stream()
            .map(entry -> new Known(when(entry, on), Line.of(entry), entry))
            .toList(),
        succession.projected().stream().map(turn -> projected(turn, names)).toList(),
        rule.map(it -> Rules.following(it, succession.projected())).orElse(""));
  }

  /** Whether nothing is known and nothing follows. */
  public boolean isEmpty() {
    return known.isEmpty() && projected.isEmpty();
  }

  private static Projected projected(Turn turn, UnaryOperator<String> names) {
    String state = turn.state();
    return new Projected(
        state == null ? turn.whose() : names.apply(state),
        state == null ? null : Paths.ofEntity(state),
        "%s to %s".formatted(Times.words(turn.start()), Times.words(turn.end())),
        turn);
  }

  private static When when(Entry entry, LocalDate on) {
    LocalDate start = entry.bounds().earliestStart();
    return switch (entry.holdsOn(on)) {
      case CERTAINLY -> When.PRESENT;
      case POSSIBLY -> When.POSSIBLE;
      case NO -> start != null && start.isAfter(on) ? When.TO_COME : When.PAST;
    };
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("name", name);
    node.set(
        "known",
        Json.array(
            known,
            it -> Json.object().put("time", Json.word(it.when())).setAll(Json.of(it.entry()))));
    node.set("projected", Json.array(projected, it -> Json.of(it.turn(), _ -> it.holder())));
    return node.put("rule", rule);
  }
}
