-- The second wall. A transaction of the application says, in settings that end with it, which county it works for and
-- what for; row-level security shows it that and nothing else, and a session that says nothing sees nothing. The first
-- wall, the conditions that the application writes itself (sight.ts), does not lean on this one; a test keeps them alike.
--
-- gongjian.county  the county
-- gongjian.part    'scope': what some units, offices and actions may see; 'county': plan, facts and ledger of the whole
--                  county; 'keeping': the same and accounts, to read and to write; 'accounts': accounts and what they
--                  sign in with; 'audit': the audit trail; 'deliveries': what is sent out
-- Where the part is 'scope', `look` also sets, as at a ledger number (gongjian.seq), what is in sight: gongjian.units,
-- gongjian.targets, gongjian.projects; and gongjian.kinds, the kinds of facts that are everybody's.

create function in_force(seq bigint, until_seq bigint, at_seq bigint) returns boolean
language sql immutable parallel safe
return seq <= at_seq and (until_seq is null or until_seq > at_seq);

-- Units and all that stand under them.
create function unit_tree(of_county text, at_seq bigint, roots text[]) returns text[]
language sql stable set search_path = gongjian, pg_temp as $$
  with recursive tree (id) as (
    select unnest(roots) collate "C"
    union
    select u.id from plan_item as u join tree on u.body ->> 'parent' = tree.id
    where u.county = of_county and u.kind = 'unit' and in_force(u.seq, u.until_seq, at_seq)
  )
  select array(select id from tree)
$$;

-- Begins a transaction that sees what the subtrees of these units and offices and these actions may see. It is found out
-- as the owner of the tables, once, so that the policies need not ask each other.
create function look(
  of_county text, at_seq bigint, of_units text[], of_offices text[], of_actions text[], of_kinds text[]
) returns void
language plpgsql security definer set search_path = gongjian, pg_temp as $$
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
$$;
revoke execute on function unit_tree(text, bigint, text[]) from public;
revoke execute on function look(text, bigint, text[], text[], text[], text[]) from public;
grant execute on function look(text, bigint, text[], text[], text[], text[]) to gongjian_app;

-- A list that `look` has set; none where it was not asked.
create function in_sight(things text) returns text[] language sql stable parallel safe
return nullif(current_setting('gongjian.' || things, true), '')::text[];

-- What follows is asked of a row now and then and reads under the policies of the tables it reads. It is kept out of the
-- policies themselves, which would be planned anew, with all that they name, in every statement.
create function sees(of_county text, of_kind text, of_id text) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (
    select from plan_item
    where county = of_county and kind = of_kind and kind in ('target', 'project', 'step') and id = of_id
      and in_force(seq, until_seq, nullif(current_setting('gongjian.seq', true), '')::bigint));
end
$$;

create function sees_one_of(of_county text, list jsonb) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (
    select from jsonb_array_elements(list) as thing where sees(of_county, thing ->> 'of', thing ->> 'id'));
end
$$;

create function sees_change_at(of_county text, at_seq bigint) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from plan_item where county = of_county and seq = at_seq)
    or exists (select from plan_item where county = of_county and until_seq = at_seq)
    or exists (select from reading where county = of_county and seq = at_seq)
    or exists (select from reading where county = of_county and until_seq = at_seq)
    or exists (select from fact where county = of_county and seq = at_seq)
    or exists (select from fact where county = of_county and until_seq = at_seq);
end
$$;

-- The targets, projects and steps that a problem blocks or a piece of casework is about, where it names several.
create function things(body jsonb) returns jsonb language sql immutable parallel safe
return jsonb_path_query_array(body, '$.blocks[*]') || jsonb_path_query_array(body, '$.about[*]');

-- The units that have a hand in a problem or a piece of casework, beside the one whose it is.
create function hands(body jsonb) returns jsonb language sql immutable parallel safe
return coalesce(body -> 'units', '[]') || coalesce(body -> 'decider' -> 'unit', '[]')
  || jsonb_path_query_array(body, '$.measures[*].lead') || jsonb_path_query_array(body, '$.measures[*].helpers[*]');

-- The counties that have a ledger: all that may be known without saying for which one.
create function counties() returns setof text language sql stable security definer set search_path = gongjian, pg_temp as $$
  select county from county order by county
$$;
revoke execute on function counties() from public;
grant execute on function counties() to gongjian_app;

