import { type AssessedState, assessed, assessedAfter, changesBetween, type LightsAt, lightsAt } from '@gongjian/engine';
import {
  type Assessment,
  type AssessmentChange,
  type Day,
  type Id,
  Refused,
  type Scope,
  type Snapshot,
  WHOLE_COUNTY,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { type Keep, keep } from './keep.ts';

/**
 * What was known of a campaign at a ledger number, and what it meant. The past of the ledger never changes, so what
 * was computed from it once may be kept; a snapshot is made from the nearest one kept, of which it shares nearly all.
 */
export type Known = {
  /** A number that is not reached yet is answered with the newest. */
  snapshot(campaign: Id, scope: Scope, seq?: number): Promise<Snapshot>;
  assessment(campaign: Id, scope: Scope, options: { day: Day; seq?: number; pack?: Id }): Promise<Assessment>;
  lights(campaign: Id, options: { day: Day; seq: number }): Promise<LightsAt>;
  /** What is different on `to` as known at `seq` from what was known of `from` when that day ended. */
  changes(
    campaign: Id,
    scope: Scope,
    options: { from: Day; to: Day; seq?: number },
  ): Promise<readonly AssessmentChange[]>;
  /** Ledger number at the end of a day, Beijing time. */
  seqAtEndOf(day: Day): Promise<number>;
};

/** By readings: three of the largest county, of 250 MB each where they share nothing and 10 MB where they do. */
const SNAPSHOTS = { count: 32, weight: 4_000_000 };
/** By readings: an assessment holds on to its snapshot's list of them, 10 MB at the largest county. */
const ASSESSMENTS = { count: 64, weight: 8_000_000 };
/** By targets and projects, 0.6 kB each; the page of one target asks for two dozen sets. */
const LIGHTS = { count: 200, weight: 600_000 };
const CHANGES = { count: 64, weight: 100_000 };

/** What is kept under the same name with the fewest acts between it and `seq`. */
async function nearest<T>(kept: Keep<T>, name: string, seq: number): Promise<T | undefined> {
  const numbers = kept
    .keys()
    .filter((key) => key.startsWith(`${name} @`))
    .map((key) => Number(key.slice(name.length + 2)))
    .filter((number) => number !== seq);
  const [number] = numbers.sort((left, right) => Math.abs(left - seq) - Math.abs(right - seq));
  return number === undefined ? undefined : kept.peek(`${name} @${number}`)?.catch(() => undefined);
}

/** Names what is kept of a campaign for a scope: two scopes have one name only where they let the same through. */
export function nameOf(campaign: Id, { units, offices = [], actions = [] }: Scope): string {
  const parts = units === 'all' ? ['*'] : [units, offices, actions].map((ids) => [...ids].sort());
  return `${campaign} ${JSON.stringify(parts)}`;
}

export function knownOf(store: Store, county: Id): Known {
  const snapshots = keep<Snapshot>(SNAPSHOTS, ({ readings }) => readings.length);
  const assessments = keep<AssessedState>(
    ASSESSMENTS,
    ({ snapshot: { readings, targets } }) => readings.length + 20 * targets.length,
  );
  const lights = keep<LightsAt>(LIGHTS, ({ targets, projects }) => targets.size + projects.size);
  const changes = keep<AssessmentChange[]>(CHANGES, (list) => list.length);
  const reached = async (seq?: number): Promise<number> => {
    const head = (await store.head(county)).seq;
    return seq === undefined ? head : Math.min(seq, head);
  };

  const snapshot: Known['snapshot'] = async (campaign, scope, seq) => {
    const at = await reached(seq);
    const name = nameOf(campaign, scope);
    return snapshots.get(`${name} @${at}`, async () => {
      const near = await nearest(snapshots, name, at);
      return store.snapshotRows(county, campaign, { scope, seq: at, ...(near === undefined ? {} : { near }) });
    });
  };

  /** One fact later most of an assessment is the same: it is made from the nearest one of the same day and pack. */
  const state = async (campaign: Id, scope: Scope, day: Day, seq: number, pack?: Id): Promise<AssessedState> => {
    const asked = `${nameOf(campaign, scope)} ${day} ${pack ?? ''}`;
    return assessments.get(`${asked} @${seq}`, async () => {
      const near = await nearest(assessments, asked, seq);
      const now = await snapshot(campaign, scope, seq);
      return near === undefined ? assessed(now, day, pack === undefined ? {} : { pack }) : assessedAfter(near, now);
    });
  };

  const assessment: Known['assessment'] = async (campaign, scope, { day, seq, pack }) =>
    (await state(campaign, scope, day, await reached(seq), pack)).assessment;

  const seqAtEndOf = (day: Day) => store.seqAt(county, `${day}T23:59:59.999+08:00`);

  return {
    snapshot,
    assessment,
    lights: (campaign, { day, seq }) =>
      lights.get(`${campaign} @${seq} ${day}`, async () => lightsAt(await snapshot(campaign, WHOLE_COUNTY, seq), day)),
    changes: async (campaign, scope, { from, to, seq }) => {
      const at = await reached(seq);
      return changes.get(`${nameOf(campaign, scope)} @${at} ${from} ${to}`, async () => {
        const after = await state(campaign, scope, to, at);
        const then = Math.min(await seqAtEndOf(from), at);
        const before = await state(campaign, scope, from, then).catch((error: unknown) => {
          if (!(error instanceof Refused) || error.refusal.kind !== 'not-found') throw error;
          // The campaign was not in the ledger on that day: compare with what is known of the day now.
          return state(campaign, scope, from, at);
        });
        return changesBetween(before, after);
      });
    },
    seqAtEndOf,
  };
}

/** A county, and what is known of it. */
export type Here = { readonly store: Store; readonly county: Id; readonly known: Known };

/** All of every campaign, as known now. */
export async function snapshotsOf({ store, county, known }: Here): Promise<Snapshot[]> {
  const campaigns = await store.campaigns(county);
  return Promise.all(campaigns.map(({ id }) => known.snapshot(id, WHOLE_COUNTY)));
}
