import { type Day, dayNumber, type Snapshot } from '@gongjian/model';
import { stepTimes } from '../count-back/step-times.ts';

/** Whether a day is worked by the campaign's calendar: people are written to on no other. */
export function isWorkingDay(snapshot: Pick<Snapshot, 'campaign' | 'calendars'>, day: Day): boolean {
  const number = dayNumber(day);
  return stepTimes(snapshot).working.between(number, number + 1) > 0;
}
