import type { Day, Id, Kind, Snapshot } from '@gongjian/model';
import { namedRows, type Provenance } from '@gongjian/paper';
import type { Store } from '@gongjian/store';

/** Of each row that a paper of this day may name: its ledger number, and who wrote it. */
export async function provenanceOf(
  store: Store,
  county: Id,
  { snapshot, on, seq }: { readonly snapshot: Snapshot; readonly on: Day; readonly seq: number },
): Promise<(kind: Kind, id: Id) => Provenance | undefined> {
  const written = await store.provenance(county, seq, namedRows(snapshot, on));
  const byRow = new Map(written.map(({ kind, id, ...where }) => [`${kind} ${id}`, where]));
  return (kind, id) => byRow.get(`${kind} ${id}`);
}
