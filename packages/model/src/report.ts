import { z } from 'zod';
import { Day, daysBetween } from './day.ts';
import { SUBJECT_KINDS } from './fact.ts';
import { Caliber } from './plan.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Quantity, UnitOfMeasure } from './quantity.ts';
import { isWithin } from './within.ts';

/** When a form was opened and sent, as its author's machine has it; only the time between the two is ever used. */
export const FillingTimes = {
  openedAt: z.iso.datetime().optional().describe('an instant in UTC'),
  submittedAt: z.iso.datetime().optional().describe('an instant in UTC'),
};
type FillingTimes = { readonly openedAt?: string | undefined; readonly submittedAt?: string | undefined };

/** A form that was left open is not counted for more than a working day. */
const LONGEST_FILLING = 480;

/** Minutes between opening and sending, to the second; undefined where the author did not tell, negative where they run backwards. */
export function fillingMinutes({ openedAt, submittedAt }: FillingTimes): number | undefined {
  if (openedAt === undefined || submittedAt === undefined) return undefined;
  const days = daysBetween(openedAt.slice(0, 10), submittedAt.slice(0, 10));
  return Math.min(LONGEST_FILLING, days * 1440 + minutesOf(submittedAt) - minutesOf(openedAt));
}

/** Minutes since midnight of an instant in UTC. */
function minutesOf(instant: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11, 19).split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

const FIGURE = {
  of: z.enum(SUBJECT_KINDS),
  subject: Id,
  value: Quantity.optional(),
  unchanged: z.literal(true).optional().describe('无变化: the last figure holds'),
  unit: UnitOfMeasure.optional().describe('the unit of measure that the author wrote'),
  peer: Quantity.optional().describe('the comparator of the same period, e.g. 全市平均 growth'),
  evidence: Text.optional(),
  note: Text.optional().describe('why, where the figure falls, jumps, exceeds the plan or corrects one that is in'),
};

/** A row of a report as its author sends it: a figure, or unchanged. */
export const ReportedRow = z
  .object({ ...FIGURE, caliber: Caliber.optional() })
  .refine((row) => (row.value === undefined) !== (row.unchanged === undefined), {
    path: ['value'],
    message: 'either a figure or unchanged',
  })
  .meta({ id: 'ReportedRow' });
export type ReportedRow = z.infer<typeof ReportedRow>;

export const ReportRow = z
  .object({
    ...FIGURE,
    caliber: Caliber,
    returned: z
      .object({ why: Text, by: Name, on: Day })
      .optional()
      .describe('why it last came back; stands until it is passed'),
    passed: z.literal(true).optional().describe('its figure is a reading'),
  })
  .meta({ id: 'ReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;

export const REPORT_STATES = ['submitted', 'returned', 'passed', 'accepted'] as const;
/** 待审核 · 已退回 · 已审核 · 已接收 */
export const ReportState = z.enum(REPORT_STATES).meta({ id: 'ReportState' });
export type ReportState = z.infer<typeof ReportState>;

export const REPORT_HANDS = ['submit', 'return', 'pass', 'accept'] as const;
const ReportHand = z.object({ did: z.enum(REPORT_HANDS), id: Id, name: Name, on: Day });

/** 上报单: a unit's figures of one day, on their way from its reporter over its reviewer to the office. */
export const Report = z
  .object({
    id: Id,
    campaign: Id,
    unit: Id,
    of: z.literal('unit'),
    subject: Id.describe('the unit, to be found by it'),
    on: Day.describe('the day the figures speak of'),
    rows: z.array(ReportRow).min(1).max(500),
    ...FillingTimes,
    minutesBefore: z.number().min(0).optional().describe('what earlier versions of it took to fill in'),
    state: ReportState,
    hands: z.array(ReportHand).describe('who did what, in order; posts, never private persons'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** Those who last did one of these with a report. */
export function handsIn({ hands }: Report, ...did: readonly Report['hands'][number]['did'][]): Report['hands'] {
  return did.flatMap((one) => hands.findLast((hand) => hand.did === one) ?? []);
}

export const PeriodException = z.object({
  unit: Id.describe('this unit and those under it'),
  until: Day.describe('may still report on this day, not after'),
  approver: Name,
  why: Text.min(1),
  on: Day.describe('the day it was granted'),
});
/** 报送期: the days up to `on` (and after the period before) are closed: figures of them come in by a named exception only. */
export const Period = z
  .object({
    id: Id,
    campaign: Id,
    subject: Id.describe('the campaign, to be found by it'),
    on: Day.describe('its last day'),
    closedOn: Day,
    by: Name,
    exceptions: z.array(PeriodException).max(500).default([]),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Period' });
export type Period = z.infer<typeof Period>;

/** The closed period that a day belongs to: the first that ends on it or after. */
export function coveringPeriod(periods: readonly Period[], on: Day): Period | undefined {
  return periods.filter((one) => one.on >= on).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/** What lets a unit report for a closed period on a day: an exception of its own or of a unit above it that has not run out. */
export function exceptionFor(
  { exceptions }: Period,
  unit: Id,
  day: Day,
  parentOf: (unit: Id) => Id | undefined,
): Period['exceptions'][number] | undefined {
  return exceptions.findLast((exception) => day <= exception.until && isWithin(unit, exception.unit, parentOf));
}

export function periodId(campaign: Id, on: Day): Id {
  return `${campaign}:${on}`;
}
