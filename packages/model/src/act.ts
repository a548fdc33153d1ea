import { z } from 'zod';
import { Actor, type Role } from './actor.ts';
import { Day } from './day.ts';
import type { Reading } from './fact.ts';
import type { Id } from './plan-text.ts';
import type { Refusal } from './refusal.ts';
import type { Kind, Row, SubjectedKind } from './snapshot.ts';

/**
 * The scope of a query: the whole county; or the targets that the subtrees of `units` answer for or help with, the
 * projects that they answer for or are the platform of, the projects with a step in the hands of the subtrees of
 * `offices`, and the targets of `actions`; with every project that a target in sight counts.
 */
export type Scope = {
  readonly units: 'all' | readonly Id[];
  readonly offices?: readonly Id[];
  readonly actions?: readonly Id[];
};

export const WHOLE_COUNTY = { units: 'all' } as const satisfies Scope;

/** What an author sends. The id is made by the author: sent twice, the act is done once. */
export const ActEnvelope = z
  .object({
    id: z.uuid(),
    name: z.string().min(1).max(60),
    body: z.unknown(),
    basis: z
      .int()
      .min(0)
      .optional()
      .describe('the ledger number of the version it was made against; 0 = it was not there'),
    batch: z.uuid().optional().describe('acts of one import or one adopted document share it'),
    why: z.string().max(500).optional(),
  })
  .meta({ id: 'ActEnvelope' });
export type ActEnvelope = z.infer<typeof ActEnvelope>;

/** One accepted act in the ledger. `hash` is SHA-256 over the canonical JSON of all else with `previous`. */
export const LedgerEntry = z
  .object({
    seq: z.int().min(1),
    id: z.uuid(),
    name: z.string(),
    body: z.unknown(),
    basis: z.int().optional(),
    batch: z.uuid().optional(),
    why: z.string().optional(),
    actor: Actor,
    at: z.string().describe('RFC 3339 instant, given by the caller'),
    day: Day.optional().describe('the day it was done on, in Beijing; entries before it was kept: that of `at`'),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const Receipt = z
  .object({
    id: z.uuid(),
    outcome: z.enum(['done', 'done-before', 'refused']),
    seq: z.int().optional(),
    hash: z.string().optional(),
    refusals: z.array(z.lazy(() => z.unknown())).default([]),
  })
  .meta({ id: 'Receipt' });
export type Receipt = Omit<z.infer<typeof Receipt>, 'refusals'> & { refusals: Refusal[] };

/** A row to add; the earlier version of the same kind and id stays, closed by the new ledger number. */
export type Change =
  | { readonly [K in Kind]: { readonly op: 'put'; readonly kind: K; readonly id: Id; readonly row: Row<K> } }[Kind]
  | { readonly op: 'drop'; readonly kind: Kind; readonly id: Id };

/** What an act may name: one row, all current readings of a subject, or all current rows of a kind about a subject. */
export type Reference =
  | { readonly kind: Kind; readonly id: Id }
  | { readonly readingsOf: Id }
  | { readonly every: SubjectedKind; readonly about: Id };

/** The part of what is known that an act named in `reads`. */
export type View = {
  get<K extends Kind>(kind: K, id: Id): Row<K> | undefined;
  /** Ledger number of the current version; 0 where there is none. */
  version(kind: Kind, id: Id): number;
  /** Current readings of a target or project, by caliber and day. */
  readings(subject: Id): readonly Reading[];
  /** Current rows of a kind about a subject: recognitions of a project, orders of a unit. */
  about<K extends SubjectedKind>(kind: K, subject: Id): readonly Row<K>[];
};

/** The circumstances of an act: the author, and the day it is done on (Beijing), given by the caller. */
export type Circumstances = { readonly actor: Actor; readonly day: string };

/**
 * How far a role's right to do an act goes: anywhere in the `county`; for its own `unit` and those under it; for what its
 * `leader` is linked to; for what belongs to its `action`.
 */
export const BOUNDS = ['county', 'unit', 'leader', 'action'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Whose business an act is: the units, county leaders and actions that it concerns. */
export type Owners = {
  readonly units?: readonly (Id | undefined)[];
  readonly leaders?: readonly (Id | undefined)[];
  readonly actions?: readonly (Id | undefined)[];
};

/** Who may do an act. `over` is asked where a role is bounded; the units it names must be in `reads` with their ancestors. */
export type Who<B> = {
  readonly roles: { readonly [R in Role]?: Bound };
  readonly over?: (body: B, view: View) => Owners;
};

/**
 * An act (操作), declared once: the only way anything changes. `refuse` and `effect` are pure and see only what
 * `reads` names; `reads` is asked again with what was found until it names nothing new. It is told the author where who
 * may do it depends on where the author stands (other hands, other units).
 */
export type ActDeclaration<B extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly about: { readonly zh: string; readonly en: string };
  readonly body: B;
  /** The row whose version `basis` speaks of. */
  readonly subject: (body: z.infer<B>, view: View) => { readonly kind: Kind; readonly id: Id };
  readonly who: Who<z.infer<B>>;
  readonly reads: (body: z.infer<B>, view: View, actor?: Actor) => readonly Reference[];
  readonly refuse: (input: { readonly body: z.infer<B>; readonly view: View } & Circumstances) => readonly Refusal[];
  readonly effect: (input: { readonly body: z.infer<B>; readonly view: View } & Circumstances) => readonly Change[];
};

export function act<B extends z.ZodType>(
  name: string,
  declaration: Omit<ActDeclaration<B>, 'name'>,
): ActDeclaration<B> {
  return { name, ...declaration };
}
