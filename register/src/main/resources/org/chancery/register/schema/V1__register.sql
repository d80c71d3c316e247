-- The register. Nothing here is deleted or changed in place: a row is written once, and where it
-- has a range of recorded time, that range is closed once.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The form in which names are compared: accents, case, punctuation and articles dropped, and one
-- spelling for words that British and American English spell differently.
create function fold(name text) returns text
  language sql immutable strict parallel safe
begin atomic
  select btrim(regexp_replace(
    replace(replace(replace(replace(
      regexp_replace(
        regexp_replace(
          replace(
            regexp_replace(lower(unaccent('unaccent', name) collate "pg_c_utf8"), '[.''’`]', '', 'g'),
            '&', ' and '),
          '[^[:alnum:]]+', ' ', 'g'),
        '\mthe\M', ' ', 'g'),
      'organisation', 'organization'),
      'centre', 'center'),
      'defence', 'defense'),
      'programme', 'program'),
    ' +', ' ', 'g'));
end;

create table dispatch (
  id text primary key,
  label text not null,
  source text not null,
  title text,
  date date not null,
  place text,
  url text,
  text text not null,
  passages jsonb not null,
  recorded timestamptz not null
);

create index on dispatch (date, id);

-- One version of the reader reads one dispatch; its claims are current as long as the reading is.
create table reading (
  id bigint generated always as identity primary key,
  dispatch text not null references dispatch,
  reader text not null,
  digest text not null,
  recorded tstzrange not null,
  exclude using gist (dispatch with =, recorded with &&)
);

create table claim (
  reading bigint not null references reading,
  id text not null,
  position int not null,
  type text not null,
  fact jsonb not null,
  modality text not null check (modality in ('asserted', 'planned', 'possible', 'denied')),
  attribution jsonb not null,
  evidence jsonb not null,
  rule text not null,
  confidence double precision not null check (confidence between 0 and 1),
  primary key (reading, id)
);

create index on claim (id);
create index on claim (type);

create table claim_role (
  reading bigint not null,
  claim text not null,
  role text not null,
  entity text not null,
  primary key (reading, claim, role, entity),
  foreign key (reading, claim) references claim
);

create index on claim_role (entity);

-- The strands in which a claim has something to say, its own first and foremost. A row that no longer
-- applies, because an entity has come to stand for another, does no harm: what a claim means is told
-- anew whenever a strand is.
create table claim_bearing (
  strand text not null,
  reading bigint not null,
  claim text not null,
  primary key (strand, reading, claim),
  foreign key (reading, claim) references claim
);

create index on claim_bearing (reading);

create table entity (
  id text not null,
  kind text not null,
  name text not null,
  base boolean not null,
  recorded tstzrange not null,
  exclude using gist (id with =, recorded with &&)
);

create unique index on entity (id) where upper_inf(recorded);

create table entity_name (
  entity text not null,
  name text not null,
  folded text collate "C" generated always as (fold(name)) stored,
  base boolean not null,
  recorded tstzrange not null,
  exclude using gist (entity with =, name with =, recorded with &&)
);

create index on entity_name (folded) where upper_inf(recorded);
create index on entity_name using gin (folded gin_trgm_ops) where upper_inf(recorded);
create index on entity_name (entity);

create table entity_base (
  digest text not null,
  recorded timestamptz not null
);

-- The words of persons' names in the form in which spellings can be compared.
create table name_word (
  word text not null,
  entity text not null,
  primary key (word, entity)
);

-- What was made out about two entities with like names: whether they are one, and by what.
create table likeness (
  one text not null,
  other text not null,
  verdict text not null check (verdict in ('same', 'doubtful')),
  reason text not null,
  recorded tstzrange not null,
  check (one < other),
  exclude using gist (one with =, other with =, recorded with &&)
);

create index on likeness (other);

-- The entity that another one stands for in all facts; one that stands for itself has no row.
create table identity (
  entity text not null,
  stands_for text not null check (stands_for <> entity),
  reason text not null,
  recorded tstzrange not null,
  exclude using gist (entity with =, recorded with &&)
);

create index on identity (stands_for);

-- What is kept of a text to find its copies: the least values of many hash functions over its runs
-- of words, and these by bands, of which copies are likely to share one.
create table sketch (
  dispatch text primary key references dispatch,
  least int[] not null,
  bands int[] not null
);

create index on sketch using gin (bands);

create table near_copy (
  dispatch text not null references dispatch,
  other text not null references dispatch,
  primary key (dispatch, other)
);

-- The first published of all dispatches with nearly the same text; that one itself has no row.
create table original (
  dispatch text not null references dispatch,
  first text not null references dispatch,
  recorded tstzrange not null,
  exclude using gist (dispatch with =, recorded with &&)
);

create table entry (
  version bigint generated always as identity primary key,
  id text not null,
  strand text not null,
  type text not null,
  fact jsonb not null,
  earliest_start date,
  latest_start date,
  earliest_end date,
  latest_end date,
  planned boolean not null,
  recorded tstzrange not null,
  exclude using gist (id with =, recorded with &&)
);

create unique index on entry (id) where upper_inf(recorded);
create index on entry (strand) where upper_inf(recorded);

create table entry_role (
  version bigint not null references entry,
  role text not null,
  entity text not null,
  primary key (version, role, entity)
);

create index on entry_role (entity, role);

-- How a claim stands to an entry. Kept apart from the entry's own versions, so that the hundredth
-- claim that says the same adds one row.
create table entry_claim (
  entry text not null,
  claim text not null,
  stance text not null check (stance in ('supports', 'narrows', 'opposes')),
  recorded tstzrange not null,
  exclude using gist (entry with =, claim with =, recorded with &&)
);

create index on entry_claim (entry);
create index on entry_claim (claim);

-- How many claims support and oppose an entry, and of how many independent origins the supporting
-- ones are. Like the stances, apart from the entry's own versions.
create table entry_weight (
  entry text not null,
  supporting int not null,
  opposing int not null,
  origins int not null,
  recorded tstzrange not null,
  exclude using gist (entry with =, recorded with &&)
);

create unique index on entry_weight (entry) where upper_inf(recorded);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the register keeps what was recorded: no % on %', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

create function allow_closing_only() returns trigger language plpgsql as $$
begin
  if upper_inf(old.recorded)
    and not upper_inf(new.recorded)
    and not isempty(new.recorded)
    and lower(new.recorded) = lower(old.recorded)
    -- Generated columns are not computed yet in a trigger that runs before.
    and to_jsonb(new) - 'recorded' - 'folded' = to_jsonb(old) - 'recorded' - 'folded'
  then
    return new;
  end if;
  raise exception 'the register keeps what was recorded: a row of % can only be closed', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'dispatch', 'reading', 'claim', 'claim_role', 'claim_bearing', 'entity', 'entity_name',
    'entity_base', 'entry', 'entry_role', 'entry_claim', 'entry_weight', 'name_word', 'likeness',
    'identity', 'sketch', 'near_copy', 'original']
  loop
    execute format(
      'create trigger keep_rows before delete on %I for each row execute function refuse_change()',
      guarded);
    execute format(
      'create trigger keep_table before truncate on %I execute function refuse_change()', guarded);
    execute format(
      'create trigger keep_values before update on %I for each row execute function %I()',
      guarded,
      case when guarded in (
          'reading', 'entity', 'entity_name', 'entry', 'entry_claim', 'entry_weight', 'likeness',
          'identity', 'original')
        then 'allow_closing_only' else 'refuse_change' end);
  end loop;
end
$$;
