import { z } from 'zod';
import { TEMPLATE_FAULTS } from './paper-places.ts';
import { IDENTITY_FAULTS, SIGNED_OUT } from './refusal-reasons.ts';

export * from './refusal-reasons.ts';

const Words = z.string();
const of = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({
    kind: z.literal(kind),
    row: z.int().optional().describe('which row of a list it speaks of, from 0'),
    ...shape,
  });

/** Why a document or workbook cannot be taken. */
export const UNREADABLE = [
  'empty',
  'too-large',
  'encrypted',
  'unknown-format',
  'old-format',
  'malformed',
  'bomb',
  'external-entity',
  'no-text-layer',
  'encoding',
  'too-many-rows',
  'too-slow',
  'not-xlsx',
  'not-docx',
  'not-mspdi',
  'cancelled',
] as const;

/** What an office file may not bring along. */
export const UNSAFE = ['macro', 'embedded', 'external', 'control', 'field'] as const;

/** Why a map file cannot be taken. */
export const MAP_FAULTS = [
  'too-large',
  'too-many-points',
  'too-many-areas',
  'not-json',
  'not-geojson',
  'no-areas',
  'other-system',
  'projected',
  'swapped',
  'outside',
  'bad-position',
  'unclosed',
  'too-few-points',
  'crossing',
] as const;

/** Why the database cannot be used as it is. */
export const STORE_UNUSABLE = [
  'no-binaries',
  'no-user',
  'unreachable',
  'cannot-start',
  'cannot-connect',
  'too-old',
  'not-allowed',
  'migration-changed',
  'newer-schema',
] as const;

/** What must be done before anything else, by who has signed in. */
export const DUE_STEPS = ['code', 'enrol', 'password', 'post', 'grant'] as const;
export type DueStep = (typeof DUE_STEPS)[number];

/** Why a fill-in package is not taken back. */
export const PACKAGE_FAULTS = [
  'missing',
  'altered',
  'other-county',
  'other-campaign',
  'other-unit',
  'unsigned',
  'moved-rows',
  'taken-back',
] as const;

/**
 * What a person may be told when something is not done: one closed list, data not prose.
 * `words` in refusal-words.ts puts each into Chinese and English; the API gives each a status.
 */
export const Refusal = z
  .discriminatedUnion('kind', [
    of('invalid', { issues: z.array(z.object({ path: Words, code: Words, expected: Words.optional() })) }),
    of('not-found', { what: Words, id: Words }),
    of('forbidden', { act: Words, role: Words, needs: z.array(Words), bound: Words.optional() }),
    of('stale', {
      what: Words,
      id: Words,
      basis: z.int(),
      version: z.int(),
      by: Words,
      at: Words,
      changed: z.array(z.object({ field: Words, was: z.unknown(), is: z.unknown(), yours: z.unknown() })),
    }),
    of('id-reused', { id: Words }),
    of('exists', { what: Words, id: Words }),
    of('closed', { what: Words, id: Words, on: Words, by: Words }),
    of('unfinished', { what: Words, id: Words, left: z.array(Words) }),
    of('in-use', { what: Words, id: Words, by: z.array(Words) }),
    of('merged', { unit: Words, into: Words, on: Words }),
    of('falls', { subject: Words, last: z.number(), lastOn: Words, given: z.number(), unit: Words }),
    of('future', { on: Words, day: Words }),
    of('outside-year', { on: Words, year: z.int() }),
    of('wrong-unit', { given: Words, expected: Words, would: z.number().optional() }),
    of('implausible', { field: Words, given: z.number(), limit: z.number(), unit: Words }),
    of('jump', { subject: Words, last: z.number(), lastOn: Words, given: z.number(), usual: z.number(), unit: Words }),
    of('nothing-to-confirm', { subject: Words }),
    of('computed', { subject: Words }),
    of('period-closed', { on: Words, through: Words, closedOn: Words }),
    of('reviewed', { campaign: Words, report: Words.optional() }),
    of('known-already', { known: z.array(z.object({ by: Words, id: Words })).min(1) }),
    of('cycle', { chain: z.array(Words) }),
    of('not-recognisable', { project: Words, recognition: Words, needs: Words }),
    of('unreadable', { reason: z.enum(UNREADABLE), where: Words.optional(), limit: Words.optional() }),
    of('map-fault', {
      fault: z.enum(MAP_FAULTS),
      feature: Words.optional(),
      where: Words.optional(),
      given: Words.optional(),
      limit: Words.optional(),
    }),
    of('contradiction', {
      figures: z.array(z.object({ left: Words, leftValue: z.number(), right: Words, rightValue: z.number() })).min(1),
    }),
    of('supervised-already', {
      unit: Words,
      orders: z.array(z.object({ id: Words, number: z.int(), due: Words })).min(1),
    }),
    of('same-hand', { did: Words }),
    of('too-late', { what: Words, until: Words, day: Words }),
    of('overlaps', { what: Words, id: Words, from: Words, to: Words }),
    of('wrong-state', { what: Words, id: Words, state: Words, needs: z.array(Words) }),
    of('number-taken', {
      issue: z.int(),
      next: z.int(),
      by: Words.optional().describe('who issued it first'),
      at: Words.optional(),
    }),
    of('template', {
      faults: z
        .array(
          z.object({
            fault: z.enum(TEMPLATE_FAULTS),
            place: Words,
            part: Words.optional(),
            paragraph: z.int().optional(),
            at: z.int().optional(),
            around: Words.optional(),
          }),
        )
        .min(1),
    }),
    of('unsafe-file', { what: z.enum(UNSAFE), part: Words }),
    of('not-installed', { program: Words, install: Words }),
    of('not-made', { program: Words, reason: z.enum(['too-slow', 'failed']) }),
    of('store-busy', { folder: Words, pid: z.int().optional() }),
    of('store-unusable', { reason: z.enum(STORE_UNUSABLE), detail: Words.optional() }),
    of('demonstration-only', { what: Words }),
    of('office-only', { what: Words }),
    of('package', { fault: z.enum(PACKAGE_FAULTS) }),
    of('signed-out', { reason: z.enum(SIGNED_OUT) }),
    of('sign-in-failed', {}),
    of('code-wrong', {}),
    of('too-many', { seconds: z.int() }),
    of('busy', { seconds: z.int() }),
    of('step-due', { step: z.enum(DUE_STEPS) }),
    of('identity', { reason: z.enum(IDENTITY_FAULTS) }),
    of('own-account', { act: Words }),
    of('duties-apart', { roles: z.array(Words) }),
    of('last-admin', { role: Words }),
    of('set-up-done', {}),
    of('at-machine', { login: Words }),
    of('broken-ledger', {
      seq: z.int(),
      fault: z.enum(['altered', 'missing', 'reordered', 'truncated', 'rows-differ']),
      chain: z.literal('audit').optional().describe('absent: the ledger'),
      detail: Words.optional(),
    }),
  ])
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof Refusal>;
export type RefusalKind = Refusal['kind'];
