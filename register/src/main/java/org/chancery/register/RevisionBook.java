package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.model.Bounds;
import org.chancery.register.Revisions.Cause;
import org.chancery.register.Revisions.Kind;
import org.chancery.register.Revisions.Revision;
import org.chancery.register.entry.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Compares what is known with what was known at an earlier instant. */
final class RevisionBook {
  private final View before;
  private final View after;
  private final Handle handle;

  RevisionBook(View before, View after, Handle handle) {
    this.before = before;
    this.after = after;
    this.handle = handle;
  }

  Revisions since(Instant since, Optional<Instant> known, Optional<String> entity, int limit) {
    Meantime meantime = new Meantime(since, known);
    List<Touched> touched = touched(meantime, entity, limit);
    List<String> ids = touched.stream().map(Touched::entry).toList();
    Map<String, Entry> then = entries(before, ids);
    Map<String, Entry> now = entries(after, ids);
    Map<String, List<Cause>> causes = causes(meantime, ids);
    return new Revisions(
        touched.stream().findFirst().map(Touched::total).orElse(0L),
        ids.stream()
            .flatMap(id ->
                revision(
                    Optional.ofNullable(then.get(id)),
                    Optional.ofNullable(now.get(id)),
                    causes.getOrDefault(id, List.of()))
                    .stream())
            .toList());
  }

  /** After one instant, and not after the other if there is one. */
  private record Meantime(Instant since, Optional<Instant> until) {

    String falls(String expression) {
      return until.isPresent()
          ? "(%1$s > :since and %1$s <= :until)".formatted(expression)
          : "(%s > :since)".formatted(expression);
    }

    /** Whether a row was opened or closed then. */
    String touches(String table) {
      return "(%s or %s)"
          .formatted(
              falls("lower(%s.recorded)".formatted(table)),
              falls("upper(%s.recorded)".formatted(table)));
    }

    Query bind(Query query) {
      query.bind("since", since.atOffset(ZoneOffset.UTC));
      until.ifPresent(it -> query.bind("until", it.atOffset(ZoneOffset.UTC)));
      return query;
    }
  }

  private record Touched(String entry, long total) {}

  private List<Touched> touched(Meantime meantime, Optional<String> entity, int limit) {
    String latest = "case when %s then upper(%s.recorded) else lower(%s.recorded) end";
    Query query =
        meantime.bind(
            handle.createQuery(
                """
                select entry, count(*) over () as total from (
                  select e.id as entry, %s as at from entry e where %s
                  union all
                  select l.entry, %s from entry_claim l where %s) as touched
                %s
                group by entry order by max(at) desc, entry limit :some\
                """
                    .formatted(
                        latest.formatted(meantime.falls("upper(e.recorded)"), "e", "e"),
                        meantime.touches("e"),
                        latest.formatted(meantime.falls("upper(l.recorded)"), "l", "l"),
                        meantime.touches("l"),
                        entity.isPresent()
                            ? """
                            where entry in (
                              select e.id from entry e
                              join entry_role r on r.version = e.version and r.entity = :entity)\
                            """
                            : "")));
    entity.ifPresent(it -> query.bind("entity", it));
    return query
        .bind("some", limit)
        .map((row, _) -> new Touched(row.getString("entry"), row.getLong("total")))
        .list();
  }

  private Map<String, Entry> entries(View view, List<String> ids) {
    return view
        .query(handle, view.entries("where e.id = any(:ids)"))
        .bindArray("ids", String.class, ids)
        .map((row, _) -> Rows.entry(row))
        .stream()
        .collect(toMap(Entry::id, entry -> entry));
  }

  private Map<String, List<Cause>> causes(Meantime meantime, List<String> ids) {
    record CauseOf(String entry, Cause cause) {}
    return meantime
        .bind(
            handle.createQuery(
                """
                select distinct on (d.date, d.id, l.entry, l.claim, l.stance)
                  l.entry, l.claim, l.stance, not upper_inf(l.recorded) as withdrawn, %s
                from entry_claim l
                join claim c on c.id = l.claim
                join reading r on r.id = c.reading
                join dispatch d on d.id = r.dispatch
                where l.entry = any(:ids) and %s
                order by d.date, d.id, l.entry, l.claim, l.stance, lower(l.recorded) desc\
                """
                    .formatted(Rows.INFO, meantime.touches("l"))))
        .bindArray("ids", String.class, ids)
        .map((row, _) ->
            new CauseOf(
                row.getString("entry"),
                new Cause(
                    row.getString("claim"),
                    Rows.stance(row.getString("stance")),
                    row.getBoolean("withdrawn"),
                    Rows.info(row))))
        .stream()
        .collect(groupingBy(CauseOf::entry, mapping(CauseOf::cause, toList())));
  }

  /** Empty if it came and went in the meantime. */
  private static Optional<Revision> revision(
      Optional<Entry> before, Optional<Entry> after, List<Cause> causes) {
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(new Revision(kind(before, after), before, after, causes));
  }

  private static Kind kind(Optional<Entry> before, Optional<Entry> after) {
    return before.isEmpty()
        ? Kind.NEW
        : after.map(now -> kind(before.orElseThrow(), now)).orElse(Kind.GONE);
  }

  private static Kind kind(Entry before, Entry after) {
    if (after.opposing() > before.opposing()) {
      return Kind.CONTRADICTED;
    }
    Bounds bounds = after.bounds();
    if (!bounds.equals(before.bounds())) {
      return before.bounds().meet(bounds).filter(bounds::equals).isPresent()
          ? Kind.NARROWED
          : Kind.REVISED;
    }
    return before.planned() == after.planned() && before.fact().equals(after.fact())
        ? Kind.SUPPORTED
        : Kind.REVISED;
  }
}
