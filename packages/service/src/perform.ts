import {
  ACTS,
  type ActDeclaration,
  type ActEnvelope,
  type Change,
  forbidden,
  type Id,
  invalid,
  type Kind,
  type Receipt,
  type Reference,
  type Refusal,
  SET_ACTS,
  type View,
} from '@gongjian/model';
import { actDigest, type NewEntry, type Store, type Transaction } from '@gongjian/store';
import type { Caller } from './service.ts';
import { type OpenView, openView } from './view.ts';

const SETS: ReadonlySet<string> = new Set(Object.values(SET_ACTS).map((declaration) => declaration.name));

type Parsed =
  | { readonly envelope: ActEnvelope; readonly declaration: ActDeclaration; readonly body: unknown }
  | { readonly envelope: ActEnvelope; readonly refusals: Refusal[] };

function parse(envelope: ActEnvelope): Parsed {
  const declaration = ACTS.get(envelope.name);
  if (declaration === undefined) return { envelope, refusals: [{ kind: 'not-found', what: 'act', id: envelope.name }] };
  const parsed = declaration.body.safeParse(envelope.body);
  if (!parsed.success) return { envelope, refusals: [invalid(parsed.error)] };
  return { envelope, declaration, body: parsed.data };
}

/** Fields of two versions of a row that differ, by name. */
export function differences(
  was: object | undefined,
  is: object | undefined,
): { field: string; was: unknown; is: unknown }[] {
  const [left, right] = [Object.entries(was ?? {}), Object.entries(is ?? {})];
  const fields = new Set([...left, ...right].map(([field]) => field));
  const [before, after] = [new Map<string, unknown>(left), new Map<string, unknown>(right)];
  return [...fields]
    .filter((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)))
    .map((field) => ({ field, was: before.get(field) ?? null, is: after.get(field) ?? null }));
}

async function stale(
  tx: Transaction,
  subject: { kind: Kind; id: Id },
  basis: number,
  version: number,
  body: object,
): Promise<Refusal> {
  const versions = await tx.versions(subject.kind, subject.id);
  const basisRow = versions.findLast((candidate) => candidate.seq <= basis)?.row;
  const current = versions.at(-1);
  const yours = new Map<string, unknown>(Object.entries(body));
  return {
    kind: 'stale',
    what: subject.kind,
    id: subject.id,
    basis,
    version,
    by: current?.actor.name ?? '',
    at: current?.at ?? '',
    changed: differences(basisRow, version === 0 ? undefined : current?.row).map((change) => ({
      ...change,
      yours: yours.get(change.field) ?? null,
    })),
  };
}

/** Says who was first, and when: the act itself does not see whose hand it was. */
async function taken<R extends Refusal>(tx: Transaction, subject: { kind: Kind; id: Id }, refusal: R) {
  const [first] = await tx.versions(subject.kind, subject.id);
  return first === undefined ? refusal : { ...refusal, by: first.actor.name, at: first.at };
}

async function learnAll(tx: Transaction, view: OpenView, named: () => readonly Reference[]): Promise<void> {
  for (let unknown = view.unknown(named()); unknown.length > 0; unknown = view.unknown(named()))
    view.learn(unknown, await tx.load(unknown));
}

type Options = {
  /** All acts or none: one refusal and nothing is kept. */
  readonly whole?: boolean;
  /** The authors of a script speak of the version that is current when their turn comes. */
  readonly scripted?: boolean;
  /** Further refusals of one act, asked where the act itself cannot see far enough. */
  readonly alsoRefuse?: (envelope: ActEnvelope, view: View) => Promise<readonly Refusal[]>;
  /** Ids are made of a batch and a row: what was done under one is done, whatever the row would say by now. */
  readonly byId?: boolean;
  /** Told after every act how many were looked at; where it throws, nothing of all is kept. */
  readonly onAct?: (acts: number) => Promise<void> | void;
};

