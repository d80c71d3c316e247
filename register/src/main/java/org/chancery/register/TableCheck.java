package org.chancery.register;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Checks what holds of the tables as such: that they are guarded against change, that no two rows
 * were recorded for the same thing at the same time, and that every reference leads somewhere.
 */
final class TableCheck {

  /**
   * A rule by its breaches.
   *
   * @param breaches a query for {@code place} and {@code what} of each breach
   */
  private record Rule(String breaches) {}

  private record Versioned(String table, List<String> keys) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              """
              select 'dispatch ' || d.id as place,
                count(r.id) || ' readings of it are current, where one must be' as what
              from dispatch d left join reading r on r.dispatch = d.id and upper_inf(r.recorded)
              group by d.id having count(r.id) <> 1\
              """),
          new Rule(
              """
              select 'claim ' || r.claim as place, 'its ' || r.role || ' ' || r.entity || ' is unknown' as what
              from claim_role r
              where not exists (select from entity e where e.id = r.entity)\
              """),
          new Rule(
              """
              select 'entity ' || n.entity as place, 'it is unknown, and has the name ' || n.name as what
              from entity_name n
              where not exists (select from entity e where e.id = n.entity)\
              """),
          new Rule(
              """
              select 'entry ' || e.id as place, 'its ' || r.role || ' ' || r.entity || ' is unknown' as what
              from entry_role r join entry e on e.version = r.version
              where not exists (select from entity n where n.id = r.entity)\
              """),
          new Rule(
              """
              select 'entry ' || l.entry as place, 'claim ' || l.claim || ' bears on it, and it is not there' as what
              from entry_claim l
              where upper_inf(l.recorded)
                and not exists (select from entry e where e.id = l.entry and upper_inf(e.recorded))\
              """),
          new Rule(
              """
              select 'entry ' || w.entry as place, 'its claims are counted, and it is not there' as what
              from entry_weight w
              where upper_inf(w.recorded)
                and not exists (select from entry e where e.id = w.entry and upper_inf(e.recorded))\
              """),
          new Rule(
              """
              select 'entity ' || i.entity as place, 'it or ' || i.stands_for || ', which stands for it, is unknown' as what
              from identity i
              where not exists (select from entity e where e.id = i.entity)
                or not exists (select from entity e where e.id = i.stands_for)\
              """),
          new Rule(
              """
              select 'entry ' || l.entry as place, 'it rests on claim ' || l.claim || ', which no current reading has' as what
              from entry_claim l
              where upper_inf(l.recorded)
                and not exists (
                  select from claim c join reading r on r.id = c.reading
                  where c.id = l.claim and upper_inf(r.recorded))\
              """));

  private final Handle handle;

  TableCheck(Handle handle) {
    this.handle = handle;
  }

  void run(Progress progress, Consumer<Fault> out) {
    List<Versioned> versioned = versioned();
    long total = 1L + versioned.size() + RULES.size();
    long done = 0;
    progress.at("tables", done, total);
    unguarded(out);
    progress.at("tables", ++done, total);
    for (Versioned table : versioned) {
      overlaps(table, out);
      progress.at("tables", ++done, total);
    }
    for (Rule rule : RULES) {
      handle
          .createQuery(rule.breaches())
          .map((row, _) -> new Fault(row.getString("place"), row.getString("what")))
          .forEach(out);
      progress.at("tables", ++done, total);
    }
  }

  /** A table whose triggers are gone or disabled may have been changed by anybody. */
  private void unguarded(Consumer<Fault> out) {
    handle
        .createQuery(
            """
            select t.relname, guard.name
            from pg_class t, unnest(array['keep_rows', 'keep_table', 'keep_values']) as guard (name)
            where %s
              and not exists (
                select from pg_trigger g
                where g.tgrelid = t.oid and g.tgname = guard.name and g.tgenabled in ('O', 'A'))
            order by 1, 2\
            """
                .formatted(Tables.OF_THE_REGISTER))
        .map((row, _) ->
            new Fault(
                "table " + row.getString("relname"),
                "its guard %s is gone or disabled".formatted(row.getString("name"))))
        .forEach(out);
  }

  /** The tables with a range of recorded time, and the columns that say what a row is about. */
  private List<Versioned> versioned() {
    return handle
        .createQuery(
            """
            select t.relname, array_remove(array_agg(k.attname::text order by k.attnum), 'recorded') as keys
            from pg_class t
            join pg_attribute a
              on a.attrelid = t.oid and a.attname = 'recorded' and a.atttypid = 'tstzrange'::regtype
            left join pg_constraint c
              on c.conrelid = t.oid and a.attnum = any (c.conkey)
                and pg_get_constraintdef(c.oid) ~ '^EXCLUDE|WITHOUT OVERLAPS'
            left join pg_attribute k on k.attrelid = t.oid and k.attnum = any (c.conkey)
            where %s
            group by t.relname, c.oid
            order by t.relname\
            """
                .formatted(Tables.OF_THE_REGISTER))
        .map((row, _) ->
            new Versioned(
                row.getString("relname"),
                Arrays.asList((String[]) row.getArray("keys").getArray())))
        .list();
  }

  private void overlaps(Versioned table, Consumer<Fault> out) {
    if (table.keys().contains(null)) {
      out.accept(
          new Fault(
              "table " + table.table(), "nothing keeps its recorded ranges from overlapping"));
      return;
    }
    String keys = table.keys().stream().map(key -> '"' + key + '"').collect(joining(", "));
    handle
        .createQuery(
            """
            select distinct place from (
              select concat_ws(' ', %1$s) as place, recorded,
                lag(recorded) over (partition by %1$s order by recorded) as before
              from "%2$s") as versions
            where before && recorded or isempty(recorded)
            order by place\
            """
                .formatted(keys, table.table()))
        .map((row, _) ->
            new Fault(
                "table " + table.table(),
                "two of its rows are recorded for %s at the same time"
                    .formatted(row.getString("place"))))
        .forEach(out);
  }
}
