import { type Day, dayOfNumber, type Limit, type Snapshot } from '@gongjian/model';
import { stepTimes } from '../count-back/step-times.ts';
import { lastDayOf } from './limit.ts';

/** The last day of a limit that runs from a day, by the campaign's working calendar. */
export function dueDay(plan: Pick<Snapshot, 'campaign' | 'calendars'>, from: Day, limit: Limit): Day {
  return dayOfNumber(lastDayOf(limit, from, stepTimes(plan).working, []));
}
