import { ACTS, type HistoryEntry, type View } from '@gongjian/model';
import type { RowChange, HistoryEntry as StoredEntry } from '@gongjian/store';
import { differences } from './perform.ts';

const UNKNOWN_ACT = { zh: '未知操作', en: 'Unknown act' };

/** One ledger entry as people read it: what it was about, on what, and which fields changed. */
export function historyEntry({ entry, changes }: StoredEntry): HistoryEntry {
  const first = mainChange(entry, changes);
  const name = first === undefined ? undefined : titleOf(first);
  const others = changes.filter((change) => change !== first);
  return {
    ...entry,
    about: ACTS.get(entry.name)?.about ?? UNKNOWN_ACT,
    subject: { kind: first?.kind ?? '', id: first?.id ?? '', ...(name === undefined ? {} : { name }) },
    changed: [
      ...(first === undefined ? [] : differences(first.before, first.after)),
      ...others.flatMap((change) => ofAnother(change)),
    ],
  };
}

/** What the things of an act are called that bear no name: by what they say. */
const TITLES = ['name', 'text', 'cause', 'login'];
const LONGEST_TITLE = 60;

function titleOf({ after, before }: RowChange): string | undefined {
  const row = new Map<string, unknown>(Object.entries(after ?? before ?? {}));
  const [title] = TITLES.flatMap((field) => row.get(field) ?? []);
  if (typeof title === 'object' && title !== null && 'zh' in title) return String(title.zh);
  if (typeof title !== 'string') return undefined;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

/** Beside the thing that the act is about it changed others: their fields begin with whose they are. */
function ofAnother(change: RowChange): HistoryEntry['changed'] {
  const title = titleOf(change)?.replaceAll('.', ' ');
  return differences(change.before, change.after).map((difference) =>
    title === undefined ? difference : { ...difference, field: `${title}.${difference.field}` },
  );
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
