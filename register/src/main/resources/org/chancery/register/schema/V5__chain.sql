-- The chain: one link for each input, in the order of commit. A link holds the digest of what was
-- put in and, by its own digest, all links before it; so nothing can be changed, taken out or put in
-- between without a trace. Digests are of what is stored, in the database's own form of it.

create table chain (
  number bigint primary key check (number > 0),
  kind text not null,
  input text not null,
  digest bytea not null,
  link bytea not null,
  recorded timestamptz not null,
  unique (kind, input)
);

create trigger keep_rows before delete on chain for each row execute function refuse_change();
create trigger keep_table before truncate on chain execute function refuse_change();
create trigger keep_values before update on chain for each row execute function refuse_change();

create function micros(moment timestamptz) returns bigint
  language sql immutable strict parallel safe
begin atomic
  select (extract(epoch from moment) * 1000000)::bigint;
end;

-- A dispatch, which reader read it and when, and what it read.
create function reading_digest(wanted bigint) returns bytea
  language sql stable strict parallel safe
begin atomic
  select sha256(convert_to(
    jsonb_build_array(
      d.id, d.label, d.source, d.title, d.date, d.place, d.url, d.text, d.passages,
      micros(d.recorded), r.reader, r.digest, micros(lower(r.recorded)),
      (select encode(sha256(coalesce(string_agg(
          sha256(convert_to(
            jsonb_build_array(
              c.id, c.position, c.type, c.fact, c.modality, c.attribution, c.evidence, c.rule,
              c.confidence)::text,
            'UTF8')),
          ''::bytea order by c.position, c.id), ''::bytea)), 'hex')
        from claim c where c.reading = r.id))::text,
    'UTF8'))
  from reading r join dispatch d on d.id = r.dispatch
  where r.id = wanted;
end;

-- Null where there is no such input.
create function input_digest(kind text, input text) returns bytea
  language sql stable strict parallel safe
begin atomic
  select case kind when 'reading' then reading_digest(input::bigint) end;
end;

create function link_digest(
  previous bytea, number bigint, kind text, input text, digest bytea, recorded timestamptz)
  returns bytea
  language sql immutable strict parallel safe
begin atomic
  select sha256(previous || convert_to(
    concat_ws(E'\n', number, kind, input, encode(digest, 'hex'), micros(recorded)), 'UTF8'));
end;

-- To be called last in a transaction: from here to its end nobody else can append.
create function extend_chain(of_kind text, inputs text[]) returns void language plpgsql as $$
declare
  digests bytea[];
  previous bytea;
  last bigint;
  moment timestamptz;
begin
  select array_agg(input_digest(of_kind, given.input) order by given.place) into digests
  from unnest(inputs) with ordinality as given (input, place);
  perform pg_advisory_xact_lock(hashtextextended('chain', 0));
  select c.number, c.link into last, previous from chain c order by c.number desc limit 1;
  last := coalesce(last, 0);
  previous := coalesce(previous, ''::bytea);
  moment := clock_timestamp();
  for i in 1 .. cardinality(inputs) loop
    last := last + 1;
    previous := link_digest(previous, last, of_kind, inputs[i], digests[i], moment);
    insert into chain values (last, of_kind, inputs[i], digests[i], previous, moment);
  end loop;
end
$$;

-- Registers that were begun before there was a chain.
select extend_chain('reading', array(select id::text from reading order by id));
