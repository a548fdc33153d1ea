import { z } from 'zod';
import { Day } from './day.ts';
import { Hand } from './hand.ts';
import { Id, Name, Text } from './plan-text.ts';
import { PROBLEM_TYPES } from './problem.ts';

/** 长效机制: what a county keeps to after the campaign, learnt from its problems; carried out by one unit and looked at again. */
export const StandingRule = z
  .object({
    id: Id,
    campaign: Id,
    on: Day.describe('the day it was adopted'),
    of: z.literal('campaign'),
    subject: Id.describe('the campaign it was learnt in'),
    name: Name,
    text: Text.min(1),
    unit: Id.describe('责任单位'),
    type: z.enum(PROBLEM_TYPES).optional().describe('of the problems that it is against'),
    problems: z.array(Id).max(200).describe('from which it was learnt'),
    review: Day.describe('when it is looked at again'),
    adoptedBy: Hand,
    reviews: z
      .array(z.object({ on: Day, by: Name, kept: z.boolean(), text: Text.min(1) }))
      .max(100)
      .default([]),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'StandingRule' });
export type StandingRule = z.infer<typeof StandingRule>;

/** Whether it still holds: the last review kept it. */
export function isStanding({ reviews }: StandingRule): boolean {
  return reviews.at(-1)?.kept ?? true;
}
