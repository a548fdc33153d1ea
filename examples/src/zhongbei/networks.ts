import { stepsFromTrack, stepsInOrder } from '@gongjian/engine';
import { addDays, type Day, daysBetween, maxDay, minDay, type Step, Track } from '@gongjian/model';
import filing from '../../../rules/tracks/filing.json' with { type: 'json' };
import government from '../../../rules/tracks/government.json' with { type: 'json' };
import land from '../../../rules/tracks/land-before-2020.json' with { type: 'json' };
import { createRandom, type Random } from '../random.ts';
import type { Draft, Moment, Script } from '../script.ts';
import { CAMPAIGN, CAMPAIGN_ROW } from './campaign.ts';
import { clock, ZHONGBEI_DAY } from './moments.ts';
import { leader, OFFICE, reporterOf, type UnitId } from './people.ts';
import { type Course, SEED } from './projects.ts';

/** Networks were made when the plan was set up; what had started by then has only the steps after its start. */
const SET_UP: Day = '2012-07-25';
const REPORT_DAYS: readonly Day[] = ['2012-07-29', '2012-08-10', '2012-08-20', '2012-08-31', '2012-09-08'];
const FILING = Track.parse(filing);
const GOVERNMENT = Track.parse(government);
const LAND = Track.parse(land);
const AFTER_START = ['construction', 'acceptance', 'acceptance-filing', 'statistics'];
const OFFICES: Readonly<Record<string, UnitId>> = {
  'development-reform': 'fagaiju',
  'natural-resources': 'guotuju',
  housing: 'zhujianju',
  ecology: 'huanbaoju',
  statistics: 'tongjiju',
};
const TOWNSHIPS: readonly [UnitId, ...UnitId[]] = ['hekou', 'shiqiao', 'baisha', 'longtan', 'chengdong', 'shuanggang'];

/** What is scarce in the second half of the campaign, all of it invented. */
export const FACTORS: readonly Draft<'factor'>[] = [
  {
    id: 'yongdi-zhibiao',
    campaign: CAMPAIGN,
    name: '新增建设用地指标',
    kind: 'land',
    holder: 'guotuju',
    unitOfMeasure: '亩',
    use: 'stock',
    periods: [
      { from: '2012-08-01', to: '2012-09-30', amount: 420 },
      { from: '2012-10-01', to: '2012-11-08', amount: 260 },
    ],
    sample: true,
  },
  {
    id: 'zhengfu-zijin',
    campaign: CAMPAIGN,
    name: '政府性投资资金',
    kind: 'funds',
    holder: 'caizhengju',
    unitOfMeasure: '万元',
    use: 'stock',
    periods: [
      { from: '2012-09-01', to: '2012-09-30', amount: 5200 },
      { from: '2012-10-01', to: '2012-10-31', amount: 6800 },
      { from: '2012-11-01', to: '2012-11-08', amount: 1600 },
    ],
    sample: true,
  },
  {
    id: 'zhujian-banjian',
    campaign: CAMPAIGN,
    name: '住建局每周可办件数',
    kind: 'cases',
    holder: 'zhujianju',
    unitOfMeasure: '件',
    use: 'flow',
    periods: weeks('2012-09-10', 9, 12),
    sample: true,
  },
  {
    id: 'xianchang-f',
    campaign: CAMPAIGN,
    name: '县领导F每周现场办公次数',
    kind: 'visits',
    leader: leader('f'),
    unitOfMeasure: '次',
    use: 'flow',
    periods: weeks('2012-09-10', 9, 2),
    sample: true,
  },
];

function weeks(from: Day, count: number, amount: number): Draft<'factor'>['periods'] {
  return Array.from({ length: count }, (_, week) => {
    const begin = addDays(from, week * 7);
    return { from: begin, to: minDay(addDays(begin, 6), CAMPAIGN_ROW.to), amount };
  });
}

/** A project's network and the days on which its steps began and ended, up to day 40. */
type Network = {
  readonly course: Course;
  readonly steps: readonly Step[];
  readonly did: ReadonlyMap<string, { readonly started: Day; readonly finished?: Day; readonly remaining?: number }>;
};

/** The networks of all projects that were not completed when the campaign was set up. */
export function networks(projects: readonly Course[]): Network[] {
  const random = createRandom(`${SEED}/network`);
  return projects.flatMap((course, index): Network[] => {
    if (course.completed !== undefined && course.completed < SET_UP) return [];
    const isUnderWay = course.started !== undefined && course.started <= SET_UP;
    return [isUnderWay ? underWay(course, random) : before(course, index, random)];
  });
}

