import { z } from 'zod';
import { Figure } from './bulletin.ts';
import { Day } from './day.ts';
import { Id } from './plan-text.ts';
import { ROUNDINGS } from './quantity.ts';

/**
 * What a paper carries beside its words, so that it can be checked by itself: every printed figure with its parts, its
 * formula and its tolerance. The n-th figure stands in hidden bookmarks called `_gj<n>`, `_gj<n>_2`, ….
 */
export const PaperRecord = z
  .object({
    version: z.literal(1),
    paper: z.string().min(1).max(60).describe('what kind of paper it is'),
    title: z.string().max(400),
    campaign: Id.optional(),
    id: Id.optional().describe('the issued row, where it is one'),
    on: Day,
    seq: z.int().min(0).optional().describe('ledger number up to which it was known'),
    made: z
      .object({ on: Day, seq: z.int().min(0) })
      .optional()
      .describe('of a paper that may still change: the day and the ledger number that it was made at'),
    digest: z.string().max(64).optional().describe('SHA-256 of the content as issued'),
    rounding: z.enum(ROUNDINGS),
    figures: z.array(Figure).max(20_000),
    words: z.string().max(64).describe('SHA-256 of everything printed, head to foot'),
    paragraphs: z
      .array(z.string().max(8))
      .max(100_000)
      .optional()
      .describe('of each paragraph with words the beginning of its SHA-256, so that a changed one is named'),
  })
  .meta({ id: 'PaperRecord' });
export type PaperRecord = z.infer<typeof PaperRecord>;

/** What a reader finds in a document made by this program. */
export type MarkedDocument = {
  /** The record as text, not yet trusted. */
  readonly record: string;
  /** What is printed in each bookmark, in the order of the document. */
  readonly marks: readonly { readonly name: string; readonly text: string }[];
  /** Everything printed, without breaks. */
  readonly words: string;
  /** What each paragraph with words says, cells of tables too. */
  readonly paragraphs: readonly string[];
};

/** The name of the bookmark of the n-th figure (from 1) where it is printed for the `time`-th time. */
export function markName(number: number, time: number): string {
  return time === 1 ? `_gj${number}` : `_gj${number}_${time}`;
}

/** The number of the figure that a bookmark leads to. */
export function markedFigure(name: string): number | undefined {
  const found = /^_gj([1-9]\d{0,5})(?:_[1-9]\d{0,5})?$/.exec(name);
  return found === null ? undefined : Number(found[1]);
}

export const RECHECKS = [
  'ledger',
  'record',
  'sum',
  'subset',
  'share',
  'gap',
  'difference',
  'day',
  'text',
  'text-share',
  'count',
] as const;
/** Something printed that does not follow from the rest of the paper, or from the ledger. */
export const RecheckFinding = z
  .object({
    check: z.enum(RECHECKS),
    text: z.string().describe('where it stands, in the paper’s own words'),
    printed: z.string(),
    computed: z.string(),
    from: z.string().describe('what it was computed from'),
  })
  .meta({ id: 'RecheckFinding' });
export type RecheckFinding = z.infer<typeof RecheckFinding>;

/** 复核: a document read back and every figure in it made again. */
export const Recheck = z
  .object({
    name: z.string(),
    kind: z.enum(['own', 'foreign']).describe('made by this program, or a paper of others'),
    title: z.string(),
    figures: z.int().describe('printed figures found'),
    recomputed: z.int().describe('how many of them could be made again'),
    contradictions: z.array(RecheckFinding),
    remarks: z
      .array(RecheckFinding)
      .describe('differs from what the digits make, but rounding of the inputs allows it'),
    intact: z.boolean().optional().describe('of our own paper: whether every word is as it was made'),
    changed: z
      .array(z.string())
      .optional()
      .describe('of our own paper: the paragraphs that do not stand as they were made; figures may be right in them'),
    missing: z
      .int()
      .optional()
      .describe('of our own paper: how many of its paragraphs are not there as they were made'),
    ledger: z
      .enum(['same', 'differs', 'not-there', 'unnumbered', 'not-asked'])
      .optional()
      .describe('of our own paper: whether the ledger gives the same figures; unnumbered: it names no row there'),
  })
  .meta({ id: 'Recheck' });
export type Recheck = z.infer<typeof Recheck>;
