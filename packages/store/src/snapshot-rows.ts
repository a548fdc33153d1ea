import type { Casework, Day, Id, Kind, Row, Scope, Snapshot } from '@gongjian/model';
import { CASEWORK_KINDS, Refused } from '@gongjian/model';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { SnapshotQuery } from './contract.ts';
import type { Database } from './database.ts';
import { fetchReadings, type Visible } from './fetch-readings.ts';
import { byOrder, type Ordered } from './order.ts';
import { patchSnapshot } from './patch-snapshot.ts';
import { caseworkInSight, factInSight, inForce, planInSight, type Seen, unitsOf } from './sight.ts';
import { readHead } from './transaction.ts';

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
  if (query.near !== undefined && query.until === undefined) {
    const patched = await patchSnapshot(db, county, query.near, seq, query.scope);
    if (patched !== undefined) return patched;
  }
  const plan = await fetchPlan(db, county, campaign, seq, query.scope);
  const found = plan.campaign?.[0];
  if (found === undefined) throw new Refused({ kind: 'not-found', what: 'campaign', id: campaign });
  const visible: Visible = {
    targets: (plan.target ?? []).map(({ id }) => id),
    projects: (plan.project ?? []).map(({ id }) => id),
    units: await unitsOf(db, county, seq, query.scope),
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
    steps: ordered(plan.step),
    factors: ordered(plan.factor),
    packs: ordered(plan.pack),
    calendars: ordered(plan.calendar),
    tracks: ordered(plan.track),
    ladders: ordered(plan.ladder),
    readings,
    recognitions: ordered(facts.recognition),
    progress: ordered(facts.progress),
    problems: ordered(facts.problem),
    exemptions: ordered(facts.exemption),
    bulletins: ordered(facts.bulletin),
  };
}

type Bodies = { [K in Kind]?: readonly Row<K>[] };

async function fetchPlan(db: Database, county: string, campaign: Id, seq: number, scope: Scope): Promise<Bodies> {
  const units = await unitsOf(db, county, seq, scope);
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from plan_item
    where county = ${county} and ${inForce(seq)} and ${planInSight(county, seq, campaign, units)}`.execute(db);
  return byKind(rows);
}

/** Which targets, projects and steps are in sight, for conditions on facts. */
function seenOf(county: string, { targets, projects }: Pick<Visible, 'targets' | 'projects'>): Seen {
  return (of, id) => sql`(${of} = 'target' and ${id} = any(${[...targets]}::text[])
    or ${of} = 'project' and ${id} = any(${[...projects]}::text[])
    or ${of} = 'step' and exists (select from plan_item as step where step.county = ${county} and step.kind = 'step'
      and step.id = ${id} and step.until_seq is null and step.body ->> 'project' = any(${[...projects]}::text[])))`;
}

async function fetchFacts(
  db: Database,
  county: string,
  campaign: Id,
  seq: number,
  visible: Visible,
  until: Day | undefined,
): Promise<Bodies> {
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from fact
    where county = ${county} and ${inForce(seq)} and ${until === undefined ? sql`true` : sql`on_day <= ${until}`}
      and ${factInSight(campaign, visible.units, seenOf(county, visible))}`.execute(db);
  return byKind(rows);
}

/** Casework of a campaign in sight, as known at a ledger number; each list by day and id. */
export async function caseworkRows(
  db: Database,
  county: string,
  campaign: Id,
  { scope, seq: asked }: Pick<SnapshotQuery, 'scope' | 'seq'>,
): Promise<Casework> {
  const head = await readHead(db, county);
  const seq = Math.min(asked ?? head.seq, head.seq);
  const plan = await fetchPlan(db, county, campaign, seq, scope);
  if (plan.campaign?.[0] === undefined) throw new Refused({ kind: 'not-found', what: 'campaign', id: campaign });
  const seen = seenOf(county, {
    targets: (plan.target ?? []).map(({ id }) => id),
    projects: (plan.project ?? []).map(({ id }) => id),
  });
  const units = await unitsOf(db, county, seq, scope);
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from fact where county = ${county} and ${inForce(seq)}
      and ${caseworkInSight(campaign, units, seen)} order by on_day, id`.execute(db);
  const bodies = byKind(rows);
  const lists = CASEWORK_KINDS.map((kind) => [kind, bodies[kind] ?? []]);
  return { seq, campaign, ...Object.fromEntries(lists) };
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

function ordered<R extends Ordered>(rows: readonly R[] = []): R[] {
  return rows.toSorted(byOrder);
}
