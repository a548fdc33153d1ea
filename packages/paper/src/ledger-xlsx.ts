import {
  type Assessment,
  COUNTED_BY_PRODUCT,
  decimalsOf,
  type Id,
  LIGHT_MARKS,
  type LightState,
  type ProjectAssessment,
  type RecognitionKind,
  type Snapshot,
  sum,
  type Target,
  type TargetAssessment,
  WORDS,
} from '@gongjian/model';
import { lightStateName } from './bulletin-words.ts';
import { plainTexts } from './plain-text.ts';
import { addTable, bookBytes, newBook, type SheetCell, type SheetColumn } from './sheet-look.ts';
import type { ListNames } from './three-lists-xlsx.ts';

export type LedgerPaper = {
  readonly snapshot: Pick<Snapshot, 'campaign' | 'actions' | 'targets' | 'projects' | 'seq'>;
  readonly assessment: Assessment;
  readonly names: ListNames;
  /** What is to stand in it, in this order; by default everything. */
  readonly only?: readonly Id[] | undefined;
};

type ProjectRow = { readonly project: Snapshot['projects'][number]; readonly assessment: ProjectAssessment };
type TargetRow = {
  readonly target: Target;
  readonly assessment: TargetAssessment;
  readonly action: string;
  readonly depth: number;
};

/** 项目台账 as a workbook for A3 landscape; its columns are those that an import understands. */
export async function projectsXlsx(given: LedgerPaper): Promise<Uint8Array> {
  const { snapshot, assessment, names, only } = plain(given);
  const plans = new Map(snapshot.projects.map((project) => [project.id, project]));
  const all = assessment.projects.flatMap((one): ProjectRow[] => {
    const project = plans.get(one.project);
    return project === undefined ? [] : [{ project, assessment: one }];
  });
  const rows = chosen(all, ({ project }) => project.id, only);
  const book = newBook(snapshot.campaign.office);
  addTable(book, {
    name: '项目台账',
    title: `${snapshot.campaign.name}项目台账`,
    office: snapshot.campaign.office,
    day: assessment.day,
    units: '万元',
    seq: snapshot.seq,
    columns: projectColumns(names, rows),
    rows,
    frozen: 3,
    paper: 'A3',
    marks: marksOf(assessment, rows.length, all.length),
  });
  return bookBytes(book);
}

function projectColumns(names: ListNames, rows: readonly ProjectRow[]): SheetColumn<ProjectRow>[] {
  const recognised = (kind: RecognitionKind) => ({
    cell: ({ assessment }: ProjectRow): SheetCell => {
      const on = assessment.recognised.find((one) => one.kind === kind)?.on;
      return on === undefined ? undefined : { day: on };
    },
  });
  const total = (of: (row: ProjectRow) => number | undefined): SheetCell => {
    const figures = rows.flatMap((row) => of(row) ?? []);
    return { figure: figures.length === 0 ? undefined : sum(figures), decimals: 0 };
  };
  const money = (title: string, width: number, of: (row: ProjectRow) => number | undefined) => ({
    title,
    width,
    cell: (row: ProjectRow): SheetCell => ({ figure: of(row), decimals: 0 }),
    total: total(of),
  });
  return [
    { title: '序号', width: 6, cell: (_, index) => index + 1 },
    { title: '项目代码', width: 15, cell: ({ project }) => project.code },
    { title: '项目名称', width: 30, cell: ({ project }) => project.name, total: '合计' },
    { title: '类别', width: 30, cell: ({ project }) => project.tags.join('、') },
    { title: '责任单位', width: 13, cell: ({ project }) => names.unit(project.unit) },
    { title: '联系县领导', width: 11, cell: ({ project }) => project.leader && names.leader(project.leader) },
    money('总投资（万元）', 11, ({ project }) => project.totalInvestment),
    money('年度计划投资（万元）', 11, ({ project }) => project.annualInvestment),
    money('累计完成投资（万元）', 11, ({ assessment }) => assessment.invested),
    { title: '完成率（%）', width: 9, cell: ({ assessment }) => ({ figure: assessment.share, decimals: 1 }) },
    {
      title: '较时序（百分点）',
      width: 10,
      cell: ({ assessment }) => ({ figure: assessment.gap, decimals: 1, signed: true }),
    },
    { title: '数据日期', width: 11, cell: ({ assessment }) => ({ day: assessment.investedOn }) },
    { title: '灯', width: 12, centred: true, cell: ({ assessment }) => lightOf(assessment.light) },
    { title: '项目状态', width: 9, centred: true, cell: ({ assessment }) => WORDS.projectState[assessment.state].zh },
    { title: '计划开工', width: 11, cell: ({ project }) => project.plannedStart && { day: project.plannedStart } },
    { title: '开工时间', width: 11, ...recognised('start') },
    {
      title: '计划竣工',
      width: 11,
      cell: ({ project }) => project.plannedCompletion && { day: project.plannedCompletion },
    },
    { title: '竣工时间', width: 11, ...recognised('completion') },
    { title: '入库纳统', width: 11, ...recognised('statistics') },
    {
      title: '未销号难题（个）',
      width: 8,
      cell: ({ assessment }) => (assessment.problems.length === 0 ? undefined : assessment.problems.length),
    },
  ];
}

