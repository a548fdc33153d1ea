import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './plan-text.ts';
import { Suggestion } from './suggestion.ts';

/** What may be due for a post, by what is to be done. */
export const INBOX_KINDS = [
  'problem-accept',
  'problem-solve',
  'problem-extension',
  'problem-verify',
  'measure',
  'order',
  'order-rectify',
  'order-conclude',
  'order-extension',
  'objection',
  'standing-objection',
  'standing-answer',
  'commitment',
  'stocktake',
  'step',
  'report',
  'report-returned',
  'report-review',
  'report-accept',
  'demand',
  'application',
  'exemption-review',
  'exemption-ends',
  'feedback',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

export const INBOX_GROUPS = ['overdue', 'today', 'week', 'later'] as const;
/** 已逾期 · 今天 · 七天内 · 七天以后; what waits without a day of its own is for today. */
export type InboxGroup = (typeof INBOX_GROUPS)[number];

/** One thing that is due for a post: never anybody else's. */
export const InboxItem = z
  .object({
    kind: z.enum(INBOX_KINDS),
    subject: Id.describe('the row that it is about'),
    name: z.string().describe('what it is about, in words'),
    group: z.enum(INBOX_GROUPS),
    due: Day.optional().describe('absent: it waits without a day of its own'),
    days: z.int().describe('until due, negative: overdue; without a due day: minus the days that it has waited'),
    count: z.int().min(1).optional().describe('how many figures or rows, where it is about several'),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;

/** 待办: what is due for the asker on a day, and for the campaign office what the clock suggests. */
export const Inbox = z
  .object({
    campaign: Id,
    day: Day,
    items: z.array(InboxItem).describe('by group, then by day, the most urgent first'),
    suggestions: z.array(Suggestion).describe('open, their cause still holds; with the draft of the day'),
    pressing: z.int().describe('how many are overdue or for today, suggestions among them'),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;
