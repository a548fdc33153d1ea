import type { Reference, View } from '../src/act.ts';
import type { Actor } from '../src/actor.ts';
import { ACTS } from '../src/acts/index.ts';
import { forbidden } from '../src/permission.ts';
import type { Refusal } from '../src/refusal.ts';
import { type Kind, type Row, type SubjectedKind, subjectOf } from '../src/snapshot.ts';

const nameOf = (reference: Reference): string =>
  'readingsOf' in reference
    ? `readings ${reference.readingsOf}`
    : 'every' in reference
      ? `every ${reference.every} ${reference.about}`
      : `${reference.kind} ${reference.id}`;

/** Rows in memory on which acts are performed one by one, each seeing no more than it names in `reads`. */
export function stage(rows: { readonly [K in Kind]?: readonly Row<K>[] } = {}) {
  const held = new Map<string, { readonly kind: Kind; readonly row: Row<Kind> }>();
  for (const [kind, list] of Object.entries(rows) as [Kind, readonly Row<Kind>[]][])
    for (const row of list) held.set(`${kind} ${row.id}`, { kind, row });

  const viewFor = (reads: (view: View) => readonly Reference[]): View => {
    const named = new Set<string>();
    const view: View = {
      get: <K extends Kind>(kind: K, id: string) =>
        (named.has(`${kind} ${id}`) ? held.get(`${kind} ${id}`)?.row : undefined) as Row<K> | undefined,
      version: (kind, id) => (held.has(`${kind} ${id}`) ? 1 : 0),
      readings: (subject) =>
        (named.has(`readings ${subject}`) ? [...held.values()] : [])
          .flatMap(({ kind, row }) => (kind === 'reading' ? [row as Row<'reading'>] : []))
          .filter((reading) => reading.subject === subject)
          .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      about: <K extends SubjectedKind>(kind: K, subject: string) =>
        (named.has(`every ${kind} ${subject}`)
          ? [...held.values()].filter((one) => one.kind === kind && subjectOf(kind, one.row) === subject)
          : []
        ).map(({ row }) => row as Row<K>),
    };
    for (let size = -1; size !== named.size; ) {
      size = named.size;
      for (const reference of reads(view)) named.add(nameOf(reference));
    }
    return view;
  };

  return {
    /** Why it was refused; empty where it was done. */
    act: (actor: Actor, day: string, name: string, given: object): readonly Refusal[] => {
      const declaration = ACTS.get(name);
      if (declaration === undefined) throw new Error(`no act ${name}`);
      const body = declaration.body.parse(given);
      const view = viewFor((known) => declaration.reads(body, known, actor));
      const denied = forbidden(declaration, body, view, actor);
      if (denied.length > 0) return denied;
      const input = { body, view, actor, day };
      const refusals = declaration.refuse(input);
      if (refusals.length > 0) return refusals;
      for (const change of declaration.effect(input)) {
        const key = `${change.kind} ${change.id}`;
        if (change.op === 'put') held.set(key, { kind: change.kind, row: change.row });
        else held.delete(key);
      }
      return [];
    },
    put: <K extends Kind>(kind: K, row: Row<K>) => void held.set(`${kind} ${row.id}`, { kind, row }),
    get: <K extends Kind>(kind: K, id: string) => held.get(`${kind} ${id}`)?.row as Row<K> | undefined,
    every: <K extends Kind>(kind: K) =>
      [...held.values()].filter((one) => one.kind === kind).map(({ row }) => row as Row<K>),
  };
}

export type Stage = ReturnType<typeof stage>;
