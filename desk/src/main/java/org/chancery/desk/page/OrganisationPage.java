package org.chancery.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.answers.Json;
import org.chancery.desk.figure.TimeLine;
import org.chancery.desk.figure.WorldMap;
import org.chancery.model.Entity;
import org.chancery.register.Members;
import org.chancery.register.finding.Finding;
import org.chancery.register.statute.Statute;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation on a day.
 *
 * @param names its other names
 * @param on the day
 * @param first the first day that the slider reaches
 * @param last the last day that the slider reaches
 * @param facts its founding and its seat
 * @param tiers who belongs to it, the full members first
 * @param offices every office and its holders over the years
 * @param holders who holds which office on the day
 * @param presidency who presides, did and will
 * @param statute its own rules; null where none are known
 */
public record OrganisationPage(
    Entity entity,
    List<String> names,
    LocalDate on,
    LocalDate first,
    LocalDate last,
    List<Line> facts,
    List<TierGroup> tiers,
    WorldMap map,
    TimeLine offices,
    List<Line> holders,
    PresidencyPart presidency,
    Lines past,
    Lines planned,
    Lines meetings,
    Lines statements,
    List<Finding> findings,
    @Nullable Statute statute,
    Members members)
    implements Page {

  public OrganisationPage {
    names = List.copyOf(names);
    facts = List.copyOf(facts);
    tiers = List.copyOf(tiers);
    holders = List.copyOf(holders);
    findings = List.copyOf(findings);
  }

  @Override
  public String template() {
    return "organisation";
  }

  @Override
  public Title title() {
    return Title.name(entity.name());
  }

  /** Its rules, if they are known. */
  public Optional<Statute> rules() {
    return Optional.ofNullable(statute);
  }

  @Override
  public JsonNode json() {
    ObjectNode node = Json.object();
    node.set("organisation", Json.of(entity));
    names.forEach(node.withArray("names")::add);
    node.put("on", on.toString());
    node.set(
        "members", Json.array(members.entries(), held -> Json.of(held, Json.of(held.entry()))));
    node.set("tallies", Json.array(members.tallies(), Json::of));
    node.set("presidency", presidency.json());
    node.set("past", past.json());
    node.set("planned", planned.json());
    node.set("meetings", meetings.json());
    node.set("statements", statements.json());
    node.set("findings", Json.array(findings, Json::of));
    return node;
  }
}
