import type { WorkTime } from '@gongjian/engine';
import { dayNumber, type Step } from '@gongjian/model';
import { dayOf } from './row-words.ts';

/** What is tried with one step: another beginning, or another number of days; both by so many calendar days. */
export type Change = { readonly of: 'start' | 'days'; readonly by: number };

/**
 * The step with the change. A later beginning is a day it begins no earlier than; earlier than that is only what such a
 * day allows. Undefined where the step is set to a day in another way: that is for its form.
 */
export function editedStep(
  step: Step,
  zero: string,
  span: readonly [number, number],
  change: Change,
  time: WorkTime,
): Step | undefined {
  const { constraint, ...rest } = step;
  if (constraint !== undefined && constraint.kind !== 'start-no-earlier') return undefined;
  if (change.of === 'start')
    return { ...rest, constraint: { kind: 'start-no-earlier', on: dayOf(zero, span[0] + change.by) } };
  const end = dayNumber(dayOf(zero, span[1])) + 1;
  const days = Math.max(1, step.days + time.between(end, end + change.by));
  return { ...step, days: Math.min(5000, days) };
}
