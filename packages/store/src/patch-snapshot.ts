import type { Id, Kind, Reading, Row, Snapshot } from '@gongjian/model';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { byOrder, byPlace } from './order.ts';
import { READING_COLUMNS, readingOf } from './rows.ts';
import { inForce, ofCampaign, planInSight, type Seen, type Sight } from './sight.ts';

/** Acts between two numbers beyond which reading everything is as fast. */
const FAR = 50_000;

/**
 * The snapshot at `seq`, made from one near it by reading only what the acts between changed. Undefined where that is
 * not enough: too many acts, or a change of what is in sight at all, which moves facts that no act between touched.
 */
export async function patchSnapshot(
  db: Database,
  county: string,
  near: Snapshot,
  seq: number,
  sight: Sight,
): Promise<Snapshot | undefined> {
  if (near.seq === seq) return near;
  if (Math.abs(near.seq - seq) > FAR) return undefined;
  if (sight !== 'all' && !(isSame(near.targets, sight.targets) && isSame(near.projects, sight.projects)))
    return undefined;
  const changed = await changedRows(db, county, near.campaign.id, { from: near.seq, to: seq, sight });
  return movesSight(changed, sight) ? undefined : patched(near, changed, seq);
}

function isSame(rows: readonly { readonly id: Id }[], ids: readonly Id[]): boolean {
  const there = new Set(ids);
  return rows.length === there.size && rows.every(({ id }) => there.has(id));
}

/** Rows in force at the one number and not at the other. */
type Changed<R> = { readonly was: R[]; readonly is: R[] };
type ChangedRows = { [K in Kind]?: Changed<Row<K>> };

/** What differs between two ledger numbers, either of which may be the earlier; in sight as at `to`. */
async function changedRows(
  db: Database,
  county: string,
  campaign: Id,
  { from, to, sight }: { from: number; to: number; sight: Sight },
): Promise<ChangedRows> {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const between = sql<boolean>`
    (seq > ${low} and seq <= ${high} or until_seq > ${low} and until_seq <= ${high}) and county = ${county}`;
  const ofPlan = sql`(campaign is null or campaign = ${campaign}) and ${planInSight(sight)}`;
  const seen: Seen = (of, id) => sql`exists (
    select from plan_item where county = ${county} and kind in ('target', 'project', 'step') and kind = ${of} and id = ${id}
      and ${inForce(to)} and ${ofPlan})`;
  const [plan, facts, readings] = await Promise.all([
    sql<Version>`select kind, seq, until_seq, body from plan_item where ${between} and ${ofPlan}`.execute(db),
    sql<Version>`select kind, seq, until_seq, body from fact where ${between} and ${ofCampaign(campaign, sight, seen)}`.execute(
      db,
    ),
    db
      .selectFrom('reading')
      .select(['seq', 'until_seq', ...READING_COLUMNS])
      .where(between)
      .where(sql<boolean>`${seen(sql`of_kind`, sql`subject`)}`)
      .execute(),
  ]);
  const changed: { [kind in Kind]?: Changed<Row<Kind>> } = {};
  const note = (kind: Kind, { seq, until_seq }: Span, row: Row<Kind>) => {
    const rows = changed[kind] ?? { was: [], is: [] };
    changed[kind] = rows;
    const isAt = (number: number) => seq <= number && (until_seq === null || until_seq > number);
    if (isAt(from)) rows.was.push(row);
    if (isAt(to)) rows.is.push(row);
  };
  for (const version of [...plan.rows, ...facts.rows]) note(version.kind, version, version.body);
  for (const row of readings) note('reading', row, readingOf(row));
  // Each list holds rows of its own kind, which TypeScript cannot follow through the index.
  return changed as ChangedRows;
}

type Span = { readonly seq: number; readonly until_seq: number | null };
type Version = Span & { readonly kind: Kind; readonly body: Row<Kind> };

/** Whether a target or project came or went, the tree of units changed under a scope, or the campaign went. */
function movesSight({ target, project, step, campaign, unit }: ChangedRows, sight: Sight): boolean {
  if (sight !== 'all' && unit !== undefined) return true;
  if (campaign !== undefined && campaign.is.length === 0) return true;
  // A step that moves to another project takes the problems that block it along.
  return [target, project, sight === 'all' ? undefined : step].some((rows) => rows !== undefined && !sameIds(rows));
}

function sameIds({ was, is }: Changed<{ readonly id: Id }>): boolean {
  const ids = new Set(was.map(({ id }) => id));
  return is.length === ids.size && is.every(({ id }) => ids.has(id));
}

function patched(near: Snapshot, changed: ChangedRows, seq: number): Snapshot {
  const [campaign = near.campaign] = changed.campaign?.is ?? [];
  return {
    seq,
    campaign,
    actions: merged(near.actions, changed.action, byOrder),
    units: merged(near.units, changed.unit, byOrder),
    leaders: merged(near.leaders, changed.leader, byOrder),
    indicators: merged(near.indicators, changed.indicator, byOrder),
    targets: merged(near.targets, changed.target, byOrder),
    rosters: merged(near.rosters, changed.roster, byOrder),
    projects: merged(near.projects, changed.project, byOrder),
    steps: merged(near.steps, changed.step, byOrder),
    factors: merged(near.factors, changed.factor, byOrder),
    packs: merged(near.packs, changed.pack, byOrder),
    calendars: merged(near.calendars, changed.calendar, byOrder),
    tracks: merged(near.tracks, changed.track, byOrder),
    ladders: merged(near.ladders, changed.ladder, byOrder),
    readings: merged<Reading>(near.readings, changed.reading, byPlace),
    recognitions: merged(near.recognitions, changed.recognition, byOrder),
    progress: merged(near.progress, changed.progress, byOrder),
    problems: merged(near.problems, changed.problem, byOrder),
    exemptions: merged(near.exemptions, changed.exemption, byOrder),
    bulletins: merged(near.bulletins, changed.bulletin, byOrder),
  };
}

/** A sorted list without the rows that were and with those that are; itself where there are none. */
function merged<R extends { readonly id: Id }>(
  rows: R[],
  changed: Changed<R> | undefined,
  compare: (left: R, right: R) => number,
): R[] {
  if (changed === undefined) return rows;
  const edits = [
    ...changed.was.map((row) => ({ row, adds: false })),
    ...changed.is.map((row) => ({ row, adds: true })),
    // A stable sort: what was comes before what is in the same place.
  ].sort((left, right) => compare(left.row, right.row));
  const result: R[] = [];
  let from = 0;
  for (const { row, adds } of edits) {
    const at = placeOf(rows, row, from, compare);
    for (; from < at; from += 1) result.push(rows[from] as R);
    if (adds) result.push(row);
    else if (rows[at]?.id === row.id) from = at + 1;
  }
  for (; from < rows.length; from += 1) result.push(rows[from] as R);
  return result;
}

/** The first place from `from` on whose row does not stand before `row`. */
function placeOf<R>(rows: readonly R[], row: R, from: number, compare: (left: R, right: R) => number): number {
  let [low, high] = [from, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows[middle] as R, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
