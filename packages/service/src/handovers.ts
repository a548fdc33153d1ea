import type { Day, Id, Project } from '@gongjian/model';
import type { Store } from '@gongjian/store';

/** A project that went from one county leader to another. */
export type Handover = {
  readonly project: Id;
  readonly from: Id | undefined;
  readonly to: Id | undefined;
  readonly on: Day;
};

const PAGE = 500;

/** The day of an instant in Beijing. */
export function beijingDay(at: string): Day {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Every handover of the county, oldest first. The ledger only grows, so what was read once is not read again. */
export function handoversOf(store: Store, county: Id): () => Promise<readonly Handover[]> {
  let seq = 0;
  let all: readonly Handover[] = [];

  const since = async (from: number): Promise<{ found: Handover[]; head: number }> => {
    const found: Handover[] = [];
    let head = from;
    for (let after: number | undefined; ; ) {
      const page = await store.history(county, {
        kind: 'project',
        limit: PAGE,
        scope: { units: 'all' },
        ...(after === undefined ? {} : { after }),
      });
      for (const { entry, changes } of page) {
        if (entry.seq <= from) return { found, head };
        head = Math.max(head, entry.seq);
        for (const { kind, id, before, after: is } of changes) {
          if (kind !== 'project' || before === undefined || is === undefined) continue;
          const [was, now] = [(before as Project).leader, (is as Project).leader];
          if (was !== now) found.push({ project: id, from: was, to: now, on: entry.day ?? beijingDay(entry.at) });
        }
      }
      after = page.at(-1)?.entry.seq;
      if (page.length < PAGE || after === undefined) return { found, head };
    }
  };

  return async () => {
    const from = seq;
    const { found, head } = await since(from);
    // Two may ask at once: only who began where the other did not end adds what was found.
    if (seq === from) {
      all = [...all, ...found.reverse()];
      seq = head;
    }
    return all;
  };
}
