package org.chancery.register.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.yaml.YamlFile;
import org.chancery.register.entry.Entries;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Stance;
import org.chancery.register.statute.Statutes;
import org.jspecify.annotations.Nullable;

/** Entries as they would follow from one claim each. */
final class Planted {
  static final Instant NOW = Instant.parse("2022-03-20T12:00:00Z");
  static final Entity SCO = org("org/sco", "Shanghai Cooperation Organisation");
  static final Entity GUEST = org("org/nowhere", "Club without Statute");

  static final Statutes STATUTES =
      Statutes.load()
          .with(
              List.of(
                  new YamlFile(
                      "tea.yaml",
                      false,
                      """
                      organisation: org/tea
                      name: Tea Club
                      as-of: 2025
                      sources: {charter: Charter of the Tea Club}
                      offices:
                        - {title: Deputy, seats: 2, source: charter}
                      """)));

  private static final Map<String, String> NAMES =
      Map.of(
          "ind",
          "India",
          "chn",
          "China",
          "kaz",
          "Kazakhstan",
          "uzb",
          "Uzbekistan",
          "blr",
          "Belarus");

  private Planted() {}

  static Matter tenure(String holder, Entity body, String start, @Nullable String end) {
    return fact(
        new Fact.Tenure(
            person(holder),
            "Secretary-General",
            body,
            date(start),
            end == null ? null : date(end),
            null,
            null,
            null,
            null,
            null));
  }

  static Matter presidency(String state, String start, @Nullable String end) {
    return fact(
        new Fact.Presidency(
            state(state),
            SCO,
            date(start),
            end == null ? null : date(end),
            null,
            null,
            null,
            null));
  }

  static Matter member(String state, String start, @Nullable String end) {
    return fact(
        new Fact.Membership(
            state(state), SCO, "member", date(start), end == null ? null : date(end), null, null));
  }

  static Matter fact(Fact fact) {
    return matter(fact, false);
  }

  static Matter planned(Fact fact) {
    return matter(fact, true);
  }

  private static Matter matter(Fact fact, boolean planned) {
    Ground ground =
        new Ground(
            "c-" + fact.hashCode(),
            fact,
            planned ? Modality.PLANNED : Modality.ASSERTED,
            Stance.SUPPORTS,
            "Daily",
            LocalDate.parse("2022-03-20"),
            NOW);
    return new Matter(entry(fact, planned), List.of(ground));
  }

  static Matter entry(Fact fact, Ground... grounds) {
    return new Matter(entry(fact, false), List.of(grounds));
  }

  private static Entry entry(Fact fact, boolean planned) {
    Bounds bounds = fact.bounds();
    return new Entry(
        Entries.id(fact) + (bounds == null ? "" : bounds.hashCode()),
        fact,
        bounds == null ? Bounds.UNKNOWN : bounds,
        planned,
        1,
        0,
        1,
        NOW);
  }

  static Ground ground(String claim, Fact fact, Stance stance, String source, String recorded) {
    Instant instant = Instant.parse(recorded);
    return new Ground(
        claim,
        fact,
        Modality.ASSERTED,
        stance,
        source,
        LocalDate.parse(recorded.substring(0, 10)),
        instant);
  }

  static Date date(String edtf) {
    return Date.parse(edtf);
  }

  static Entity state(String code) {
    String name = NAMES.getOrDefault(code, code);
    return new Entity("state/" + code, EntityKind.STATE, name, name);
  }

  static Entity person(String name) {
    return new Entity(
        "person/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'), EntityKind.PERSON, name, name);
  }

  static Entity org(String id, String name) {
    return new Entity(id, EntityKind.ORGANISATION, name, name);
  }
}
