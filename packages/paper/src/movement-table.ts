import {
  type AssessmentChange,
  MOVEMENT_CAUSES,
  type Movement,
  type MovementCause,
  type PaperBlock,
  type PaperRun,
} from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';
import { longDay, monthDay } from './bulletin-words.ts';
import { CAUSE_WORDS, cutWords } from './movement-words.ts';

type Table = Extract<PaperBlock, { kind: 'table' }>;

const NONE = '—';

/**
 * 变化的由来: targets that did not move by work alone, their change split by cause, and lowered plans with who approved
 * them. Undefined where all was work.
 */
export function movementTable(subject: Subject): Table | undefined {
  const { earlier, changes } = subject;
  const rows = changes.flatMap((change) => {
    if (change.of !== 'target' || change.movement === undefined) return [];
    const shown = shownOf(subject, change, change.movement);
    return shown.isOnlyWork ? [] : [rowOf(subject, change, shown)];
  });
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    title: '本期变化的由来',
    unitLine: `自${monthDay(earlier.day)}；单位为百分点的是占比变化，其余是完成变化`,
    head: ['目标', '单位', '变化', ...MOVEMENT_CAUSES.map((cause) => CAUSE_WORDS[cause]), '计划调减'],
    rows,
    align: ['left', 'center', 'right', 'right', 'right', 'right', 'right', 'left'],
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
  const span = `${longDay(earlier.day)}当时所知至${longDay(assessment.day)}，台账截至第${assessment.seq}号`;
  const idOf = (cause: MovementCause | 'total') => `movement:${change.subject}:${cause}`;
  const figure = { decimals, unit };
  const causes = MOVEMENT_CAUSES.filter((cause) => parts[cause] !== 0);
  const cells = MOVEMENT_CAUSES.map((cause): PaperRun => {
    if (!causes.includes(cause)) return NONE;
    const label = `${name}·变化·${CAUSE_WORDS[cause]}`;
    const facts = [`变化：${name}，${CAUSE_WORDS[cause]}；${span}`];
    return book.add({ ...figure, id: idOf(cause), label, raw: parts[cause], formula: 'fact', facts });
  });
  const total = book.add({
    ...figure,
    id: idOf('total'),
    label: `${name}·变化`,
    raw: parts.total,
    formula: 'sum',
    parts: causes.map(idOf),
  });
  return [
    name,
    unit.replace('个百分点', '百分点'),
    total,
    ...cells,
    change.cuts?.map((cut) => cutWords(cut, change.subject)).join('；') ?? NONE,
  ];
}
