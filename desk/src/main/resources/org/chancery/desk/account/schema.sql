-- The desk's own tables: who may do what, and who did what. They are no part of the register, and
-- no backup of it has them. Run at every start; whatever is there already stays.

create schema if not exists desk;

-- A password is kept as its Argon2id hash; an account that logs in elsewhere has none.
create table if not exists desk.account (
  name text primary key,
  role text not null,
  password text,
  subject text unique,
  active boolean not null default true,
  created timestamptz not null default now()
);

-- Of a session and of a token only the SHA-256 is kept: whoever reads this table has neither.
create table if not exists desk.session (
  digest text primary key,
  account text not null references desk.account,
  secret text not null,
  expires timestamptz not null
);

create table if not exists desk.token (
  id bigint generated always as identity primary key,
  digest text not null unique,
  account text not null references desk.account,
  label text not null,
  role text not null,
  created timestamptz not null default now(),
  expires timestamptz not null,
  revoked boolean not null default false
);

create table if not exists desk.log (
  number bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null,
  origin text not null,
  deed text not null,
  what text not null
);