/** What a project that has not begun needs of scarce factors. */
export function needsOf(course: Course, index: number): Draft<'project'>['needs'] {
  if (course.started !== undefined) return undefined;
  const { totalInvestment = 0, annualInvestment } = course.project;
  const needs = [
    ...(needsLand(course, index)
      ? [
          {
            factor: 'yongdi-zhibiao',
            amount: course.project.id === 'zd-04' ? 168 : 20 + Math.round(totalInvestment / 400),
          },
        ]
      : []),
    ...(isGovernment(course)
      ? [{ factor: 'zhengfu-zijin', amount: Math.round((annualInvestment ?? totalInvestment / 3) / 10) }]
      : []),
  ];
  return needs.length === 0 ? undefined : needs;
}

function isGovernment({ project }: Course): boolean {
  return project.tags?.some((tag) => tag === '基础设施' || tag === '社会事业') === true;
}

/** The step that an open problem or an approved cause of the story keeps from being finished. */
const STUCK: ReadonlyMap<string, string> = new Map([
  ['zd-04', 'land-approval'],
  ['zd-36', 'preliminary-design-approval'],
  ['zd-37', 'land-compensation-notice'],
  ['zd-38', 'eia-book-approval'],
  ['qq-04', 'eia-book-approval'],
  ['qq-07', 'eia-form-approval'],
]);

function needsLand({ project }: Course, index: number): boolean {
  const stuck = STUCK.get(project.id);
  return stuck === undefined ? index % 4 === 1 : stuck.startsWith('land-');
}

function stepsOf(course: Course, index: number): Step[] {
  const isPublic = isGovernment(course);
  const hasLand = !needsLand(course, index);
  const township = course.unit in OFFICES ? course.unit : (TOWNSHIPS[index % TOWNSHIPS.length] ?? TOWNSHIPS[0]);
  const has = [
    ...(isPublic ? ['tender'] : []),
    STUCK.get(course.project.id) === 'eia-book-approval' || (!isPublic && index % 5 === 2) ? 'eia-book' : 'eia-form',
    ...(index % 3 === 0 ? ['joint-reviews'] : []),
    ...(hasLand ? [] : ['new-land', isPublic ? 'allocation' : 'auction']),
  ];
  return stepsFromTrack(isPublic ? GOVERNMENT : FILING, course.project.id, {
    day: SET_UP,
    has,
    joined: hasLand ? [] : [LAND],
    offices: { ...OFFICES, township, county: 'zhongbei', owner: course.unit },
    sample: true,
  });
}

const calendarDays = ({ basis, days }: Step): number => (basis === 'working' ? Math.ceil((days * 7) / 5) : days);

/** Days from the first beginning to the end of each step, had all gone as planned. */
function offsets(steps: readonly Step[], random: Random): Map<string, readonly [from: number, to: number]> {
  const all = new Map<string, readonly [number, number]>();
  for (const step of steps) {
    const from = Math.max(0, ...step.after.map(({ step: id }) => all.get(id)?.[1] ?? 0));
    const slip = step.days === 0 ? 0 : random.integer(-1, 3);
    all.set(step.id, [from, from + Math.max(step.days === 0 ? 0 : 1, calendarDays(step) + slip)]);
  }
  return all;
}

/** How many days too late or too early the work before a start runs, in turn. */
const SLIPS = [-8, 12, 30, 0, 55, 4, 18, -4, 38, 8] as const;
/** The first start that a project not begun by day 40 is headed for. */
const FIRST_AIM: Day = '2012-09-18';

function before(course: Course, index: number, random: Random): Network {
  const steps = stepsInOrder(stepsOf(course, index));
  const at = offsets(steps, random);
  const { id, plannedStart = CAMPAIGN_ROW.to } = course.project;
  const outcome = course.project.asked?.includes('start') ? 'start' : 'construction-permit';
  const length = at.get(`${id}.${outcome}`)?.[1] ?? 0;
  const aimed =
    outcome === 'start' ? maxDay(plannedStart, addDays(FIRST_AIM, (index * 7) % 40)) : addDays(CAMPAIGN_ROW.to, -8);
  const began = addDays(
    course.started ?? course.preliminaries ?? addDays(aimed, SLIPS[index % SLIPS.length] ?? 0),
    -length,
  );
  const did = new Map<string, { started: Day; finished?: Day }>();
  const start = `${id}.start`;
  const last = course.started ?? (course.preliminaries === undefined ? undefined : ZHONGBEI_DAY);
  for (const step of steps) {
    const [from = 0, to = 0] = at.get(step.id) ?? [];
    const [begin, end] = [addDays(began, from), addDays(began, Math.max(from, to - 1))];
    const isAfter = to > (at.get(start)?.[1] ?? length) || step.after.some(({ step: first }) => first === start);
    // What had not started by day 40 is not done after its start, whatever was aimed at.
    const isStuck = step.id === `${id}.${STUCK.get(id)}`;
    if (begin > ZHONGBEI_DAY || (isAfter && course.started === undefined)) continue;
    if (step.id === start && course.started === undefined) continue;
    const isDone = !isStuck && end <= ZHONGBEI_DAY && (last === undefined || end <= last || step.id !== start);
    if (step.days === 0 && !isDone) continue;
    did.set(step.id, isDone ? { started: begin, finished: end } : { started: begin });
  }
  return { course, steps, did: allowed(steps, did) };
}

