package org.chancery.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.answers.Json;
import org.chancery.model.Entity;
import org.chancery.register.Ruled;
import org.chancery.register.Testimony;
import org.chancery.register.finding.Finding;
import org.chancery.register.finding.Gravity;
import org.chancery.register.finding.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What does not fit, in the order of its weight, for review.
 *
 * @param about whose findings they are; null for all
 * @param kind only these; null for all
 * @param total how many there are
 * @param shown those of this page with their claims
 * @param number of the page, from 1
 * @param counts how many of each gravity
 * @param rulings the last rulings, the last first
 */
public record FindingsPage(
    @Nullable Entity about,
    @Nullable Kind kind,
    int total,
    List<Open> shown,
    int number,
    Map<Gravity, Long> counts,
    List<Ruled> rulings)
    implements Page {
  static final int SIZE = 25;

  /** A finding with the claims that do not fit. */
  public record Open(Finding finding, List<Testimony> claims) {

    /** The two that may be one, if that is what the finding says. */
    public Optional<List<Entity>> pair() {
      return finding.kind() == Kind.MAY_BE_ONE && finding.about().size() == 2
          ? Optional.of(finding.about())
          : Optional.empty();
    }
  }

  public FindingsPage {
    shown = List.copyOf(shown);
    counts = Map.copyOf(counts);
    rulings = List.copyOf(rulings);
  }

  /** Whether there is another page behind this one. */
  public boolean more() {
    return number * SIZE < total;
  }

  @Override
  public String template() {
    return "findings";
  }

  @Override
  public Title title() {
    return about == null ? Title.text("nav.findings") : Title.text("findings.about", about.name());
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object().put("total", total).put("page", number).put("more", more());
    node.set(
        "findings",
        Json.array(
            shown,
            it -> {
              ObjectNode one = Json.of(it.finding());
              one.set("evidence", Json.array(it.claims(), Json::of));
              return one;
            }));
    return node;
  }
}
