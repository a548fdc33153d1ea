import {
  type ChartProject,
  CONSTRAINT_KINDS,
  DAY_BASES,
  LINK_KINDS,
  type ScheduleDraft,
  type Step,
  type StepStand,
} from '@gongjian/model';
import { readScheduleXml } from '@gongjian/reader';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheduleXml } from './schedule-xml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const CALENDAR = {
  id: 'cn',
  name: '国家工作日历',
  week: [1, 2, 3, 4, 5],
  exceptions: [
    { from: '2012-09-30', to: '2012-10-07', works: false },
    { from: '2012-09-29', to: '2012-09-29', works: true },
  ],
};

const CHARTED: ChartProject = {
  id: 'p1',
  name: '县医院新院区',
  unit: 'u',
  actions: [],
  milestones: [],
  steps: [],
};

const step = fc.record({
  name: fc
    .string({ unit: fc.constantFrom(...'立项环评<&>"\' 开工'), minLength: 1, maxLength: 12 })
    .map((name) => `步${name}骤`),
  basis: fc.constantFrom(...DAY_BASES),
  days: fc.integer({ min: 0, max: 5000 }),
  above: fc.nat({ max: 4 }),
  links: fc.uniqueArray(
    fc.record({
      back: fc.nat({ max: 9 }),
      kind: fc.constantFrom(...LINK_KINDS),
      lag: fc.integer({ min: -2000, max: 2000 }),
      lagBasis: fc.constantFrom(...DAY_BASES),
    }),
    { maxLength: 4, selector: ({ back, kind }) => `${back} ${kind}` },
  ),
  constraint: fc.option(fc.constantFrom(...CONSTRAINT_KINDS), { nil: undefined }),
  deadline: fc.option(fc.constantFrom('2012-09-30', '2013-02-28'), { nil: undefined }),
});

/** A network whose steps wait only for earlier ones, none for what it is part of; listed as an outline is. */
const network = fc.array(step, { maxLength: 9 }).map((rows): Step[] => {
  const steps: Step[] = [];
  for (const [at, { above, links, constraint, deadline, name, basis, days }] of rows.entries()) {
    // Every second one may be part of the last that stands alone: the order of the list is then that of the outline.
    const top = steps.findLast(({ parent }) => parent === undefined);
    const parent = above > 1 ? top?.id : undefined;
    steps.push({
      id: `s.${at}`,
      project: 'p1',
      name,
      order: at,
      basis,
      days,
      after: links.flatMap(({ back, kind, lag, lagBasis }) => {
        const before = steps[at - 1 - back];
        const isWhole = before?.id === parent;
        return before === undefined || isWhole ? [] : [{ step: before.id, kind, lag, lagBasis, hard: true }];
      }),
      gives: [],
      ...(parent === undefined ? {} : { parent }),
      ...(constraint === undefined
        ? {}
        : { constraint: constraint === 'as-late' ? { kind: constraint } : { kind: constraint, on: '2012-10-10' } }),
      ...(deadline === undefined ? {} : { deadline }),
    });
  }
  return steps;
});

function written(steps: readonly Step[], byProject = false, stands = new Map<string, StepStand>()): string {
  return scheduleXml({
    name: CHARTED.name,
    zero: '2012-08-31',
    calendars: [CALENDAR],
    projects: [CHARTED],
    steps,
    stands,
    byProject,
  });
}

function stepsOf({ tasks }: ScheduleDraft): Step[] {
  const ids = new Map(tasks.map((task) => [task.uid, task.step ?? '']));
  return tasks.map((task, order) => ({
    id: task.step ?? '',
    project: 'p1',
    name: task.name,
    order,
    basis: task.basis,
    days: task.days,
    after: task.after.map(({ uid, ...link }) => ({ step: ids.get(uid) ?? '', ...link, hard: true })),
    gives: [],
    ...(task.parent === undefined ? {} : { parent: ids.get(task.parent) ?? '' }),
    ...(task.constraint === undefined ? {} : { constraint: task.constraint }),
    ...(task.deadline === undefined ? {} : { deadline: task.deadline }),
  }));
}

