import type { ActDeclaration, Change, Reference, View } from '../act.ts';
import type { Actor } from '../actor.ts';
import { forbidden } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { type Kind, type Row, type SubjectedKind, subjectOf } from '../snapshot.ts';
import { ACTS } from './index.ts';

/** Rows in memory on which acts are done as the ledger would do them: each sees only what it names in `reads`. */
export type Desk = {
  put<K extends Kind>(kind: K, row: Row<K> & { id: string }): void;
  get<K extends Kind>(kind: K, id: string): Row<K> | undefined;
  all<K extends Kind>(kind: K): Row<K>[];
  /** Refusals; none where it was done. */
  perform(actor: Actor, day: string, name: string, body: unknown): readonly Refusal[];
};

export function desk(): Desk {
  const rows = new Map<string, { readonly kind: Kind; readonly row: Row<Kind> }>();
  const all = <K extends Kind>(kind: K) =>
    [...rows.values()].filter((one) => one.kind === kind).map(({ row }) => row as Row<K>);
  const apply = (change: Change): void => {
    if (change.op === 'put') rows.set(`${change.kind} ${change.id}`, change);
    else rows.delete(`${change.kind} ${change.id}`);
  };
  const viewOf = (declaration: ActDeclaration, body: unknown): View => {
    const named = new Set<string>();
    const view: View = {
      get: <K extends Kind>(kind: K, id: string) =>
        (named.has(`${kind} ${id}`) ? rows.get(`${kind} ${id}`)?.row : undefined) as Row<K> | undefined,
      version: (kind, id) => (rows.has(`${kind} ${id}`) ? 1 : 0),
      readings: () => [],
      about: <K extends SubjectedKind>(kind: K, subject: string) =>
        named.has(`every ${kind} ${subject}`) ? all(kind).filter((row) => subjectOf(kind, row) === subject) : [],
    };
    for (let size = -1; size !== named.size; ) {
      size = named.size;
      for (const reference of declaration.reads(body, view)) named.add(keyOf(reference));
    }
    return view;
  };
  return {
    put: (kind, row) => void rows.set(`${kind} ${row.id}`, { kind, row }),
    get: <K extends Kind>(kind: K, id: string) => rows.get(`${kind} ${id}`)?.row as Row<K> | undefined,
    all,
    perform: (actor, day, name, given) => {
      const declaration = ACTS.get(name);
      if (declaration === undefined) throw new Error(`no act ${name}`);
      const body = declaration.body.parse(given);
      const view = viewOf(declaration, body);
      const denied = forbidden(declaration, body, view, actor);
      if (denied.length > 0) return denied;
      const input = { body, view, actor, day };
      const refusals = declaration.refuse(input);
      if (refusals.length === 0) for (const change of declaration.effect(input)) apply(change);
      return refusals;
    },
  };
}

function keyOf(reference: Reference): string {
  if ('readingsOf' in reference) return `readings ${reference.readingsOf}`;
  return 'every' in reference ? `every ${reference.every} ${reference.about}` : `${reference.kind} ${reference.id}`;
}
