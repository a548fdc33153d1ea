import { type Day, dayNumber, dayOfNumber, type Snapshot } from '@gongjian/model';
import { resolveCalendar } from '../calendar/resolve-calendar.ts';
import { stepTimes } from '../count-back/step-times.ts';

/** 工作日 · 双休日 · 节假日(含停工日) · 调休上班 */
export type DayKind = 'work' | 'weekend' | 'holiday' | 'make-up';

/** What kind of day each one is, from `from` to `to`, by the campaign's working calendar. */
export function dayKinds(
  { campaign, calendars }: Pick<Snapshot, 'campaign' | 'calendars'>,
  from: Day,
  to: Day,
): DayKind[] {
  const { working } = stepTimes({ campaign, calendars });
  const own = campaign.calendar === undefined ? undefined : resolveCalendar(calendars, campaign.calendar);
  const week = own?.week ?? [1, 2, 3, 4, 5];
  const off = new Set([...(own?.years.values() ?? [])].flatMap((year) => year.off));
  const kinds: DayKind[] = [];
  for (let at = dayNumber(from); at <= dayNumber(to); at += 1) {
    const isInWeek = week.includes(weekday(at));
    if (working.between(at, at + 1) === 1) kinds.push(isInWeek ? 'work' : 'make-up');
    else kinds.push(isInWeek || off.has(dayOfNumber(at)) ? 'holiday' : 'weekend');
  }
  return kinds;
}

/** 1970-01-01 was a Thursday; Monday is 1. */
function weekday(at: number): number {
  return ((((at + 3) % 7) + 7) % 7) + 1;
}