-- Settings stand in selects of their own: read once for a query, not once for a row.
alter table county enable row level security;
alter table ledger enable row level security;
alter table plan_item enable row level security;
alter table reading enable row level security;
alter table fact enable row level security;
alter table audit enable row level security;
alter table audit_head enable row level security;
alter table credential enable row level security;
alter table session enable row level security;
alter table sign_in_failure enable row level security;
alter table identity enable row level security;
alter table delivery enable row level security;

create policy of_county on county as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on ledger as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on plan_item as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on reading as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on fact as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on audit as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on audit_head as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on credential as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on session as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on sign_in_failure as restrictive
  using (county = (select current_setting('gongjian.county', true)));
create policy of_county on identity as restrictive using (county = (select current_setting('gongjian.county', true)));
create policy of_county on delivery as restrictive using (county = (select current_setting('gongjian.county', true)));

create policy seen on county for select to gongjian_app using (true);

-- Targets, projects and steps are seen by those who have to do with them; the rest of the plan by everybody.
create policy seen on plan_item for select to gongjian_app using (
  case (select current_setting('gongjian.part', true))
    when 'keeping' then true
    when 'county' then kind <> 'account'
    when 'accounts' then kind in ('account', 'unit', 'leader', 'action')
    when 'scope' then case kind
      when 'account' then false
      when 'target' then id in (select unnest(in_sight('targets')))
      when 'project' then id in (select unnest(in_sight('projects')))
      when 'step' then body ->> 'project' in (select unnest(in_sight('projects')))
      else true
    end
    else false
  end);

create policy seen on reading for select to gongjian_app using (
  (select current_setting('gongjian.part', true) in ('keeping', 'county'))
  or of_kind = 'target' and subject in (select unnest(in_sight('targets')))
  or of_kind = 'project' and subject in (select unnest(in_sight('projects'))));

-- A fact is seen where its kind is everybody's, where a unit in sight has a hand in it, and where it is about a target,
-- project or step in sight, or blocks one.
create policy seen on fact for select to gongjian_app using (
  (select current_setting('gongjian.part', true) in ('keeping', 'county'))
  or kind in (select unnest(in_sight('kinds')))
  or unit in (select unnest(in_sight('units')))
  or hands(body) ?| (select in_sight('units'))
  or of_kind = 'target' and subject in (select unnest(in_sight('targets')))
  or of_kind = 'project' and subject in (select unnest(in_sight('projects')))
  or of_kind = 'step' and sees(county, of_kind, subject)
  or things(body) <> '[]' and sees_one_of(county, things(body)));

-- An entry of the ledger is seen with any version that it began or ended.
create policy seen on ledger for select to gongjian_app using (
  case (select current_setting('gongjian.part', true))
    when 'keeping' then true
    when 'county' then not starts_with(name, 'account.')
    when 'accounts' then starts_with(name, 'account.')
    when 'scope' then sees_change_at(county, seq)
    else false
  end);

create policy kept on county for insert to gongjian_app
  with check ((select current_setting('gongjian.part', true) = 'keeping'));
create policy kept on ledger for insert to gongjian_app
  with check ((select current_setting('gongjian.part', true) = 'keeping'));
create policy kept on plan_item for insert to gongjian_app
  with check ((select current_setting('gongjian.part', true) = 'keeping'));
create policy kept on reading for insert to gongjian_app
  with check ((select current_setting('gongjian.part', true) = 'keeping'));
create policy kept on fact for insert to gongjian_app
  with check ((select current_setting('gongjian.part', true) = 'keeping'));
create policy closed on county for update to gongjian_app
  using ((select current_setting('gongjian.part', true) = 'keeping'));
create policy closed on plan_item for update to gongjian_app
  using ((select current_setting('gongjian.part', true) = 'keeping'));
create policy closed on reading for update to gongjian_app
  using ((select current_setting('gongjian.part', true) = 'keeping'));
create policy closed on fact for update to gongjian_app
  using ((select current_setting('gongjian.part', true) = 'keeping'));

create policy audited on audit to gongjian_app using ((select current_setting('gongjian.part', true) = 'audit'));
create policy audited on audit_head to gongjian_app using ((select current_setting('gongjian.part', true) = 'audit'));

create policy signed_in on credential to gongjian_app using ((select current_setting('gongjian.part', true) = 'accounts'));
create policy signed_in on session to gongjian_app using ((select current_setting('gongjian.part', true) = 'accounts'));
create policy signed_in on sign_in_failure to gongjian_app
  using ((select current_setting('gongjian.part', true) = 'accounts'));
create policy signed_in on identity to gongjian_app using ((select current_setting('gongjian.part', true) = 'accounts'));
create policy sent on delivery to gongjian_app using ((select current_setting('gongjian.part', true) = 'deliveries'));
