import { CASEWORK_KINDS, type Id, OPEN_CASEWORK, type Scope } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './database.ts';

/** Versions in force at a ledger number. */
export function inForce(seq: number): RawBuilder<boolean> {
  return sql<boolean>`(seq <= ${seq} and (until_seq is null or until_seq > ${seq}))`;
}

/** Units in sight; `all` where nothing bounds them. */
export type Units = 'all' | readonly Id[];

/** Whether a target or project, named by two expressions, is in sight. */
export type Seen = (of: RawBuilder<unknown>, id: RawBuilder<unknown>) => RawBuilder<unknown>;

/** Of `plan_item`: everybody's plan, the targets and projects of the units in sight, and these projects' steps. */
export function planInSight(county: string, seq: number, campaign: Id, units: Units): RawBuilder<unknown> {
  const bounded = units === 'all' ? sql`true` : ownPlan(county, sql`${inForce(seq)}`, units);
  return sql`(kind <> 'account' and (campaign is null or campaign = ${campaign}) and ${bounded})`;
}

/** Of `plan_item`: what is nobody's in particular, what is of the units, and steps of their projects. */
export function ownPlan(county: string, current: RawBuilder<unknown>, units: readonly Id[]): RawBuilder<unknown> {
  const own = sql`unit = any(${[...units]}::text[])`;
  return sql`(kind not in ('target', 'project', 'step') or kind <> 'step' and ${own} or kind = 'step'
    and body ->> 'project' in (
      select id from plan_item where county = ${county} and kind = 'project' and ${current} and ${own}))`;
}

/** Of `fact`: what is known of targets and projects in sight, and the problems that units in sight have a hand in. */
export function factInSight(campaign: Id, units: Units, seen: Seen): RawBuilder<unknown> {
  const inHand =
    units === 'all'
      ? sql`true`
      : sql`(unit = any(${[...units]}::text[]) or body -> 'decider' ->> 'unit' = any(${[...units]}::text[])
          or exists (select from jsonb_array_elements(body -> 'blocks') as b
            where ${seen(sql`b ->> 'of'`, sql`b ->> 'id'`)}))`;
  return sql`case
    when kind = any(${CASEWORK_KINDS}::text[]) then false
    when kind = 'bulletin' then campaign = ${campaign}
    when kind = 'problem' then campaign = ${campaign} and ${inHand}
    else ${seen(sql`of_kind`, sql`subject`)}
  end`;
}

/** Of `fact`, casework alone: what is everybody's, what the units own or have a hand in, and what is about things in sight. */
export function caseworkInSight(campaign: Id, units: Units, seen: Seen): RawBuilder<unknown> {
  const inHand =
    units === 'all'
      ? sql`true`
      : sql`(kind = any(${[...OPEN_CASEWORK]}::text[]) or unit = any(${[...units]}::text[])
          or body -> 'units' ?| ${[...units]}::text[] or ${seen(sql`of_kind`, sql`subject`)})`;
  return sql`(kind = any(${CASEWORK_KINDS}::text[]) and campaign = ${campaign} and ${inHand})`;
}

/** The units that a scope lets through, as the tree stood at a ledger number. */
export async function unitsOf(db: Database, county: string, seq: number, { units }: Scope): Promise<Units> {
  return units === 'all' ? 'all' : subtree(db, county, seq, units);
}

/** The units and all below them, as the tree stood at a ledger number. */
export async function subtree(db: Database, county: string, seq: number, units: readonly Id[]): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    with recursive tree (id) as (
      select unnest(${[...units]}::text[]) collate "C"
      union
      select p.id from plan_item as p join tree on p.body ->> 'parent' = tree.id
      where p.county = ${county} and p.kind = 'unit' and ${inForce(seq)}
    )
    select id from tree`.execute(db);
  return rows.map(({ id }) => id);
}
