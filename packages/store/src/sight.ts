import { CASEWORK_KINDS, type Id, OPEN_FACTS, type Scope } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './database.ts';

/** Versions in force at a ledger number; without one, now. */
export function inForce(seq?: number): RawBuilder<boolean> {
  return seq === undefined
    ? sql<boolean>`until_seq is null`
    : sql<boolean>`(seq <= ${seq} and (until_seq is null or until_seq > ${seq}))`;
}

/**
 * What a scope lets through at a ledger number: the targets and projects that it has to do with, and the units whose
 * hands may be in anything else. Row-level security keeps the same rule by itself (migration 0005).
 */
export type Sight =
  | 'all'
  | {
      readonly units: readonly Id[];
      readonly targets: readonly Id[];
      readonly projects: readonly Id[];
    };

/**
 * Targets that a unit in scope answers for or helps with, and those of the actions in scope; projects that a unit in
 * scope answers for or is the platform of, that have a step in the hands of an office in scope, or that a target in
 * sight counts, so that its figure comes out whole. `campaign` leaves out the targets of others.
 */
export async function sightOf(
  db: Database,
  county: string,
  scope: Scope,
  { seq, campaign }: { readonly seq?: number | undefined; readonly campaign?: Id | undefined } = {},
): Promise<Sight> {
  if (scope.units === 'all') return 'all';
  const { units, offices = [], actions = [] } = scope;
  const current = sql`county = ${county} and ${inForce(seq)}`;
  const subtree = (name: string, roots: readonly Id[]) => sql`
    ${sql.ref(name)} (id) as (
      select unnest(${[...roots]}::text[]) collate "C"
      union
      select unit.id from (select id, body ->> 'parent' as parent from plan_item where kind = 'unit' and ${current}) as unit
      join ${sql.ref(name)} as above on unit.parent = above.id)`;
  const { rows } = await sql<{ kind: 'unit' | 'target' | 'project'; id: Id; campaign: Id | null }>`
    with recursive ${subtree('own', units)}, ${subtree('office', offices)},
    target as (
      select id, campaign, body from plan_item where kind = 'target' and ${current}
        and (unit in (select id from own) or body -> 'helpers' ?| array(select id from own)
          or body ->> 'action' = any(${[...actions]}::text[]))
    ),
    counted as (
      select entry ->> 'project' as id from plan_item, jsonb_array_elements(body -> 'entries') as entry
      where kind = 'roster' and ${current} and id in (select body -> 'measurement' ->> 'roster' from target)
    ),
    handled as (
      select body ->> 'project' as id from plan_item
      where kind = 'step' and ${current} and body ->> 'office' in (select id from office)
    )
    select 'unit' as kind, id, null as campaign from own
    union all select 'target', id, campaign from target
    union all select 'project', id, null from plan_item where kind = 'project' and ${current}
      and (unit in (select id from own) or body ->> 'platform' in (select id from own)
        or id in (select id from counted) or id in (select id from handled))`.execute(db);
  const ids = (of: 'unit' | 'target' | 'project') => rows.filter(({ kind }) => kind === of).map(({ id }) => id);
  return {
    units: ids('unit'),
    targets: rows
      .filter((row) => row.kind === 'target' && (campaign === undefined || row.campaign === campaign))
      .map(({ id }) => id),
    projects: ids('project'),
  };
}

/** Of `fact`: what a snapshot of a campaign holds, told `seen` of its targets and projects in sight. */
export function ofCampaign(campaign: Id, sight: Sight, seen: Seen): RawBuilder<unknown> {
  return sql`case
    when kind = any(${CASEWORK_KINDS}::text[]) then false
    when kind = any('{bulletin,problem}') then campaign = ${campaign} and ${factInSight(sight, seen)}
    else ${seen(sql`of_kind`, sql`subject`)}
  end`;
}

/** Whether a target, project or step, named by two expressions, is one of those given. */
export type Seen = (of: RawBuilder<unknown>, id: RawBuilder<unknown>) => RawBuilder<unknown>;

/** Told by the ids of the targets and projects themselves; a step by its project as at a ledger number. */
export function seenAmong(
  county: string,
  { targets, projects }: { readonly targets: readonly Id[]; readonly projects: readonly Id[] },
  seq?: number,
): Seen {
  return (of, id) => sql`(${of} = 'target' and ${id} = any(${[...targets]}::text[])
    or ${of} = 'project' and ${id} = any(${[...projects]}::text[])
    or ${of} = 'step' and ${id} in (select id from plan_item where county = ${county} and kind = 'step' and ${inForce(seq)}
      and body ->> 'project' = any(${[...projects]}::text[])))`;
}

/** Of `plan_item`: everybody's plan, and of the targets, projects and steps those in sight. Accounts are no plan. */
export function planInSight(sight: Sight): RawBuilder<unknown> {
  if (sight === 'all') return sql`kind <> 'account'`;
  const { targets, projects } = sight;
  return sql`case kind
    when 'account' then false
    when 'target' then id = any(${[...targets]}::text[])
    when 'project' then id = any(${[...projects]}::text[])
    when 'step' then body ->> 'project' = any(${[...projects]}::text[])
    else true
  end`;
}

/**
 * Of `fact`: kinds that are everybody's, problems and casework that a unit in sight has a hand in, and what is about
 * things in sight or blocks them.
 */
export function factInSight(sight: Sight, seen: Seen): RawBuilder<unknown> {
  if (sight === 'all') return sql`true`;
  const units = sql`${[...sight.units]}::text[]`;
  return sql`(kind = any(${[...OPEN_FACTS]}::text[])
    or unit = any(${units}) or body -> 'units' ?| ${units} or body -> 'decider' ->> 'unit' = any(${units})
    or jsonb_path_query_array(body, '$.measures[*].lead') ?| ${units}
    or jsonb_path_query_array(body, '$.measures[*].helpers[*]') ?| ${units}
    or ${seen(sql`of_kind`, sql`subject`)}
    or exists (
      select from jsonb_array_elements(jsonb_path_query_array(body, '$.blocks[*]') || jsonb_path_query_array(body, '$.about[*]')) as b
      where ${seen(sql`b ->> 'of'`, sql`b ->> 'id'`)}))`;
}
