create table audit (
  county text collate "C" not null,
  seq bigint not null,
  at timestamp with time zone not null,
  event text collate "C" not null,
  actor text collate "C",
  role text collate "C",
  unit text collate "C",
  kind text collate "C",
  subject text collate "C",
  entry text not null,
  hash text not null,
  constraint audit_pkey PRIMARY KEY (county, seq),
  constraint audit_seq_check CHECK ((seq >= 1))
);
create table audit_head (
  county text collate "C" not null,
  head_seq bigint not null,
  head_hash text not null,
  cleared_seq bigint not null,
  cleared_hash text not null,
  cleared_at timestamp with time zone,
  constraint audit_head_check CHECK (((cleared_seq >= 0) AND (head_seq >= cleared_seq))),
  constraint audit_head_pkey PRIMARY KEY (county)
);
create table county (
  county text collate "C" not null,
  head_seq bigint not null,
  head_hash text not null,
  constraint county_head_seq_check CHECK ((head_seq >= 0)),
  constraint county_pkey PRIMARY KEY (county)
);
create table credential (
  county text collate "C" not null,
  account text collate "C" not null,
  hash text not null,
  previous text[] not null,
  changed_at timestamp with time zone not null,
  must_change boolean not null,
  code_key text,
  pending_code_key text,
  last_code_step bigint,
  constraint credential_pkey PRIMARY KEY (county, account)
);
create table delivery (
  county text collate "C" not null,
  account text collate "C" not null,
  day date not null,
  channel text collate "C" not null,
  subject text not null,
  body text not null,
  recipient text,
  attempts integer not null,
  next_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (county, account, day, channel)
);
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
  constraint fact_check CHECK ((until_seq > seq)),
  constraint fact_pkey PRIMARY KEY (county, kind, id, seq)
);
create table identity (
  county text collate "C" not null,
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account text collate "C" not null,
  linked_at timestamp with time zone not null,
  constraint identity_pkey PRIMARY KEY (county, issuer, subject)
);
create table ledger (
  county text collate "C" not null,
  seq bigint not null,
  id uuid not null,
  name text not null,
  batch uuid,
  at timestamp with time zone not null,
  entry text not null,
  hash text not null,
  constraint ledger_county_id_key UNIQUE (county, id),
  constraint ledger_pkey PRIMARY KEY (county, seq),
  constraint ledger_seq_check CHECK ((seq >= 1))
);
create table migration (
  name text not null,
  digest text not null,
  constraint migration_pkey PRIMARY KEY (name)
);
create table plan_item (
  county text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  until_seq bigint,
  campaign text collate "C",
  unit text collate "C",
  body jsonb not null,
  constraint plan_item_check CHECK ((until_seq > seq)),
  constraint plan_item_pkey PRIMARY KEY (county, kind, id, seq)
);
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
  constraint reading_check CHECK ((until_seq > seq)),
  constraint reading_pkey PRIMARY KEY (county, id, seq)
);
create table session (
  county text collate "C" not null,
  id uuid not null,
  key text not null,
  account text collate "C" not null,
  post jsonb,
  how text not null,
  code_given boolean not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  agent text not null,
  address text not null,
  device text not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint session_pkey PRIMARY KEY (county, id)
);
create table sign_in_failure (
  county text collate "C" not null,
  login text collate "C" not null,
  place text not null,
  count integer not null,
  counted_at timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (county, login, place)
);

