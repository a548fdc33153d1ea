-- What an account signs in with. No secret is in the ledger, and none here is readable but the one-time code's key.
create table credential (
  county text collate "C" not null,
  account text collate "C" not null,
  hash text not null,
  previous text[] not null,
  changed_at timestamptz not null,
  must_change boolean not null,
  code_key text,
  pending_code_key text,
  last_code_step bigint,
  primary key (county, account)
);

-- Signed-in browsers and programs. The id that they hold is kept as its SHA-256 only.
create table session (
  county text collate "C" not null,
  id uuid not null,
  key text not null,
  account text collate "C" not null,
  post jsonb,
  how text not null,
  code_given boolean not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  agent text not null,
  address text not null,
  device text not null,
  ended_at timestamptz,
  ended_why text,
  primary key (county, id)
);
create unique index session_by_key on session (county, key);
create index session_by_account on session (county, account, opened_at);
create index session_by_device on session (county, device);
create index session_by_address on session (county, address, account);

-- Attempts that did not succeed, by login and the place they came from.
create table sign_in_failure (
  county text collate "C" not null,
  login text collate "C" not null,
  place text not null,
  count integer not null,
  counted_at timestamptz not null,
  primary key (county, login, place)
);
create index sign_in_failure_by_age on sign_in_failure (county, counted_at);

-- Which account an identity of the provider is.
create table identity (
  county text collate "C" not null,
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account text collate "C" not null,
  linked_at timestamptz not null,
  primary key (county, issuer, subject)
);
create unique index identity_by_account on identity (county, account, issuer);

grant select, insert, update, delete on credential, session, sign_in_failure, identity to gongjian_app;
