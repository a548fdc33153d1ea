import type { Day, Id, Kind, Row, Scope, Snapshot } from '@gongjian/model';
import { Refused } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { Pool } from 'pg';
import type { SnapshotQuery } from './contract.ts';
import type { Database } from './database.ts';
import { fetchReadings, type Visible } from './fetch-readings.ts';
import { readHead } from './transaction.ts';

/** Versions in force at a ledger number. */
function inForce(seq: number): RawBuilder<boolean> {
  return sql<boolean>`(seq <= ${seq} and (until_seq is null or until_seq > ${seq}))`;
}

/**
 * Plan and facts of a campaign, in the order that the model promises. The plan of the campaign as a whole (its actions,
 * rosters, units, leaders, indicators, packs, bulletins) is everybody's; targets, projects and what is known of them only
 * of the units in scope. Projects belong to the county, so all of them are there.
 */
export async function snapshotRows(
  db: Database,
  pool: Pool,
  county: string,
  campaign: Id,
  query: SnapshotQuery,
): Promise<Snapshot> {
  const head = await readHead(db, county);
  const seq = Math.min(query.seq ?? head.seq, head.seq);
  const plan = await fetchPlan(db, county, campaign, seq, query.scope);
  const found = plan.campaign?.[0];
  if (found === undefined) throw new Refused({ kind: 'not-found', what: 'campaign', id: campaign });
  const visible: Visible = {
    targets: (plan.target ?? []).map(({ id }) => id),
    projects: (plan.project ?? []).map(({ id }) => id),
    units: query.scope.units === 'all' ? 'all' : await subtree(db, county, seq, query.scope.units),
  };
  const [facts, readings] = await Promise.all([
    fetchFacts(db, county, campaign, seq, visible, query.until),
    fetchReadings(pool, county, seq, visible, query.until),
  ]);
  return {
    seq,
    campaign: found,
    actions: ordered(plan.action),
    units: ordered(plan.unit),
    leaders: ordered(plan.leader),
    indicators: ordered(plan.indicator),
    targets: ordered(plan.target),
    rosters: ordered(plan.roster),
    projects: ordered(plan.project),
    packs: ordered(plan.pack),
    readings,
    recognitions: ordered(facts.recognition),
    problems: ordered(facts.problem),
    exemptions: ordered(facts.exemption),
    bulletins: ordered(facts.bulletin),
  };
}

type Bodies = { [K in Kind]?: readonly Row<K>[] };

async function fetchPlan(db: Database, county: string, campaign: Id, seq: number, scope: Scope): Promise<Bodies> {
  const bounded =
    scope.units === 'all'
      ? sql`true`
      : sql`(kind not in ('target', 'project') or unit = any(${await subtree(db, county, seq, scope.units)}::text[]))`;
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from plan_item
    where county = ${county} and ${inForce(seq)} and (campaign is null or campaign = ${campaign}) and ${bounded}`.execute(
    db,
  );
  return byKind(rows);
}

async function fetchFacts(
  db: Database,
  county: string,
  campaign: Id,
  seq: number,
  { targets, projects, units }: Visible,
  until: Day | undefined,
): Promise<Bodies> {
  const inHand = sql`
    unit = any(${units}::text[]) or body -> 'decider' ->> 'unit' = any(${units}::text[])
    or exists (
      select from jsonb_array_elements(body -> 'blocks') as b
      where (b ->> 'of' = 'target' and b ->> 'id' = any(${[...targets]}::text[]))
        or (b ->> 'of' = 'project' and b ->> 'id' = any(${[...projects]}::text[])))`;
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from fact
    where county = ${county} and ${inForce(seq)} and ${until === undefined ? sql`true` : sql`on_day <= ${until}`}
      and case kind
        when 'bulletin' then campaign = ${campaign}
        when 'problem' then campaign = ${campaign} and (${units === 'all' ? sql`true` : inHand})
        else (of_kind = 'target' and subject = any(${[...targets]}::text[]))
          or (of_kind = 'project' and subject = any(${[...projects]}::text[]))
      end`.execute(db);
  return byKind(rows);
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

function byKind(rows: readonly { kind: Kind; body: Row<Kind> }[]): Bodies {
  const bodies: { [K in Kind]?: Row<Kind>[] } = {};
  for (const { kind, body } of rows) {
    bodies[kind] ??= [];
    bodies[kind].push(body);
  }
  // Each list holds rows of its own kind, which TypeScript cannot follow through the index.
  return bodies as Bodies;
}

function ordered<R extends { readonly id: Id; readonly order?: number }>(rows: readonly R[] = []): R[] {
  return rows.toSorted(
    (left, right) => (left.order ?? 0) - (right.order ?? 0) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  );
}