/** 目标进度表 as a workbook for A3 landscape: each 其中 below its whole, under its action. */
export async function targetsXlsx(given: LedgerPaper): Promise<Uint8Array> {
  const { snapshot, assessment, names, only } = plain(given);
  const all = targetRows(snapshot, assessment);
  const rows = chosen(all, ({ target }) => target.id, only);
  const book = newBook(snapshot.campaign.office);
  addTable(book, {
    name: '目标进度表',
    title: `${snapshot.campaign.name}目标进度表`,
    office: snapshot.campaign.office,
    day: assessment.day,
    units: '见“计量单位”栏',
    seq: snapshot.seq,
    columns: targetColumns(names),
    rows,
    frozen: 3,
    paper: 'A3',
    marks: marksOf(assessment, rows.length, all.length),
  });
  return bookBytes(book);
}

function targetRows({ targets, actions }: LedgerPaper['snapshot'], assessment: Assessment): TargetRow[] {
  const plans = new Map(targets.map((target) => [target.id, target]));
  const actionNames = new Map(actions.map(({ id, name }) => [id, name]));
  const rows = assessment.targets.flatMap((one): TargetRow[] => {
    const target = plans.get(one.target);
    return target === undefined
      ? []
      : [{ target, assessment: one, action: actionNames.get(one.action) ?? '', depth: 0 }];
  });
  const listed = new Set(rows.map(({ target }) => target.id));
  const below = (parent: Id | undefined, depth: number): TargetRow[] =>
    rows
      .filter(
        ({ target }) =>
          (target.parent !== undefined && listed.has(target.parent) ? target.parent : undefined) === parent,
      )
      .flatMap((row) => [{ ...row, depth }, ...below(row.target.id, depth + 1)]);
  return below(undefined, 0);
}

function targetColumns(names: ListNames): SheetColumn<TargetRow>[] {
  const figure = (title: string, of: (row: TargetRow) => number | undefined): SheetColumn<TargetRow> => ({
    title,
    width: 11,
    cell: (row) => ({
      figure: of(row),
      decimals: row.assessment.decimals ?? decimalsOf(row.assessment.unitOfMeasure),
    }),
  });
  const points = (title: string, of: (row: TargetRow) => number | undefined): SheetColumn<TargetRow> => ({
    title,
    width: 11,
    cell: (row) => ({ figure: of(row), decimals: 1, signed: true }),
  });
  return [
    { title: '序号', width: 6, cell: (_, index) => index + 1 },
    { title: '专项行动', width: 16, cell: ({ action }) => action },
    { title: '指标名称', width: 30, cell: ({ target }) => target.name, indent: ({ depth }) => depth },
    { title: '计量单位', width: 9, centred: true, cell: ({ assessment }) => assessment.unitOfMeasure },
    { title: '责任单位', width: 13, cell: ({ target }) => names.unit(target.unit) },
    { title: '联系县领导', width: 11, cell: ({ target }) => target.leader && names.leader(target.leader) },
    figure('年度计划', ({ assessment }) => assessment.annualPlan),
    figure('攻坚目标', ({ assessment }) => assessment.goal),
    figure('累计完成', ({ assessment }) => assessment.done),
    { title: '数据日期', width: 11, cell: ({ assessment }) => ({ day: assessment.pace?.asOf }) },
    { title: '占年度计划（%）', width: 10, cell: ({ assessment }) => ({ figure: shareOf(assessment), decimals: 1 }) },
    points('较年度时序（百分点）', ({ assessment }) => assessment.pace?.annualGap),
    points('较攻坚曲线（百分点）', ({ assessment }) => assessment.pace?.campaignGap),
    {
      title: '需提速（倍）',
      width: 8,
      cell: ({ assessment }) => ({
        figure: assessment.verdict === 'reached' ? undefined : assessment.pace?.catchUp,
        decimals: 1,
      }),
    },
    { title: '灯', width: 12, centred: true, cell: ({ assessment }) => lightOf(assessment.light) },
    { title: '到期判断', width: 18, cell: ({ assessment }) => WORDS.verdict[assessment.verdict].zh },
    {
      title: '未销号难题（个）',
      width: 8,
      cell: ({ assessment }) => (assessment.problems.length === 0 ? undefined : assessment.problems.length),
    },
    {
      title: '备注',
      width: 16,
      cell: ({ target }) => (target.measurement.by === 'readings' ? undefined : COUNTED_BY_PRODUCT),
    },
  ];
}

/** Of the annual plan; where there is none the column stays empty. */
function shareOf({ annualPlan, pace }: TargetAssessment): number | undefined {
  return annualPlan === undefined || annualPlan === 0 ? undefined : pace?.share;
}

/** Shape and word, so that it reads without colour. */
export function lightOf(state: LightState): string {
  const name = lightStateName(state);
  return name === 'none' ? WORDS.light.none.zh : `${LIGHT_MARKS[name]} ${WORDS.light[name].zh}`;
}

function chosen<R>(rows: readonly R[], idOf: (row: R) => Id, only: readonly Id[] | undefined): readonly R[] {
  if (only === undefined) return rows;
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return only.flatMap((id) => byId.get(id) ?? []);
}

function marksOf({ sample }: Assessment, shown: number, all: number): string[] {
  return [...(shown === all ? [] : [`已筛选，全部${all}项`]), ...(sample ? ['示例数据'] : [])];
}

function plain({ snapshot, assessment, names, only }: LedgerPaper): LedgerPaper {
  const { campaign, actions, targets, projects, seq } = snapshot;
  return {
    snapshot: plainTexts({ campaign, actions, targets, projects, seq }),
    assessment: plainTexts(assessment),
    names: { unit: (id) => plainTexts(names.unit(id)), leader: (id) => plainTexts(names.leader(id)) },
    only,
  };
}