/** A step is only done where all it waits for is. */
function allowed<T extends { readonly finished?: Day }>(
  steps: readonly Step[],
  did: ReadonlyMap<string, T>,
): Map<string, T> {
  const kept = new Map<string, T>();
  for (const step of steps) {
    const one = did.get(step.id);
    const isReady = step.after.every(({ step: id, hard }) => !hard || kept.get(id)?.finished !== undefined);
    if (one !== undefined && isReady) kept.set(step.id, one);
  }
  return kept;
}

/** From its start on: building, acceptance, entry into the statistics. */
function underWay(course: Course, random: Random): Network {
  const { id, plannedCompletion = '2012-12-31' } = course.project;
  const started = course.started ?? SET_UP;
  const acceptance = 30;
  const kept = new Set(AFTER_START.map((step) => `${id}.${step}`));
  const steps = stepsInOrder(
    stepsOf(course, 0)
      .filter((step) => kept.has(step.id))
      .map((step) => ({
        ...step,
        after: step.after.filter((link) => kept.has(link.step)),
        ...(step.id === `${id}.construction`
          ? { days: Math.max(60, daysBetween(started, plannedCompletion) - acceptance) }
          : {}),
      })),
  );
  const slip = [-12, 6, 20, -4, 34, 0][random.integer(0, 5)] ?? 0;
  const end =
    course.completed === undefined
      ? maxDay(addDays(plannedCompletion, slip - acceptance), addDays(ZHONGBEI_DAY, 9))
      : addDays(course.completed, -14);
  const did = new Map<string, { started: Day; finished?: Day; remaining?: number }>();
  const isBuilt = end <= ZHONGBEI_DAY;
  did.set(
    `${id}.construction`,
    isBuilt ? { started, finished: end } : { started, remaining: daysBetween(ZHONGBEI_DAY, end) + 1 },
  );
  if (course.completed !== undefined)
    did.set(`${id}.acceptance`, { started: addDays(end, 1), finished: course.completed });
  if (course.inStatistics !== undefined) did.set(`${id}.statistics`, { started, finished: course.inStatistics });
  return { course, steps, did };
}

/** The steps as the office set them up, and where they stood on each report day. */
export function recordNetworks(script: Script, all: readonly Network[]): void {
  for (const { steps } of all)
    for (const step of steps) script.add(['2012-07-26', '16:00'], OFFICE, 'step.set', step, { batch: 'steps' });
  for (const [index, network] of all.entries()) reportSteps(script, network, index);
}

function reportSteps(script: Script, { course, steps, did }: Network, index: number): void {
  let last: Day | undefined;
  for (const on of REPORT_DAYS) {
    const isFirst = last === undefined;
    const since = (day: Day | undefined) => day !== undefined && day <= on && (last === undefined || day > last);
    for (const step of steps) {
      const one = did.get(step.id);
      if (one === undefined) continue;
      const { started, finished, remaining } = one;
      const isLast = on === REPORT_DAYS.at(-1) && remaining !== undefined;
      if (!since(started) && !since(finished) && !isLast) continue;
      if (started > on) continue;
      const isDone = finished !== undefined && finished <= on;
      const left = remaining === undefined || isDone ? undefined : remaining + daysBetween(on, ZHONGBEI_DAY);
      script.add(
        momentOf(on, index, isFirst),
        isFirst ? OFFICE : reporterOf(course.unit),
        'progress.record',
        {
          step: step.id,
          on,
          started,
          ...(isDone ? { finished } : left === undefined ? {} : { remaining: left }),
          grade: isFirst ? 'verified' : 'reported',
          sample: true,
        },
        isFirst ? { batch: 'mid-year-steps' } : {},
      );
    }
    last = on;
  }
}

function momentOf(on: Day, index: number, isFirst: boolean): Moment {
  return isFirst ? ['2012-07-30', '16:10'] : [on, clock(15, index)];
}
