import {
  type Assessment,
  addDays,
  type BulletinKind,
  type Light,
  type LightState,
  type ProblemAssessment,
  type Project,
  type ProjectAssessment,
  type Reading,
  type Recognition,
  type RecognitionKind,
  type Rounding,
  type Snapshot,
  type Target,
  type TargetAssessment,
  type Unit,
} from '@gongjian/model';
import { CAMPAIGN as HUNDRED_DAYS } from '@gongjian/model/testing';
import type { BulletinInput } from './bulletin-subject.ts';
import { shippedTemplate } from './testing-template.ts';

/** A campaign on day 40 with what was found on it, made by hand: eleven targets, twelve projects, three problems. */

const CAMPAIGN = 'gongjian-2012';
const TODAY = '2012-09-09';
const EARLIER = '2012-08-31';
const PACK = { id: 'gongjian-default', version: '1', name: { zh: '攻坚默认亮灯规则', en: 'Gongjian default' } };

type Row = {
  readonly id: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly decimals: number;
  readonly annualPlan?: number;
  readonly goal: number;
  readonly done: number;
  readonly before: number;
  readonly light: Light;
  readonly parent?: string;
  readonly counts?: readonly RecognitionKind[];
  readonly statistical?: true;
  readonly asOf?: string;
};

const money = { unitOfMeasure: '亿元', decimals: 2 };
const count = { unitOfMeasure: '项', decimals: 0 };
const area = { unitOfMeasure: '亩', decimals: 0 };

const ROWS: readonly Row[] = [
  { id: 'fai', name: '固定资产投资', ...money, annualPlan: 180, goal: 162, done: 97.174, before: 92.06, light: 'late' },
  {
    id: 'industry',
    name: '工业投资',
    ...money,
    goal: 95,
    done: 52.305,
    before: 50.11,
    light: 'watch',
    parent: 'fai',
  },
  {
    id: 'platform',
    name: '四大平台投资',
    ...money,
    annualPlan: 13.2,
    goal: 11.88,
    done: 5.4,
    before: 4.9,
    light: 'late',
  },
  {
    id: 'foreign',
    name: '实到外资',
    unitOfMeasure: '万美元',
    decimals: 0,
    annualPlan: 8000,
    goal: 7200,
    done: 2106,
    before: 2106,
    light: 'severe',
    statistical: true,
    asOf: EARLIER,
  },
  {
    id: 'start-42',
    name: '重大实施项目开工',
    ...count,
    goal: 10,
    done: 6,
    before: 4,
    light: 'watch',
    counts: ['start'],
  },
  {
    id: 'finish-42',
    name: '重大实施项目竣工',
    ...count,
    goal: 4,
    done: 2,
    before: 1,
    light: 'watch',
    counts: ['part-completion', 'completion'],
  },
  {
    id: 'start-early',
    name: '重大前期项目提前开工',
    ...count,
    goal: 3,
    done: 0,
    before: 0,
    light: 'late',
    counts: ['start'],
  },
  {
    id: 'land',
    name: '四大平台拓展面积',
    ...area,
    annualPlan: 7600,
    goal: 6840,
    done: 4310,
    before: 4020,
    light: 'watch',
  },
  {
    id: 'built',
    name: '四大平台建成面积',
    ...area,
    annualPlan: 4100,
    goal: 4100,
    done: 2665,
    before: 2500,
    light: 'normal',
  },
  {
    id: 'sewer',
    name: '污水管网铺设',
    unitOfMeasure: '公里',
    decimals: 1,
    annualPlan: 60,
    goal: 54,
    done: 41.25,
    before: 38,
    light: 'normal',
  },
  { id: 'cases', name: '积案化解', unitOfMeasure: '件', decimals: 0, goal: 40, done: 40, before: 33, light: 'normal' },
];

const UNITS: readonly Unit[] = [
  { id: 'county', name: '中北县', kind: 'county', order: 0 },
  { id: 'land-bureau', name: '县国土资源局', kind: 'department', order: 1 },
  { id: 'dev-bureau', name: '县发展和改革局', kind: 'department', order: 2 },
  { id: 'east-town', name: '东溪镇', kind: 'township', order: 3 },
  { id: 'east-park', name: '城东平台', kind: 'platform', order: 4 },
];

