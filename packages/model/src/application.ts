import { z } from 'zod';
import { Day } from './day.ts';
import { EXEMPTION_TYPES, type Exemption, SUBJECT_KINDS } from './fact.ts';
import { Hand } from './hand.ts';
import { Id, Name, Text } from './plan-text.ts';

/** 经批准事由申请: a unit asks that a target or project of its own be exempt for a time; other hands decide. */
export const Application = z
  .object({
    id: Id,
    campaign: Id,
    unit: Id.describe('responsible for the target or project'),
    on: Day,
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    type: z.enum(EXEMPTION_TYPES),
    cause: Text.min(1),
    evidence: Text.min(1),
    from: Day,
    to: Day,
    daysLost: z.int().min(1).max(400).optional().describe('影响天数'),
    askedBy: Hand,
    decision: z
      .object({
        on: Day,
        by: Hand,
        exemption: Id.optional().describe('what was approved; absent where it was refused'),
        why: Text.optional(),
      })
      .optional(),
    withdrawn: z.object({ on: Day, by: Name, why: Text.optional() }).optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

export const APPLICATION_STATES = ['asked', 'approved', 'refused', 'withdrawn'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export function applicationState({ decision, withdrawn }: Application): ApplicationState {
  if (withdrawn !== undefined) return 'withdrawn';
  if (decision === undefined) return 'asked';
  return decision.exemption === undefined ? 'refused' : 'approved';
}

export const EXEMPTION_STATES = ['coming', 'running', 'over', 'ended'] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

export function exemptionState({ from, to, ended }: Exemption, day: Day): ExemptionState {
  if (day < from) return 'coming';
  if (day <= to) return 'running';
  return ended === undefined ? 'over' : 'ended';
}
