import { ACTS, type HistoryEntry, type View } from '@gongjian/model';
import type { RowChange, HistoryEntry as StoredEntry } from '@gongjian/store';
import { differences } from './perform.ts';

const UNKNOWN_ACT = { zh: '未知操作', en: 'Unknown act' };

/** One ledger entry as people read it: what it was about, on what, and which fields changed. */
export function historyEntry({ entry, changes }: StoredEntry): HistoryEntry {
  const first = mainChange(entry, changes);
  const row = first?.after ?? first?.before;
  const name = row !== undefined && 'name' in row ? (typeof row.name === 'string' ? row.name : row.name.zh) : undefined;
  return {
    ...entry,
    about: ACTS.get(entry.name)?.about ?? UNKNOWN_ACT,
    subject: { kind: first?.kind ?? '', id: first?.id ?? '', ...(name === undefined ? {} : { name }) },
    changed: changes.flatMap(({ before, after }) => differences(before, after)),
  };
}

/** What the act says it is about, where it changed that; else the first thing that it changed. */
function mainChange({ name, body }: StoredEntry['entry'], changes: readonly RowChange[]): RowChange | undefined {
  const declaration = ACTS.get(name);
  const parsed = declaration?.body.safeParse(body);
  if (declaration === undefined || !parsed?.success) return changes[0];
  const subject = declaration.subject(parsed.data, NOTHING_KNOWN);
  return changes.find(({ kind, id }) => kind === subject.kind && id === subject.id) ?? changes[0];
}

const NOTHING_KNOWN: View = { get: () => undefined, version: () => 0, readings: () => [], about: () => [] };
