import { z } from 'zod';
import { BulletinKind, BulletinParticulars } from './bulletin-kinds.ts';
import { Day } from './day.ts';
import { Caliber, RecognitionKind } from './plan.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Problem } from './problem.ts';
import { Quantity } from './quantity.ts';

export const GRADES = ['reported', 'evidenced', 'verified'] as const;
/** 上报 · 有佐证 · 已核实 */
export const Grade = z.enum(GRADES).meta({ id: 'Grade' });
export type Grade = z.infer<typeof Grade>;

export const SUBJECT_KINDS = ['target', 'project'] as const;

/** 读数: a cumulative value as of the end of a day. Of a target in its indicator's unit; of a project, invested 万元 this year. */
export const Reading = z
  .object({
    id: Id,
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    caliber: Caliber,
    on: Day,
    value: Quantity,
    grade: Grade,
    peer: Quantity.optional().describe('the comparator of the same period, e.g. 全市平均 growth'),
    unchanged: z.literal(true).optional().describe('confirmed unchanged (无变化)'),
    evidence: Text.optional(),
    note: Text.optional(),
    corrects: z.int().optional().describe('ledger number of the reading it corrects'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof Reading>;

/** 认定 */
export const Recognition = z
  .object({
    id: Id,
    project: Id,
    kind: RecognitionKind,
    on: Day.describe('the day the outcome happened'),
    part: Text.optional().describe('for 部分竣工: which part'),
    evidence: Text,
    verifier: Name,
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Recognition' });
export type Recognition = z.infer<typeof Recognition>;

/** 进展: where a step stands at the end of a day. The latest one at or before a day holds. */
export const Progress = z
  .object({
    id: Id,
    project: Id.describe('the project of the step'),
    step: Id,
    on: Day,
    started: Day.optional(),
    finished: Day.optional(),
    remaining: z.int().min(0).max(5000).optional().describe('days left, of the step’s basis'),
    percent: z.number().min(0).max(100).optional(),
    grade: Grade,
    evidence: Text.optional(),
    note: Text.optional().describe('why, where it is set back or corrected'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;

export const EXEMPTION_TYPES = [
  'weather',
  'statutory-notice',
  'higher-approval',
  'policy',
  'judicial',
  'force-majeure',
  'other',
] as const;
const EXEMPTION = z.object({
  id: Id,
  of: z.enum(SUBJECT_KINDS),
  subject: Id,
  type: z.enum(EXEMPTION_TYPES),
  cause: Text,
  evidence: Text,
  from: Day,
  to: Day,
  approver: Name,
  application: Id.optional().describe('the application that it was approved on'),
  daysLost: z.int().min(1).max(400).optional().describe('影响天数'),
  review: Day.optional().describe('复核日期: when it is looked at again'),
  reviews: z
    .array(z.object({ on: Day, by: Name, kept: z.boolean(), text: Text.min(1) }))
    .max(100)
    .optional(),
  ended: z
    .object({ on: Day, by: Name, why: Text.min(1), was: Day.describe('the last day as approved') })
    .optional()
    .describe('ended early'),
  sample: z.literal(true).optional(),
});
const ENDS = { path: ['to'], message: 'an exemption ends on or after its first day' };
const endsInOrder = ({ from, to }: { from: Day; to: Day }): boolean => from <= to;
/** 经批准事由: out of lights from `from` to `to`, never out of totals. */
export const Exemption = EXEMPTION.refine(endsInOrder, ENDS).meta({ id: 'Exemption' });
/** What an approval says; who approves is the post that acts. Ledgers of earlier versions name the approver. */
export const ExemptionApproval = EXEMPTION.omit({ reviews: true, ended: true })
  .extend({ approver: Name.optional() })
  .refine(endsInOrder, ENDS);
export type Exemption = z.infer<typeof Exemption>;

/** 通报: an issued bulletin. `seq` freezes what was known; the paper is made again from it, always the same. */
export const Bulletin = z
  .object({
    id: Id,
    campaign: Id,
    kind: BulletinKind,
    issue: z.int().min(1).max(9999).describe('期号, or the number of 发文字号'),
    on: Day.describe('the day it speaks of'),
    seq: z.int().min(0).describe('ledger number up to which it was known'),
    request: z.uuid().describe('the id its author gave: asked twice, issued once'),
    pack: Id,
    edition: z.int().min(2).optional().describe('which wording it was made with; absent: the first'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the content'),
    reference: z
      .object({ word: z.string().max(12), year: z.int() })
      .optional()
      .describe('机关代字 and year of 发文字号, of an official document'),
    ...BulletinParticulars.shape,
  })
  .meta({ id: 'Bulletin' });
export type Bulletin = z.infer<typeof Bulletin>;

/** The kinds of facts and their schemas. */
export const FACTS = {
  reading: Reading,
  recognition: Recognition,
  progress: Progress,
  problem: Problem,
  exemption: Exemption,
  bulletin: Bulletin,
} as const;
export type FactKind = keyof typeof FACTS;
