-- Who signed in, saw, exported, was refused: a chain like the ledger's. `entry` is the canonical JSON that `hash` is taken
-- of; the other columns repeat what is looked up by, and verification compares them with it.
create table audit (
  county text collate "C" not null,
  seq bigint not null,
  at timestamptz not null,
  event text collate "C" not null,
  actor text collate "C",
  role text collate "C",
  unit text collate "C",
  kind text collate "C",
  subject text collate "C",
  entry text not null,
  hash text not null,
  primary key (county, seq),
  check (seq >= 1)
);
create index audit_by_time on audit (county, at, seq);
create index audit_by_event on audit (county, event, seq);
create index audit_by_actor on audit (county, actor, seq);
create index audit_by_subject on audit (county, subject, seq) where subject is not null;

-- The newest note of a county, and the last one that was cleared at the end of its time: the chain begins after it.
create table audit_head (
  county text collate "C" not null,
  head_seq bigint not null default 0,
  head_hash text not null,
  cleared_seq bigint not null default 0,
  cleared_hash text not null default repeat('0', 64),
  cleared_at timestamptz,
  primary key (county),
  check (cleared_seq >= 0 and head_seq >= cleared_seq)
);

-- The only way to clear notes, and only those older than six months (网络安全法 第二十三条 asks for as much). What is
-- cleared is the beginning of the chain; the hash of the last cleared note stays, so that the rest can be verified.
create function audit_clear(of_county text, before timestamptz) returns bigint
language plpgsql security definer set search_path = gongjian, pg_temp as $$
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
$$;
revoke execute on function audit_clear(text, timestamptz) from public;
grant execute on function audit_clear(text, timestamptz) to gongjian_app;

grant select, insert on audit to gongjian_app;
grant select, insert (county, head_seq, head_hash) on audit_head to gongjian_app;
grant update (head_seq, head_hash) on audit_head to gongjian_app;
