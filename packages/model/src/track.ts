import { z } from 'zod';
import { DayBasis } from './calendar.ts';
import { Day } from './day.ts';
import { RecognitionKind } from './plan.ts';
import { Text } from './plan-text.ts';
import { LinkKind, Spread } from './step.ts';

const Key = z.string().regex(/^[a-z0-9-]{1,60}$/);
const Words = z.object({ zh: z.string().min(1).max(80), en: z.string().min(1).max(160) });

/** Days that the law itself asks for, with when and where it says so. */
export const LegalDays = z
  .object({
    days: z.int().min(0).max(400),
    basis: DayBasis,
    citation: z.string().min(1).max(400),
    sourced: z.enum(['sourced', 'unconfirmed', 'own']),
    effective: z.object({ from: Day, to: Day.optional() }),
  })
  .meta({ id: 'LegalDays' });
export type LegalDays = z.infer<typeof LegalDays>;

/** One step of an approval track. */
export const TrackStep = z
  .object({
    id: Key,
    name: Words,
    office: Key.describe('kind of office: natural-resources, development-reform, housing, ecology, township, owner …'),
    basis: DayBasis.default('working'),
    minimum: z.array(LegalDays).max(12).default([]).describe('not to be shortened by anybody, by date of effect'),
    limit: z.array(LegalDays).max(12).default([]).describe('within which the office must decide, by date of effect'),
    promised: z.int().min(0).max(2000).optional().describe('usual local promise, days of the basis'),
    usual: Spread.describe('how long it usually takes'),
    physical: z.int().min(0).max(2000).optional().describe('least days that the work itself needs, law apart'),
    after: z
      .array(
        z.object({
          step: Key,
          kind: LinkKind.default('FS'),
          lag: z.int().min(-400).max(400).default(0),
          lagBasis: DayBasis.default('working'),
          hard: z.boolean().default(true),
          why: z.string().max(400).optional(),
          effective: z
            .object({ from: Day, to: Day.optional() })
            .optional()
            .describe('only then; by default as long as the track'),
        }),
      )
      .max(20)
      .default([]),
    gives: z.array(RecognitionKind).max(6).default([]),
    optional: Words.extend({ key: Key })
      .optional()
      .describe('only where this holds, e.g. 需新征土地; what waits for it then waits for what it waits for'),
    closed: z
      .array(
        z.object({
          fromMonth: z.int().min(1).max(12),
          toMonth: z.int().min(1).max(12),
          share: z.number().min(0).max(1),
        }),
      )
      .max(6)
      .default([])
      .describe('weather windows: share of working days lost in these months'),
  })
  .meta({ id: 'TrackStep' });
export type TrackStep = z.infer<typeof TrackStep>;

/** 办理流程: an approval track as data with citations and dates of effect, never code. */
export const Track = z
  .object({
    id: Key,
    version: z.string().min(1).max(20),
    name: Words,
    citation: z.string().min(1).max(400),
    effective: z.object({ from: Day, to: Day.optional() }),
    joins: z
      .array(Key)
      .max(8)
      .default([])
      .describe('tracks that may stand in front: the one in force is taken, and its steps may be waited for'),
    steps: z.array(TrackStep).min(1).max(80),
    note: Text.optional(),
  })
  .meta({ id: 'Track' });
export type Track = z.infer<typeof Track>;
