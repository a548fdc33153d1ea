import {
  type Id,
  type PaperBlock,
  type PaperRun,
  type ProjectAssessment,
  type TargetAssessment,
  WORDS,
} from '@gongjian/model';
import { problemFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import type { TargetRuns } from './bulletin-targets.ts';
import { dayIn, fullWidth, lightStateName, longDay, monthDay, reasonWords } from './bulletin-words.ts';
import { decider, waitingSince } from './section-problems.ts';

export type Table = Extract<PaperBlock, { kind: 'table' }>;
export type Cell = Table['rows'][number][number];

export const NONE = '—';
const HELD = 3;

/** 附件1: every target, wholes followed by their parts. */
export function targetTable(subject: Subject, figuresOf: (target: Id) => TargetRuns): Table {
  const { assessment, plan } = subject;
  const rows = inTree(assessment.targets).map((target): Cell[] => {
    const figures = figuresOf(target.target);
    const cell = (key: Parameters<TargetRuns>[0]): Cell => figures(key) ?? NONE;
    const indicator = plan.indicators.get(plan.targets.get(target.target)?.indicator ?? '');
    const caliber = indicator?.caliber === 'statistical' ? '（统计口径）' : '';
    const name = `${target.parent === undefined ? '' : '其中：'}${partName(subject, target)}${caliber}`;
    return [
      name,
      target.unitOfMeasure,
      cell('goal'),
      cell('done'),
      cell('period'),
      cell('share'),
      cell('annual-gap'),
      cell('curve-gap'),
      { light: target.light.light ?? null, exempt: lightStateName(target.light) === 'exempt' },
    ];
  });
  const asOf = assessment.asOf === undefined ? '尚无数据' : `截至${longDay(assessment.asOf)}`;
  return {
    kind: 'table',
    title: '附件1　目标进度及亮灯情况表',
    unitLine: `${asOf}；占比：占年度计划，%；较年度时序、较攻坚曲线：个百分点`,
    head: ['目标', '单位', '目标值', '累计', '本期', '占比', '较时序', '较曲线', '亮灯'],
    rows: rows.length === 0 ? [emptyRow(9)] : rows,
    align: ['left', 'center', 'right', 'right', 'right', 'right', 'right', 'right', 'center'],
  };
}

/** A part that is itself called 其中… says it once. */
function partName(subject: Subject, target: TargetAssessment): string {
  const name = subject.targetName(target.target);
  return target.parent === undefined ? name : name.replace(/^其中[：:]?/u, '');
}

/** 附件2: every open problem, in whose hands and what must be decided; the order is the assessment's. */
export function problemTable(subject: Subject): Table {
  const { assessment, book, snapshot } = subject;
  const rows = assessment.problems.map((assessed): Cell[] => {
    const problem = snapshot.problems.find(({ id }) => id === assessed.problem);
    const waiting = book.add({
      id: `problem:${assessed.problem}:waiting`,
      label: `难题·${assessed.name}（${assessed.problem}）·已等天数`,
      raw: assessed.waitingDays,
      decimals: 0,
      unit: '天',
      formula: 'fact',
      facts: [problemFact(subject, assessed.problem, waitingSince(assessed.name, problem?.raisedOn))],
    });
    const holds =
      assessed.projects.length > 0
        ? assessed.projects.map((id) => subject.projectName(id))
        : assessed.targets.map(({ target }) => subject.targetName(target));
    const held = holds.slice(0, HELD).join('、') + (holds.length > HELD ? '等' : '');
    const need = problem === undefined ? NONE : fullWidth(problem.need);
    return [assessed.name, held, decider(subject, assessed), waiting, monthDay(assessed.due), need];
  });
  return {
    kind: 'table',
    title: '附件2　未解难题清单',
    unitLine: '已等：天',
    head: ['难题', '所涉项目或目标', '在谁手里', '已等', '到期', '请决定事项'],
    rows: rows.length === 0 ? [emptyRow(6)] : rows,
    align: ['left', 'left', 'left', 'right', 'center', 'left'],
  };
}

/** 附件3: projects that are behind or have an approved cause, in plan order; words only, no person named. */
export function projectTable(subject: Subject): Table {
  const rows = subject.assessment.projects
    .filter((project) => ['late', 'severe', 'exempt'].includes(lightStateName(project.light)))
    .map((project): Cell[] => [
      subject.projectName(project.project),
      subject.unitName(project.unit),
      { light: project.light.light ?? null, exempt: lightStateName(project.light) === 'exempt' },
      causeWords(subject, project),
    ]);
  return {
    kind: 'table',
    title: '附件3　项目亮灯情况表（滞后、严重滞后和经批准）',
    unitLine: '按计划顺序排列，不分名次',
    head: ['项目', '责任单位', '亮灯', '缘由'],
    rows: rows.length === 0 ? [emptyRow(4)] : rows,
    align: ['left', 'left', 'center', 'left'],
  };
}

/** Approved causes in force on the day, each with its end; out of lights, never out of totals. */
export function exemptionTable(subject: Subject): Table {
  const { assessment, snapshot } = subject;
  const names = new Map([
    ...assessment.targets.map(({ target, light }) => [light.exempt?.exemption, subject.targetName(target)] as const),
    ...assessment.projects.map(
      ({ project, light }) => [light.exempt?.exemption, subject.projectName(project)] as const,
    ),
  ]);
  const rows = snapshot.exemptions
    .filter(({ id }) => names.has(id))
    .map((exemption): Cell[] => [
      names.get(exemption.id) ?? NONE,
      WORDS.exemptionType[exemption.type].zh,
      fullWidth(exemption.cause),
      dayIn(snapshot.campaign.year, exemption.from),
      dayIn(snapshot.campaign.year, exemption.to),
    ]);
  return {
    kind: 'table',
    title: '经批准延期事项表',
    unitLine: '有效期内不亮灯、不参加比较，仍计入总数',
    head: ['目标或项目', '类型', '事由', '自', '至'],
    rows: rows.length === 0 ? [emptyRow(5)] : rows,
    align: ['left', 'left', 'left', 'center', 'center'],
  };
}

function causeWords(subject: Subject, project: ProjectAssessment): string {
  const { exempt } = project.light;
  if (exempt !== undefined) {
    const exemption = subject.snapshot.exemptions.find(({ id }) => id === exempt.exemption);
    const cause = exemption === undefined ? '' : `${fullWidth(exemption.cause).replace(/。$/u, '')}，`;
    return `${cause}经批准至${monthDay(exempt.to)}`;
  }
  const names = new Map(subject.assessment.problems.map(({ problem, name }) => [problem, name]));
  const problems = project.problems.flatMap((id) => names.get(id) ?? []);
  return [reasonWords(project.light) ?? NONE, ...(problems.length === 0 ? [] : [`难题：${problems.join('、')}`])].join(
    '；',
  );
}

export function emptyRow(columns: number): Cell[] {
  return Array.from({ length: columns }, (_, index) => (index === 0 ? '无' : NONE));
}

/** Wholes in plan order, each followed by its parts. */
function inTree(targets: readonly TargetAssessment[]): TargetAssessment[] {
  const ids = new Set(targets.map(({ target }) => target));
  const parts = new Map<Id, TargetAssessment[]>();
  for (const target of targets) {
    if (target.parent === undefined || !ids.has(target.parent)) continue;
    parts.set(target.parent, [...(parts.get(target.parent) ?? []), target]);
  }
  const seen = new Set<Id>();
  const walk = (target: TargetAssessment): TargetAssessment[] => {
    if (seen.has(target.target)) return [];
    seen.add(target.target);
    return [target, ...(parts.get(target.target) ?? []).flatMap(walk)];
  };
  const roots = targets.filter(({ parent }) => parent === undefined || !ids.has(parent));
  return [...roots, ...targets].flatMap(walk);
}

export function tableRuns(table: Table): PaperRun[] {
  return table.rows.flat(2).flatMap((cell) => (typeof cell === 'string' || 'light' in cell ? [] : [cell]));
}
