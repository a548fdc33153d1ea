import { ACTS, type Change, type LedgerEntry, Refused } from '@gongjian/model';
import { type OpenView, openView } from './view.ts';

/**
 * What one entry of the ledger did, worked out again from its act. `view` must hold what the entries before it did;
 * it is brought up to date.
 * @throws Refused `broken-ledger` where the entry names no act or its body does not fit it.
 */
export function replayEntry(entry: LedgerEntry, view: OpenView): readonly Change[] {
  const declaration = ACTS.get(entry.name);
  const body = declaration?.body.safeParse(entry.body);
  if (declaration === undefined || !body?.success)
    throw new Refused({ kind: 'broken-ledger', seq: entry.seq, fault: 'altered', detail: entry.name });
  const changes = declaration.effect({
    body: body.data,
    view,
    actor: entry.actor,
    day: entry.day ?? entry.at.slice(0, 10),
  });
  for (const change of changes) view.apply(change, entry.seq);
  return changes;
}

/** One row as a rebuild finds it. */
export type RebuiltRow = {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly untilSeq?: number;
  readonly row: unknown;
};

/** Every row that was ever in force, worked out from the ledger alone. */
export async function rebuild(batches: AsyncIterable<readonly LedgerEntry[]>): Promise<Map<string, RebuiltRow>> {
  const view = openView();
  const rows = new Map<string, RebuiltRow>();
  const current = new Map<string, string>();
  for await (const batch of batches)
    for (const entry of batch)
      for (const change of replayEntry(entry, view)) {
        const name = `${change.kind} ${change.id}`;
        const before = current.get(name);
        const closed = before === undefined ? undefined : rows.get(before);
        if (before !== undefined && closed !== undefined) rows.set(before, { ...closed, untilSeq: entry.seq });
        if (change.op === 'drop') {
          current.delete(name);
          continue;
        }
        const key = `${name} ${entry.seq}`;
        rows.set(key, { kind: change.kind, id: change.id, version: entry.seq, row: change.row });
        current.set(name, key);
      }
  return rows;
}