/**
 * Performs acts in order within one transaction; each is done or refused by itself (`whole`: all or none). An id that
 * is in the ledger already is answered with its first receipt when name and body are the same, else refused.
 */
export async function performActs(
  store: Store,
  county: Id,
  caller: Caller,
  envelopes: readonly ActEnvelope[],
  options: Options = {},
): Promise<Receipt[]> {
  return store.transaction(county, async (tx) => {
    const parsed = envelopes.map(parse);
    const before = await tx.findActs(envelopes.map(({ id }) => id));
    const view = openView();
    await learnAll(tx, view, () =>
      parsed.flatMap((act) => ('refusals' in act ? [] : act.declaration.reads(act.body, view, caller.actor))),
    );

    const circumstances = { actor: caller.actor, day: caller.day };
    const head = tx.head().seq;
    const entries: NewEntry[] = [];
    const receipts: Receipt[] = [];
    const inBatch = new Map<string, string>();

    for (const [index, act] of parsed.entries()) {
      await options.onAct?.(index);
      const { id } = act.envelope;
      if ('refusals' in act) {
        receipts.push({ id, outcome: 'refused', refusals: act.refusals });
        continue;
      }
      const { envelope, declaration, body } = act;
      const digest = actDigest({ name: envelope.name, body });
      const earlier = before.get(id);
      if (earlier !== undefined || inBatch.has(id)) {
        const same = options.byId === true || (earlier?.digest ?? inBatch.get(id)) === digest;
        receipts.push(
          same
            ? {
                id,
                outcome: 'done-before',
                refusals: [],
                ...(earlier === undefined ? {} : { seq: earlier.seq, hash: earlier.hash }),
              }
            : { id, outcome: 'refused', refusals: [{ kind: 'id-reused', id }] },
        );
        continue;
      }
      await learnAll(tx, view, () => declaration.reads(body, view, caller.actor));
      const refusals = await refusalsOf();
      if (refusals.length > 0) {
        receipts.push({ id, outcome: 'refused', refusals });
        continue;
      }
      const changes: readonly Change[] = declaration.effect({ body, view, ...circumstances });
      const seq = head + entries.length + 1;
      for (const change of changes) view.apply(change, seq);
      inBatch.set(id, digest);
      entries.push({
        id,
        name: envelope.name,
        body,
        basis: envelope.basis,
        batch: envelope.batch,
        why: envelope.why,
        actor: caller.actor,
        at: caller.at,
        day: caller.day,
        changes,
      });
      receipts.push({ id, outcome: 'done', seq, refusals: [] });

      async function refusalsOf(): Promise<Refusal[]> {
        const denied = forbidden(declaration, body, view, caller.actor);
        if (denied.length > 0) return denied;
        const subject = declaration.subject(body, view);
        const version = view.version(subject.kind, subject.id);
        // Whoever sets a planned thing must say which version was in hand; saying nothing means "it was not there".
        const basis = envelope.basis ?? (SETS.has(declaration.name) && !options.scripted ? 0 : undefined);
        if (basis !== undefined && basis !== version) return [await stale(tx, subject, basis, version, body as object)];
        const own = await Promise.all(
          declaration
            .refuse({ body, view, ...circumstances })
            .map(async (refusal) => (refusal.kind === 'number-taken' ? taken(tx, subject, refusal) : refusal)),
        );
        return [...own, ...((await options.alsoRefuse?.(envelope, view)) ?? [])];
      }
    }

    if (options.whole && receipts.some(({ outcome }) => outcome === 'refused'))
      return receipts.map((receipt) =>
        receipt.outcome === 'done' ? { id: receipt.id, outcome: 'refused', refusals: [] } : receipt,
      );
    const appended = new Map((await tx.append(entries)).map((entry) => [entry.id, entry]));
    return receipts.map((receipt) => {
      const entry = appended.get(receipt.id);
      return entry === undefined ? receipt : { ...receipt, seq: entry.seq, hash: entry.hash };
    });
  });
}
