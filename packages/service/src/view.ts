import {
  type Change,
  type Id,
  type Kind,
  type Reading,
  type Reference,
  type Row,
  type SubjectedKind,
  subjectOf,
  type View,
} from '@gongjian/model';

/** A current row and the ledger number of its version. */
type Held = { readonly row: Row<Kind>; readonly version: number };

/** What of the ledger is in hand while acts are decided, kept up to date as they are. */
export type OpenView = View & {
  /** References that have not been asked for yet. */
  unknown(references: readonly Reference[]): Reference[];
  /** Takes in what the store found for references; what was not found is known to be absent. */
  learn(
    references: readonly Reference[],
    rows: readonly { kind: Kind; id: Id; version: number; row: Row<Kind> }[],
  ): void;
  apply(change: Change, version: number): void;
};

const keyOf = (kind: Kind, id: Id) => `${kind} ${id}`;

function referenceKey(reference: Reference): string {
  if ('readingsOf' in reference) return `readings ${reference.readingsOf}`;
  if ('every' in reference) return `every ${reference.every} ${reference.about}`;
  return keyOf(reference.kind, reference.id);
}

function byCaliberAndDay(left: Reading, right: Reading): number {
  return left.caliber.localeCompare(right.caliber) || (left.on < right.on ? -1 : left.on > right.on ? 1 : 0);
}

export function openView(): OpenView {
  const asked = new Set<string>();
  const rows = new Map<string, Held>();
  const readingsBySubject = new Map<Id, Map<Id, Reading>>();
  const rowsBySubject = new Map<string, Map<Id, Row<Kind>>>();
  const sorted = new Map<Id, readonly Reading[]>();

  const listOf = <V>(lists: Map<string, Map<Id, V>>, id: string): Map<Id, V> => {
    const list = lists.get(id) ?? new Map<Id, V>();
    lists.set(id, list);
    return list;
  };

  const put = (kind: Kind, id: Id, row: Row<Kind>, version: number): void => {
    rows.set(keyOf(kind, id), { row, version });
    if (kind === 'reading') {
      const reading = row as Reading;
      listOf(readingsBySubject, reading.subject).set(id, reading);
      sorted.delete(reading.subject);
    }
    const subject = subjectOf(kind, row);
    if (subject !== undefined) listOf(rowsBySubject, keyOf(kind, subject)).set(id, row);
  };

  const drop = (kind: Kind, id: Id): void => {
    const held = rows.get(keyOf(kind, id));
    rows.delete(keyOf(kind, id));
    if (held === undefined) return;
    if (kind === 'reading') {
      const { subject } = held.row as Reading;
      readingsBySubject.get(subject)?.delete(id);
      sorted.delete(subject);
    }
    const about = subjectOf(kind, held.row);
    if (about !== undefined) rowsBySubject.get(keyOf(kind, about))?.delete(id);
  };

  return {
    get: <K extends Kind>(kind: K, id: Id) => rows.get(keyOf(kind, id))?.row as Row<K> | undefined,
    version: (kind, id) => rows.get(keyOf(kind, id))?.version ?? 0,
    readings: (subject) => {
      const there = sorted.get(subject);
      if (there !== undefined) return there;
      const list = [...(readingsBySubject.get(subject)?.values() ?? [])].sort(byCaliberAndDay);
      sorted.set(subject, list);
      return list;
    },
    about: <K extends SubjectedKind>(kind: K, subject: Id) =>
      [...(rowsBySubject.get(keyOf(kind, subject))?.values() ?? [])] as Row<K>[],
    unknown: (references) => references.filter((reference) => !asked.has(referenceKey(reference))),
    learn: (references, found) => {
      for (const reference of references) asked.add(referenceKey(reference));
      for (const { kind, id, row, version } of found) if (!rows.has(keyOf(kind, id))) put(kind, id, row, version);
    },
    apply: (change, version) => {
      if (change.op === 'put') put(change.kind, change.id, change.row, version);
      else drop(change.kind, change.id);
    },
  };
}
