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
CREATE OR REPLACE FUNCTION gongjian.counties()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'gongjian', 'pg_temp'
AS $function$
  select county from county order by county
$function$
;
CREATE OR REPLACE FUNCTION gongjian.hands(body jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((COALESCE((body -> 'units'::text), '[]'::jsonb) || COALESCE(((body -> 'decider'::text) -> 'unit'::text), '[]'::jsonb)) || jsonb_path_query_array(body, '$."measures"[*]."lead"'::jsonpath)) || jsonb_path_query_array(body, '$."measures"[*]."helpers"[*]'::jsonpath))
;
CREATE OR REPLACE FUNCTION gongjian.in_force(seq bigint, until_seq bigint, at_seq bigint)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((seq <= at_seq) AND ((until_seq IS NULL) OR (until_seq > at_seq)))
;
CREATE OR REPLACE FUNCTION gongjian.in_sight(things text)
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting(('gongjian.'::text || things), true), ''::text))::text[]
;
CREATE OR REPLACE FUNCTION gongjian.look(of_county text, at_seq bigint, of_units text[], of_offices text[], of_actions text[], of_kinds text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gongjian', 'pg_temp'
AS $function$
declare
  units text[] := unit_tree(of_county, at_seq, of_units);
  offices text[] := unit_tree(of_county, at_seq, of_offices);
  targets text[];
  counted text[];
  handled text[];
  projects text[];
begin
  targets := array(
    select id from plan_item
    where county = of_county and kind = 'target' and in_force(seq, until_seq, at_seq)
      and (unit = any (units) or body -> 'helpers' ?| units or body ->> 'action' = any (of_actions)));
  counted := array(
    select distinct entry ->> 'project'
    from plan_item as t
    join plan_item as r on r.county = of_county and r.kind = 'roster' and r.id = t.body -> 'measurement' ->> 'roster'
      and in_force(r.seq, r.until_seq, at_seq)
    cross join lateral jsonb_array_elements(r.body -> 'entries') as entry
    where t.county = of_county and t.kind = 'target' and t.id = any (targets) and in_force(t.seq, t.until_seq, at_seq));
  if cardinality(offices) > 0 then
    handled := array(
      select distinct body ->> 'project' from plan_item
      where county = of_county and kind = 'step' and in_force(seq, until_seq, at_seq)
        and body ->> 'office' = any (offices));
  end if;
  projects := array(
    select id from plan_item
    where county = of_county and kind = 'project' and in_force(seq, until_seq, at_seq)
      and (unit = any (units) or body ->> 'platform' = any (units) or id = any (counted) or id = any (handled)));
  perform set_config('gongjian.county', of_county, true), set_config('gongjian.part', 'scope', true),
    set_config('gongjian.seq', at_seq::text, true), set_config('gongjian.kinds', of_kinds::text, true),
    set_config('gongjian.units', units::text, true), set_config('gongjian.targets', targets::text, true),
    set_config('gongjian.projects', projects::text, true);
end
$function$
;
CREATE OR REPLACE FUNCTION gongjian.sees(of_county text, of_kind text, of_id text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (
    select from plan_item
    where county = of_county and kind = of_kind and kind in ('target', 'project', 'step') and id = of_id
      and in_force(seq, until_seq, nullif(current_setting('gongjian.seq', true), '')::bigint));
end
$function$
;
CREATE OR REPLACE FUNCTION gongjian.sees_change_at(of_county text, at_seq bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from plan_item where county = of_county and seq = at_seq)
    or exists (select from plan_item where county = of_county and until_seq = at_seq)
    or exists (select from reading where county = of_county and seq = at_seq)
    or exists (select from reading where county = of_county and until_seq = at_seq)
    or exists (select from fact where county = of_county and seq = at_seq)
    or exists (select from fact where county = of_county and until_seq = at_seq);
end
$function$
;
CREATE OR REPLACE FUNCTION gongjian.sees_one_of(of_county text, list jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (
    select from jsonb_array_elements(list) as thing where sees(of_county, thing ->> 'of', thing ->> 'id'));
end
$function$
;
CREATE OR REPLACE FUNCTION gongjian.things(body jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (jsonb_path_query_array(body, '$."blocks"[*]'::jsonpath) || jsonb_path_query_array(body, '$."about"[*]'::jsonpath))
;
CREATE OR REPLACE FUNCTION gongjian.unit_tree(of_county text, at_seq bigint, roots text[])
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'gongjian', 'pg_temp'
AS $function$
  with recursive tree (id) as (
    select unnest(roots) collate "C"
    union
    select u.id from plan_item as u join tree on u.body ->> 'parent' = tree.id
    where u.county = of_county and u.kind = 'unit' and in_force(u.seq, u.until_seq, at_seq)
  )
  select array(select id from tree)
$function$
;

CREATE TRIGGER fact_close BEFORE UPDATE ON gongjian.fact FOR EACH ROW EXECUTE FUNCTION close_once();
CREATE TRIGGER plan_item_close BEFORE UPDATE ON gongjian.plan_item FOR EACH ROW EXECUTE FUNCTION close_once();
CREATE TRIGGER reading_close BEFORE UPDATE ON gongjian.reading FOR EACH ROW EXECUTE FUNCTION close_once();

alter table audit enable row level security;
alter table audit_head enable row level security;
alter table county enable row level security;
alter table credential enable row level security;
alter table delivery enable row level security;
alter table fact enable row level security;
alter table identity enable row level security;
alter table ledger enable row level security;
alter table plan_item enable row level security;
alter table reading enable row level security;
alter table session enable row level security;
alter table sign_in_failure enable row level security;

create policy audited on audit as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'audit'::text));
create policy of_county on audit as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy audited on audit_head as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'audit'::text));
create policy of_county on audit_head as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy closed on county as permissive for update to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy kept on county as permissive for insert to gongjian_app
  with check ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy of_county on county as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy seen on county as permissive for select to gongjian_app
  using true;
