import { addDays, type Day, daysBetween, sum } from '@gongjian/model';
import { createRandom, type Random } from '../random.ts';
import type { Draft } from '../script.ts';
import { ZHONGBEI_DAY } from './moments.ts';
import { type LeaderId, leader, type PlatformId, type UnitId } from './people.ts';
import {
  type Branch,
  FIRMS,
  MAJOR,
  type MajorRow,
  OTHER_COMPLETIONS,
  OTHER_STARTS,
  PRELIMINARY,
  PRODUCTS,
  type PreliminaryRow,
} from './project-names.ts';

/** A project of the registry and what became of it by day 40. Money is 万元. */
export type Course = {
  readonly list: 'major' | 'preliminary' | 'start' | 'completion';
  readonly project: Draft<'project'>;
  readonly unit: UnitId;
  readonly industrial: boolean;
  readonly preliminaries?: Day;
  readonly started?: Day;
  readonly inStatistics?: Day;
  readonly partCompleted?: { readonly on: Day; readonly part: string };
  readonly completed?: Day;
  /** Invested this year by the end of each day, in order of days. */
  readonly invested: readonly (readonly [on: Day, value: number])[];
};

/** What every number of the story that is not written down is drawn from. */
export const SEED = 'zhongbei-2012';

/** The 42 projects' share of their year's plan at mid-year, percent: the source's figure. */
const MAJOR_SHARE_AT_MID_YEAR = 35.3;

const MAJOR_DAYS: readonly Day[] = ['2012-06-30', '2012-08-10', '2012-08-20', '2012-08-31', '2012-09-08'];
/** How far each of those days is from mid-year to 8 September, of 1. */
const MAJOR_PROGRESS = [0, 0.56, 0.7, 0.87, 1] as const;
const OTHER_DAYS: readonly Day[] = ['2012-06-30', '2012-07-31', '2012-08-31'];

const PLATFORM_LEADERS: Readonly<Record<PlatformId, LeaderId>> = {
  kaifaqu: 'e',
  danhai: 'f',
  binjiang: 'd',
  beibu: 'c',
};
const SOURCE_NAMES = new Set(['河马重工', '诺顿陶瓷', '泰森', '淡海软件产业园', '月明门窗', '五羊新材']);

const QUARTERS = [
  { on: '2012-03-31', share: 12 },
  { on: '2012-06-30', share: 40 },
  { on: '2012-09-30', share: 74 },
  { on: '2012-12-31', share: 100 },
];

/** The year's plan of a project that starts in it: what is paid before the start, then evenly to the year's end. */
const PAID_BEFORE_START = 5;
const YEAR_END: Day = '2012-12-31';
const fromStart = (on: Day) => [
  { on, share: PAID_BEFORE_START },
  { on: YEAR_END, share: 100 },
];

/** That plan's share on a day after the start. */
function shareSince(start: Day, on: Day): number {
  const part = daysBetween(start, on) / daysBetween(start, YEAR_END);
  return PAID_BEFORE_START + (100 - PAID_BEFORE_START) * part;
}

const two = (number: number): string => String(number).padStart(2, '0');
const isPlatform = (unit: UnitId): unit is PlatformId => unit in PLATFORM_LEADERS;

/** The day, where it had come by day 40. */
const come = (day: Day): Day | undefined => (day <= ZHONGBEI_DAY ? day : undefined);

/** When a started project came into the statistics; every seventh waits for its papers. */
function statisticsDay(started: Day | undefined, index: number, random: Random): Day | undefined {
  const wait = random.integer(9, 34);
  if (started === undefined || (started >= '2012-05-01' && index % 7 === 3)) return undefined;
  return come(addDays(started, wait));
}

type Outcomes = NonNullable<Draft<'project'>['asked']>;

function majorAsked(row: MajorRow): Outcomes {
  const [name, , , , , , , plannedStart, , plannedCompletion] = row;
  if (name === '月明门窗' || name === '五羊新材') return ['completion', 'part-completion'];
  return [
    ...(plannedStart >= '2012-01-01' ? (['start'] as const) : []),
    ...(plannedCompletion <= '2012-12-31' ? (['completion'] as const) : []),
  ];
}

/** The share of the year's plan on each report day; steady but for the noise of work. */
function majorShares(row: MajorRow, random: Random): number[] {
  const [june, september] = [row[11], row[12]];
  let last = 0;
  return MAJOR_PROGRESS.map((progress, at) => {
    const noise = at === 0 || at === MAJOR_PROGRESS.length - 1 ? 0 : (random.next() - 0.5) * 0.08;
    last = Math.max(last, june + (september - june) * Math.min(1, progress + noise));
    return last;
  });
}

/**
 * Invested 万元 by report day. The mid-year column is scaled so that the whole list stands at the source's share to
 * the 万元; the remainder of rounding goes to the largest project.
 */
