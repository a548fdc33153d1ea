import type { Id } from '@gongjian/model';
import { canonicalJson, type LedgerFault, type Store } from '@gongjian/store';
import { rebuild } from './replay.ts';

/** What a check found; without faults, nothing was touched. */
export type Verified = {
  readonly ledger: { readonly entries: number; readonly head: string };
  readonly audit: { readonly notes: number; readonly head: string };
  readonly faults: readonly LedgerFault[];
};

/**
 * Checks the ledger's chain, the tables against a rebuild from it, and the chain of the audit trail. What is added
 * meanwhile is left to the next check.
 */
export async function verifyCounty(
  store: Store,
  county: Id,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Verified> {
  const [head, auditHead] = [await store.head(county), await store.auditHead(county)];
  const total = 2 * head.seq + auditHead.seq - auditHead.cleared.seq;
  let before = 0;
  const part = (done: number) => onProgress(Math.min(before + done, total), total);

  const faults = [...(await store.verify(county, part))];
  before += head.seq;
  if (faults.length === 0) faults.push(...(await differingRows(store, county, head.seq, part)));
  before += head.seq;
  faults.push(...(await store.verifyAudit(county, part)));
  onProgress(total, total);
  return {
    ledger: { entries: head.seq, head: head.hash },
    audit: { notes: auditHead.seq - auditHead.cleared.seq, head: auditHead.hash },
    faults,
  };
}

/** Rows of the tables, as of a ledger number, that are not what the acts up to it make. */
async function differingRows(
  store: Store,
  county: Id,
  last: number,
  onProgress: (done: number) => void,
): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  const differ = (seq: number, detail: string): void => {
    faults.push({ kind: 'broken-ledger', seq, fault: 'rows-differ', detail });
  };
  async function* entries() {
    for await (const batch of store.entries(county)) {
      const known = batch.filter(({ seq }) => seq <= last);
      yield known;
      onProgress(known.at(-1)?.seq ?? last);
      if (known.length < batch.length) return;
    }
  }
  const expected = await rebuild(entries());
  for await (const batch of store.everyRow(county))
    for (const { kind, id, version, untilSeq, row } of batch) {
      if (version > last) continue;
      const key = `${kind} ${id} ${version}`;
      const wanted = expected.get(key);
      expected.delete(key);
      const until = untilSeq !== undefined && untilSeq > last ? undefined : untilSeq;
      if (wanted === undefined || wanted.untilSeq !== until || canonicalJson(wanted.row) !== canonicalJson(row))
        differ(version, `${kind} ${id}`);
    }
  for (const { kind, id, version } of expected.values()) differ(version, `${kind} ${id}`);
  return faults.toSorted((left, right) => left.seq - right.seq);
}
