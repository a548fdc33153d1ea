import type { WorkCalendar } from '@gongjian/model';
import { compileDays, elapsed, type WorkTime } from '../src/calendar/index.ts';
import { type Activity, KIND_ORDER, type LagCalendar, type Link, type NetworkInput } from '../src/schedule/index.ts';

const base = { version: '1', name: { zh: '-', en: '-' }, citation: '-', years: [], exceptions: [] };
const weeks: WorkCalendar[] = [
  { ...base, id: 'five', week: [1, 2, 3, 4, 5] },
  { ...base, id: 'six', week: [1, 2, 3, 4, 5, 6] },
  { ...base, id: 'odd', week: [1, 2, 4, 7] },
];

/** Weeks of five, six and four odd days, on days. */
export const WEEKS: Readonly<Record<string, WorkTime>> = {
  ...Object.fromEntries(weeks.map(({ id }) => [id, compileDays(weeks, id, '2026-01-01', '2026-12-31')])),
  elapsed,
};

/** A uniform source from a seed (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A network of 2 to 14 activities with links of all kinds, leads, lags on all calendars, dates and milestones. */
export function randomNetwork(
  seed: number,
  calendars: readonly string[] = ['five', 'six', 'odd', 'elapsed'],
  plain = false,
): NetworkInput {
  const random = uniform(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
  const count = 2 + below(13);
  const start = 20_500;
  const activities = Array.from({ length: count }, (_, n): Activity => {
    const kind = pick(['SNET', 'FNET', 'SNLT', 'FNLT'] as const);
    return {
      id: `a${n}`,
      work: random() < 0.15 && !plain ? 0 : 1 + below(6),
      calendar: pick(calendars),
      constraint: random() < 0.1 ? { kind, at: start + below(60) } : undefined,
    };
  });
  const links: Link[] = [];
  for (let to = 1; to < count; to++) {
    for (let n = below(3); n >= 0; n--) {
      const link: Link = {
        from: `a${below(to)}`,
        to: `a${to}`,
        kind: pick(KIND_ORDER),
        lag: random() < 0.4 ? below(9) - (plain ? 0 : 3) : 0,
        lagCalendar: pick<LagCalendar>(['predecessor', 'successor', 'project', 'elapsed']),
      };
      if (!links.some((one) => one.from === link.from && one.to === link.to && one.kind === link.kind))
        links.push(link);
    }
  }
  return { activities, links, calendars: WEEKS, calendar: 'five', start };
}

const REVERSED = { SNET: 'FNLT', FNLT: 'SNET', SNLT: 'FNET', FNET: 'SNLT', MSO: 'MFO', MFO: 'MSO' } as const;
const TURNED = { FS: 'FS', SS: 'FF', FF: 'SS', SF: 'SF' } as const;
const OTHER_END = {
  predecessor: 'successor',
  successor: 'predecessor',
  project: 'project',
  elapsed: 'elapsed',
} as const;

function turned(time: WorkTime): WorkTime {
  return {
    nextStart: (at) => -time.previousEnd(-at),
    previousEnd: (at) => -time.nextStart(-at),
    add: (from, work) => -time.subtract(-from, work),
    subtract: (to, work) => -time.add(-to, work),
    between: (from, to) => time.between(-to, -from),
    covered: (at) => time.covered(-at - 1),
  };
}

/** The network with time turned round: it begins where the other must end. */
export function reversed(input: NetworkInput, end: number): NetworkInput {
  return {
    ...input,
    start: -end,
    calendars: Object.fromEntries(Object.entries(input.calendars).map(([id, time]) => [id, turned(time)])),
    activities: input.activities.map((activity) => ({
      ...activity,
      constraint: activity.constraint && { kind: REVERSED[activity.constraint.kind], at: -activity.constraint.at },
    })),
    links: input.links.map((link) => ({
      ...link,
      from: link.to,
      to: link.from,
      kind: TURNED[link.kind ?? 'FS'],
      lagCalendar: OTHER_END[link.lagCalendar ?? 'predecessor'],
    })),
  };
}
