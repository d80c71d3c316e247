package org.chancery.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.answers.Json;
import org.chancery.answers.text.Wording;
import org.chancery.desk.figure.TimeLine;
import org.chancery.model.Entity;
import org.chancery.register.Differences;
import org.chancery.register.Held;
import org.chancery.register.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two things side by side. */
public sealed interface ComparePage extends Page {

  @Override
  default String template() {
    return "compare";
  }

  /** Nothing is chosen yet. */
  record Empty() implements ComparePage {
    @Override
    public Title title() {
      return Title.text("nav.compare");
    }

    @Override
    public JsonNode json() {
      return Json.object();
    }
  }

  /** One entity on two days. */
  record Days(Entity entity, LocalDate from, LocalDate to, Differences differences)
      implements ComparePage {

    @Override
    public Title title() {
      return Title.text("compare.days.title", entity.name(), from.toString(), to.toString());
    }

    @Override
    public JsonNode json() {
      ObjectNode node = Json.object();
      node.set("entity", Json.of(entity));
      node.put("from", from.toString()).put("to", to.toString());
      node.set("changes", Json.array(differences.changes(), Days::json));
      node.set("undated", Json.array(differences.undated(), Json::of));
      return node;
    }

    private static ObjectNode json(Differences.Difference change) {
      ObjectNode node =
          Json.object()
              .put("change", Json.word(change.kind()))
              .put("truth", Wording.word(change.truth()))
              .put("first", Json.day(change.when().first()))
              .put("last", Json.day(change.when().last()));
      node.set("entry", Json.of(change.entry()));
      change.before().ifPresent(it -> node.set("before", Json.of(it)));
      return node;
    }
  }

  /**
   * Two organisations on a day.
   *
   * @param rows whoever belongs to either, by name
   */
  record Organisations(Entity one, Entity other, LocalDate on, List<Both> rows)
      implements ComparePage {

    /** Somebody's standing in each. */
    public record Both(Entity member, Optional<Held> first, Optional<Held> second) {}

    public Organisations {
      rows = List.copyOf(rows);
    }

    /** How many belong to both. */
    public long shared() {
      return rows.stream()
          .filter(row -> row.first().isPresent() && row.second().isPresent())
          .count();
    }

    @Override
    public Title title() {
      return Title.text("compare.two.title", one.name(), other.name());
    }

    @Override
    public JsonNode json() {
      ObjectNode node = Json.object();
      node.set("one", Json.of(one));
      node.set("other", Json.of(other));
      node.put("on", on.toString());
      node.set(
          "members",
          Json.array(
              rows,
              row -> {
                ObjectNode each = Json.object();
                each.set("member", Json.of(row.member()));
                row.first()
                    .ifPresent(held -> each.set("one", Json.of(held, Json.of(held.entry()))));
                row.second()
                    .ifPresent(held -> each.set("other", Json.of(held, Json.of(held.entry()))));
                return each;
              }));
      return node;
    }
  }

  /** The organisations that two states shared over the years. */
  record States(Entity one, Entity other, Shared shared, TimeLine figure) implements ComparePage {

    @Override
    public Title title() {
      return Title.text("compare.two.title", one.name(), other.name());
    }

    @Override
    public JsonNode json() {
      ObjectNode node = Json.object();
      node.set("one", Json.of(one));
      node.set("other", Json.of(other));
      node.put("certainYears", shared.certainYears()).put("possibleYears", shared.possibleYears());
      node.set(
          "organisations",
          Json.array(
              shared.organisations(),
              in -> {
                ObjectNode each = Json.object();
                each.set("organisation", Json.of(in.organisation()));
                each.put("certainYears", in.certainYears())
                    .put("possibleYears", in.possibleYears());
                each.set("first", Json.array(in.first(), Json::of));
                each.set("second", Json.array(in.second(), Json::of));
                return each;
              }));
      return node;
    }
  }
}
