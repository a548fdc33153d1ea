import type { Day } from '@gongjian/model';
import type { Draft, Moment, Script } from '../script.ts';
import { ACTIONS, CAMPAIGN, CAMPAIGN_ROW } from './campaign.ts';
import { INDICATORS } from './indicators.ts';
import { FACTORS, needsOf } from './networks.ts';
import { LEADERS, OFFICE, UNITS } from './people.ts';
import { annualPlanOf, type Course } from './projects.ts';
import { BASE, COUNT_TARGETS, investmentTarget, ROSTERS, SERIES } from './targets.ts';

/** The plan as the office set it up before day 0. */
export function setUp(script: Script, projects: readonly Course[]): void {
  const put = (moment: Moment, name: string, batch: string, rows: readonly object[]): void => {
    for (const row of rows) script.add(moment, OFFICE, name, row, { batch });
  };
  put(['2012-07-24', '09:10'], 'campaign.set', 'plan', [CAMPAIGN_ROW]);
  put(['2012-07-24', '09:30'], 'unit.set', 'plan', UNITS);
  put(['2012-07-24', '09:45'], 'leader.set', 'plan', LEADERS);
  put(['2012-07-24', '10:15'], 'action.set', 'plan', ACTIONS);
  put(['2012-07-24', '14:40'], 'indicator.set', 'plan', INDICATORS);
  put(['2012-07-24', '15:10'], 'factor.set', 'plan', FACTORS);
  put(
    ['2012-07-25', '09:20'],
    'project.set',
    'registry',
    projects.map((course, index) => {
      const needs = needsOf(course, index);
      return needs === undefined ? course.project : { ...course.project, needs };
    }),
  );
  put(['2012-07-25', '15:30'], 'roster.set', 'registry', rosters(projects));
  const majors = projects.filter(({ list }) => list === 'major');
  put(['2012-07-26', '10:00'], 'target.set', 'targets', [
    ...SERIES.map(({ target }) => target),
    ...COUNT_TARGETS,
    investmentTarget(annualPlanOf(majors)),
  ]);
}

type Roster = Draft<'roster'> & { readonly entries: NonNullable<Draft<'roster'>['entries']> };

const ENTERED: Day = '2012-07-25';

/** The four lists. The ≥5000万元 lists also hold the major projects that are to start or to finish in the year. */
export function rosters(projects: readonly Course[]): Roster[] {
  const list = (id: string, name: string, enteredWhy: string, chosen: readonly Course[]): Roster => ({
    id,
    campaign: CAMPAIGN,
    name,
    frozen: true,
    entries: chosen.map(({ project }) => ({ project: project.id, entered: ENTERED, enteredWhy })),
    sample: true,
  });
  const of = (...lists: Course['list'][]) => projects.filter((course) => lists.includes(course.list));
  const inYear = (day: Day | undefined): boolean => day?.startsWith('2012') === true;
  return [
    list(ROSTERS.major, '42项重大实施项目', '年初下达的重大实施项目计划', of('major')),
    list(ROSTERS.preliminary, '32项重大前期项目', '年初下达的重大前期项目计划', of('preliminary')),
    list(
      ROSTERS.largeStarts,
      '5000万元以上计划开工项目',
      '总投资5000万元以上、计划本年开工',
      of('major', 'start').filter(({ project }) => inYear(project.plannedStart)),
    ),
    list(
      ROSTERS.largeCompletions,
      '5000万元以上计划竣工项目',
      '总投资5000万元以上、计划本年竣工',
      of('major', 'completion').filter(({ project }) => inYear(project.plannedCompletion)),
    ),
  ];
}

/** Mid-year figures, taken in by the office from the half-year workbooks. */
export function reportBase(script: Script, projects: readonly Course[]): void {
  for (const { target, base, peers } of SERIES)
    script.add(
      ['2012-07-30', '10:30'],
      OFFICE,
      'reading.record',
      {
        of: 'target',
        subject: target.id,
        on: BASE,
        value: base,
        unit: INDICATORS.find(({ id }) => id === target.indicator)?.unitOfMeasure,
        grade: 'verified',
        ...(peers?.[0] === undefined ? {} : { peer: peers[0] }),
        evidence: '半年度进度表(示例)',
        sample: true,
      },
      { batch: 'mid-year-targets' },
    );
  for (const { project, invested } of projects)
    for (const [on, value] of invested)
      if (on === BASE)
        script.add(
          ['2012-07-30', '15:00'],
          OFFICE,
          'reading.record',
          {
            of: 'project',
            subject: project.id,
            on,
            value,
            unit: '万元',
            grade: 'verified',
            evidence: '半年度项目报表(示例)',
            sample: true,
          },
          { batch: 'mid-year-projects' },
        );
}
