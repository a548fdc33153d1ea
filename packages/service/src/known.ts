import { assess, type LightsAt, lightsAt } from '@gongjian/engine';
import type { Assessment, Day, Id, Scope, Snapshot } from '@gongjian/model';
import type { Store } from '@gongjian/store';

/**
 * What was known of a campaign at a ledger number, and what it meant. The past of the ledger never changes, so what
 * was computed from it once may be kept: the newest few snapshots, assessments and sets of lights are.
 */
export type Known = {
  snapshot(campaign: Id, scope: Scope, seq?: number): Promise<Snapshot>;
  assessment(campaign: Id, scope: Scope, options: { day: Day; seq?: number; pack?: Id }): Promise<Assessment>;
  lights(campaign: Id, options: { day: Day; seq: number }): Promise<LightsAt>;
  /** Ledger number at the end of a day, Beijing time. */
  seqAtEndOf(day: Day): Promise<number>;
};

function bounded<V>(size: number): (key: string, make: () => Promise<V>) => Promise<V> {
  const kept = new Map<string, Promise<V>>();
  return (key, make) => {
    const there = kept.get(key);
    if (there !== undefined) return there;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
    return made;
  };
}

export function knownOf(store: Store, county: Id): Known {
  const snapshots = bounded<Snapshot>(3);
  const assessments = bounded<Assessment>(16);
  const lights = bounded<LightsAt>(200);
  const scopeKey = ({ units }: Scope) => (units === 'all' ? '*' : [...units].sort().join(' '));

  const snapshot: Known['snapshot'] = async (campaign, scope, seq) => {
    const at = seq ?? (await store.head(county)).seq;
    return snapshots(`${campaign} ${at} ${scopeKey(scope)}`, () =>
      store.snapshotRows(county, campaign, { scope, seq: at }),
    );
  };

  return {
    snapshot,
    assessment: async (campaign, scope, { day, seq, pack }) => {
      const at = seq ?? (await store.head(county)).seq;
      return assessments(`${campaign} ${at} ${day} ${pack ?? ''} ${scopeKey(scope)}`, async () =>
        assess(await snapshot(campaign, scope, at), day, pack === undefined ? {} : { pack }),
      );
    },
    lights: (campaign, { day, seq }) =>
      lights(`${campaign} ${seq} ${day}`, async () => lightsAt(await snapshot(campaign, { units: 'all' }, seq), day)),
    seqAtEndOf: (day) => store.seqAt(county, `${day}T23:59:59.999+08:00`),
  };
}
