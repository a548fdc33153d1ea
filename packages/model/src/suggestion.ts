import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Text } from './plan-text.ts';

export const SUGGESTION_KINDS = [
  'escalate',
  'exemption-review',
  'exemption-ends',
  'order-overdue',
  'commitment-overdue',
  'objection-due',
] as const;
export const SUGGESTION_ENDS = ['accepted', 'dismissed', 'lapsed'] as const;

const DraftText = z.string().min(1).max(4000);

/**
 * 建议: what the clock proposes to the campaign office, with the draft; it does nothing by itself. Whoever follows it does
 * the real act and marks the suggestion `accepted`; what moved on without it `lapsed`.
 */
export const Suggestion = z
  .object({
    id: Id.describe('the same for the same cause: whatever happens, it is made once'),
    campaign: Id,
    on: Day.describe('the day the clock came to it'),
    kind: z.enum(SUGGESTION_KINDS),
    of: z.enum(['problem', 'exemption', 'order', 'commitment']),
    subject: Id,
    level: z.int().min(1).max(9).optional().describe('the level or colour that comes next'),
    leader: Id.optional().describe('the county leader whose the next level is'),
    due: Day.optional().describe('by when the draft asks for an answer'),
    draft: z.object({ zh: DraftText, en: DraftText }),
    closed: z
      .object({ as: z.enum(SUGGESTION_ENDS), on: Day, by: z.string(), why: Text.optional() })
      .optional()
      .describe('absent: open'),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

/** The last day that the clock has handled of a campaign; `id` is the campaign's. */
export const Tick = z.object({ id: Id, campaign: Id, on: Day }).meta({ id: 'Tick' });
export type Tick = z.infer<typeof Tick>;
