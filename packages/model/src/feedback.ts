import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Text } from './plan-text.ts';

export const FEEDBACK_KINDS = ['complaint', 'suggestion'] as const;
/** 意见建议: what a unit complains of or suggests about the work that the campaign asks of it, and the answer. */
export const Feedback = z
  .object({
    id: Id,
    campaign: Id,
    unit: Id,
    on: Day,
    kind: z.enum(FEEDBACK_KINDS),
    text: Text.min(1),
    answer: z.object({ on: Day, text: Text.min(1), by: z.string() }).optional(),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof Feedback>;