const PROJECT_NAMES = [
  '泰森',
  '淡海软件产业园',
  '河马重工',
  '诺顿陶瓷',
  '月明门窗',
  '五羊新材',
  '示例项目甲',
  '示例项目乙',
  '示例项目丙',
  '示例项目丁',
  '示例前期项目一',
  '示例前期项目二',
] as const;
const STARTED = ['p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
const PARTLY = ['p5'];
const COMPLETED = ['p6'];
const IN_STATISTICS = ['p3', 'p4', 'p5', 'p6'];

const ANNUAL_EXPECTED = (8 / 12) * 100;
const CURVE_EXPECTED = 51.4 + (90 - 51.4) * 0.39;

const PROBLEM = {
  id: 'softpark-land',
  name: '淡海软件产业园用地未批',
  need: '先行用地能否批准。',
  raisedOn: '2012-08-23',
  due: '2012-09-03',
};

export type ExampleOptions = {
  readonly kind?: BulletinKind;
  readonly names?: (name: string) => string;
  readonly rounding?: Rounding;
  readonly done?: Readonly<Record<string, number>>;
};

/** The whole input of a bulletin; `names` changes every name in it, `done` the figure of a target. */
export function exampleInput({
  kind = 'ten-day',
  names = (name) => name,
  rounding = 'half-up',
  done = {},
}: ExampleOptions = {}): BulletinInput {
  const rows = ROWS.map((row) => ({ ...row, done: done[row.id] ?? row.done }));
  const known = snapshotOf(rows, names);
  const snapshot = { ...known, campaign: { ...known.campaign, rounding } };
  const assessment = assessmentOf(snapshot, rows, TODAY);
  const earlier = assessmentOf(snapshot, rows, EARLIER);
  const turned = (subject: string, lightWas: Light, lightIs: Light, of: 'target' | 'project' = 'target') => {
    const all = [
      ...assessment.targets.map((t) => [t.target, t.name]),
      ...assessment.projects.map((p) => [p.project, p.name]),
    ];
    const name = all.find(([id]) => id === subject)?.[1] ?? subject;
    return { of, subject, name, lightWas, lightIs, entered: [], left: [], corrected: false };
  };
  return {
    template: shippedTemplate(kind),
    snapshot,
    assessment,
    earlier,
    changes: [
      turned('fai', 'watch', 'late'),
      turned('built', 'watch', 'normal'),
      { ...turned('p1', 'watch', 'late', 'project'), corrected: true },
    ],
    kind,
    issue: 4,
    provenance: (kind, id) => (kind === 'reading' && id.startsWith('fai') ? { seq: 812, by: '县统计局' } : undefined),
  };
}

function snapshotOf(rows: readonly Row[], names: (name: string) => string): Snapshot {
  return {
    seq: 1204,
    campaign: {
      ...HUNDRED_DAYS,
      id: CAMPAIGN,
      name: names('百日攻坚活动'),
      county: '中北县',
      office: names('中北县百日攻坚活动办公室'),
      phases: [{ name: names('全面攻坚'), from: '2012-08-01', to: '2012-09-20' }],
      sample: true,
    },
    actions: [],
    steps: [],
    factors: [],
    calendars: [],
    tracks: [],
    ladders: [],
    progress: [],
    units: UNITS.map((unit) => ({ ...unit, name: names(unit.name) })),
    leaders: [{ id: 'leader-a', name: '县领导A', post: '副县长', order: 0 }],
    indicators: rows.map((row) => ({
      id: row.id,
      name: names(row.name),
      unitOfMeasure: row.unitOfMeasure,
      form: 'cumulative',
      caliber: row.statistical ? 'statistical' : 'management',
    })),
    targets: rows.map((row) => targetOf(row, names)),
    rosters: [
      {
        id: 'roster-42',
        campaign: CAMPAIGN,
        name: '重大实施项目',
        frozen: true,
        entries: PROJECT_NAMES.map((_, index) => ({
          project: `p${index + 1}`,
          entered: '2012-07-25',
          enteredWhy: '首批',
        })),
      },
    ],
    projects: PROJECT_NAMES.map(
      (name, index): Project => ({
        id: `p${index + 1}`,
        name: names(name),
        tags: ['重大实施'],
        unit: index % 2 === 0 ? 'east-town' : 'east-park',
        planPoints: [],
        asked: ['start'],
        plannedStart: '2012-09-15',
      }),
    ),
    packs: [],
    readings: rows.flatMap((row): Reading[] =>
      row.counts === undefined ? [readingOf(row, EARLIER), readingOf(row, row.asOf ?? '2012-09-08')] : [],
    ),
    recognitions: [
      ...STARTED.map((project, index) => recognitionOf(project, 'start', addDays('2012-03-10', index * 30))),
      ...PARTLY.map((project) => recognitionOf(project, 'part-completion', '2012-08-20')),
      ...COMPLETED.map((project) => recognitionOf(project, 'completion', '2012-09-05')),
      ...IN_STATISTICS.map((project) => recognitionOf(project, 'statistics', '2012-07-01')),
    ],
    problems: [
      {
        ...PROBLEM,
        name: names(PROBLEM.name),
        need: names(PROBLEM.need),
        campaign: CAMPAIGN,
        type: 'land-supply',
        blocks: [{ of: 'project', id: 'p2' }],
        raisedBy: 'east-park',
        decider: { unit: 'land-bureau' },
      },
      {
        id: 'taisen-funds',
        campaign: CAMPAIGN,
        type: 'funds',
        name: names('泰森资本金未到位'),
        blocks: [{ of: 'project', id: 'p1' }],
        raisedBy: 'east-town',
        raisedOn: '2012-08-28',
        decider: { leader: 'leader-a' },
        need: names('是否由县属国企先行垫付'),
        due: '2012-09-19',
      },
    ],
    exemptions: [
      {
        id: 'p11-notice',
        of: 'project',
        subject: 'p11',
        type: 'statutory-notice',
        cause: names('征地公告期'),
        evidence: '公告第3号',
        from: '2012-08-20',
        to: '2012-09-19',
        approver: '攻坚办',
      },
    ],
    bulletins: [],
  };
}

function targetOf(row: Row, names: (name: string) => string): Target {
  return {
    id: row.id,
    campaign: CAMPAIGN,
    action: 'projects',
    name: names(row.name),
    indicator: row.id,
    unit: 'dev-bureau',
    helpers: [],
    parent: row.parent,
    order: 0,
    comparison: 'at-least',
    annualPlan: row.annualPlan,
    goal: row.annualPlan === undefined ? row.goal : undefined,
    measurement:
      row.counts === undefined ? { by: 'readings' } : { by: 'count', roster: 'roster-42', recognised: [...row.counts] },
    annualPoints: [],
    curve: [],
  };
}

function readingOf(row: Row, on: string): Reading {
  return {
    id: `${row.id}:${row.statistical ? 'statistical' : 'management'}:${on}`,
    of: 'target',
    subject: row.id,
    caliber: row.statistical ? 'statistical' : 'management',
    on,
    value: on === EARLIER ? row.before : row.done,
    grade: 'verified',
    sample: true,
  };
}

function recognitionOf(project: string, kind: RecognitionKind, on: string): Recognition {
  return { id: `${project}:${kind}`, project, kind, on, evidence: '认定表', verifier: '县发展和改革局' };
}

function lightState(light: Light | undefined, subject: 'progress' | 'start' = 'progress'): LightState {
  if (light === undefined) return { reasons: [], reference: false };
  const reason = {
    pack: PACK.id,
    packVersion: PACK.version,
    rule: 'pace',
    family: 'lag' as const,
    undefinedBand: false,
  };
  return { light, reasons: [{ ...reason, subject, light }], reference: false };
}

function assessmentOf(snapshot: Snapshot, rows: readonly Row[], day: string): Assessment {
  const targets = snapshot.targets.map((target, index) => assessedTarget(target, rows[index], day));
  const projects = snapshot.projects.map((project) => assessedProject(project, snapshot));
  const problems = snapshot.problems.map(
    (problem): ProblemAssessment => ({
      problem: problem.id,
      name: problem.name,
      due: problem.due,
      stage: 'raised',
      waitingDays: problem.id === PROBLEM.id ? 17 : 12,
      overdueDays: problem.id === PROBLEM.id ? 6 : 0,
      decider: problem.decider,
      targets: [{ target: 'start-42', count: 1, amount: 0 }],
      projects: problem.blocks.map(({ id }) => id),
    }),
  );
  return {
    campaign: CAMPAIGN,
    seq: snapshot.seq,
    day,
    asOf: day === TODAY ? '2012-09-08' : day,
    dayNumber: day === TODAY ? 40 : 31,
    days: 100,
    daysLeft: day === TODAY ? 60 : 69,
    pack: PACK,
    targets,
    projects,
    problems,
    lights: { targets: tally(targets), projects: tally(projects) },
    checks: [],
    sample: true,
  };
}

function assessedTarget(target: Target, row: Row | undefined, day: string): TargetAssessment {
  if (row === undefined) throw new Error('every target of the example has a row');
  const done = day === TODAY ? row.done : row.before;
  const share = (done / (row.annualPlan ?? row.goal)) * 100;
  const expected = row.annualPlan === undefined ? undefined : ANNUAL_EXPECTED;
  const counted = row.counts?.includes('completion') ? ['p5', 'p6'] : STARTED;
  return {
    target: row.id,
    name: target.name,
    action: 'projects',
    unit: 'dev-bureau',
    parent: row.parent,
    unitOfMeasure: row.unitOfMeasure,
    decimals: row.decimals,
    comparison: 'at-least',
    annualPlan: row.annualPlan,
    goal: row.goal,
    goalFrom: row.annualPlan === undefined ? 'override' : 'ratio',
    done,
    pace: {
      asOf: row.counts === undefined && day === TODAY ? (row.asOf ?? '2012-09-08') : day,
      share,
      goalShare: (done / row.goal) * 100,
      annualExpected: expected,
      annualGap: expected === undefined ? undefined : share - expected,
      campaignExpected: CURVE_EXPECTED,
      campaignGap: share - CURVE_EXPECTED,
      campaignToday: CURVE_EXPECTED,
      baselineShare: 51.4,
      remaining: row.goal - done,
      daysLeft: 60,
      staleDays: 1,
    },
    verdict: done >= row.goal ? 'reached' : row.light === 'late' || row.light === 'severe' ? 'will-miss' : 'on-course',
    light: lightState(row.light),
    projects: row.counts === undefined ? undefined : { counted: counted.slice(0, done), waiting: ['p1', 'p2'] },
    problems: [],
  };
}

function assessedProject(project: Project, snapshot: Snapshot): ProjectAssessment {
  const recognised = snapshot.recognitions
    .filter((one) => one.project === project.id)
    .map(({ kind, on }) => ({ kind, on }));
  const started = STARTED.includes(project.id);
  const exempt = project.id === 'p11' ? { exemption: 'p11-notice', to: '2012-09-19' } : undefined;
  const light: Light = started ? 'normal' : project.id === 'p2' ? 'severe' : 'late';
  return {
    project: project.id,
    name: project.name,
    unit: project.unit,
    recognised,
    asked: [{ kind: 'start', by: project.plannedStart, done: started, overdueDays: 0 }],
    state: started ? 'started' : 'preliminary',
    inStatistics: IN_STATISTICS.includes(project.id),
    light: exempt === undefined ? lightState(light, 'start') : { ...lightState(undefined), exempt },
    problems: snapshot.problems.filter((one) => one.blocks.some(({ id }) => id === project.id)).map(({ id }) => id),
    targets: ['start-42'],
  };
}

function tally(rows: readonly { readonly light: LightState }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { light } of rows) {
    const key = light.light ?? (light.exempt === undefined ? 'none' : 'exempt');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
