import type { Casework, Day, Id, Kind, Row, Snapshot } from '@gongjian/model';
import { LISTED_CASEWORK, Refused } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { SnapshotQuery } from './contract.ts';
import type { Database } from './database.ts';
import { fetchReadings } from './fetch-readings.ts';
import { byOrder, type Ordered } from './order.ts';
import { patchSnapshot } from './patch-snapshot.ts';
import { factInSight, inForce, ofCampaign, planInSight, type Sight, seenAmong, sightOf } from './sight.ts';
import { readHead } from './transaction.ts';

/**
 * Plan and facts of a campaign, in the order that the model promises. The plan of the campaign as a whole (its actions,
 * rosters, units, leaders, indicators, packs, bulletins) is everybody's; targets and projects, and what is known of them,
 * as far as they are in sight. Projects belong to the county, not to one campaign.
 */
export async function snapshotRows(
  db: Database,
  county: string,
  campaign: Id,
  query: SnapshotQuery,
): Promise<Snapshot> {
  const head = await readHead(db, county);
  const seq = Math.min(query.seq ?? head.seq, head.seq);
  const sight = await sightOf(db, county, query.scope, { seq, campaign });
  if (query.near !== undefined && query.until === undefined) {
    const patched = await patchSnapshot(db, county, query.near, seq, sight);
    if (patched !== undefined) return patched;
  }
  const plan = await fetchPlan(db, county, campaign, seq, sight);
  const found = plan.campaign?.[0];
  if (found === undefined) throw new Refused({ kind: 'not-found', what: 'campaign', id: campaign });
  const things = {
    targets: (plan.target ?? []).map(({ id }) => id),
    projects: (plan.project ?? []).map(({ id }) => id),
  };
  const ofThings = ofCampaign(campaign, sight, seenAmong(county, things, seq));
  const facts = await fetchFacts(db, county, seq, ofThings, query.until);
  const readings = await fetchReadings(db, county, seq, things, query.until);
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

async function fetchPlan(db: Database, county: string, campaign: Id, seq: number, sight: Sight): Promise<Bodies> {
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from plan_item where county = ${county} and ${inForce(seq)}
      and (campaign is null or campaign = ${campaign}) and ${planInSight(sight)}`.execute(db);
  return byKind(rows);
}

async function fetchFacts(
  db: Database,
  county: string,
  seq: number,
  wanted: RawBuilder<unknown>,
  until: Day | undefined,
): Promise<Bodies> {
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from fact
    where county = ${county} and ${inForce(seq)} and ${until === undefined ? sql`true` : sql`on_day <= ${until}`}
      and ${wanted}`.execute(db);
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
  const there = await sql`select from plan_item
    where county = ${county} and kind = 'campaign' and id = ${campaign} and ${inForce(seq)}`.execute(db);
  if (there.rows.length === 0) throw new Refused({ kind: 'not-found', what: 'campaign', id: campaign });
  const sight = await sightOf(db, county, scope, { seq });
  const seen = seenAmong(county, sight === 'all' ? { targets: [], projects: [] } : sight, seq);
  const { rows } = await sql<{ kind: Kind; body: Row<Kind> }>`
    select kind, body from fact where county = ${county} and ${inForce(seq)} and kind = any(${LISTED_CASEWORK}::text[])
      and campaign = ${campaign} and ${factInSight(sight, seen)} order by on_day, id`.execute(db);
  const bodies = byKind(rows);
  const lists = LISTED_CASEWORK.map((kind) => [kind, bodies[kind] ?? []]);
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