function majorInvestment(random: Random): readonly (readonly number[])[] {
  const rows = MAJOR.map((row) => ({ annual: row[6], shares: majorShares(row, random) }));
  const total = sum(rows.map(({ annual }) => annual));
  const wanted = Math.round((total * MAJOR_SHARE_AT_MID_YEAR) / 100);
  const raw = rows.map(({ annual, shares }) => (annual * (shares[0] ?? 0)) / 100);
  const scale = wanted / sum(raw.map((value) => Math.round(value)));
  const base = raw.map((value) => Math.round(value * scale));
  base[0] = (base[0] ?? 0) + wanted - sum(base);
  return rows.map(({ annual, shares }, index) => {
    let last = base[index] ?? 0;
    return shares.map((share, at) => {
      last = at === 0 ? last : Math.max(last, Math.min(annual, Math.round((annual * share) / 100)));
      return last;
    });
  });
}

function majors(): Course[] {
  const random = createRandom(`${SEED}/major`);
  const invested = majorInvestment(random);
  return MAJOR.map((row, index): Course => {
    const [name, branch, unit, platform, post, total, annual, plannedStart, started, plannedCompletion, completed] =
      row;
    const inStatistics = statisticsDay(started ?? undefined, index, random);
    return {
      list: 'major',
      unit,
      industrial: branch === '工业',
      project: {
        id: `zd-${two(index + 1)}`,
        code: `ZB2012-ZD-${two(index + 1)}`,
        name: `${name}项目`,
        tags: ['重大实施', branch, ...(plannedStart < '2012-01-01' ? ['续建'] : ['新建'])],
        unit,
        leader: leader(post),
        ...(platform === null ? {} : { platform }),
        totalInvestment: total,
        annualInvestment: annual,
        planPoints: plannedStart >= '2012-01-01' ? fromStart(plannedStart) : index % 4 === 3 ? [...QUARTERS] : [],
        plannedStart,
        plannedCompletion,
        asked: majorAsked(row),
        scale: SOURCE_NAMES.has(name)
          ? '项目名称取自公开讲话;投资、日期、单位和进展为示例。'
          : `总投资${total}万元,本年计划${annual}万元(示例)。`,
        sample: true,
      },
      ...(started === null ? {} : { preliminaries: addDays(started, -20), started }),
      ...(inStatistics === undefined ? {} : { inStatistics }),
      ...(completed === null ? {} : { completed }),
      ...(name === '五羊新材' ? { partCompleted: { on: '2012-09-05', part: '一号、二号车间' } } : {}),
      invested: MAJOR_DAYS.map((on, at) => [on, invested[index]?.[at] ?? 0] as const),
    };
  });
}

/** This many, the first of the list, are to start before their planned year. */
const EARLY = 14;

function preliminary(row: PreliminaryRow, index: number): Course {
  const [name, branch, unit, total, done, started] = row;
  const early = index < EARLY;
  return {
    list: 'preliminary',
    unit,
    industrial: branch === '工业',
    project: {
      id: `qq-${two(index + 1)}`,
      code: `ZB2012-QQ-${two(index + 1)}`,
      name: `${name}项目`,
      tags: ['重大前期', branch, ...(early ? ['提前开工'] : [])],
      unit,
      leader: leader(isPlatform(unit) ? PLATFORM_LEADERS[unit] : 'd'),
      ...(isPlatform(unit) ? { platform: unit } : {}),
      totalInvestment: total,
      plannedStart: early ? addDays('2012-07-20', index * 8) : addDays('2013-03-01', index * 4),
      plannedCompletion: addDays('2014-06-30', index * 10),
      asked: early ? ['preliminaries', 'start'] : ['preliminaries'],
      scale: `总投资${total}万元(示例)。`,
      sample: true,
    },
    ...(done === null ? {} : { preliminaries: done }),
    ...(started === null ? {} : { started }),
    invested: [],
  };
}

type OtherName = readonly [name: string, branch: Branch, unit: UnitId];

const INDUSTRIAL_STARTS = 34;
const INDUSTRIAL_COMPLETIONS = 18;
const PLACES: readonly [UnitId, ...UnitId[]] = [
  'kaifaqu',
  'binjiang',
  'danhai',
  'beibu',
  'kaifaqu',
  'hekou',
  'binjiang',
  'shiqiao',
  'baisha',
  'longtan',
];

function industrialNames(from: number, count: number): OtherName[] {
  return FIRMS.slice(from, from + count).map((firm, index) => [
    `${firm}${PRODUCTS[(from + index) % PRODUCTS.length] ?? ''}`,
    '工业',
    PLACES[(from + index) % PLACES.length] ?? PLACES[0],
  ]);
}

/** Every `by`-th of a list goes first, so that industry and the rest are mixed in time. */
function dealt<T>(items: readonly T[], by: number): T[] {
  return items
    .map((item, index) => ({ item, turn: index % by, index }))
    .toSorted((a, b) => a.turn - b.turn || a.index - b.index)
    .map(({ item }) => item);
}

