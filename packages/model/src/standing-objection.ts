import { z } from 'zod';
import type { Actor } from './actor.ts';
import { addDays, Day } from './day.ts';
import { Hand } from './hand.ts';
import { Id, Text } from './plan-text.ts';
import { RankInterval, StandingDeclared, StandingRules, Standings } from './standing.ts';

export const STANDING_OUTCOMES = ['upheld', 'changed'] as const;

/** 异议: a unit’s request to look again at where it stands, and what other hands decided. */
export const StandingObjection = z
  .object({
    id: Id,
    campaign: Id,
    on: Day,
    of: z.literal('unit'),
    subject: Id.describe('the unit again, so that its objections can be asked for'),
    unit: Id,
    by: Hand,
    day: Day.describe('the day that the comparison spoke of'),
    rank: z.int().min(1).describe('as it was shown'),
    ranks: RankInterval,
    reason: Text.min(1),
    evidence: Text.optional(),
    decision: z
      .object({
        on: Day,
        by: Hand,
        outcome: z
          .enum(STANDING_OUTCOMES)
          .describe('upheld: it stands; changed: the facts named are put right by acts'),
        text: Text.min(1),
        late: Text.optional().describe('why it was decided after its day'),
      })
      .optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'StandingObjection' });
export type StandingObjection = z.infer<typeof StandingObjection>;

/** The last day on which a unit may object to a comparison of a day. */
export function standingObjectionUntil(day: Day, { askDays }: Pick<StandingRules, 'askDays'>): Day {
  return addDays(day, askDays);
}

/** The last day on which the objection is to be decided. */
export function standingDecisionUntil(
  { on }: Pick<StandingObjection, 'on'>,
  { decideDays }: Pick<StandingRules, 'decideDays'>,
): Day {
  return addDays(on, decideDays);
}

/**
 * The act by which a post took part in what is objected to: it objected or belongs to the unit, or it set the rules. Other
 * hands decide.
 */
export function tookPartIn(
  { by, unit }: Pick<StandingObjection, 'by' | 'unit'>,
  rules: Pick<StandingDeclared, 'by'> | undefined,
  actor: Pick<Actor, 'id' | 'unit'>,
): string | undefined {
  if (by.id === actor.id || actor.unit === unit) return 'standing.object';
  return rules?.by.id === actor.id ? 'standing.set' : undefined;
}

/**
 * The comparison page: where units stand, by which rules and what was objected. Whoever sees one unit finds that unit in
 * it, its place among all, and nothing of the others.
 */
export const StandingView = Standings.extend({
  groups: z.array(Standings.shape.groups.element.extend({ units: z.int().describe('units compared in it') })),
  rules: StandingRules,
  declared: StandingDeclared.pick({ version: true, on: true, by: true, sample: true })
    .extend({ seq: z.int().describe('ledger number of this version') })
    .optional()
    .describe('who set the rules; absent: nobody did, and the usual ones hold'),
  objections: z.array(StandingObjection),
}).meta({ id: 'StandingView' });
export type StandingView = z.infer<typeof StandingView>;
