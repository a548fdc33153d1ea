import { ACTS, type HistoryEntry } from '@gongjian/model';
import type { HistoryEntry as StoredEntry } from '@gongjian/store';
import { differences } from './perform.ts';

const UNKNOWN_ACT = { zh: '未知操作', en: 'Unknown act' };

/** One ledger entry as people read it: what it was about, on what, and which fields changed. */
export function historyEntry({ entry, changes }: StoredEntry): HistoryEntry {
  const [first] = changes;
  const row = first?.after ?? first?.before;
  const name = row !== undefined && 'name' in row ? (typeof row.name === 'string' ? row.name : row.name.zh) : undefined;
  return {
    ...entry,
    about: ACTS.get(entry.name)?.about ?? UNKNOWN_ACT,
    subject: { kind: first?.kind ?? '', id: first?.id ?? '', ...(name === undefined ? {} : { name }) },
    changed: changes.flatMap(({ before, after }) => differences(before, after)),
  };
}