function otherProject(
  [name, branch, unit]: OtherName,
  id: string,
  list: Course['list'],
  money: { total: number; annual: number },
  plannedStart: Day,
  plannedCompletion: Day,
): Draft<'project'> {
  return {
    id,
    code: `ZB2012-${id.toUpperCase()}`,
    name: `${name}项目`,
    tags: ['5000万元以上', branch, list === 'start' ? '新建' : '续建'],
    unit,
    leader: leader(isPlatform(unit) ? PLATFORM_LEADERS[unit] : branch === '工业' ? 'e' : 'd'),
    ...(isPlatform(unit) ? { platform: unit } : {}),
    totalInvestment: money.total,
    annualInvestment: money.annual,
    planPoints: list === 'start' ? fromStart(plannedStart) : [],
    plannedStart,
    plannedCompletion,
    asked: [list === 'start' ? 'start' : 'completion'],
    sample: true,
  };
}

/** How many of the other projects had started before day 0, and by day 40. */
const STARTED_BEFORE = 25;
const STARTED_BY_DAY_40 = 32;

function otherStarts(): Course[] {
  const random = createRandom(`${SEED}/start`);
  const names = dealt([...industrialNames(0, INDUSTRIAL_STARTS), ...OTHER_STARTS], 5);
  return names.map((name, index): Course => {
    const total = random.integer(52, 240) * 100;
    const annual = Math.min(total, Math.round((total * random.integer(38, 62)) / 10_000) * 100);
    const late = random.integer(0, 18);
    const plannedStart =
      index < STARTED_BEFORE
        ? addDays('2012-02-06', index * 7)
        : index < STARTED_BY_DAY_40
          ? addDays('2012-07-25', (index - STARTED_BEFORE) * 6)
          : addDays('2012-08-08', (index - STARTED_BY_DAY_40) * 5);
    const started =
      index < STARTED_BEFORE
        ? addDays(plannedStart, Math.min(late, 5))
        : index < STARTED_BY_DAY_40
          ? addDays('2012-08-06', (index - STARTED_BEFORE) * 5)
          : undefined;
    const inStatistics = statisticsDay(started, index, random);
    const diligence = random.integer(72, 118) / 100;
    const invested = OTHER_DAYS.flatMap((on): (readonly [Day, number])[] => {
      if (started === undefined || on < started) return [];
      return [[on, Math.min(annual, Math.round((annual * shareSince(started, on) * diligence) / 100))]];
    });
    return {
      list: 'start',
      unit: name[2],
      industrial: name[1] === '工业',
      project: otherProject(
        name,
        `kg-${two(index + 1)}`,
        'start',
        { total, annual },
        plannedStart,
        addDays(plannedStart, random.integer(300, 620)),
      ),
      ...(started === undefined ? {} : { started }),
      ...(inStatistics === undefined ? {} : { inStatistics }),
      invested,
    };
  });
}

const COMPLETED_BEFORE = 6;
const COMPLETED_BY_DAY_40 = 8;

function otherCompletions(): Course[] {
  const random = createRandom(`${SEED}/completion`);
  const names = dealt([...industrialNames(INDUSTRIAL_STARTS, INDUSTRIAL_COMPLETIONS), ...OTHER_COMPLETIONS], 4);
  return names.map((name, index): Course => {
    const total = random.integer(52, 160) * 100;
    const annual = Math.round((total * random.integer(42, 64)) / 10_000) * 100;
    const started = addDays('2011-03-10', index * 9);
    const plannedCompletion =
      index < COMPLETED_BEFORE
        ? addDays('2012-04-20', index * 18)
        : index < COMPLETED_BY_DAY_40
          ? addDays('2012-08-18', (index - COMPLETED_BEFORE) * 12)
          : addDays('2012-08-25', (index - COMPLETED_BY_DAY_40) * 7);
    const completed =
      index < COMPLETED_BY_DAY_40
        ? addDays(plannedCompletion, index < COMPLETED_BEFORE ? random.integer(-6, 3) : 5)
        : undefined;
    const shares =
      completed === undefined
        ? [random.integer(44, 60), random.integer(62, 68), random.integer(70, 80)]
        : [82, 92, 100];
    return {
      list: 'completion',
      unit: name[2],
      industrial: name[1] === '工业',
      project: otherProject(name, `jg-${two(index + 1)}`, 'completion', { total, annual }, started, plannedCompletion),
      started,
      inStatistics: addDays(started, random.integer(9, 34)),
      ...(completed === undefined ? {} : { completed }),
      invested: OTHER_DAYS.map((on, at) => [on, Math.round((annual * (shares[at] ?? 0)) / 100)] as const),
    };
  });
}

/** Every project of the example with its course, in the order of the lists. */
export function courses(): Course[] {
  return [...majors(), ...PRELIMINARY.map(preliminary), ...otherStarts(), ...otherCompletions()];
}

/** The sum of the year's plans of a list, 万元. */
export function annualPlanOf(list: readonly Course[]): number {
  return sum(list.map(({ project }) => project.annualInvestment ?? 0));
}
