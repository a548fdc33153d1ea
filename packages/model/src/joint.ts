import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Name, Text } from './plan-text.ts';

export const JOINT_FINDINGS = ['agreed', 'conditions', 'returned'] as const;
/** 联审联批: offices go through steps of a project at one sitting; where the steps stand is still told by their progress. */
export const Joint = z
  .object({
    id: Id,
    campaign: Id,
    on: Day,
    place: Name.optional(),
    of: z.literal('project'),
    subject: Id.describe('the project'),
    steps: z.array(Id).min(2).max(40).describe('that run side by side'),
    units: z.array(Id).min(1).max(40).describe('the offices of the steps'),
    results: z
      .array(
        z.object({
          step: Id,
          finding: z.enum(JOINT_FINDINGS),
          text: Text.min(1),
          on: Day,
          by: Name,
        }),
      )
      .max(200)
      .default([]),
    closed: z
      .object({ on: Day, by: Name, why: Text.optional() })
      .optional()
      .describe('why: where a step has no result'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Joint' });
export type Joint = z.infer<typeof Joint>;
