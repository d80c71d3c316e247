-- What is current is written and asked for most; what was current once, seldom. So each of the large
-- tables keeps the two apart: a unique index over its current rows, an exclusion constraint over the
-- others, and a check between the two. One exclusion constraint over both would say the same, and
-- cost as much as all the rest of writing a row.

create function refuse_overlap() returns trigger language plpgsql as $$
declare
  same constant text := (
    select string_agg(format('t.%I = a.%I', key, key), ' and ') from unnest(tg_argv) as key);
  breach bool;
begin
  execute replace(replace(
    'select exists (
       select from added a join TABLE t on SAME and not upper_inf(t.recorded)
       where upper_inf(a.recorded) and t.recorded && a.recorded)
     or exists (
       select from added a join TABLE t on SAME and upper_inf(t.recorded)
       where not upper_inf(a.recorded) and t.recorded && a.recorded)',
    'TABLE', quote_ident(tg_table_name)), 'SAME', same)
  into breach;
  if breach then
    raise exception 'two rows of % are recorded for the same thing at the same time', tg_table_name
      using errcode = 'exclusion_violation';
  end if;
  return null;
end
$$;

alter table entry
  drop constraint entry_id_recorded_excl,
  add exclude using gist (id with =, recorded with &&) where (not upper_inf(recorded));

create trigger keep_apart after insert on entry referencing new table as added
  for each statement execute function refuse_overlap('id');

-- Lists are answered from these indexes alone.
drop index entry_of_body, entry_of_subject;
create index entry_of_body on entry (body, type)
  include (version, id, subject, word, earliest_start, latest_start, earliest_end, latest_end,
    planned, recorded)
  where upper_inf(recorded);
create index entry_of_subject on entry (subject, type)
  include (version, id, body, word, earliest_start, latest_start, earliest_end, latest_end,
    planned, recorded)
  where upper_inf(recorded);

alter table entry_claim
  drop constraint entry_claim_entry_claim_recorded_excl,
  add exclude using gist (entry with =, claim with =, recorded with &&)
    where (not upper_inf(recorded));

drop index entry_claim_entry_idx;
create unique index entry_claim_current on entry_claim (entry, claim) where upper_inf(recorded);

create trigger keep_apart after insert on entry_claim referencing new table as added
  for each statement execute function refuse_overlap('entry', 'claim');

alter table entry_weight
  drop constraint entry_weight_entry_recorded_excl,
  add exclude using gist (entry with =, recorded with &&) where (not upper_inf(recorded));

drop index entry_weight_entry_idx;
create unique index entry_weight_current on entry_weight (entry)
  include (supporting, opposing, origins, recorded) where upper_inf(recorded);

create trigger keep_apart after insert on entry_weight referencing new table as added
  for each statement execute function refuse_overlap('entry');
