import { MOVEMENT_CAUSES, type Movement, type MovementCause, type NamedCut, wordNumber } from '@gongjian/model';
import { monthDay } from './bulletin-words.ts';

/** In the head of a table, where there is little room. */
export const CAUSE_WORDS: Readonly<Record<MovementCause, string>> = {
  work: '进展',
  plan: '计划',
  roster: '清单',
  correction: '订正',
};

/** `占比+8.0个百分点，其中进展+3.0、计划+5.0`; a cause that prints as nought is left out. */
export function movementWords({ share, amount, unitOfMeasure }: Movement): string {
  const parts = share ?? amount;
  const decimals = share === undefined ? 2 : 1;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${wordNumber(value, decimals)}`;
  const causes = MOVEMENT_CAUSES.filter((cause) => Math.abs(parts[cause]) * 10 ** decimals >= 0.5);
  const of = causes.map((cause) => `${CAUSE_WORDS[cause]}${signed(parts[cause])}`).join('、');
  const total =
    share === undefined
      ? `完成${signed(parts.total)}${unitOfMeasure === '%' ? '个百分点' : unitOfMeasure}`
      : `占比${signed(parts.total)}个百分点`;
  return of === '' ? total : `${total}，其中${of}`;
}

/** `年度计划由1.2亿元调为0.9亿元（县领导甲批准，9月3日）` */
export function cutWords({ subject, name, was, is, unitOfMeasure, approver, on }: NamedCut, own: string): string {
  const by =
    approver === undefined ? '台账未记批准人' : `${approver}批准${on === undefined ? '' : `，${monthDay(on)}`}`;
  const of = subject === own ? '' : name;
  return `${of}年度计划由${moneyWords(was, unitOfMeasure)}调为${moneyWords(is, unitOfMeasure)}（${by}）`;
}

function moneyWords(value: number, unit: string): string {
  if (unit !== '万元' || Math.abs(value) < 10_000) return `${Number(value.toFixed(4))}${unit}`;
  return `${Number((value / 10_000).toFixed(4))}亿元`;
}