create policy of_county on credential as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy signed_in on credential as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'accounts'::text));
create policy of_county on delivery as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy sent on delivery as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'deliveries'::text));
create policy closed on fact as permissive for update to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy kept on fact as permissive for insert to gongjian_app
  with check ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy of_county on fact as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy seen on fact as permissive for select to gongjian_app
  using (( SELECT (current_setting('gongjian.part'::text, true) = ANY (ARRAY['keeping'::text, 'county'::text]))) OR (kind IN ( SELECT unnest(in_sight('kinds'::text)) AS unnest)) OR (unit IN ( SELECT unnest(in_sight('units'::text)) AS unnest)) OR (hands(body) ?| ( SELECT in_sight('units'::text) AS in_sight)) OR ((of_kind = 'target'::text) AND (subject IN ( SELECT unnest(in_sight('targets'::text)) AS unnest))) OR ((of_kind = 'project'::text) AND (subject IN ( SELECT unnest(in_sight('projects'::text)) AS unnest))) OR ((of_kind = 'step'::text) AND sees(county, of_kind, subject)) OR ((things(body) <> '[]'::jsonb) AND sees_one_of(county, things(body))));
create policy of_county on identity as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy signed_in on identity as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'accounts'::text));
create policy kept on ledger as permissive for insert to gongjian_app
  with check ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy of_county on ledger as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy seen on ledger as permissive for select to gongjian_app
  using 
CASE ( SELECT current_setting('gongjian.part'::text, true) AS current_setting)
    WHEN 'keeping'::text THEN true
    WHEN 'county'::text THEN (NOT starts_with(name, 'account.'::text))
    WHEN 'accounts'::text THEN starts_with(name, 'account.'::text)
    WHEN 'scope'::text THEN sees_change_at(county, seq)
    ELSE false
END;
create policy closed on plan_item as permissive for update to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy kept on plan_item as permissive for insert to gongjian_app
  with check ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy of_county on plan_item as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy seen on plan_item as permissive for select to gongjian_app
  using 
CASE ( SELECT current_setting('gongjian.part'::text, true) AS current_setting)
    WHEN 'keeping'::text THEN true
    WHEN 'county'::text THEN (kind <> 'account'::text)
    WHEN 'accounts'::text THEN (kind = ANY (ARRAY['account'::text, 'unit'::text, 'leader'::text, 'action'::text]))
    WHEN 'scope'::text THEN
    CASE kind
        WHEN 'account'::text THEN false
        WHEN 'target'::text THEN (id IN ( SELECT unnest(in_sight('targets'::text)) AS unnest))
        WHEN 'project'::text THEN (id IN ( SELECT unnest(in_sight('projects'::text)) AS unnest))
        WHEN 'step'::text THEN ((body ->> 'project'::text) IN ( SELECT unnest(in_sight('projects'::text)) AS unnest))
        ELSE true
    END
    ELSE false
END;
create policy closed on reading as permissive for update to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy kept on reading as permissive for insert to gongjian_app
  with check ( SELECT (current_setting('gongjian.part'::text, true) = 'keeping'::text));
create policy of_county on reading as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy seen on reading as permissive for select to gongjian_app
  using (( SELECT (current_setting('gongjian.part'::text, true) = ANY (ARRAY['keeping'::text, 'county'::text]))) OR ((of_kind = 'target'::text) AND (subject IN ( SELECT unnest(in_sight('targets'::text)) AS unnest))) OR ((of_kind = 'project'::text) AND (subject IN ( SELECT unnest(in_sight('projects'::text)) AS unnest))));
create policy of_county on session as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy signed_in on session as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'accounts'::text));
create policy of_county on sign_in_failure as restrictive for all to public
  using (county = ( SELECT current_setting('gongjian.county'::text, true) AS current_setting));
create policy signed_in on sign_in_failure as permissive for all to gongjian_app
  using ( SELECT (current_setting('gongjian.part'::text, true) = 'accounts'::text));

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
