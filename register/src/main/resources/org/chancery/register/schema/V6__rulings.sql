-- What persons have ruled, in the order in which they did; and what follows from the rulings that
-- stand, for the claims and the pairs of entities that they are about.

create table ruling (
  number bigint generated always as identity primary key,
  body jsonb not null,
  person text not null check (person <> ''),
  reason text not null check (reason <> ''),
  recorded timestamptz not null
);

create table claim_ruling (
  claim text not null,
  ruling bigint not null references ruling,
  -- Those that the claim comes to speak of by the ruling.
  entities text[] not null,
  recorded tstzrange not null,
  exclude using gist (claim with =, ruling with =, recorded with &&)
);

create index on claim_ruling (ruling);

-- Whether two entities are ruled to be one, or two.
create table pair_ruling (
  one text not null,
  other text not null,
  verdict text not null check (verdict in ('one', 'two')),
  ruling bigint not null references ruling,
  recorded tstzrange not null,
  check (one < other),
  exclude using gist (one with =, other with =, recorded with &&)
);

create index on pair_ruling (other);

create function ruling_digest(wanted bigint) returns bytea
  language sql stable strict parallel safe
begin atomic
  select sha256(convert_to(
    jsonb_build_array(r.number, r.body, r.person, r.reason, micros(r.recorded))::text, 'UTF8'))
  from ruling r
  where r.number = wanted;
end;

create or replace function input_digest(kind text, input text) returns bytea
  language sql stable strict parallel safe
begin atomic
  select case kind
    when 'reading' then reading_digest(input::bigint)
    when 'ruling' then ruling_digest(input::bigint)
  end;
end;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['ruling', 'claim_ruling', 'pair_ruling'] loop
    execute format(
      'create trigger keep_rows before delete on %I for each row execute function refuse_change()',
      guarded);
    execute format(
      'create trigger keep_table before truncate on %I execute function refuse_change()', guarded);
    execute format(
      'create trigger keep_values before update on %I for each row execute function %I()',
      guarded,
      case guarded when 'ruling' then 'refuse_change' else 'allow_closing_only' end);
  end loop;
end
$$;
