-- One county's newest ledger number and hash.
create table county (
  county text collate "C" not null,
  head_seq bigint not null,
  head_hash text not null,
  primary key (county),
  check (head_seq >= 0)
);

-- Every accepted act, in order. `entry` is the canonical JSON that `hash` is taken of; the other columns repeat what
-- is looked up by, and verification compares them with it.
create table ledger (
  county text collate "C" not null,
  seq bigint not null,
  id uuid not null,
  name text not null,
  batch uuid,
  at timestamptz not null,
  entry text not null,
  hash text not null,
  primary key (county, seq),
  unique (county, id),
  check (seq >= 1)
);
create index ledger_by_time on ledger (county, at, seq);

-- Versions of planned things: in force from `seq` until `until_seq`.
create table plan_item (
  county text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  until_seq bigint,
  campaign text collate "C",
  unit text collate "C",
  body jsonb not null,
  primary key (county, kind, id, seq),
  check (until_seq > seq)
);
create unique index plan_item_current on plan_item (county, kind, id) where until_seq is null;
create index plan_item_opened on plan_item (county, seq);
create index plan_item_closed on plan_item (county, until_seq) where until_seq is not null;

-- Versions of readings, in columns because there are a million of them.
create table reading (
  county text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  until_seq bigint,
  of_kind text collate "C" not null,
  subject text collate "C" not null,
  caliber text collate "C" not null,
  on_day date not null,
  value numeric not null,
  grade text collate "C" not null,
  peer numeric,
  unchanged boolean,
  evidence text,
  note text,
  corrects bigint,
  sample boolean,
  primary key (county, id, seq),
  check (until_seq > seq)
);
create index reading_by_subject on reading (county, subject, caliber, on_day, seq);
create index reading_opened on reading (county, seq);
create index reading_closed on reading (county, until_seq) where until_seq is not null;

-- Versions of recognitions, problems, exemptions and bulletins.
create table fact (
  county text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  until_seq bigint,
  campaign text collate "C",
  unit text collate "C",
  of_kind text collate "C",
  subject text collate "C",
  on_day date not null,
  body jsonb not null,
  primary key (county, kind, id, seq),
  check (until_seq > seq)
);
create unique index fact_current on fact (county, kind, id) where until_seq is null;
create index fact_by_subject on fact (county, kind, subject) where subject is not null;
create index fact_opened on fact (county, seq);
create index fact_closed on fact (county, until_seq) where until_seq is not null;

-- The only update the application may make is to close a version, once.
create function close_once() returns trigger language plpgsql as $$
begin
  if old.until_seq is not null then
    raise exception 'a closed version stays closed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger plan_item_close before update on plan_item for each row execute function close_once();
create trigger reading_close before update on reading for each row execute function close_once();
create trigger fact_close before update on fact for each row execute function close_once();

grant select, insert on county, ledger, plan_item, reading, fact to gongjian_app;
grant update (head_seq, head_hash) on county to gongjian_app;
grant update (until_seq) on plan_item, reading, fact to gongjian_app;
