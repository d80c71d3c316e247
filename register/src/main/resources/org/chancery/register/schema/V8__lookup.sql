-- Who stands where: the roles by which entries are looked up most, as columns that the database
-- itself takes from the fact, so that they cannot differ from it.

create or replace function allow_closing_only() returns trigger language plpgsql as $$
declare
  -- Generated columns are not computed yet in a trigger that runs before.
  left_out constant text[] := array['recorded', 'folded', 'subject', 'body', 'word'];
begin
  if upper_inf(old.recorded)
    and not upper_inf(new.recorded)
    and not isempty(new.recorded)
    and lower(new.recorded) = lower(old.recorded)
    and to_jsonb(new) - left_out = to_jsonb(old) - left_out
  then
    return new;
  end if;
  raise exception 'the register keeps what was recorded: a row of % can only be closed', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

alter table entry
  -- The member, or the holder of an office or a presidency.
  add column subject text collate "C"
    generated always as (coalesce(fact #>> '{member,id}', fact #>> '{holder,id}')) stored,
  -- The organisation, or the organisation or state that an office belongs to.
  add column body text collate "C"
    generated always as (coalesce(fact #>> '{organisation,id}', fact #>> '{body,id}')) stored,
  -- The status, or the office in the form in which names are compared.
  add column word text collate "C"
    generated always as (coalesce(fact ->> 'status', fold(fact ->> 'office'))) stored;

-- What is current is asked for most, and does not get more by being known in more versions.
create index entry_of_body on entry (body, type) where upper_inf(recorded);
create index entry_of_subject on entry (subject, type) where upper_inf(recorded);

-- What was known once: one row of each entry's many, by body and time.
create index entry_of_body_then on entry using gist (body, recorded) where not upper_inf(recorded);
create index entry_of_subject_then on entry using gist (subject, recorded)
  where not upper_inf(recorded);

-- Counts of members are few among claims, and are looked for with every list of members.
create index claim_tally on claim ((fact #>> '{organisation,id}')) where type = 'tally';
