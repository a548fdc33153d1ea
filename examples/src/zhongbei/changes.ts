import type { Day } from '@gongjian/model';
import type { Moment, Script } from '../script.ts';
import { OFFICE, PLATFORM_GROUP, reporterOf, STATISTICS, type UnitId } from './people.ts';
import type { Course } from './projects.ts';
import { rosters } from './set-up.ts';
import { CUT_TARGET, ROSTERS, SERIES } from './targets.ts';

type Mistake = {
  readonly of: 'target' | 'project';
  readonly subject: string;
  readonly on: Day;
  /** What was sent too much, in the unit of measure; negative: too little. */
  readonly error: number;
  readonly corrected: Moment;
  readonly reason: string;
};

/** Figures that were sent wrong and corrected later. */
const MISTAKES: readonly Mistake[] = [
  {
    of: 'project',
    subject: 'kg-06',
    on: '2012-07-31',
    error: -80,
    corrected: ['2012-08-16', '10:30'],
    reason: '漏计一张已支付的工程款发票(示例)。',
  },
  {
    of: 'project',
    subject: 'zd-17',
    on: '2012-08-31',
    error: 600,
    corrected: ['2012-09-04', '11:10'],
    reason: '两个标段重复计入同一笔路基工程款(示例)。',
  },
  {
    of: 'target',
    subject: 'pingtai-tuozhan-danhai',
    on: '2012-08-31',
    error: 100,
    corrected: ['2012-09-05', '09:40'],
    reason: '把未交付的100亩计入拓展面积,现予扣除(示例)。',
  },
  {
    of: 'target',
    subject: 'pingtai-tuozhan',
    on: '2012-08-31',
    error: 100,
    corrected: ['2012-09-05', '10:15'],
    reason: '随淡海新区更正数同步扣除(示例)。',
  },
  {
    of: 'target',
    subject: 'gongye-touzi',
    on: '2012-07-31',
    error: 0.42,
    corrected: ['2012-09-07', '10:50'],
    reason: '一个房地产项目误归工业,按统计部门核定数更正(示例)。',
  },
];

export function errorOf(subject: string, on: Day): number {
  return MISTAKES.find((mistake) => mistake.subject === subject && mistake.on === on)?.error ?? 0;
}

function rightValue({ subject, on }: Mistake, projects: readonly Course[]): number {
  const series = SERIES.find(({ target }) => target.id === subject);
  const value =
    series?.values[series.days.indexOf(on)] ??
    projects.find(({ project }) => project.id === subject)?.invested.find(([day]) => day === on)?.[1];
  if (typeof value !== 'number') throw new Error(`no figure of ${subject} on ${on} to correct`);
  return value;
}

export function correctReadings(script: Script, projects: readonly Course[]): void {
  for (const mistake of MISTAKES) {
    const { of, subject, on, corrected, reason } = mistake;
    const target = SERIES.find((series) => series.target.id === subject)?.target;
    const unit = target?.unit ?? projects.find(({ project }) => project.id === subject)?.unit ?? PLATFORM_GROUP;
    const actor =
      subject === 'gongye-touzi' ? STATISTICS : unit === PLATFORM_GROUP ? OFFICE : reporterOf(unit as UnitId);
    script.add(corrected, actor, 'reading.correct', {
      of,
      subject,
      on,
      value: rightValue(mistake, projects),
      grade: 'evidenced',
      evidence: '核对凭证和现场测量记录(示例)',
      reason,
      sample: true,
    });
  }
}

/** A project of the ≥5000万元 list whose second stage is put off; the 42 projects' total stays as it was on day 0. */
const POSTPONED = 'kg-14';
const POSTPONED_BY = 900;
const LEAVING = 'qq-29';
const ENTERING = 'qq-33';

/** A target's plan cut, a project's year cut, and a list that loses one project and gains another. */
export function changePlan(script: Script, projects: readonly Course[]): void {
  const cut = SERIES.find(({ target }) => target.id === CUT_TARGET)?.target;
  script.add(
    ['2012-09-05', '15:20'],
    OFFICE,
    'target.set',
    {
      ...cut,
      annualPlan: 40,
      planCuts: [{ on: '2012-09-05', was: 50, is: 40, approver: '县委专题会议', why: '上级补助规模核减(示例)。' }],
      goalNote: '县委专题会议同意年度计划由50个调整为40个(示例)。',
    },
    { why: '上级补助规模核减,年度计划由50个调整为40个(示例)。' },
  );

  const annual = projects.find(({ project }) => project.id === POSTPONED)?.project.annualInvestment ?? 0;
  const postponed = projects.find(({ project }) => project.id === POSTPONED)?.project;
  script.add(
    ['2012-09-06', '09:50'],
    OFFICE,
    'project.set',
    {
      ...postponed,
      annualInvestment: annual - POSTPONED_BY,
      planCuts: [
        {
          on: '2012-09-06',
          was: annual,
          is: annual - POSTPONED_BY,
          approver: '县委常委、常务副县长',
          why: '二期用地缓批(示例)。',
        },
      ],
    },
    { why: `二期用地缓批,年度投资计划调减${POSTPONED_BY}万元(示例)。` },
  );

  const list = rosters(projects).find(({ id }) => id === ROSTERS.preliminary);
  script.add(
    ['2012-09-06', '15:30'],
    OFFICE,
    'project.set',
    {
      id: ENTERING,
      code: 'ZB2012-QQ-33',
      name: '县城备用水源项目',
      tags: ['重大前期', '基础设施'],
      unit: 'shuiliju',
      leader: 'xianlingdao-c',
      totalInvestment: 17_000,
      plannedStart: '2013-04-20',
      plannedCompletion: '2014-12-20',
      asked: ['preliminaries'],
      sample: true,
    },
    { batch: 'roster' },
  );
  script.add(
    ['2012-09-06', '15:30'],
    OFFICE,
    'roster.set',
    {
      ...list,
      entries: [
        ...(list?.entries ?? []).map((entry) =>
          entry.project === LEAVING
            ? { ...entry, left: '2012-09-06', leftWhy: '选址调整,列入下一年度前期计划(示例)' }
            : entry,
        ),
        { project: ENTERING, entered: '2012-09-06', enteredWhy: '供水安全需要,县政府专题会议同意补入(示例)' },
      ],
    },
    { batch: 'roster', why: '调出1项、补入1项,清单仍为32项(示例)。' },
  );
}