CREATE INDEX audit_by_actor ON gongjian.audit USING btree (county, actor, seq);
CREATE INDEX audit_by_event ON gongjian.audit USING btree (county, event, seq);
CREATE INDEX audit_by_subject ON gongjian.audit USING btree (county, subject, seq) WHERE (subject IS NOT NULL);
CREATE INDEX audit_by_time ON gongjian.audit USING btree (county, at, seq);
CREATE INDEX fact_by_subject ON gongjian.fact USING btree (county, kind, subject) WHERE (subject IS NOT NULL);
CREATE INDEX fact_closed ON gongjian.fact USING btree (county, until_seq) WHERE (until_seq IS NOT NULL);
CREATE UNIQUE INDEX fact_current ON gongjian.fact USING btree (county, kind, id) WHERE (until_seq IS NULL);
CREATE INDEX fact_opened ON gongjian.fact USING btree (county, seq);
CREATE UNIQUE INDEX identity_by_account ON gongjian.identity USING btree (county, account, issuer);
CREATE INDEX ledger_by_time ON gongjian.ledger USING btree (county, at, seq);
CREATE INDEX plan_item_closed ON gongjian.plan_item USING btree (county, until_seq) WHERE (until_seq IS NOT NULL);
CREATE UNIQUE INDEX plan_item_current ON gongjian.plan_item USING btree (county, kind, id) WHERE (until_seq IS NULL);
CREATE INDEX plan_item_opened ON gongjian.plan_item USING btree (county, seq);
CREATE INDEX reading_by_subject ON gongjian.reading USING btree (county, subject, caliber, on_day, seq);
CREATE INDEX reading_closed ON gongjian.reading USING btree (county, until_seq) WHERE (until_seq IS NOT NULL);
CREATE INDEX reading_opened ON gongjian.reading USING btree (county, seq);
CREATE INDEX session_by_account ON gongjian.session USING btree (county, account, opened_at);
CREATE INDEX session_by_address ON gongjian.session USING btree (county, address, account);
CREATE INDEX session_by_device ON gongjian.session USING btree (county, device);
CREATE UNIQUE INDEX session_by_key ON gongjian.session USING btree (county, key);
CREATE INDEX sign_in_failure_by_age ON gongjian.sign_in_failure USING btree (county, counted_at);

CREATE OR REPLACE FUNCTION gongjian.audit_clear(of_county text, before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gongjian', 'pg_temp'
AS $function$
declare
  last_seq bigint;
  last_hash text;
  cleared bigint;
begin
  if before > now() - interval '6 months' then
    raise exception 'the audit trail is kept for six months at least' using errcode = 'restrict_violation';
  end if;
  -- Everything before the first note that is to be kept; the newest note stays.
  select seq, hash into last_seq, last_hash from audit
    where county = of_county and at < before
      and seq < least(
        (select min(seq) from audit where county = of_county and at >= before),
        (select head_seq from audit_head where county = of_county))
    order by seq desc limit 1;
  if last_seq is null then
    return 0;
  end if;
  delete from audit where county = of_county and seq <= last_seq;
  get diagnostics cleared = row_count;
  update audit_head set cleared_seq = last_seq, cleared_hash = last_hash, cleared_at = now() where county = of_county;
  return cleared;
end
$function$
;
CREATE OR REPLACE FUNCTION gongjian.close_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.until_seq is not null then
    raise exception 'a closed version stays closed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$
;

CREATE TRIGGER fact_close BEFORE UPDATE ON gongjian.fact FOR EACH ROW EXECUTE FUNCTION close_once();
CREATE TRIGGER plan_item_close BEFORE UPDATE ON gongjian.plan_item FOR EACH ROW EXECUTE FUNCTION close_once();
CREATE TRIGGER reading_close BEFORE UPDATE ON gongjian.reading FOR EACH ROW EXECUTE FUNCTION close_once();

grant insert, select on audit to gongjian_app;
grant insert (county, head_seq, head_hash), select, update (head_seq, head_hash) on audit_head to gongjian_app;
grant insert, select, update (head_seq, head_hash) on county to gongjian_app;
grant delete, insert, select, update on credential to gongjian_app;
grant insert, select, update (attempts, next_at, sent_at) on delivery to gongjian_app;
grant insert, select, update (until_seq) on fact to gongjian_app;
grant delete, insert, select, update on identity to gongjian_app;
grant insert, select on ledger to gongjian_app;
grant insert, select, update (until_seq) on plan_item to gongjian_app;
grant insert, select, update (until_seq) on reading to gongjian_app;
grant delete, insert, select, update on session to gongjian_app;
grant delete, insert, select, update on sign_in_failure to gongjian_app;
