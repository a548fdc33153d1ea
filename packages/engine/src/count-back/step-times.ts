import { type CountBack, type Day, type Snapshot, type Step, WorkCalendar, yearOf } from '@gongjian/model';
import { compileDays, type DayCalendar, elapsed, type WorkTime } from '../calendar/index.ts';

/** What the calendars of a campaign give. */
export interface StepTimes {
  /** The campaign's working days: of lags, float and lateness. */
  readonly working: WorkTime;
  /** The time a step is counted in: calendar days, its own calendar's working days, or the campaign's. */
  of(step: Step): WorkTime;
  /** The key of that time in {@link StepTimes.named}. */
  keyOf(step: Pick<Step, 'basis' | 'calendar'>): string;
  /** All that were asked for so far, by calendar id; calendar days are `elapsed`. */
  named(): Readonly<Record<string, WorkTime>>;
  /** The years from one day to another that the campaign's calendar does not know officially. */
  outside(from: Day, to: Day): CountBack['outside'];
}

/** Compiled ahead and behind of the plan year; beyond, the plain week goes on. */
const YEARS_BEFORE = 4;
const YEARS_AFTER = 6;

/**
 * Calendars are compiled when first asked for. A campaign that names none has plain weeks, all of them outside coverage.
 * @throws Refused `not-found` where the campaign or, once asked for, a step names a calendar that is not there.
 */
export function stepTimes({ campaign, calendars }: Pick<Snapshot, 'campaign' | 'calendars'>): StepTimes {
  const from = `${campaign.year - YEARS_BEFORE}-01-01`;
  const to = `${campaign.year + YEARS_AFTER}-12-31`;
  const compiled = new Map<string, DayCalendar>();
  const calendar = (id: string, among: readonly WorkCalendar[] = calendars): DayCalendar => {
    const known = compiled.get(id);
    if (known !== undefined) return known;
    const made = compileDays(among, id, from, to);
    compiled.set(id, made);
    return made;
  };
  const working = campaign.calendar === undefined ? calendar(PLAIN.id, [PLAIN]) : calendar(campaign.calendar);
  return {
    working,
    of: ({ basis, calendar: own }) => {
      if (basis === 'calendar') return elapsed;
      return own === undefined ? working : calendar(own);
    },
    keyOf: ({ basis, calendar: own }) => (basis === 'calendar' ? 'elapsed' : (own ?? working.id)),
    named: () => ({ ...Object.fromEntries(compiled), elapsed }),
    outside: (first, last) => {
      const [begin, end] = [yearOf(first), yearOf(last)];
      const years = Array.from({ length: Math.max(0, end - begin + 1) }, (_, index) => begin + index).filter(
        (year) => !working.coverage.official.includes(year),
      );
      return years.length === 0 ? undefined : { calendar: working.id, years };
    },
  };
}

const PLAIN = WorkCalendar.parse({
  id: 'plain-week',
  version: '1',
  name: { zh: '每周五天', en: 'Five-day week' },
  citation: '—',
});
