import {
  type Chart,
  type ChartMilestone,
  type ChartProject,
  type ChartSpan,
  type ChartStep,
  type Day,
  dayNumber,
  dayOfNumber,
  type Language,
  WORDS,
} from '@gongjian/model';
import { daySpan, NONE, planDay } from '../../lib/format.ts';
import type { Messages } from '../../messages/zh.ts';
import type { ChartRow, RowStep } from './chart-rows.ts';

/** Says in words what a row of the chart shows: for the table, the details and the reading out. */
export type RowTeller = {
  readonly day: (at: number | undefined) => string;
  readonly span: (span: Readonly<ChartSpan> | undefined) => string;
  readonly light: (project: ChartProject) => string;
  readonly milestone: (milestone: ChartMilestone) => string;
  readonly stepState: (step: RowStep) => string;
  /** Each part of a row that can be gone to, the name first. */
  readonly parts: (row: ChartRow, groupName: string) => readonly string[];
};

export function dayOf(zero: Day, at: number): Day {
  return dayOfNumber(dayNumber(zero) + at);
}

export function rowTeller({ zero }: Chart, year: number, t: Messages['wallChart'], language: Language): RowTeller {
  const day = (at: number | undefined): string => (at === undefined ? NONE : planDay(dayOf(zero, at), year, language));
  const span = (days: Readonly<ChartSpan> | undefined): string =>
    days === undefined ? NONE : daySpan(dayOf(zero, days[0]), dayOf(zero, days[1]), year, language);
  const light = (project: ChartProject): string => WORDS.light[project.light ?? 'none'][language];
  const milestone = ({ kind, planned, forecast, reached }: ChartMilestone): string => {
    const when = [
      ...(reached === undefined ? [] : [t.reached(day(reached))]),
      ...(planned === undefined ? [] : [t.planned(day(planned))]),
      ...(reached !== undefined || forecast === undefined ? [] : [t.expected(day(forecast))]),
    ];
    return `${WORDS.recognition[kind][language]} ${when.join(language === 'zh' ? ',' : ', ')}`;
  };
  const bars = (row: ChartProject | ChartStep): string[] =>
    (['baseline', 'plan', 'actual', 'forecast'] as const).flatMap((of) =>
      row[of] === undefined ? [] : [`${t.bars[of]} ${span(row[of])}`],
    );
  const stepState = ({ state, provisional }: RowStep): string =>
    provisional ? t.provisionalMeans : WORDS.stepState[state][language];
  const parts = (row: ChartRow, groupName: string): string[] => {
    if (row.kind === 'group') return [`${groupName} ${t.groupNote(row.projects.length, 0)}`];
    const { project } = row;
    if (row.kind === 'project')
      return [`${project.name} ${light(project)}`, ...bars(project), ...project.milestones.map(milestone)];
    const { step } = row;
    return [
      [step.name, stepState(step), ...(step.critical ? [t.critical] : [])].join(' '),
      ...bars(step),
      ...(step.lateStart === undefined ? [] : [`${t.bars.lateStart} ${day(step.lateStart)}`]),
      ...(step.lateFinish === undefined ? [] : [`${t.bars.lateFinish} ${day(step.lateFinish)}`]),
      ...(step.float === undefined ? [] : [t.floatOf(step.float)]),
    ];
  };
  return { day, span, light, milestone, stepState, parts };
}
