package org.chancery.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.chancery.model.Attribution;
import org.chancery.model.Bounds;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Modality;
import org.chancery.model.Passage;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Origin;
import org.chancery.register.entry.Reported;
import org.chancery.register.entry.Stance;
import org.chancery.register.finding.Ground;
import org.chancery.register.identity.Likeness;
import org.jspecify.annotations.Nullable;

/** From rows of the tables to records. */
final class Rows {

  /** The columns that {@link #claim} reads, of the tables {@code c} (claim) and {@code r}. */
  static final String CLAIM =
      """
      (c.fact || jsonb_build_object(
        'claim', c.id, 'dispatch', r.dispatch, 'modality', c.modality,
        'attribution', c.attribution, 'evidence', c.evidence, 'rule', c.rule,
        'confidence', c.confidence))::text as claim_json\
      """;

  /** The columns that {@link #info} reads, of the tables {@code d} (dispatch) and {@code r}. */
  static final String INFO =
      "d.id, d.label, d.source, d.title, d.date, d.url, d.recorded, r.reader";

  /**
   * What {@link #reported} reads, of the tables {@code c} (claim), {@code d} (dispatch) and {@code
   * first}, the dispatch that this one copies, if any.
   */
  static final String REPORTED =
      """
      c.id, c.fact::text as fact, c.modality, c.confidence, c.attribution::text as attribution,
      d.date, coalesce(first.source, d.source) as publisher\
      """;

  private Rows() {}

  static Claim claim(ResultSet row) throws SQLException {
    return ClaimJson.readClaim(row.getString("claim_json"));
  }

  /**
   * @param row with the columns that {@link #REPORTED} names
   */
  static Reported reported(ResultSet row, Facts facts) throws SQLException {
    List<Attribution> chain =
        List.of(ClaimJson.mapper().readValue(row.getString("attribution"), Attribution[].class));
    return new Reported(
        row.getString("id"),
        facts.of(row.getString("fact")),
        Modality.valueOf(row.getString("modality").toUpperCase(Locale.ROOT)),
        row.getDouble("confidence"),
        day(row, "date"),
        Origin.of(chain, row.getString("publisher")));
  }

  static Testimony testimony(ResultSet row) throws SQLException {
    return new Testimony(claim(row), info(row));
  }

  static DispatchInfo info(ResultSet row) throws SQLException {
    return new DispatchInfo(
        row.getString("id"),
        row.getString("label"),
        row.getString("source"),
        text(row, "title"),
        day(row, "date"),
        text(row, "url"),
        row.getString("reader"),
        instant(row, "recorded"));
  }

  static Dispatch dispatch(ResultSet row) throws SQLException {
    return new Dispatch(
        row.getString("id"),
        row.getString("label"),
        row.getString("source"),
        text(row, "title"),
        day(row, "date"),
        text(row, "place"),
        text(row, "url"),
        row.getString("text"),
        List.of(ClaimJson.mapper().readValue(row.getString("passages"), Passage[].class)));
  }

  static Entity entity(ResultSet row) throws SQLException {
    return entity(row, "");
  }

  static Doubt doubt(ResultSet row) throws SQLException {
    return new Doubt(
        entity(row, "a_"), entity(row, "b_"), row.getString("reason"), instant(row, "since"));
  }

  private static Entity entity(ResultSet row, String prefix) throws SQLException {
    String name = row.getString(prefix + "name");
    EntityKind kind = EntityKind.valueOf(row.getString(prefix + "kind").toUpperCase(Locale.ROOT));
    return new Entity(row.getString(prefix + "id"), kind, name, name);
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("id"),
        ClaimJson.readFact(row.getString("fact")),
        bounds(row),
        row.getBoolean("planned"),
        row.getInt("supporting"),
        row.getInt("opposing"),
        row.getInt("origins"),
        instant(row, "since"));
  }

  static Bounds bounds(ResultSet row) throws SQLException {
    return new Bounds(
        nullableDay(row, "earliest_start"),
        nullableDay(row, "latest_start"),
        nullableDay(row, "earliest_end"),
        nullableDay(row, "latest_end"));
  }

  static Ground ground(ResultSet row, Facts facts) throws SQLException {
    return new Ground(
        row.getString("id"),
        facts.of(row.getString("fact")),
        Modality.valueOf(row.getString("modality").toUpperCase(Locale.ROOT)),
        stance(row.getString("stance")),
        row.getString("source"),
        day(row, "date"),
        instant(row, "recorded"));
  }

  static Stance stance(String word) {
    return Stance.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Likeness.Verdict verdict(String word) {
    return Likeness.Verdict.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable LocalDate nullableDay(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
