import { type Day, dayNumber, dayOfNumber } from '@gongjian/model';
import { compileMinutes, elapsed, type Hours, type WorkTime } from '../src/calendar/index.ts';
import type { Activity, LagCalendar, Link, NetworkInput, ScheduleMode } from '../src/schedule/index.ts';

const OFFICE: Hours = [
  [480, 720],
  [780, 1020],
];
const REST: Hours = [];
const week = (days: number): Hours[] => Array.from({ length: 7 }, (_, i) => (i < days ? OFFICE : REST));
const off = (day: Day) => ({ from: day, to: day, hours: REST });
const on = (day: Day) => ({ from: day, to: day, hours: OFFICE });

/** Mid-Autumn and National Day of 2026 with their make-up days, hours of 8–12 and 13–17; and a six-day week without holidays. */
export const CALENDARS: Readonly<Record<string, WorkTime>> = {
  cn: compileMinutes(
    {
      week: week(5),
      exceptions: [
        ...(['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'] as const).map(off),
        ...(['2026-09-20', '2026-10-10'] as const).map(on),
      ],
    },
    '2026-01-01',
    '2026-12-31',
  ),
  plain: compileMinutes({ week: week(5), exceptions: [] }, '2024-01-01', '2026-12-31'),
  '6d': compileMinutes({ week: week(6), exceptions: [] }, '2026-01-01', '2026-12-31'),
  elapsed,
};

/** `9-21`, `9-21T08:00`, `2024-6-14T17:00` as minutes; without a year it is 2026, without an hour `hour`. */
export function minuteOf(text: string, hour = '00:00'): number {
  const [date = '', clock = hour] = text.split('T');
  const parts = date.split('-').map(Number);
  const [year = 2026, month = 1, day = 1] = parts.length === 3 ? parts : [2026, ...parts];
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const iso: Day = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return dayNumber(iso) * 1440 + hours * 60 + minutes;
}

/** `9-21T08:00` */
export function textOf(minute: number): string {
  const day = dayOfNumber(Math.floor(minute / 1440));
  const left = minute - dayNumber(day) * 1440;
  const clock = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
  return `${Number(day.slice(5, 7))}-${Number(day.slice(8))}T${clock}`;
}

/** A network written small: `A:5;K:28ed;M:0;B:2:6d;X:3:<parent`, `A>B:FS+2d;A>C:SS-1ed:successor`, `B:SNET@9-21T08:00;C:ALAP`. */
export interface NetworkText {
  readonly start: string;
  readonly tasks: string;
  readonly links?: string;
  readonly constraints?: string;
  /** `A=40` percent; `B=r3` days left. */
  readonly progress?: string;
  readonly dataDate?: string;
  readonly finish?: string;
  readonly calendar?: string;
}

export function networkOf(text: NetworkText, mode: ScheduleMode): NetworkInput {
  const activities = new Map<string, Activity>();
  const edit = (id: string, change: Partial<Activity>) =>
    activities.set(id, { ...(activities.get(id) ?? { id, work: 0 }), ...change });
  for (const task of parts(text.tasks)) {
    const [id = '', amount = '0', ...rest] = task.split(':');
    edit(
      id,
      amount.endsWith('ed')
        ? { work: Number.parseInt(amount, 10) * 1440, calendar: 'elapsed' }
        : { work: Number(amount) * 480 },
    );
    for (const word of rest) edit(id, word.startsWith('<') ? { parent: word.slice(1) } : { calendar: word });
  }
  for (const constraint of parts(text.constraints)) {
    const [id = '', kind = '', ...clock] = constraint.split(/[:@]/);
    const at = clock.length === 0 ? 0 : minuteOf(clock.join(':'));
    if (kind === 'ALAP') edit(id, { asLate: true });
    else if (kind === 'DL') edit(id, { deadline: at });
    else if (kind === 'AS') edit(id, { actualStart: at });
    else if (kind === 'AF') edit(id, { actualFinish: at });
    else edit(id, { constraint: { kind: kind as NonNullable<Activity['constraint']>['kind'], at } });
  }
  for (const one of parts(text.progress)) {
    const [id = '', done = '0'] = one.split('=');
    edit(id, done.startsWith('r') ? { remaining: Number(done.slice(1)) * 480 } : { percent: Number(done) });
  }
  return {
    activities: [...activities.values()],
    links: parts(text.links).map(linkOf),
    calendars: CALENDARS,
    calendar: text.calendar ?? 'cn',
    start: minuteOf(text.start, '08:00'),
    finish: text.finish === undefined ? undefined : minuteOf(text.finish, '17:00'),
    dataDate: text.dataDate === undefined ? undefined : minuteOf(text.dataDate, '17:00'),
    mode,
  };
}

function linkOf(text: string): Link {
  const [ends = '', what = 'FS', lagCalendar] = text.split(':');
  const [from = '', to = ''] = ends.split('>');
  const match = /^(FS|SS|FF|SF)(?:(most)?([+-]\d+)(d|ed))?$/.exec(what);
  const unit = match?.[4] === 'ed' ? 1440 : 480;
  return {
    from,
    to,
    kind: (match?.[1] ?? 'FS') as Link['kind'],
    lag: Number(match?.[3] ?? 0) * unit,
    lagCalendar: match?.[4] === 'ed' ? 'elapsed' : (lagCalendar as LagCalendar | undefined),
    most: match?.[2] === 'most' ? true : undefined,
  };
}

function parts(text: string | undefined): string[] {
  return (text ?? '').split(';').filter((part) => part.trim() !== '');
}
