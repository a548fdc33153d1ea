import {
  type AssessmentChange,
  MOVEMENT_CAUSES,
  type Movement,
  type MovementCause,
  type NamedCut,
  type PaperBlock,
  type PaperRun,
} from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';
import { longDay, monthDay } from './bulletin-words.ts';

type Table = Extract<PaperBlock, { kind: 'table' }>;

const CAUSES: Readonly<Record<MovementCause, string>> = {
  work: '实际进展',
  plan: '计划调整',
  roster: '清单增减',
  correction: '数据订正',
};

/**
 * 变化的由来: targets that did not move by work alone, their change split by cause, and lowered plans with who approved
 * them. Undefined where all was work.
 */
export function movementTable(subject: Subject): Table | undefined {
  const { earlier, assessment, changes } = subject;
  const rows = changes.flatMap((change) => {
    if (change.of !== 'target' || change.movement === undefined) return [];
    const shown = shownOf(subject, change, change.movement);
    return shown.isOnlyWork ? [] : [rowOf(subject, change, shown)];
  });
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    title: '本期变化的由来',
    unitLine: `${longDay(earlier.day)}至${longDay(assessment.day)}；有年度计划的为占比变化（百分点），其余为完成变化`,
    head: ['目标', '单位', '变化', ...MOVEMENT_CAUSES.map((cause) => CAUSES[cause]), '计划调减'],
    rows,
    align: ['left', 'center', 'right', 'right', 'right', 'right', 'right', 'left'],
    widths: [34, 15, 13, 15, 15, 15, 15, 34],
  };
}

type Shown = {
  readonly parts: Movement['amount'];
  readonly unit: string;
  readonly decimals: number;
  readonly isOnlyWork: boolean;
};

function shownOf(
  { assessment }: Subject,
  { subject }: AssessmentChange,
  { share, amount, unitOfMeasure }: Movement,
): Shown {
  const parts = share ?? amount;
  const target = assessment.targets.find((one) => one.target === subject);
  const decimals = share === undefined ? (target?.decimals ?? 2) : 1;
  const prints = (cause: MovementCause) => Math.abs(parts[cause]) * 10 ** decimals >= 0.5;
  return {
    parts,
    unit: share === undefined ? unitOfMeasure : '个百分点',
    decimals,
    isOnlyWork: MOVEMENT_CAUSES.every((cause) => cause === 'work' || !prints(cause)),
  };
}

function rowOf(subject: Subject, change: AssessmentChange, { parts, unit, decimals }: Shown): Table['rows'][number] {
  const { book, earlier, assessment } = subject;
  const name = subject.targetName(change.subject);
  const fact = `变化：${name}，${longDay(earlier.day)}当时所知至${longDay(assessment.day)}（台账截至第${assessment.seq}号）`;
  const idOf = (cause: MovementCause | 'total') => `movement:${change.subject}:${cause}`;
  const figure = { decimals, unit };
  const cells = MOVEMENT_CAUSES.map(
    (cause): PaperRun =>
      book.add({
        ...figure,
        id: idOf(cause),
        label: `${name}·变化·${CAUSES[cause]}`,
        raw: parts[cause],
        formula: 'fact',
        facts: [`${fact}，${CAUSES[cause]}`],
      }),
  );
  const total = book.add({
    ...figure,
    id: idOf('total'),
    label: `${name}·变化`,
    raw: parts.total,
    formula: 'sum',
    parts: MOVEMENT_CAUSES.map(idOf),
  });
  return [name, unit, total, ...cells, change.cuts?.map((cut) => cutWords(cut, change.subject)).join('；') ?? '—'];
}

/** `年度计划由1.2亿元调为0.9亿元（县领导甲批准，9月3日）` */
function cutWords({ subject, name, was, is, unitOfMeasure, approver, on }: NamedCut, own: string): string {
  const by =
    approver === undefined ? '台账未记批准人' : `${approver}批准${on === undefined ? '' : `，${monthDay(on)}`}`;
  const of = subject === own ? '' : name;
  return `${of}年度计划由${moneyWords(was, unitOfMeasure)}调为${moneyWords(is, unitOfMeasure)}（${by}）`;
}

function moneyWords(value: number, unit: string): string {
  if (unit !== '万元' || Math.abs(value) < 10_000) return `${Number(value.toFixed(4))}${unit}`;
  return `${Number((value / 10_000).toFixed(4))}亿元`;
}