test('what is written is read as the same steps and links, alone and below its project', () => {
  fc.assert(
    fc.property(network, fc.boolean(), (steps, byProject) => {
      const draft = readScheduleXml(bytes(written(steps, byProject)), 'a.xml');
      expect(draft.faults).toEqual([]);
      expect(draft.projects).toEqual(byProject ? ['p1'] : []);
      expect(stepsOf(draft)).toEqual(steps);
    }),
  );
});

/** Children of a Task in the published schema (mspdi_pj12.xsd) that are written here or stand between. */
const TASK_ORDER =
  'UID ID Name Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated Estimated Milestone Summary Critical IsSubproject ExternalTask EarlyStart EarlyFinish LateStart LateFinish FreeSlack TotalSlack FixedCost PercentComplete PercentWorkComplete Cost ActualStart ActualFinish ActualDuration RemainingDuration ConstraintType CalendarUID ConstraintDate Deadline LevelAssignments IgnoreResourceCalendar Notes HideBar PredecessorLink ActualWorkProtected ExtendedAttribute Baseline OutlineCode IsPublished'.split(
    ' ',
  );

const ONE: Step = {
  id: 's1',
  project: 'p1',
  name: '环评批复',
  order: 0,
  basis: 'calendar',
  days: 10,
  after: [],
  gives: [],
  deadline: '2012-11-01',
  constraint: { kind: 'start-no-earlier', on: '2012-09-10' },
};
const TWO: Step = {
  ...ONE,
  id: 's2',
  name: '开工',
  basis: 'working',
  days: 0,
  calendar: 'cn',
  after: [{ step: 's1', kind: 'SS', lag: -2, lagBasis: 'calendar', hard: true }],
};
const chartedTwo = {
  id: 's2',
  name: '开工',
  state: 'done' as const,
  actual: [11, 11] as [number, number],
  baseline: [9, 9] as [number, number],
};

test('elements stand in the order of the schema, with days, links and the calendar as Project counts them', () => {
  const xml = scheduleXml({
    name: '县医院',
    zero: '2012-08-31',
    calendars: [CALENDAR],
    projects: [
      {
        ...CHARTED,
        steps: [{ id: 's1', name: '环评批复', state: 'running', actual: [1, 4], forecast: [5, 10] }, chartedTwo],
      },
    ],
    steps: [ONE, TWO],
    stands: new Map([
      ['s1', { started: '2012-09-01', percent: 40 }],
      ['s2', { started: '2012-09-11', finished: '2012-09-11', percent: 100 }],
    ]),
    byProject: false,
  });
  for (const [, task = ''] of xml.matchAll(/<Task>\n(.*?)<\/Task>/gs)) {
    const names = [...task.matchAll(/^ {6}<(\w+)>/gm)].map(([, name = '']) => TASK_ORDER.indexOf(name));
    expect(names.length).toBeGreaterThan(15);
    expect(names).not.toContain(-1);
    expect(names).toEqual(names.toSorted((a, b) => a - b));
  }
  const tight = xml.replace(/\s+(?=<)/g, '');
  expect(tight).toContain('<Start>2012-09-01T00:00:00</Start><Finish>2012-09-11T00:00:00</Finish>');
  expect(tight).toContain('<Duration>PT240H0M0S</Duration><DurationFormat>8</DurationFormat>');
  expect(tight).toContain('<PercentComplete>40</PercentComplete><ActualStart>2012-09-01T08:00:00</ActualStart><Constr');
  expect(tight).toContain('<ActualFinish>2012-09-11T17:00:00</ActualFinish>');
  expect(tight).toContain(
    '<Type>3</Type><CrossProject>0</CrossProject><LinkLag>-28800</LinkLag><LagFormat>8</LagFormat>',
  );
  expect(tight).toContain('<Baseline><Number>0</Number><Interim>0</Interim><Start>2012-09-09T17:00:00</Start>');
  expect(tight).toContain('<FromDate>2012-09-29T00:00:00</FromDate><ToDate>2012-09-29T23:59:00</ToDate>');
  expect(tight).toContain('<DayType>1</DayType><DayWorking>0</DayWorking>');
  expect(tight).toContain('<Milestone>1</Milestone>');
  expect(tight).toContain('<CalendarUID>1</CalendarUID><ConstraintDate>2012-09-10T08:00:00</ConstraintDate>');
});
