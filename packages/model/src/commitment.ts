import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Name, Text } from './plan-text.ts';

export const ABOUT_KINDS = ['target', 'project', 'step', 'problem'] as const;
/** What a commitment or a decision is about. */
export const About = z.object({ of: z.enum(ABOUT_KINDS), id: Id }).meta({ id: 'About' });
export type About = z.infer<typeof About>;

export const COMMITMENT_OUTCOMES = ['kept', 'late', 'dropped'] as const;
/** 兑现 · 逾期兑现 · 不再办理 */
export const CommitmentOutcome = z.enum(COMMITMENT_OUTCOMES).meta({ id: 'CommitmentOutcome' });
export type CommitmentOutcome = z.infer<typeof CommitmentOutcome>;

/**
 * 承诺: what was promised, by when. `leader` answers for it, `unit` carries it out; one of them at least. Days that were
 * moved stay in `moves`. It is on every agenda until it is closed.
 */
export const Commitment = z
  .object({
    id: Id,
    campaign: Id,
    on: Day.describe('the day it was made'),
    of: z.literal('campaign').describe('so that an act can ask for all of a campaign'),
    subject: Id.describe('the campaign'),
    text: Text.min(1),
    leader: Id.optional(),
    unit: Id.optional(),
    about: z.array(About).max(20).default([]),
    stocktake: Id.optional().describe('the stocktake where it was made'),
    due: Day.describe('as it stands now; the first day is in the first move'),
    moves: z
      .array(z.object({ from: Day, to: Day, why: Text.min(1), on: Day, by: Name }))
      .max(100)
      .default([]),
    reports: z
      .array(z.object({ on: Day, text: Text.min(1), by: Name }))
      .max(500)
      .default([])
      .describe('how it goes, by those who carry it out'),
    closed: z.object({ on: Day, outcome: CommitmentOutcome, how: Text.min(1), by: Name }).optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Commitment' });
export type Commitment = z.infer<typeof Commitment>;

export const COMMITMENT_STATES = ['kept', 'late', 'dropped', 'open', 'moved', 'overdue'] as const;
/** How a commitment stood at the end of a day; days that were moved later, and what was done later, do not count. */
export const CommitmentState = z
  .object({
    state: z.enum(COMMITMENT_STATES),
    due: Day.describe('as it stood then'),
    promised: Day.describe('the day first promised'),
    moves: z.int().describe('how often it was moved by then'),
    days: z.int().describe('until due, negative: overdue by so many; of a closed one from its closing'),
  })
  .meta({ id: 'CommitmentState' });
export type CommitmentState = z.infer<typeof CommitmentState>;
