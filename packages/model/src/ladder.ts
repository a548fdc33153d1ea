import { z } from 'zod';
import { DAY_BASES } from './calendar.ts';
import { Day } from './day.ts';
import { Id, Text } from './plan-text.ts';

const Words = z.object({ zh: z.string().min(1).max(80), en: z.string().min(1).max(160) });

export const LIMIT_BASES = [...DAY_BASES, 'month'] as const;
/** 时限: so many working days, calendar days or months after the day it runs from; 0 is that day itself. */
export const Limit = z
  .object({ count: z.int().min(0).max(400), basis: z.enum(LIMIT_BASES).default('working') })
  .meta({ id: 'Limit' });
export type Limit = z.infer<typeof Limit>;

export const LEVEL_HANDS = ['unit', 'leader', 'head'] as const;
export const LEVEL_ASKS = ['accept', 'plan', 'clear'] as const;
/** One level of a ladder: in whose hands a problem is there, and how long. */
export const LadderLevel = z
  .object({
    holder: Words.describe('who holds it there'),
    hand: z.enum(LEVEL_HANDS).describe('a unit, the linked county leader, the head of the county'),
    asks: z
      .enum(LEVEL_ASKS)
      .default('clear')
      .describe('what ends the level: that it is taken in hand, that measures are planned, that it is cleared'),
    limit: Limit.optional().describe('without one the level never expires'),
    sourced: z.enum(['sourced', 'unconfirmed', 'own']).describe('how sure the limit is'),
    note: Text.optional(),
  })
  .meta({ id: 'LadderLevel' });
export type LadderLevel = z.infer<typeof LadderLevel>;

/** 提级规则: the levels that a problem climbs when it is not cleared in time, as data with a citation. */
export const Ladder = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.string().min(1).max(20),
    name: z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) }),
    place: z.string().max(60).optional(),
    citation: z.string().min(1).max(400),
    sourced: z.enum(['sourced', 'unconfirmed', 'own']),
    effective: z.object({ from: Day, to: Day.optional() }),
    runsFrom: z
      .enum(['level', 'raised'])
      .default('level')
      .describe('limits run from the day the level was reached, or from the day the problem was raised'),
    levels: z.array(LadderLevel).min(1).max(9).describe('the first is L1'),
    note: Text.optional(),
  })
  .meta({ id: 'Ladder' });
export type Ladder = z.infer<typeof Ladder>;

export const STANDSTILLS = ['to-verify', 'suspended', 'returned'] as const;
/** Where an open problem stands on the ladder on a day. */
export const LadderState = z
  .object({
    problem: Id,
    level: z.int().min(1),
    holder: Words,
    since: Day.describe('the day the limit runs from'),
    limit: Limit.optional(),
    due: Day.optional().describe('the last day of the limit; absent where there is none, or while it stands still'),
    daysLeft: z.int().optional().describe('of the basis (months: calendar days); negative once expired'),
    expired: z.boolean(),
    standsStill: z.enum(STANDSTILLS).optional().describe('why the limit does not run'),
    extended: z.boolean().describe('an approved extension holds'),
    next: z.object({ level: z.int().min(2), holder: Words }).optional(),
  })
  .meta({ id: 'LadderState' });
export type LadderState = z.infer<typeof LadderState>;

/** A problem whose level has expired, and what the ladder suggests. */
export const Escalation = z
  .object({
    problem: Id,
    name: z.string(),
    state: LadderState,
    next: z.object({
      level: z.int().min(2),
      holder: Words,
      limit: Limit.optional(),
      due: Day.optional().describe('where it climbs on the day'),
      leader: Id.optional().describe('the linked county leader, where that level is his and he is known'),
    }),
  })
  .meta({ id: 'Escalation' });
export type Escalation = z.infer<typeof Escalation>;
