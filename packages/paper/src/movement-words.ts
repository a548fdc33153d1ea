import type { MovementCause, NamedCut } from '@gongjian/model';
import { monthDay } from './bulletin-words.ts';

/** In the head of a table, where there is little room. */
export const CAUSE_WORDS: Readonly<Record<MovementCause, string>> = {
  work: '进展',
  plan: '计划',
  roster: '清单',
  correction: '订正',
};

/** `年度计划由1.2亿元调为0.9亿元（县领导甲批准，9月3日）` */
export function cutWords({ subject, name, was, is, unitOfMeasure, approver, on }: NamedCut, own: string): string {
  const by =
    approver === undefined ? '台账未记批准人' : `${approver}批准${on === undefined ? '' : `，${monthDay(on)}`}`;
  const of = subject === own ? '' : name;
  return `${of}年度计划由${moneyWords(was, unitOfMeasure)}调为${moneyWords(is, unitOfMeasure)}（${by}）`;
}

function moneyWords(value: number, unitOfMeasure: string): string {
  const { raw, unit } = moneyOf(value, unitOfMeasure);
  return `${raw}${unit}`;
}

/** 万元 from a 亿元 on as 亿元; four decimals at most, no more than it has. */
export function moneyOf(value: number, unit: string): { raw: number; decimals: number; unit: string } {
  const isLarge = unit === '万元' && Math.abs(value) >= 10_000;
  const raw = Number((isLarge ? value / 10_000 : value).toFixed(4));
  return { raw, decimals: String(raw).split('.')[1]?.length ?? 0, unit: isLarge ? '亿元' : unit };
}
